"""Geometry of the hours: what lies at which hour of the day, over many days; a row for each sort.

An hour is a 24th of the width. A mark stands for all entries of its hour, so that none hides another: the
more they are, the larger it is, in four sizes. Each row has a shape of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tracker.insights.charts.scales import in_percent

HOURS = 24
ROW_PX = 28
_HOURS_WITH_NUMBER = (0, 6, 12, 18, 24)
# Up to so many entries a mark has this radius, px; the largest touches no neighbour at 360 px.
_RADII = ((1, Decimal(2)), (3, Decimal("3.2")), (7, Decimal("4.2")))
_LARGEST = Decimal(5)


@dataclass(frozen=True)
class HourRow:
    """Entries of one sort: how many by hour, 0 to 23; `note` stands beside the name."""

    key: str
    name: str
    shape: str
    note: str
    counts: Mapping[int, int]


@dataclass(frozen=True)
class HourMark:
    """The entries of one hour."""

    x: str
    radius: str
    side: str  # of a square as large
    corner: str  # where that square begins
    count: int


@dataclass(frozen=True)
class HourStrip:
    """One row: its name, its marks."""

    key: str
    name: str
    shape: str
    note: str
    marks: tuple[HourMark, ...]


@dataclass(frozen=True)
class HourNumber:
    """A number of the axis."""

    x: str
    text: str
    anchor: str


@dataclass(frozen=True)
class HoursChart:
    """The rows that have a name, empty ones included, over one axis."""

    strips: tuple[HourStrip, ...]
    numbers: tuple[HourNumber, ...]


def hours(rows: Sequence[HourRow]) -> HoursChart:
    """Return the strips in the order given."""
    return HoursChart(
        strips=tuple(HourStrip(row.key, row.name, row.shape, row.note, _marks(row.counts)) for row in rows),
        numbers=tuple(_number(hour) for hour in _HOURS_WITH_NUMBER),
    )


def _marks(counts: Mapping[int, int]) -> tuple[HourMark, ...]:
    return tuple(_mark(hour, counts[hour]) for hour in sorted(counts) if counts[hour] > 0)


def _mark(hour: int, count: int) -> HourMark:
    radius = radius_px(count)
    centre = (Decimal(hour) + Decimal("0.5")) * 100 / HOURS
    return HourMark(in_percent(centre), f"{radius:.1f}", f"{radius * 2:.1f}", f"{-radius:.1f}", count)


def radius_px(count: int) -> Decimal:
    """Return the radius of a mark for so many entries."""
    return next((radius for most, radius in _RADII if count <= most), _LARGEST)


def _number(hour: int) -> HourNumber:
    anchor = {0: "start", HOURS: "end"}.get(hour, "mid")
    return HourNumber(in_percent(Decimal(hour) * 100 / HOURS), str(hour), anchor)
