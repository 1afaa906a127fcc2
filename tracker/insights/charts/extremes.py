"""How high a chart over days reaches: a bar far above all others is cut and carries its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median_high

from tracker.insights.charts.plots import centre_share
from tracker.insights.charts.scales import chart_scale_mg
from tracker.insights.trends.trend import Bar
from tracker.templatetags.amounts import milligrams

NOTHING = Decimal(0)
# A bar more than so many times as high as the middle one, or as the reference, would flatten all others.
_FAR_ABOVE = 3
# Numbers of cut bars nearer than this share of the width would meet on a phone.
_APART, _EDGE = 16, 8


@dataclass(frozen=True)
class CutNumber:
    """What a cut bar comes to, above it."""

    x: str
    text: str
    anchor: str


def scale_of(bars: Sequence[Bar]) -> int:
    """Return the height in mg of a chart: as far as the reference, the means and ordinary bars need."""
    references = [mg for bar in bars for mg in (bar.reference_mg, bar.reference_high_mg) if mg is not None]
    highest_mg = max(references, default=None)
    totals = [bar.total_mg for bar in bars if bar.total_mg]
    means = [mg for bar in bars for mg in (bar.mean_7_mg, bar.mean_28_mg) if mg is not None]
    limit = _FAR_ABOVE * max(median_high(totals) if totals else NOTHING, highest_mg or NOTHING)
    ordinary = [mg for mg in (*totals, *means) if mg <= limit]
    return chart_scale_mg(highest_mg, max(ordinary, default=NOTHING))


def cut_numbers(cut: Sequence[tuple[int, Decimal | None]], count: int) -> tuple[CutNumber, ...]:
    """Return the amounts of cut bars by their place; one that would meet the one before is left out."""
    numbers, after = [], -100.0
    for place, mg in cut:
        share = (place + 0.5) * 100 / count
        if share - after >= _APART:
            numbers.append(CutNumber(centre_share(place, count), milligrams(mg), _anchor(share)))
            after = share
    return tuple(numbers)


def _anchor(share: float) -> str:
    if share < _EDGE:
        return "start"
    return "mid" if share <= 100 - _EDGE else "end"
