"""Geometry of the week: a bar a day with the reference line, gaps as gaps, partial days hatched.

Across, places are shares of the width; upright they are px within a fixed height. All are text, so that no
language writes a comma into them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format

from tracker.insights.charts.plots import BASE_PX, px, upright
from tracker.insights.charts.reference_lines import ReferenceLine, reference_lines
from tracker.insights.charts.scales import chart_scale_mg, in_percent, marks, steps

NOTHING = Decimal(0)
# A bar takes 70 % of its day; 1.5 px of the panel's colour lie between food and supplements.
_BAR_SHARE = Decimal("0.7")
_GAP_PX = Decimal("1.5")
_NUMBER_BELOW_PX = 4  # from a grid line to the foot of its number


@dataclass(frozen=True)
class WeekDay:
    """One day as the chart needs it, amounts in mg; None where nothing was logged.

    `is_complete` is None while the question was not answered. `label` is the day in a full sentence,
    the name of the link to `href`.
    """

    date: date
    food_mg: Decimal | None
    supplement_mg: Decimal | None
    is_complete: bool | None
    is_at_least: bool
    reference_mg: Decimal | None
    label: str
    href: str
    guess_mg: Decimal = NOTHING

    @property
    def is_logged(self) -> bool:
        """Whether anything was logged; else the day is a gap, never a bar of zero."""
        return self.food_mg is not None or self.supplement_mg is not None

    @property
    def is_partial(self) -> bool:
        """Whether the person said that something is missing."""
        return self.is_logged and self.is_complete is False

    @property
    def total_mg(self) -> Decimal:
        """Known food and supplements together."""
        return (self.food_mg or NOTHING) + (self.supplement_mg or NOTHING)


@dataclass(frozen=True)
class Block:
    """A part of a bar: kind is food, hatch (food of a partial day), guess or supplement."""

    kind: str
    y: str
    height: str


@dataclass(frozen=True)
class DayColumn:
    """One day: its slot across (`x`, `width`, `centre`), its bar (`bar_x`, `bar_width`, `top`), its link."""

    x: str
    width: str
    centre: str
    bar_x: str
    bar_width: str
    blocks: tuple[Block, ...]
    top: str
    height: str
    is_gap: bool
    is_partial: bool
    is_at_least: bool
    weekday: str
    day_of_month: str
    label: str
    href: str


@dataclass(frozen=True)
class GridLine:
    """A line across at a round amount, and where its number stands beside the axis."""

    y: str
    text: str
    text_y: str


@dataclass(frozen=True)
class WeekChart:
    """The drawing, and which marks the key has to explain."""

    columns: tuple[DayColumn, ...]
    grid: tuple[GridLine, ...]
    references: tuple[ReferenceLine, ...]
    has_food: bool
    has_supplements: bool
    has_partial: bool
    has_at_least: bool
    has_guess: bool
    has_gap: bool


def week(days: Sequence[WeekDay]) -> WeekChart:
    """Return the chart of at least one day, from left to right in the order given."""
    values_mg = [day.reference_mg for day in days]
    highest_mg = max((mg for mg in values_mg if mg is not None), default=None)
    scale = chart_scale_mg(highest_mg, max(day.total_mg for day in days))
    return WeekChart(
        columns=tuple(_column(day, place, len(days), scale) for place, day in enumerate(days)),
        grid=_grid(scale),
        references=reference_lines(values_mg, scale),
        has_food=any(day.food_mg for day in days),
        has_supplements=any(day.supplement_mg for day in days),
        has_partial=any(day.is_partial for day in days),
        has_at_least=any(day.is_at_least for day in days),
        has_guess=any(day.guess_mg for day in days),
        has_gap=not all(day.is_logged for day in days),
    )


def _column(day: WeekDay, place: int, count: int, scale: int) -> DayColumn:
    slot = Decimal(100) / count
    bar = slot * _BAR_SHARE
    top = upright(day.total_mg, scale)
    return DayColumn(
        x=in_percent(slot * place),
        width=in_percent(slot),
        centre=in_percent(slot * place + slot / 2),
        bar_x=in_percent(slot * place + (slot - bar) / 2),
        bar_width=in_percent(bar),
        blocks=_blocks(day, scale),
        top=px(top),
        height=px(BASE_PX - top),
        is_gap=not day.is_logged,
        is_partial=day.is_partial and day.total_mg > 0,
        is_at_least=day.is_at_least,
        weekday=date_format(day.date, "D"),
        day_of_month=date_format(day.date, "j"),
        label=day.label,
        href=day.href,
    )


def _blocks(day: WeekDay, scale: int) -> tuple[Block, ...]:
    """Return the parts of a bar from below: known food, guessed food, supplements; none of height zero."""
    food_mg, supplement_mg = day.food_mg or NOTHING, day.supplement_mg or NOTHING
    known_mg = food_mg - min(day.guess_mg, food_mg)
    parts = (
        ("hatch" if day.is_partial else "food", NOTHING, known_mg),
        ("guess", known_mg, food_mg),
        ("supplement", food_mg, food_mg + supplement_mg),
    )
    return tuple(_block(kind, low, high, scale) for kind, low, high in parts if high > low)


def _block(kind: str, low_mg: Decimal, high_mg: Decimal, scale: int) -> Block:
    top, foot = upright(high_mg, scale), upright(low_mg, scale)
    if kind == "supplement" and low_mg > 0:
        foot -= min(_GAP_PX, foot - top)
    return Block(kind, px(top), px(foot - top))


def _grid(scale: int) -> tuple[GridLine, ...]:
    """Return the lines above zero; the base line is the axis."""
    numbered_mg, _tick_mg = steps(scale)
    heights = [(mg, upright(mg, scale)) for mg in marks(scale, numbered_mg) if mg > 0]
    return tuple(GridLine(px(y), str(mg), px(y + _NUMBER_BELOW_PX)) for mg, y in heights)
