"""The picture of a trend: its bars, strips, marks and dates on the same slots, and the link of each bar."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import NamedTuple

from django.urls import reverse
from django.utils.safestring import SafeString

from tracker.insights.charts.dates import Slot, month_labels, sunday_labels, weekday_labels
from tracker.insights.charts.days import FOUR_WEEKS, WEEK, DayChart, day_chart
from tracker.insights.charts.labels import Label
from tracker.insights.charts.pennants import Pennants, Place, pennants
from tracker.insights.charts.plots import SLOT
from tracker.insights.charts.strips import StripChart, strip_chart
from tracker.insights.marks import Mark
from tracker.insights.trends.spans import Span
from tracker.insights.trends.trend import Trend, Unit

# Up to so many days each carries its weekday.
MOST_WEEKDAYS = 7
# Room for the dates under the plot, px, and a line more where weekdays stand above them.
_HEIGHT, _DATES_Y, _WEEKDAY_ROW = 258, 253, 16
# A mean line is drawn where it covers more days than a bar does.
MEAN_DAYS = {Unit.DAY: (WEEK, FOUR_WEEKS), Unit.WEEK: (FOUR_WEEKS,), Unit.MONTH: ()}


class Hit(NamedTuple):
    """The link of a bar: its place on the canvas, its address and its name."""

    x: str
    href: str
    label: str


@dataclass(frozen=True)
class Drawing:
    """Everything that is drawn, and the link of each bar."""

    chart: DayChart
    strips: tuple[StripChart, ...]
    dates: tuple[Label, ...]
    weekdays: tuple[Label, ...]
    pennants: Pennants
    hits: tuple[Hit, ...]
    selected: str  # where the bar lies that the line under the plot tells of

    @property
    def height(self) -> int:
        """How high the plot is with its dates, px."""
        return _HEIGHT + (_WEEKDAY_ROW if self.weekdays else 0)

    @property
    def links(self) -> SafeString:
        """The links of the bars: a template would take longer for them than for all else."""
        return SafeString("".join(map(hit_link, self.hits)))

    @property
    def dates_y(self) -> int:
        """Where the dates stand: under the weekdays, where there are any."""
        return _DATES_Y + (_WEEKDAY_ROW if self.weekdays else 0)


@dataclass(frozen=True)
class BarLinks:
    """Where each bar leads and how its link is named; `selected` is the place of the one told of at first."""

    hrefs: Sequence[str]
    sentences: Sequence[str]
    selected: int


def drawing_of(trend: Trend, links: BarLinks, *, kidneys_need_care: bool) -> Drawing:
    """Return the picture; with weak kidneys it has no mean lines, which would look like an aim."""
    slots = [Slot(bar.first, bar.last) for bar in trend.bars]
    is_week = trend.unit == Unit.DAY and len(slots) <= MOST_WEEKDAYS
    places = (str(place * SLOT) for place in range(len(slots)))
    return Drawing(
        chart=day_chart(trend.bars, () if kidneys_need_care else MEAN_DAYS[trend.unit]),
        strips=tuple(strip_chart(strip) for strip in trend.strips),
        dates=sunday_labels(slots) if trend.unit == Unit.DAY else month_labels(slots),
        weekdays=weekday_labels(slots) if is_week else (),
        pennants=pennants([mark_place(mark, slots) for mark in drawn_marks(trend)]),
        hits=tuple(map(Hit._make, zip(places, links.hrefs, links.sentences, strict=True))),
        selected=str(links.selected * SLOT),
    )


def hit_link(hit: Hit) -> str:
    """Return the link that lies over a bar."""
    named = f'href="{escape(hit.href)}" aria-label="{escape(hit.label)}"'
    return f'<a class="hit" {named}><rect x="{hit.x}" width="100" height="100%"/></a>'


def drawn_marks(trend: Trend) -> list[Mark]:
    """Return the marks that began within the range; what began before has no place in it."""
    return [mark for mark in trend.marks if trend.first <= mark.date <= trend.last]


def mark_place(mark: Mark, slots: Sequence[Slot]) -> Place:
    """Return where a mark stands: in the middle of its day."""
    place = bisect_right(slots, mark.date, key=lambda slot: slot.first) - 1
    days = (mark.date - slots[place].first).days + 0.5
    return Place((place + days / slots[place].days) * 100 / len(slots), mark.words)


def bar_links(trend: Trend, kept: str) -> list[str]:
    """Return where each bar leads: to its day, or to the days of its week or month; `kept` stays chosen."""
    if trend.unit == Unit.DAY:
        return day_links([bar.first for bar in trend.bars])
    address = reverse("insights:show_trends")
    rest = f"&{kept}" if kept else ""
    return [f"{address}?{Span(bar.first, bar.last).query}{rest}" for bar in trend.bars]


def day_links(days: Sequence[date]) -> list[str]:
    """Return the addresses of days; one is looked up, the others differ in their date only."""
    pattern = reverse("today:show_day", args=[days[0]])
    return [pattern.replace(days[0].isoformat(), day.isoformat()) for day in days]
