"""Why this number: what a judgement was computed from, line by line, each with its source."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from tracker.insights.enough.chances import percent_words
from tracker.insights.enough.judgement import Inputs, Judgement, Method
from tracker.reference.values import kind_name
from tracker.templatetags.amounts import milligrams

IOM_1997 = _lazy("Institute of Medicine, 1997: 10 % of the average requirement")
IOM_2000 = _lazy("Institute of Medicine, 2000, from US food surveys of 1994 to 1996")
ROUGH = _lazy("38 % of your mean: nobody measured it for your group")
SUPPLEMENTS: dict[str, Any] = {
    "none": _lazy("none on these days"),
    "constant": _lazy("the same every day: added, without a spread of its own"),
    "occasional": _lazy("not the same every day: their own spread is added"),
}


class Reason(NamedTuple):
    """One line: what it is, its value, and where that comes from."""

    name: str
    value: str
    source: str = ""
    citation: str = ""  # a title as its publisher wrote it


def reasons_of(judgement: Judgement) -> list[Reason]:
    """Return the lines of a judgement; none where nothing is judged."""
    if judgement.confidence is None:
        return []
    lines = [*of_the_diary(judgement), *of_the_reference(judgement), *of_the_spread(judgement)]
    return [line for line in lines if line.value]


def of_the_diary(judgement: Judgement) -> list[Reason]:
    """Return what the complete days bring in."""
    inputs = judgement.inputs
    return [
        Reason(_("Complete days"), days_words(judgement), weights_words(inputs)),
        Reason(_("Mean a day"), mean_words(judgement), _("Your diary")),
        Reason(_("of it food and drink"), mg_words(inputs.food_mean_mg)),
        Reason(
            _("of it supplements"),
            mg_words(inputs.supplement_mean_mg),
            str(SUPPLEMENTS[inputs.supplements]),
        ),
        Reason(
            _("Items without a value, or with a part of one"),
            unknown_words(judgement),
            _("They count as nothing here"),
        ),
    ]


def of_the_reference(judgement: Judgement) -> list[Reason]:
    """Return what the days are compared with."""
    inputs, target = judgement.inputs, judgement.target
    source = ", ".join(filter(None, [inputs.document, str(inputs.year or "")]))
    kind = kind_name(target.authority, target.kind or "") if target else ""
    kind = kind[:1].upper() + kind[1:]
    if judgement.method == Method.AI:
        return [Reason(kind, mg_words(inputs.requirement_mg), citation=source)]
    return [
        Reason(_("Average requirement"), mg_words(inputs.requirement_mg), citation=source),
        Reason(kind, mg_words(inputs.recommended_mg), citation=source),
        Reason(_("How much people’s needs differ"), mg_words(inputs.sd_requirement_mg), str(IOM_1997)),
    ]


def of_the_spread(judgement: Judgement) -> list[Reason]:
    """Return how far days lie apart, and what that makes of the mean."""
    inputs = judgement.inputs
    source = str(ROUGH if inputs.is_rough else IOM_2000)
    return [
        Reason(_("How far single days lie apart"), mg_words(inputs.sd_within_mg), source),
        Reason(_("How unsure the difference is"), mg_words(inputs.sd_difference_mg), formula(judgement)),
        Reason(_("If days lay a quarter farther apart"), wider_words(judgement, "1.25")),
        Reason(_("If they lay half as far again apart"), wider_words(judgement, "1.5")),
        Reason(_("Days that count for themselves"), independent_words(inputs), _("For information only")),
    ]


def formula(judgement: Judgement) -> str:
    """Return how the numbers come together, in letters everybody can look up."""
    if judgement.method == Method.AI:
        return _("spread of days ÷ √days; the chance is Φ(difference ÷ this)")
    return _("√(spread of needs² + spread of days² ÷ days); the chance is Φ(difference ÷ this)")


def days_words(judgement: Judgement) -> str:
    """Return how many days, and how many of them at a weekend."""
    return ngettext(
        "%(days)s, %(weekend)s of them at a weekend",
        "%(days)s, %(weekend)s of them at a weekend",
        judgement.days,
    ) % {"days": judgement.days, "weekend": judgement.inputs.weekend_days}


def weights_words(inputs: Inputs) -> str:
    """Return how the days were weighed."""
    if inputs.weights == "equal":
        return _("Each day counts the same")
    return _("Working days and weekends count five to two")


def unknown_words(judgement: Judgement) -> str:
    """Return how many items have no value, or only a part of one; blank where all have one."""
    if not judgement.unknown_items:
        return ""
    return _("%(count)s of %(items)s") % {"count": judgement.unknown_items, "items": judgement.item_count}


def wider_words(judgement: Judgement, factor: str) -> str:
    """Return the chance with a wider spread; below an adequate intake no chance is told."""
    share = judgement.wider.get(factor)
    return "" if share is None or judgement.band is None else percent_words(share)


def independent_words(inputs: Inputs) -> str:
    """Return what the days are worth where neighbours resemble each other; blank where that is not known."""
    if inputs.independent_days is None or inputs.counted_days is None:
        return ""
    if inputs.independent_days >= inputs.counted_days:
        return _("all of them: neighbouring days do not resemble each other")
    return _("about %(days)s: neighbouring days resemble each other") % {
        "days": round(inputs.independent_days)
    }


def mean_words(judgement: Judgement) -> str:
    """Return the mean, a lower bound where items have no value."""
    said = mg_words(judgement.mean_mg)
    return _("at least %(amount)s") % {"amount": said} if judgement.unknown_items else said


def mg_words(mg: Any) -> str:
    """Return an amount as pages print it; blank where it did not enter."""
    return "" if mg is None else _("%(mg)s mg") % {"mg": milligrams(mg)}
