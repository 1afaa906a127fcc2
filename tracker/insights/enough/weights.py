"""Working days and weekends, five to two. Pure.

People eat differently at weekends; a week holds two weekend days, and so should a mean.
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

WORKING_DAYS, WEEKEND_DAYS = 5, 2
SATURDAY = 5  # as date.weekday() counts


def is_weekend(day: date) -> bool:
    """Whether a day is a Saturday or Sunday."""
    return day.weekday() >= SATURDAY


def day_weights(days: Sequence[date]) -> list[Fraction]:
    """Return the weight of each day; together they are 1.

    Five to two for working days and weekends; equal where one of the two is missing, and, by the same
    arithmetic, where they stand five to two already. Empty without days.
    """
    weekend = sum(map(is_weekend, days))
    working = len(days) - weekend
    if not weekend or not working:
        return [Fraction(1, len(days))] * len(days) if days else []
    week = WORKING_DAYS + WEEKEND_DAYS
    of_weekend, of_working = Fraction(WEEKEND_DAYS, week * weekend), Fraction(WORKING_DAYS, week * working)
    return [of_weekend if is_weekend(day) else of_working for day in days]


def are_unequal(days: Sequence[date]) -> bool:
    """Whether working days and weekends have to be weighed: both are there, and not five to two."""
    weekend = sum(map(is_weekend, days))
    working = len(days) - weekend
    return bool(weekend and working) and weekend * WORKING_DAYS != working * WEEKEND_DAYS


def counted_days(weights: Sequence[Fraction]) -> float:
    """Return how many days of equal weight these are worth: their number where they are equal."""
    return float(1 / sum(weight**2 for weight in weights))
