"""Geometry of intake over days, weeks or months: stacked bars, gaps as gaps, partial days hatched, means.

Bars of one kind are one path on a stretched canvas (paths.py): ten years cost little more than a week.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tracker.insights.charts.extremes import CutNumber, cut_numbers, scale_of
from tracker.insights.charts.paths import chevrons, dot, joined, line
from tracker.insights.charts.plots import (
    DENSE,
    PLOT_HEIGHT,
    PX,
    TOP_PX,
    bar_width,
    canvas,
    centre,
    centre_share,
    clip_scale,
    px,
    upright,
)
from tracker.insights.charts.reference_lines import ReferenceLine, reference_lines
from tracker.insights.charts.scales import marks, steps
from tracker.insights.charts.stacks import bar_paths, height_of, top_of
from tracker.insights.trends.trend import Bar

NOTHING = Decimal(0)
# How many days a mean line looks back over.
WEEK, FOUR_WEEKS = 7, 28
_RING_ABOVE = 5 * PX  # rings stand a little above the base
_NUMBER_BELOW_PX = 4  # from a grid line to the foot of its number


@dataclass(frozen=True)
class GridLine:
    """A line across at a round amount, and where its number stands beside the axis."""

    y: str
    text: str
    text_y: str


@dataclass(frozen=True)
class End:
    """Where a mean line ends: its diamond or ring."""

    x: str
    y: str


@dataclass(frozen=True)
class MeanLine:
    """A mean over some days up to each bar, and where the last one lies."""

    path: str
    end: End


@dataclass(frozen=True)
class DayChart:
    """The drawing. Each part is a path on the canvas, blank where there is nothing of it."""

    canvas: str
    clip_scale: str
    is_dense: bool
    food: str
    hatch: str  # food of partial bars
    water: str
    guess: str
    supplements: str
    outline: str  # of partial bars
    gaps: str
    at_least: str
    cuts: str
    cut_numbers: tuple[CutNumber, ...]
    grid: tuple[GridLine, ...]
    references: tuple[ReferenceLine, ...]
    mean_7: MeanLine | None
    mean_28: MeanLine | None


def day_chart(bars: Sequence[Bar], mean_days: Iterable[int] = (WEEK, FOUR_WEEKS)) -> DayChart:
    """Return the chart of at least one bar; `mean_days` says which mean lines it has."""
    count, scale, means = len(bars), scale_of(bars), set(mean_days)
    cut = [(place, bar.total_mg) for place, bar in enumerate(bars) if (bar.total_mg or NOTHING) > scale]
    return DayChart(
        canvas=canvas(count, PLOT_HEIGHT),
        clip_scale=clip_scale(count, PLOT_HEIGHT),
        is_dense=count >= DENSE,
        **bar_paths(bars, scale),
        gaps=_gaps(bars),
        at_least=joined(
            chevrons(centre(place), top_of(bar, scale), count)
            for place, bar in enumerate(bars)
            if bar.is_at_least
        ),
        cuts=joined(_cut(place, count) for place, _mg in cut),
        cut_numbers=cut_numbers(cut, count),
        grid=_grid(scale),
        references=reference_lines([bar.reference_mg for bar in bars], scale),
        mean_7=_mean([bar.mean_7_mg for bar in bars], scale) if WEEK in means else None,
        mean_28=_mean([bar.mean_28_mg for bar in bars], scale) if FOUR_WEEKS in means else None,
    )


def _gaps(bars: Sequence[Bar]) -> str:
    y = PLOT_HEIGHT - _RING_ABOVE
    return joined(dot(centre(place), y) for place, bar in enumerate(bars) if not bar.is_logged)


def _cut(place: int, count: int) -> str:
    """Return the gap in a bar that runs on beyond the plot: a slanted stretch of the panel's colour."""
    half = bar_width(count) // 2 + 4
    return f"M{centre(place) - half} {16 * PX}l{2 * half} -{4 * PX}v{3 * PX}l-{2 * half} {4 * PX}z"


def _grid(scale: int) -> tuple[GridLine, ...]:
    """Return the lines above zero; the base line is the axis."""
    numbered_mg, _tick_mg = steps(scale)
    heights = [(mg, upright(mg, scale)) for mg in marks(scale, numbered_mg) if mg > 0]
    return tuple(GridLine(px(y), str(mg), px(y + _NUMBER_BELOW_PX)) for mg, y in heights)


def _mean(values_mg: Sequence[Decimal | None], scale: int) -> MeanLine | None:
    """Return the line through the means, or None where there is none; it ends at the last one."""
    heights = [None if mg is None else height_of(mg, scale) for mg in values_mg]
    places = [place for place, height in enumerate(heights) if height is not None]
    if not places:
        return None
    last, count = places[-1], len(heights)
    y = TOP_PX + Decimal(heights[last] or 0) / PX
    return MeanLine(line(heights), End(centre_share(last, count), px(y)))
