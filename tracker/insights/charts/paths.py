"""Pieces of SVG paths on a stretched canvas (plots.py): many marks of one kind are one element.

A dot is a line of no length with a round end: it stays round however the canvas is stretched.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from tracker.insights.charts.plots import PX, centre

# Two open chevrons, one above the other, for "at least"; where slots are narrow they fill them.
_CHEVRON_RISE, _FIRST_CHEVRON, _SECOND_CHEVRON = 3 * PX, 4 * PX, 85
_WIDEST_CHEVRON = 35


def box(left: int, top: int, width: int, height: int) -> str:
    """Return a closed rectangle."""
    return f"M{left} {top}h{width}v{height}h-{width}z"


def dot(x: int, y: int) -> str:
    """Return a dot; its size is the width of the line."""
    return f"M{x} {y}h0"


def dash(x: int, y: int, width: int) -> str:
    """Return a level line with its middle at `x`."""
    return f"M{x - width // 2} {y}h{width}"


def chevrons(x: int, y: int, count: int) -> str:
    """Return the sign of "at least" above `y`, for one of `count` slots."""
    half = min(_WIDEST_CHEVRON, count)
    return "".join(
        f"M{x - half} {y - above}l{half} -{_CHEVRON_RISE} {half} {_CHEVRON_RISE}"
        for above in (_FIRST_CHEVRON, _SECOND_CHEVRON)
    )


def line(heights: Sequence[int | None]) -> str:
    """Return a line through the middles of the slots, broken where a height is None.

    A single height between two breaks is a dot.
    """
    pairs = pairwise([None, *heights])
    return "".join(_step(place, before, y) for place, (before, y) in enumerate(pairs) if y is not None)


def joined(pieces: Iterable[str]) -> str:
    """Return one path of many pieces."""
    return "".join(pieces)


def _step(place: int, before: int | None, y: int) -> str:
    return f"M{centre(place)} {y}h0" if before is None else f"L{centre(place)} {y}"
