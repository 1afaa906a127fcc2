"""Working days and weekends, five to two. Pure.

People eat differently at weekends; a week holds two weekend days, and so should a mean.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

Amount = TypeVar("Amount")

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
        return equal_weights(len(days))
    week = WORKING_DAYS + WEEKEND_DAYS
    of_weekend, of_working = Fraction(WEEKEND_DAYS, week * weekend), Fraction(WORKING_DAYS, week * working)
    return [of_weekend if is_weekend(day) else of_working for day in days]


def equal_weights(count: int) -> list[Fraction]:
    """Return the weights of so many days that count the same; empty without days."""
    return [Fraction(1, count)] * count if count else []


def are_unequal(weights: Sequence[Fraction]) -> bool:
    """Whether working days and weekends count differently: then no day has its even share of the 1 of all."""
    return bool(weights) and weights[0] * len(weights) != 1


def counted_days(weights: Sequence[Fraction]) -> float:
    """Return how many days of equal weight these are worth: their number where they are equal."""
    return float(1 / sum(len(days) * weight**2 for weight, days in by_weight(weights, weights).items()))


def weighted_sum(amounts: Sequence[Decimal], weights: Sequence[Fraction]) -> Fraction:
    """Return the exact sum of amounts, each by its weight."""
    return sum(
        (weight * Fraction(sum(days, Decimal(0))) for weight, days in by_weight(amounts, weights).items()),
        Fraction(),
    )


def by_weight(amounts: Sequence[Amount], weights: Sequence[Fraction]) -> dict[Fraction, list[Amount]]:
    """Return amounts by the weight of their days: there are two weights, and fractions are slow."""
    found: dict[Fraction, list[Amount]] = {}
    for weight, days in groupby(zip(weights, amounts, strict=True), key=itemgetter(0)):
        found.setdefault(weight, []).extend(amount for _weight, amount in days)
    return found
