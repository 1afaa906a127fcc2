"""What a judgement says. Nothing is diagnosed: every answer is about what was logged."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from tracker.insights.enough.judgement import Band, Judgement, Method
from tracker.insights.enough.no_answer import beside_no_answer, no_answer_words
from tracker.insights.enough.reading import DAYS_FOR_A_VERDICT
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
    without = no_answer_words(judgement)
    if without or target is None:
        return without
    return " ".join(filter(None, [impression(judgement), answer_words(judgement, target)]))


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
    if judgement.is_open and not judgement.is_at_or_above_recommended:
        return open_words(judgement, value["kind"])
    if judgement.method == Method.AI:
        if judgement.band == Band.AT_OR_ABOVE:
            return _("Your mean is at or above the %(kind)s: too little is unlikely.") % value
        return _("Below the %(kind)s. That alone does not show it is too little for you.") % value
    band = str(BANDS[judgement.band]) if judgement.band else ""
    if judgement.is_at_or_above_recommended:
        return f"{_('Your mean is at or above the %(kind)s.') % value} {band}"
    return band


def open_words(judgement: Judgement, kind: str) -> str:
    """Say both ends where items without a value could make the answer another one."""
    counted = {"count": judgement.unknown_items, "items": judgement.item_count, "kind": kind}
    if judgement.method == Method.AI:
        return (
            ngettext(
                "Open: below the %(kind)s so far as known, and %(count)s of %(items)s items has no value.",
                "Open: below the %(kind)s so far as known, and %(count)s of %(items)s items have no value.",
                judgement.unknown_items,
            )
            % counted
        )
    ends = {"from": rung(judgement.band), "to": rung(judgement.band_if_known)}
    return _("Open: from “%(from)s” to “%(to)s”, depending on what has no value.") % ends


def rung(band: Band | None) -> str:
    """Return the words of an answer; blank for none."""
    return str(RUNGS[band]) if band in RUNGS else ""


def ladder(judgement: Judgement) -> list[tuple[str, bool]]:
    """Return the five answers, the surest first, with which of them hold; none beside an adequate intake.

    Where items have no value that is a stretch: from the answer without them to the one if they were known.
    """
    bands = list(RUNGS)
    if judgement.band not in bands:
        return []
    lowest = bands.index(judgement.band)
    highest = bands.index(judgement.band_if_known) if judgement.band_if_known in bands else lowest
    return [(rung(band), highest <= place <= lowest) for place, band in enumerate(bands)]


def standing_sentences(judgement: Judgement) -> tuple[str, ...]:
    """Return the small print under the answer, most telling first."""
    if judgement.kidneys_need_care:
        return (
            _(
                "You can log as usual. We give no advice to eat or take more magnesium; ask your doctor or "
                "kidney team what suits you."
            ),
        )
    said = [beside_no_answer(judgement.target) if judgement.target else ""]
    if not judgement.is_of_infant:  # of whom nothing was judged that forgotten food could change
        said += [requirement_words(judgement), unknown_words(judgement), rough_words(judgement), *always()]
    return tuple(sentence for sentence in said if sentence)


def weighted_words(judgement: Judgement) -> tuple[str, ...]:
    """Say that days were weighed; nothing where all count the same, and where nothing is judged."""
    if judgement.confidence is None or judgement.inputs.weights == "equal":
        return ()
    return (_("Working days and weekends count 5 to 2 here, so the mean can differ from the one in Trends."),)


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
            "%(count)s of %(items)s items has no value, or only a part of one; "
            "what is unknown counts as nothing.",
            "%(count)s of %(items)s items have no value, or only a part of one; "
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
