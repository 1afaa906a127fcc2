"""Why nothing is judged: weak kidneys, a child under one year, what is not set, no value, too few days."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.insights.enough.judgement import Judgement, Method
from tracker.insights.sentences import no_value_sentence
from tracker.reference.targets import Target
from tracker.reference.values import short_authority_name
from tracker.templatetags.amounts import milligrams


def no_answer_words(judgement: Judgement) -> str:
    """Return the large sentence where there is no answer; blank where there is one."""
    target = judgement.target
    if judgement.kidneys_need_care:
        return kidney_words(judgement)
    if judgement.is_of_infant:
        return infant_words()
    if target is None or target.no_value:
        return _("No reference value, so no answer.")
    if judgement.method == Method.NONE:
        return missing_words(target)
    return few_days_words(judgement) if judgement.confidence is None else ""


def kidney_words(judgement: Judgement) -> str:
    """Say the neutral line."""
    if judgement.mean_mg is None:
        return _("Your doctor or kidney team can say what is right for you.")
    amount = {"mg": milligrams(judgement.mean_mg)}
    if judgement.unknown_items:
        said = _("At least %(mg)s mg a day logged. Your doctor or kidney team can say what is right for you.")
        return said % amount
    return _("%(mg)s mg a day logged. Your doctor or kidney team can say what is right for you.") % amount


def infant_words() -> str:
    """Say why the diary of a child under one year is not judged, and who knows."""
    return _(
        "Breast milk or formula counts too and is not all in a diary. Ask those who look after your child’s "
        "growth."
    )


def waits_for_person(judgement: Judgement) -> bool:
    """Whether something about the person has to be set before there can be an answer."""
    if judgement.kidneys_need_care or judgement.is_of_infant or judgement.target is None:
        return False
    return bool(judgement.target.missing) and not judgement.target.no_value


def missing_words(target: Target) -> str:
    """Name what is not set; of a set alone it is a choice, not a fact about somebody."""
    asked = {
        ("birth_month",): _("We need your age for that."),
        ("sex",): _("We need your sex for that."),
        ("authority",): _("We need to know whose values to use for that."),
        ("birth_month", "sex"): _("We need your age and sex for that."),
        ("birth_month", "authority"): _("We need your age and country for that."),
        ("sex", "authority"): _("We need your sex and country for that."),
    }
    return asked.get(target.missing, _("We need your age, sex and country for that."))


def few_days_words(judgement: Judgement) -> str:
    """Say how far it is to the third complete day, or that nothing of these days is known."""
    if judgement.is_unknown:
        return _("Not known yet: no item has a value.")
    return ngettext(
        "%(days)s of 3 complete days. No judgement yet.",
        "%(days)s of 3 complete days. No judgement yet.",
        judgement.days,
    ) % {"days": judgement.days}


def beside_no_answer(target: Target) -> str:
    """Name values that hold side by side, or who else has one; blank where neither is so."""
    if target.no_value:
        return no_value_sentence(target)
    return rows_words(target) if target.mg is None and not target.missing else ""


def rows_words(target: Target) -> str:
    """Name values that hold side by side: those of infants, by breast milk and by formula."""
    rows = [_("%(mg)s mg (%(note)s)") % {"mg": milligrams(row.mg), "note": row.note} for row in target.rows]
    return _("%(authority)s: %(values)s.") % {
        "authority": short_authority_name(target.authority or ""),
        "values": ", ".join(rows),
    }
