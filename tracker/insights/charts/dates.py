"""Dates under a chart: Sundays, or the beginnings of months and years; at most six, to stay apart."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from django.utils.formats import date_format

from tracker.insights.charts.labels import Label
from tracker.insights.charts.plots import LETTER_PX, NARROWEST_PX

MOST = 6
SUNDAY = 6
MONTHS_OF_A_YEAR = 12
# How many months lie from one date to the next.
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 36, 48, 60)
# Nearer to an edge than this share of the width, a date is aligned to it.
_EDGE = 8
# At least so much room stays between two dates, px.
_ROOM_PX = 10


class Slot(NamedTuple):
    """The days one bar stands for."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many there are."""
        return (self.last - self.first).days + 1


def sunday_labels(slots: Sequence[Slot]) -> tuple[Label, ...]:
    """Return the Sundays of single days, every second where they are many; without one the first day."""
    places = [place for place, slot in enumerate(slots) if slot.first.weekday() == SUNDAY] or [0]
    kept = places[:: -(-len(places) // MOST)]
    return apart([_label(place + 0.5, len(slots), date_format(slots[place].first, "j M")) for place in kept])


def weekday_labels(slots: Sequence[Slot]) -> tuple[Label, ...]:
    """Return the weekday of each of a few days."""
    return tuple(
        Label(_at(place + 0.5, len(slots)), date_format(slot.first, "D"), "mid")
        for place, slot in enumerate(slots)
    )


def month_labels(slots: Sequence[Slot]) -> tuple[Label, ...]:
    """Return beginnings of months under the weeks or months they fall in, evenly spaced."""
    begun = [(place, first) for place, slot in enumerate(slots) if (first := month_begun(slot))]
    step = next((step for step in _MONTH_STEPS if _spaced(begun, step) <= MOST), _MONTH_STEPS[-1])
    return apart(
        [
            _label(place + _within(slots[place], first), len(slots), _month_text(first, step))
            for place, first in begun
            if _month_number(first) % step == 0
        ]
    )


def apart(labels: Sequence[Label]) -> tuple[Label, ...]:
    """Return the labels without those that would touch the next one on a phone; the last one stays."""
    kept: list[Label] = []
    for label in reversed(labels):
        if not kept or _reach(label)[1] <= _reach(kept[0])[0]:
            kept.insert(0, label)
    return tuple(kept)


def _reach(label: Label) -> tuple[float, float]:
    """Return where a label begins and ends with the room after it, as shares of the narrowest plot."""
    width = (len(label.text) * LETTER_PX + _ROOM_PX) * 100 / NARROWEST_PX
    begins = float(label.x.removesuffix("%")) - {"start": 0.0, "mid": 0.5, "end": 1.0}[label.anchor] * width
    return begins, begins + width


def month_begun(slot: Slot) -> date | None:
    """Return the first of a month among these days, or None."""
    if slot.first.day == 1:
        return slot.first
    following = (slot.first.replace(day=1) + timedelta(days=31)).replace(day=1)
    return following if following <= slot.last else None


def _spaced(begun: Sequence[tuple[int, date]], step: int) -> int:
    return sum(_month_number(first) % step == 0 for _place, first in begun)


def _month_number(first: date) -> int:
    return first.year * MONTHS_OF_A_YEAR + first.month - 1


def _month_text(first: date, step: int) -> str:
    """Return the year in place of its January: both would not fit beside the next month."""
    return date_format(first, "Y" if first.month == 1 or step >= MONTHS_OF_A_YEAR else "M")


def _within(slot: Slot, first: date) -> float:
    """Return how far into its bar a month begins; a bar that is a month has its date in the middle."""
    return 0.5 if first == slot.first else ((first - slot.first).days + 0.5) / slot.days


def _label(place: float, count: int, text: str) -> Label:
    share = place * 100 / count
    anchor = "start" if share < _EDGE else "mid" if share <= 100 - _EDGE else "end"
    return Label(_at(place, count), text, anchor)


def _at(place: float, count: int) -> str:
    return f"{place * 100 / count:.2f}%"
