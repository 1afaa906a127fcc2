"""What a judgement says. Nothing is diagnosed: every answer is about what was logged."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from tracker.insights.enough.judgement import Band, Judgement, Method
from tracker.insights.enough.reading import DAYS_FOR_A_VERDICT
from tracker.insights.sentences import missing_sentence, no_value_sentence
from tracker.reference.targets import Target
from tracker.reference.values import kind_name, short_authority_name
from tracker.templatetags.amounts import milligrams

BANDS: dict[Band, Any] = {
    Band.VERY_LIKELY: _lazy("Very likely enough."),
    Band.PROBABLY: _lazy("Probably enough."),
    Band.OPEN: _lazy("Perhaps enough; still open."),
    Band.PERHAPS_LESS: _lazy("Perhaps less than you need."),
    Band.PROBABLY_LESS: _lazy(
        "Probably less than you need. Worth a look at food, or a word with a dietitian."
    ),
}
# The rungs of the ladder: the answers without what follows them.
RUNGS: dict[Band, Any] = {
    Band.VERY_LIKELY: _lazy("Very likely enough"),
    Band.PROBABLY: _lazy("Probably enough"),
    Band.OPEN: _lazy("Perhaps enough; still open"),
    Band.PERHAPS_LESS: _lazy("Perhaps less than you need"),
    Band.PROBABLY_LESS: _lazy("Probably less than you need"),
}


def lead_sentence(judgement: Judgement) -> str:
    """Return the one large sentence: the answer, or why there is none yet."""
    target = judgement.target
    if judgement.kidneys_need_care:
        return kidney_words(judgement)
    if target is None or target.no_value:
        return _("No reference value, so no answer.")
    if judgement.method == Method.NONE and not target.missing:
        return _("More than one reference value holds, so no answer.")
    if judgement.method == Method.NONE:
        return _("It depends on what is not set yet.")
    if judgement.confidence is None:
        return ngettext(
            "%(days)s of 3 complete days. No judgement yet.",
            "%(days)s of 3 complete days. No judgement yet.",
            judgement.days,
        ) % {"days": judgement.days}
    return " ".join(filter(None, [impression(judgement), answer_words(judgement, target)]))


def kidney_words(judgement: Judgement) -> str:
    """Say the neutral line."""
    if judgement.mean_mg is None:
        return _("Your doctor or kidney team can say what is right for you.")
    amount = {"mg": milligrams(judgement.mean_mg)}
    if judgement.unknown_items:
        said = _("At least %(mg)s mg a day logged. Your doctor or kidney team can say what is right for you.")
        return said % amount
    return _("%(mg)s mg a day logged. Your doctor or kidney team can say what is right for you.") % amount


def impression(judgement: Judgement) -> str:
    """Say that an answer is a first impression, and of what; blank for one that is more."""
    if judgement.is_verdict:
        return ""
    days = {"days": judgement.days}
    if judgement.days < DAYS_FOR_A_VERDICT:
        return _("First impression from %(days)s days:") % days
    return _("First impression from %(days)s days, none of them at a weekend:") % days


def answer_words(judgement: Judgement, target: Target) -> str:
    """Return the answer; at or above the reference that is said first, whatever the band."""
    value = {"kind": kind_name(target.authority, target.kind or "")}
    if judgement.method == Method.AI:
        if judgement.band == Band.AT_OR_ABOVE:
            return _("Your mean is at or above the %(kind)s: too little is unlikely.") % value
        return _("Below the %(kind)s. That alone does not show it is too little for you.") % value
    band = str(BANDS[judgement.band]) if judgement.band else ""
    if judgement.is_at_or_above_recommended:
        return f"{_('Your mean is at or above the %(kind)s.') % value} {band}"
    return band


def ladder(judgement: Judgement) -> list[tuple[str, bool]]:
    """Return the five answers, the surest first, with which of them holds; none beside an adequate intake."""
    if judgement.band not in RUNGS:
        return []
    return [(str(words), band == judgement.band) for band, words in RUNGS.items()]


def standing_sentences(judgement: Judgement) -> tuple[str, ...]:
    """Return the small print under the answer, most telling first."""
    if judgement.kidneys_need_care:
        return (
            _(
                "You can log as usual. We give no advice to eat or take more magnesium; ask your doctor or "
                "kidney team what suits you."
            ),
        )
    said = [why_no_answer(judgement), requirement_words(judgement), unknown_words(judgement)]
    said += [rough_words(judgement), *always()]
    return tuple(sentence for sentence in said if sentence)


def weighted_words(judgement: Judgement) -> tuple[str, ...]:
    """Say that days were weighed; nothing where all count the same, and where nothing is judged."""
    if judgement.confidence is None or judgement.inputs.weights == "equal":
        return ()
    return (_("Working days and weekends count 5 to 2 here."),)


def why_no_answer(judgement: Judgement) -> str:
    """Say what is missing from the person or the set; blank where an answer is possible."""
    target = judgement.target
    if target is None or judgement.method != Method.NONE:
        return ""
    if target.no_value:
        return no_value_sentence(target)
    return missing_sentence(target).strip() if target.missing else rows_words(target)


def rows_words(target: Target) -> str:
    """Name values that hold side by side: those of infants, by breast milk and by formula."""
    rows = [_("%(mg)s mg (%(note)s)") % {"mg": milligrams(row.mg), "note": row.note} for row in target.rows]
    return _("%(authority)s: %(values)s.") % {
        "authority": short_authority_name(target.authority or ""),
        "values": ", ".join(rows),
    }


def requirement_words(judgement: Judgement) -> str:
    """Say what an average requirement is; blank without one, and before there is an answer."""
    target, inputs = judgement.target, judgement.inputs
    if target is None or judgement.method != Method.EAR or judgement.confidence is None:
        return ""
    named = {
        "group": target.group,
        "mg": milligrams(inputs.requirement_mg),
        "authority": short_authority_name(target.authority or ""),
    }
    if target.stage.status != "none":  # "pregnant, 19 to 30" is no plural
        return (
            _(
                "Half of this group (%(group)s) are thought to need less than %(mg)s mg, half more "
                "(%(authority)s)."
            )
            % named
        )
    return (
        _("Half of all %(group)s are thought to need less than %(mg)s mg, half more (%(authority)s).") % named
    )


def unknown_words(judgement: Judgement) -> str:
    """Say what the items without a value could change; blank where every item has one."""
    if not judgement.unknown_items or judgement.confidence is None:
        return ""
    counted = {"count": judgement.unknown_items, "items": judgement.item_count}
    without = (
        ngettext(
            "%(count)s of %(items)s items has no value, or only for a part; "
            "what is unknown counts as nothing.",
            "%(count)s of %(items)s items have no value, or only for a part; "
            "what is unknown counts as nothing.",
            judgement.unknown_items,
        )
        % counted
    )
    return f"{without} {if_known_words(judgement)}"


def if_known_words(judgement: Judgement) -> str:
    """Say the answer if those items held as much as the others."""
    if judgement.confidence_if_known is None:
        return _("The true mean is higher or equal.")
    if judgement.band_if_known == judgement.band:
        return _("If they held as much as the others, the answer would be the same.")
    words = RUNGS.get(judgement.band_if_known, _("at or above the value")) if judgement.band_if_known else ""
    return _("If they held as much as the others: %(answer)s.") % {"answer": words}


def rough_words(judgement: Judgement) -> str:
    """Say that the spread of days was not measured for the person's group; blank where it was."""
    if judgement.confidence is None or not judgement.inputs.is_rough:
        return ""
    return _("Rough: how much single days differ was not measured for your group.")


def always() -> tuple[str, ...]:
    """Return what stands under every answer."""
    return (
        _("This is about what you logged, not about your blood or body."),
        _("Forgotten food makes it too low."),
        _("More complete days make it surer; it’s no reason to take more."),
    )
