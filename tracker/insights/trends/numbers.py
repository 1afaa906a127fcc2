"""Everything of a trend that is the same in every language, read and computed: two queries."""

from dataclasses import dataclass
from datetime import timedelta

from tracker.insights.sums import daily_sums
from tracker.insights.trends.bars import BEFORE, Reference, bars_of, logged_day, summary_of
from tracker.insights.trends.beside import MarkRow, read_beside
from tracker.insights.trends.periods import periods
from tracker.insights.trends.spans import Span
from tracker.insights.trends.strips import Cells, cells_by_kind
from tracker.insights.trends.trend import Bar, Summary


@dataclass(frozen=True)
class Numbers:
    """Bars, cells by the key of their kind, what marks the days, and what it comes to."""

    bars: tuple[Bar, ...]
    cells: dict[str, Cells]
    marks: tuple[MarkRow, ...]
    summary: Summary


def numbers_of(
    person_id: int, span: Span, keys: tuple[str, ...], references: tuple[Reference, ...]
) -> Numbers:
    """Return the numbers of a range; sums begin earlier, for the running means."""
    sums = daily_sums(person_id, span.first - timedelta(days=BEFORE), span.last)
    days = [logged_day(day) for day in sums]
    beside = read_beside(person_id, span.first, span.last, keys)
    dates = [span.first + timedelta(days=place) for place in range(span.days)]
    return Numbers(
        bars=bars_of(span, days, references),
        cells=cells_by_kind(keys, dates, sums[BEFORE:], beside, periods(span)),
        marks=beside.marks,
        summary=summary_of(span, days[BEFORE:], references),
    )
