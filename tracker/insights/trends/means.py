"""Means of days in whole thousandths of a mg: exact, and rounded half up once. Pure."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

# Two days are no mean worth a line.
LEAST_DAYS = 3


def half_up(total: int, days: int) -> int:
    """Return `total` shared by `days`, both not negative, rounded half up."""
    return (2 * total + days) // (2 * days)


def mean(amounts: Sequence[int]) -> int | None:
    """Return the mean of amounts; None where there are none."""
    return half_up(sum(amounts), len(amounts)) if amounts else None


class RunningMeans:
    """Means up to any day over the days before it, of days that may lack an amount."""

    def __init__(self, amounts: Iterable[int | None]) -> None:
        given = list(amounts)
        self.totals = [0, *accumulate(amount or 0 for amount in given)]
        self.counts = [0, *accumulate(amount is not None for amount in given)]

    def up_to(self, place: int, days: int) -> int | None:
        """Return the mean of the `days` days that end at `place`; None where under three have an amount."""
        end, begin = place + 1, max(place + 1 - days, 0)
        count = self.counts[end] - self.counts[begin]
        if count < LEAST_DAYS:
            return None
        return half_up(self.totals[end] - self.totals[begin], count)
