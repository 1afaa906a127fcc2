"""Marks on top of a chart: a pennant with words at each, or numbers where the words would meet."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

# The narrowest plot, of a phone, and the room one letter of its 12 px words takes, px.
_NARROWEST_PX, _LETTER_PX, _PENNANT_PX = 258, 6, 14
# Numbers nearer to one another than this share of the width stand at one pennant.
_NUMBERS_APART = 8


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
        width = (_PENNANT_PX + len(place.words) * _LETTER_PX) * 100 / _NARROWEST_PX
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
    groups: list[list[int]] = []
    for number, place in enumerate(places):
        if groups and place.share - places[groups[-1][0]].share < _NUMBERS_APART:
            groups[-1].append(number)
        else:
            groups.append([number])
    return tuple(_number(places[group[0]].share, group[0] + 1, group[-1] + 1) for group in groups)


def _number(share: float, first: int, last: int) -> Pennant:
    text = str(first) if first == last else f"{first}–{last}"
    return Pennant(_x(share), text, is_before=share > 100 - _NUMBERS_APART)


def _x(share: float) -> str:
    return f"{share:.2f}%"
