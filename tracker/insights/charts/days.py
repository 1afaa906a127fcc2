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
from tracker.insights.charts.reference_bands import ReferenceBand, reference_bands
from tracker.insights.charts.reference_lines import ReferenceLine, reference_lines
from tracker.insights.charts.scales import marks, steps
from tracker.insights.charts.stacks import bar_paths, height_of, top_of
from tracker.insights.trends.trend import Bar

NOTHING = Decimal(0)
# How many days a mean line looks back over.
WEEK, FOUR_WEEKS = 7, 28
_RING_ABOVE = 5 * PX  # rings stand a little above the base
_NUMBER_BELOW_PX = 4  # from a grid line to the foot of its number
_TRIANGLE_PX = 10  # nearer than this, a number and the triangle of a reference meet
# On so many bars the means of four weeks must differ from those of a week to be seen beside them.
_LEAST_APART = 2


@dataclass(frozen=True)
class GridLine:
    """A line across at a round amount, and where its number stands beside the axis."""

    y: str
    text: str
    text_y: str


@dataclass(frozen=True)
class End:
    """Where a mean line stands at last: its diamond or ring."""

    x: str
    y: str


@dataclass(frozen=True)
class MeanLine:
    """A mean over some days up to each bar, and where the last one lies; None where that is off the scale."""

    path: str
    end: End | None


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
    bands: tuple[ReferenceBand, ...]
    mean_7: MeanLine | None
    mean_28: MeanLine | None


def day_chart(bars: Sequence[Bar], mean_days: Iterable[int] = (WEEK, FOUR_WEEKS)) -> DayChart:
    """Return the chart of at least one bar; `mean_days` says which mean lines it has."""
    count, scale, means = len(bars), scale_of(bars), set(mean_days)
    references = reference_lines([bar.reference_mg for bar in bars], scale)
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
        grid=_grid(scale, references),
        references=references,
        bands=reference_bands([(bar.reference_low_mg, bar.reference_high_mg) for bar in bars], scale),
        mean_7=_mean([bar.mean_7_mg for bar in bars], scale) if WEEK in means else None,
        mean_28=_mean(_long_means(bars, means), scale) if FOUR_WEEKS in means else None,
    )


def _gaps(bars: Sequence[Bar]) -> str:
    y = PLOT_HEIGHT - _RING_ABOVE
    return joined(dot(centre(place), y) for place, bar in enumerate(bars) if not bar.is_logged)


def _cut(place: int, count: int) -> str:
    """Return the gap in a bar that runs on beyond the plot: a slanted stretch of the panel's colour."""
    half = bar_width(count) // 2 + 4
    return f"M{centre(place) - half} {16 * PX}l{2 * half} -{4 * PX}v{3 * PX}l-{2 * half} {4 * PX}z"


def _grid(scale: int, references: Sequence[ReferenceLine]) -> tuple[GridLine, ...]:
    """Return the lines above zero, the axis being zero; no number stands under a triangle."""
    numbered_mg, _tick_mg = steps(scale)
    heights = [(mg, upright(mg, scale)) for mg in marks(scale, numbered_mg) if mg > 0]
    covered = [Decimal(line.y) for line in references if line.is_on_axis]
    return tuple(
        GridLine(px(y), "" if _is_covered(y, covered) else str(mg), px(y + _NUMBER_BELOW_PX))
        for mg, y in heights
    )


def _is_covered(y: Decimal, covered: Iterable[Decimal]) -> bool:
    return any(abs(y - triangle) < _TRIANGLE_PX for triangle in covered)


def _long_means(bars: Sequence[Bar], means: set[int]) -> list[Decimal | None]:
    """Return the means of four weeks; none where they lie under those of a week, as in a young diary."""
    apart = sum(bar.mean_28_mg is not None and bar.mean_28_mg != bar.mean_7_mg for bar in bars)
    is_hidden = WEEK in means and apart < _LEAST_APART
    return [None if is_hidden else bar.mean_28_mg for bar in bars]


def _mean(values_mg: Sequence[Decimal | None], scale: int) -> MeanLine | None:
    """Return the line through the means, broken where they leave the scale; None where nothing is left."""
    heights = [None if mg is None or mg > scale else height_of(mg, scale) for mg in values_mg]
    last = max((place for place, mg in enumerate(values_mg) if mg is not None), default=0)
    path = line(heights)
    return MeanLine(path, _end(last, heights)) if path else None


def _end(last: int, heights: Sequence[int | None]) -> End | None:
    height = heights[last]
    if height is None:
        return None
    return End(centre_share(last, len(heights)), px(TOP_PX + Decimal(height) / PX))
