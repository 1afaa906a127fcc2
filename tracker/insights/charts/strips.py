"""Geometry of the strips under a chart over days: each sort has a form of its own, on the same slots.

Sleep and scales are dots on a line, amounts thin bars, symptoms blocks of 0 to 3, yes and no ticks. A slot
nobody answered is a ring at the foot, never zero.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from tracker.insights.charts.paths import box, chevrons, dash, dot, joined, line
from tracker.insights.charts.plots import PX, bar_width, canvas, centre, in_px
from tracker.insights.trends.trend import Cell, Form, Strip

# How high each form is drawn, and how far its base lies below its top.
HEIGHTS = {Form.DOTS: 62, Form.BARS: 52, Form.BLOCKS: 42, Form.TICKS: 28}
_ROOM_ABOVE = 6 * PX
_RING_ABOVE = 5 * PX
# A block of one of the three degrees, and how far apart two of them begin.
_BLOCK, _BLOCK_STEP, _BLOCK_FOOT = 90, 110, 10
_DASH_ABOVE = 30
_TICK = 18 * PX
# Thin bars and dashes, as parts of a bar of intake.
_THIN, _DASH = Decimal("0.5"), Decimal("0.8")
# Numbers beside an axis: how far below its line one stands, how far apart two must be, round distances.
_NUMBER_BELOW, _NUMBERS_APART = 4 * PX, 13 * PX
_NUMBER_STEPS = tuple(factor * 10**power for power in range(12) for factor in (1, 2, 5))


@dataclass(frozen=True)
class AxisNumber:
    """A line across with its number beside the axis."""

    y: str
    text: str
    text_y: str


@dataclass(frozen=True)
class StripChart:
    """The drawing of one strip; each part is a path on the canvas, blank where there is nothing of it."""

    name: str
    unit: str
    height: int
    canvas: str
    has_base: bool
    is_empty: bool  # nobody answered any of its slots
    numbers: tuple[AxisNumber, ...] = ()
    fills: str = ""
    lines: str = ""
    dots: str = ""
    gaps: str = ""
    at_least: str = ""

    @property
    def svg_height(self) -> int:
        """How high the drawing is with its base line."""
        return self.height + 2


@dataclass
class _Paths:
    """Pieces of the paths, while they are put together."""

    fills: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    dots: list[str] = field(default_factory=list)
    at_least: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Axis:
    """What a strip is drawn on, in units of the canvas; a value beyond it stands at its end."""

    lowest: Decimal
    highest: Decimal
    height: int
    count: int

    def y(self, value: Decimal) -> int:
        """Return how far from the top a value lies."""
        length = self.highest - self.lowest
        share = (value - self.lowest) / length if length > 0 else Decimal(0)
        room = self.height - _ROOM_ABOVE
        return self.height - int(min(max(share, Decimal(0)), Decimal(1)) * room)


def strip_chart(strip: Strip) -> StripChart:
    """Return the drawing of a strip with at least one cell."""
    height, count = HEIGHTS[strip.form] * PX, len(strip.cells)
    axis = _Axis(strip.lowest, strip.highest, height, count)
    paths = _Paths()
    if strip.form == Form.DOTS:
        heights = [None if cell.value is None else axis.y(cell.value) for cell in strip.cells]
        paths.lines.append(line(heights))
    for place, cell in enumerate(strip.cells):
        if cell.value is not None:
            _DRAWN[strip.form](paths, axis, place, cell.value)
            _add_at_least(paths, axis, place, cell)
    unanswered = [place for place, cell in enumerate(strip.cells) if cell.value is None]
    return StripChart(
        name=strip.name,
        unit=strip.head or strip.unit,
        height=HEIGHTS[strip.form],
        canvas=canvas(count, height),
        has_base=strip.form != Form.DOTS,
        is_empty=strip.is_empty,
        numbers=_numbers(strip, axis),
        fills=joined(paths.fills),
        lines=joined(paths.lines),
        dots=joined(paths.dots),
        gaps=joined(dot(centre(place), height - _RING_ABOVE) for place in unanswered),
        at_least=joined(paths.at_least),
    )


def _add_dot(paths: _Paths, axis: _Axis, place: int, value: Decimal) -> None:
    paths.dots.append(dot(centre(place), axis.y(value)))


def _add_bar(paths: _Paths, axis: _Axis, place: int, value: Decimal) -> None:
    if not value:
        _add_dash(paths, axis, place)
        return
    width, top = int(bar_width(axis.count) * _THIN), axis.y(value)
    paths.fills.append(box(centre(place) - width // 2, top, width, axis.height - top))


def _add_blocks(paths: _Paths, axis: _Axis, place: int, value: Decimal) -> None:
    """Add a block for each whole degree, and a lower one for the rest a mean has."""
    if not value:
        _add_dash(paths, axis, place)
        return
    width, left = bar_width(axis.count), centre(place) - bar_width(axis.count) // 2
    for degree in range(int(value.to_integral_value(ROUND_CEILING))):
        height = int(min(value - degree, Decimal(1)) * _BLOCK)
        foot = axis.height - _BLOCK_FOOT - degree * _BLOCK_STEP
        paths.fills.append(box(left, foot - height, width, height))


def _add_tick(paths: _Paths, axis: _Axis, place: int, value: Decimal) -> None:
    """Add an upright for yes; of a mean it is as high as the share of days with it."""
    if not value:
        _add_dash(paths, axis, place)
        return
    paths.lines.append(f"M{centre(place)} {axis.height - _DASH_ABOVE}v-{int(value * _TICK)}")


def _add_dash(paths: _Paths, axis: _Axis, place: int) -> None:
    """Add the sign of "none"."""
    width = int(bar_width(axis.count) * _DASH)
    paths.lines.append(dash(centre(place), axis.height - _DASH_ABOVE, width))


def _add_at_least(paths: _Paths, axis: _Axis, place: int, cell: Cell) -> None:
    if cell.is_at_least and cell.value is not None:
        paths.at_least.append(chevrons(centre(place), axis.y(cell.value), axis.count))


_DRAWN: dict[Form, Callable[[_Paths, _Axis, int, Decimal], None]] = {
    Form.DOTS: _add_dot,
    Form.BARS: _add_bar,
    Form.BLOCKS: _add_blocks,
    Form.TICKS: _add_tick,
}


def _numbers(strip: Strip, axis: _Axis) -> tuple[AxisNumber, ...]:
    """Return round numbers within the axis of dots and bars; blocks and ticks need none."""
    if strip.form in (Form.BLOCKS, Form.TICKS):
        return ()
    return tuple(_number(value, axis) for value in _round_values(axis))


def _round_values(axis: _Axis) -> range:
    """Return round numbers above the foot of the axis, as near to one another as they can be read."""
    first, last = int(axis.lowest) + 1, int(axis.highest.to_integral_value(ROUND_FLOOR))
    length = max(axis.highest - axis.lowest, Decimal(1))
    room = axis.height - _ROOM_ABOVE
    step = next(step for step in _NUMBER_STEPS if step * room / length >= _NUMBERS_APART)
    return range(first + -first % step, last + 1, step)


def _number(value: int, axis: _Axis) -> AxisNumber:
    y = axis.y(Decimal(value))
    return AxisNumber(in_px(y), str(value), in_px(y + _NUMBER_BELOW))
