"""On which days: the clause of a finding that names an exposure, which side of it, and how long before."""

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.insights.names import within
from tracker.insights.patterns.exposures import DAY_BEFORE, MAGNESIUM, SAME_DAY, Exposure
from tracker.insights.patterns.results import Pair
from tracker.stressors.kinds import Answer, Words
from tracker.templatetags.amounts import milligrams, quantity


class When(StrEnum):
    """What kind of clause it is: by exposure and lag."""

    MEAN = "mean"
    MEAN_BEFORE = "mean of the days before"
    SLEEP = "sleep"
    NIGHT = "night"
    DAY = "day"
    DAY_AFTER = "day after"


# With more of it, then with less.
AMOUNTS: dict[When, tuple[Words, Words]] = {
    When.MEAN: (
        gettext_lazy("when the mean of 7 days was %(amount)s of magnesium or more"),
        gettext_lazy("when the mean of 7 days was under %(amount)s of magnesium"),
    ),
    When.MEAN_BEFORE: (
        gettext_lazy("when the mean of the 7 days before was %(amount)s of magnesium or more"),
        gettext_lazy("when the mean of the 7 days before was under %(amount)s of magnesium"),
    ),
    When.SLEEP: (
        gettext_lazy("after nights of %(amount)s or more"),
        gettext_lazy("after nights under %(amount)s"),
    ),
    When.NIGHT: (
        gettext_lazy("after nights with %(name)s of %(amount)s or more"),
        gettext_lazy("after nights with %(name)s under %(amount)s"),
    ),
    When.DAY: (
        gettext_lazy("on days with %(name)s of %(amount)s or more"),
        gettext_lazy("on days with %(name)s under %(amount)s"),
    ),
    When.DAY_AFTER: (
        gettext_lazy("on the day after %(name)s of %(amount)s or more"),
        gettext_lazy("on the day after %(name)s under %(amount)s"),
    ),
}
# With it, then without.
PRESENCES: dict[When, tuple[Words, Words]] = {
    When.NIGHT: (gettext_lazy("after nights with %(name)s"), gettext_lazy("after nights without %(name)s")),
    When.DAY: (gettext_lazy("on days with %(name)s"), gettext_lazy("on days without %(name)s")),
    When.DAY_AFTER: (
        gettext_lazy("on the day after a day with %(name)s"),
        gettext_lazy("on the day after a day without %(name)s"),
    ),
}

# The names of these say what is counted: "screen hours", "times awake at night".
NAMED_WITH_UNIT = {"", "times", "h"}


def when_words(pair: Pair, exposure: Exposure) -> str:
    """Return the days on which the symptom was noted more often: "after nights under 6 hours"."""
    when = when_of(exposure, pair.lag)
    sides = PRESENCES if pair.lower_is_none and when in PRESENCES else AMOUNTS
    with_more, with_less = sides[when]
    said = {"name": name_within(exposure), "amount": amount_words(exposure, pair.cut)}
    return str(with_more if pair.is_with_more else with_less) % said


def when_of(exposure: Exposure, lag: int) -> When:
    """Return the kind of clause of an exposure."""
    if exposure.key == MAGNESIUM:
        return When.MEAN if lag == SAME_DAY else When.MEAN_BEFORE
    if exposure.is_of_night:
        return When.SLEEP if exposure.key == "sleep" else When.NIGHT
    return When.DAY if lag == SAME_DAY else When.DAY_AFTER


def name_within(exposure: Exposure) -> str:
    """Return a name as it stands within a sentence: what is yes or no quoted, an own one as it was typed."""
    if exposure.is_yes_no:
        return _("“%(name)s”") % {"name": exposure.name}
    return str(exposure.name) if exposure.is_own else within(exposure.name)


def amount_words(exposure: Exposure, value: float) -> str:
    """Say an amount in the unit of its exposure: "6.5 hours", "180 mg", "7 of 10", "“moderate”"."""
    amount = Decimal(str(value))
    kind = exposure.kind
    if kind is None:
        return _("%(mg)s mg") % {"mg": milligrams(amount)}
    if kind.answer == Answer.SCALE:
        return _("%(value)s of %(most)s") % {"value": quantity(amount), "most": quantity(kind.most)}
    chosen: Any = next((choice.label for choice in kind.choices if choice.value == amount), None)
    if chosen is not None:
        return _("“%(answer)s”") % {"answer": within(chosen)}
    if kind.key == "sleep":
        return _("%(number)s hours") % {"number": quantity(rounded(amount, "0.01"))}
    number = quantity(rounded(amount, "0.1"))
    return number if kind.unit in NAMED_WITH_UNIT else f"{number} {kind.unit}"


def rounded(amount: Decimal, to: str) -> Decimal:
    """Return an amount half up: sleep to hundredths, since people note quarters of an hour."""
    return amount.quantize(Decimal(to), ROUND_HALF_UP)


def pair_words(exposure: Exposure, lag: int) -> str:
    """Name a pair in a list: "Stress, the day before"."""
    if exposure.is_of_night:
        said = _("%(name)s, the night before")
    elif lag == DAY_BEFORE:
        said = _("%(name)s, the day before")
    else:
        said = _("%(name)s, the same day")
    return said % {"name": exposure.name}
