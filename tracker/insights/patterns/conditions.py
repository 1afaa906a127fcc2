"""What a pair must have before it is looked at. None of it asks whether the two go along. Pure."""

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

# On so many of the days compared the symptom was there, and on so many it was not.
LEAST_DAYS_EACH = 5
# So many different values has an amount or a scale; yes or no has two.
LEAST_VALUES, LEAST_VALUES_OF_YES_NO = 3, 2
# Neither the lower nor the higher days are fewer than this share of all.
LEAST_SHARE_OF_A_SIDE = 0.2
# At least this share of the days has both. From 42 days on that is 30, more than the 28 a number needs.
LEAST_SHARE_OF_DAYS = 0.7


class Missing(StrEnum):
    """Why a pair was not looked at."""

    DAYS = "days"  # more than three in ten days lack one of the two
    SYMPTOM = "symptom"  # there, or not there, on fewer than five days
    CHANGE = "change"  # the exposure hardly changes
    KIDNEYS = "kidneys"  # magnesium, with weak kidneys


class Split(NamedTuple):
    """Where values are parted into lower ones and those at or above `cut`, as evenly as they can be."""

    cut: float
    lower: int  # days
    higher: int
    lower_is_none: bool  # every lower value is 0: the sides are without and with


def split(values: Sequence[float]) -> Split | None:
    """Return the most even split; None where all values are the same."""
    ordered = sorted(values)
    cuts = sorted(set(ordered))[1:]
    if not cuts:
        return None
    cut = max(cuts, key=lambda it: fewer(ordered, it))
    lower = bisect_left(ordered, cut)
    return Split(cut, lower, len(ordered) - lower, lower_is_none=not any(ordered[:lower]))


def fewer(ordered: Sequence[float], cut: float) -> int:
    """Return how many values are on the smaller side of a cut."""
    lower = bisect_left(ordered, cut)
    return min(lower, len(ordered) - lower)


def missing_of(x: Sequence[float], y: Sequence[float], days: int, *, is_yes_no: bool) -> Missing | None:
    """Return what a pair lacks, if anything; x and y are the values of the days that have both, of `days`."""
    if len(x) < LEAST_SHARE_OF_DAYS * days:
        return Missing.DAYS
    there = sum(value > 0 for value in y)
    if min(there, len(y) - there) < LEAST_DAYS_EACH:
        return Missing.SYMPTOM
    return None if changes(x, is_yes_no=is_yes_no) else Missing.CHANGE


def changes(x: Sequence[float], *, is_yes_no: bool) -> bool:
    """Whether an exposure has enough different values, and enough days on either side."""
    least = LEAST_VALUES_OF_YES_NO if is_yes_no else LEAST_VALUES
    parted = split(x)
    if parted is None or len(set(x)) < least:
        return False
    return min(parted.lower, parted.higher) >= LEAST_SHARE_OF_A_SIDE * len(x)
