"""Marks on top of a chart: a pennant with words at each, or numbers where the words would meet."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from tracker.insights.charts.plots import LETTER_PX, NARROWEST_PX

# A pennant without its words, px, and how near to one another two with numbers may stand.
_PENNANT_PX, _NUMBERS_APART_PX = 14, 34
_NUMBERS_APART = _NUMBERS_APART_PX * 100 / NARROWEST_PX


class Place(NamedTuple):
    """Something that began: how far across, 0 to 100, and its words."""

    share: float
    words: str


@dataclass(frozen=True)
class Pennant:
    """Words or numbers at a place; `is_before` where they stand to the left of it."""

    x: str
    text: str
    is_before: bool


@dataclass(frozen=True)
class Pennants:
    """The uprights of all marks, and what stands on top of them."""

    uprights: tuple[str, ...] = ()
    flags: tuple[Pennant, ...] = ()
    is_numbered: bool = False


def pennants(places: Sequence[Place]) -> Pennants:
    """Return the marks from left to right: words where all of them fit, else numbers."""
    uprights = tuple(dict.fromkeys(_x(place.share) for place in places))
    worded = _worded(places)
    if worded is not None:
        return Pennants(uprights, worded)
    return Pennants(uprights, _numbered(places), is_numbered=True)


def _worded(places: Sequence[Place]) -> tuple[Pennant, ...] | None:
    """Return pennants with words, each after its place or else before it; None where two would meet."""
    end, flags = 0.0, []
    for place, following in pairwise([*places, Place(100, "")]):
        width = _width(place.words)
        if place.share + width <= following.share and place.share >= end:
            flags.append(Pennant(_x(place.share), place.words, is_before=False))
            end = place.share + width
        elif place.share - width >= end:
            flags.append(Pennant(_x(place.share), place.words, is_before=True))
            end = place.share
        else:
            return None
    return tuple(flags)


def _numbered(places: Sequence[Place]) -> tuple[Pennant, ...]:
    """Return a pennant for each group of near marks, at the first of them."""
    groups = _groups([place.share for place in places])
    ends = [*groups[1:], len(places)]
    return tuple(
        _number(places[first].share, first + 1, after) for first, after in zip(groups, ends, strict=True)
    )


def _groups(shares: Sequence[float]) -> list[int]:
    """Return the place of the first mark of each group.

    The numbers of the last one stand before it where it is near the edge: then it needs room on that side.
    """
    groups: list[int] = []
    for place, share in enumerate(shares):
        if not groups or share - shares[groups[-1]] >= _NUMBERS_APART:
            groups.append(place)
    *_rest, before, last = [-100.0, -100.0, *(shares[group] for group in groups)]
    return groups[:-1] if _is_before(last) and last - before < 2 * _NUMBERS_APART else groups


def _number(share: float, first: int, last: int) -> Pennant:
    text = str(first) if first == last else f"{first}–{last}"
    return Pennant(_x(share), text, is_before=_is_before(share))


def _is_before(share: float) -> bool:
    return share > 100 - _NUMBERS_APART


def _width(words: str) -> float:
    """Return the share of a phone's plot that a pennant takes."""
    return (_PENNANT_PX + len(words) * LETTER_PX) * 100 / NARROWEST_PX


def _x(share: float) -> str:
    return f"{share:.2f}%"
