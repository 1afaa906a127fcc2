"""Words at a place on a gauge, kept within its edges."""

from dataclasses import dataclass
from decimal import Decimal

from tracker.insights.charts.scales import in_percent

# Wider than its distance to an edge, a label would be cut off: it is centred only between these shares of
# the width. Beyond the middle it ends at its mark, so that it never meets the end of the scale.
_CENTRED_FROM, _CENTRED_TO = 15, 50
# The numbers of an axis are narrow: only one this near an edge is aligned to it.
_NUMBER_CENTRED_FROM, _NUMBER_CENTRED_TO = 2, 96
# An aligned label reaches a little past its mark, so that the mark does not look like its edge.
_REACH_PX = 6


@dataclass(frozen=True)
class Label:
    """Words at a share of the width. `anchor` is the class that aligns them: start, mid or end."""

    x: str
    text: str
    anchor: str

    @property
    def dx(self) -> int:
        """How far in px the words are moved from the place."""
        return {"start": -_REACH_PX, "end": _REACH_PX}.get(self.anchor, 0)


def mark_label(place: Decimal, text: str) -> Label:
    """Return the label of a mark at `place`, a share of 0 to 100."""
    return Label(in_percent(place), text, _anchor(place, _CENTRED_FROM, _CENTRED_TO))


def number_label(place: Decimal, text: str) -> Label:
    """Return a number of an axis."""
    return Label(in_percent(place), text, _anchor(place, _NUMBER_CENTRED_FROM, _NUMBER_CENTRED_TO))


def _anchor(place: Decimal, centred_from: int, centred_to: int) -> str:
    if place < centred_from:
        return "start"
    return "mid" if place <= centred_to else "end"
