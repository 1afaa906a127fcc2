"""The trend of a range of days, and its days one by one: what the database holds, joined with its words."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from tracker.insights.intake import DayIntake, day_intake
from tracker.insights.marks import in_order, mark
from tracker.insights.sums import daily_sums
from tracker.insights.targets import target_stretches, targets_on
from tracker.insights.trends.bars import Reference
from tracker.insights.trends.beside import read_beside
from tracker.insights.trends.kinds import StripKind
from tracker.insights.trends.periods import Period
from tracker.insights.trends.remembered import remembered_numbers
from tracker.insights.trends.spans import Span
from tracker.insights.trends.strips import cells_by_kind, strips_of
from tracker.insights.trends.trend import Bar, Cell, Trend
from tracker.people.models import Person
from tracker.reference.targets import Target


@dataclass(frozen=True)
class TrendDay:
    """One day of a range, as the table lists it and the CSV has it.

    `target` is None with weak kidneys, where nothing is compared. `cells` are by the key of their kind.
    """

    date: date
    intake: DayIntake
    target: Target | None
    cells: dict[str, Cell] = field(default_factory=dict)

    @property
    def reference_mg(self) -> Decimal | None:
        """The value of the day; None while it is a range, and where there is none."""
        return self.target.mg if self.target else None


def trend_of(person: Person, span: Span, kinds: tuple[StripKind, ...], today: date) -> Trend:
    """Return what a range of days holds: two queries; a long range one, and three where it is new."""
    keys = tuple(kind.key for kind in kinds)
    numbers = remembered_numbers(person, span, keys, references_of(person, span), today)
    return Trend(
        first=span.first,
        last=span.last,
        unit=span.unit,
        bars=with_open_day(numbers.bars, today),
        strips=strips_of(kinds, numbers.cells),
        marks=tuple(in_order(mark(*row) for row in numbers.marks)),
        summary=numbers.summary,
    )


def references_of(person: Person, span: Span) -> tuple[Reference, ...]:
    """Return the values and ranges that held, each from its first day on; none with weak kidneys."""
    if person.kidneys_need_care:
        return (Reference(span.first, None),)
    held: list[Reference] = []
    for first, target in target_stretches(person, span.first, span.last):
        found = Reference(first, target.mg, target.mg_low, target.mg_high)
        if not held or held[-1][1:] != found[1:]:
            held.append(found)
    return tuple(held)


def with_open_day(bars: tuple[Bar, ...], today: date) -> tuple[Bar, ...]:
    """Return the bars with today marked as what there is so far, until the person says how complete it is."""
    last = bars[-1]
    if last.first != today or not last.is_logged or last.complete or last.is_partial:
        return bars
    return (*bars[:-1], replace(last, is_partial=True, is_so_far=True))


def days_of(person: Person, span: Span, kinds: tuple[StripKind, ...]) -> list[TrendDay]:
    """Return the days of a range, the earliest first: two queries."""
    dates = [span.first + timedelta(days=place) for place in range(span.days)]
    sums = daily_sums(person.pk, span.first, span.last)
    keys = tuple(kind.key for kind in kinds)
    beside = read_beside(person.pk, span.first, span.last, keys)
    each_day = [Period(place, place + 1) for place in range(span.days)]
    cells = cells_by_kind(keys, dates, sums, beside, each_day)
    targets = [None] * span.days if person.kidneys_need_care else targets_on(person, dates)
    return [
        TrendDay(
            date=day,
            intake=day_intake(day, sums[place]),
            target=targets[place],
            cells={key: cells[key][place] for key in keys},
        )
        for place, day in enumerate(dates)
    ]
