"""The bars of a chart over days: food, water and supplements standing on one another, as paths."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tracker.insights.charts.paths import box, joined
from tracker.insights.charts.plots import PLOT_HEIGHT, bar_width, centre
from tracker.insights.trends.trend import Bar

NOTHING = Decimal(0)
# The parts of a bar, and the edge of a partial one.
KINDS = ("food", "hatch", "guess", "water", "supplements", "outline")
# 1.5 px of the panel's colour lie between food and supplements.
_GAP = 15


@dataclass(frozen=True)
class _Block:
    """A part of a bar on the canvas."""

    kind: str
    place: int
    top: int
    height: int


def bar_paths(bars: Sequence[Bar], scale: int) -> dict[str, str]:
    """Return the path of each part of the bars, and of the edges of partial ones, by the chart's names."""
    blocks = [block for place, bar in enumerate(bars) for block in _blocks(place, bar, scale)]
    edges = [_edge(place, bar, scale) for place, bar in enumerate(bars) if bar.is_partial and bar.total_mg]
    return {kind: _boxes([*blocks, *edges], kind, len(bars)) for kind in KINDS}


def height_of(mg: Decimal, scale: int) -> int:
    """Return how far from the top of the canvas an amount lies; what does not fit ends at the top."""
    return max(PLOT_HEIGHT - int(mg * PLOT_HEIGHT / scale + Decimal("0.5")), 0)


def top_of(bar: Bar, scale: int) -> int:
    return height_of(bar.total_mg or NOTHING, scale)


def _edge(place: int, bar: Bar, scale: int) -> _Block:
    top = top_of(bar, scale)
    return _Block("outline", place, top, PLOT_HEIGHT - top)


def _blocks(place: int, bar: Bar, scale: int) -> list[_Block]:
    """Return the parts of a bar from below: food, the guess in it, water, supplements; none is empty."""
    if bar.food_mg is None:
        return []
    food_mg, water_mg = bar.food_mg, bar.water_mg or NOTHING
    known_mg = food_mg - min(bar.guess_mg or NOTHING, food_mg)
    parts = (
        ("hatch" if bar.is_partial else "food", known_mg),
        ("guess", food_mg - known_mg),
        ("water", water_mg),
        ("supplements", bar.supplement_mg or NOTHING),
    )
    return _stacked(place, parts, scale)


def _stacked(place: int, parts: Iterable[tuple[str, Decimal]], scale: int) -> list[_Block]:
    """Stand parts on one another; supplements keep a little apart from what is below."""
    sum_mg, foot, blocks = NOTHING, PLOT_HEIGHT, []
    for kind, mg in parts:
        if not mg:
            continue
        sum_mg += mg
        top = height_of(sum_mg, scale)
        apart = min(_GAP, foot - top) if kind == "supplements" and foot < PLOT_HEIGHT else 0
        blocks.append(_Block(kind, place, top, foot - top - apart))
        foot = top
    return blocks


def _boxes(blocks: Iterable[_Block], kind: str, count: int) -> str:
    width = bar_width(count)
    return joined(
        box(centre(block.place) - width // 2, block.top, width, block.height)
        for block in blocks
        if block.kind == kind and block.height > 0
    )
