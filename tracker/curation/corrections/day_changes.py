"""How the totals of days change by a correction: as numbers and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foods.amounts import stored
from tracker.templatetags.amounts import milligrams

NOTHING = Decimal(0)


@dataclass(frozen=True)
class DayChanges:
    """How the magnesium of the days changes that hold such an entry, in mg."""

    days: int
    people: int
    total_mg: Decimal
    least_mg: Decimal
    median_mg: Decimal
    most_mg: Decimal


def summary(changes: Sequence[Decimal], people: int) -> DayChanges:
    """Return the least, the median and the most of what days change by."""
    ordered = sorted(changes) or [NOTHING]
    return DayChanges(
        days=len(changes),
        people=people,
        total_mg=sum(changes, NOTHING),
        least_mg=ordered[0],
        median_mg=stored(median(ordered)),
        most_mg=ordered[-1],
    )


def signed(mg: Decimal) -> str:
    """Return a change with its sign, as it is printed."""
    sign = "+" if mg > 0 else "−" if mg < 0 else ""
    return f"{sign}{milligrams(abs(mg))}"


def day_words(days: DayChanges) -> str:
    """Say how days change: the least, the middle one, the most."""
    if days.least_mg == days.most_mg == 0:
        return _("No day changes.")
    if days.least_mg == days.most_mg:
        said = ngettext(
            "%(days)d day changes by %(mg)s mg.", "%(days)d days change by %(mg)s mg each.", days.days
        )
        return said % {"days": days.days, "mg": signed(days.least_mg)}
    said = _("A day changes by %(least)s to %(most)s mg; the day in the middle by %(median)s mg.")
    return said % {
        "least": signed(days.least_mg),
        "median": signed(days.median_mg),
        "most": signed(days.most_mg),
    }
