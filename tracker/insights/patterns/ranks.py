"""Rank correlation. Blank is missing: a day without both values is no pair. Pure; float, as all statistics.

Rank correlation (Spearman) asks only whether more of one goes with more of the other, which suits answers
such as "now and then" and amounts such as milligrams alike.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from math import sqrt
from operator import itemgetter, mul

Series = Sequence[float | None]

# Days of a week: weekdays come again after so many.
WEEK = 7
# Ranks are halves, so that real spread is far above this; under it there is none.
NO_SPREAD = 1e-9


def paired(x: Series, y: Series) -> tuple[list[float], list[float]]:
    """Return the values of the days that have both."""
    both = [(one, other) for one, other in zip(x, y, strict=True) if one is not None and other is not None]
    return [one for one, _other in both], [other for _one, other in both]


def lagged(x: Series, days: int) -> list[float | None]:
    """Return a series moved on by so many days: beside each day stands what was before it."""
    return [*[None] * days, *x[: len(x) - days]]


def ranks(values: Sequence[float]) -> list[float]:
    """Return ranks from 1; equal values share the mean of theirs."""
    ranked = [0.0] * len(values)
    begun = 0
    for _value, alike in groupby(sorted(enumerate(values), key=itemgetter(1)), key=itemgetter(1)):
        places = [place for place, _same in alike]
        for place in places:
            ranked[place] = begun + (len(places) + 1) / 2
        begun += len(places)
    return ranked


def correlation(a: Sequence[float], b: Sequence[float]) -> float:
    """Return Pearson's correlation; 0 where one of them does not vary."""
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    from_a, from_b = [value - mean_a for value in a], [value - mean_b for value in b]
    spread = sqrt(products(from_a, from_a) * products(from_b, from_b))
    return products(from_a, from_b) / spread if spread > NO_SPREAD else 0.0


def products(a: Sequence[float], b: Sequence[float]) -> float:
    """Return the sum of products."""
    return float(sum(map(mul, a, b)))


def spearman(x: Series, y: Series) -> float:
    """Return Spearman's rank correlation over the days that have both; 0 for fewer than two."""
    one, other = paired(x, y)
    return correlation(ranks(one), ranks(other)) if len(one) > 1 else 0.0


def ranked(series: Series) -> list[float | None]:
    """Return the ranks of a series among its own days; missing days stay missing."""
    places = iter(ranks([value for value in series if value is not None]))
    return [None if value is None else next(places) for value in series]


def without_weekday(series: Series) -> list[float | None]:
    """Return each value less the mean of its weekday; days a week apart share theirs.

    Weeks put in another order have the same means, so shuffled copies stay comparable.
    """
    by_weekday: dict[int, list[float]] = defaultdict(list)
    for day, value in enumerate(series):
        if value is not None:
            by_weekday[day % WEEK].append(value)
    means = {weekday: sum(values) / len(values) for weekday, values in by_weekday.items()}
    return [None if value is None else value - means[day % WEEK] for day, value in enumerate(series)]
