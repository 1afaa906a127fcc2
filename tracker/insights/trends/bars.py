"""The bars of a range, computed from the sums of its days. Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from tracker.diary.models import DiaryDay
from tracker.insights.intake import MeanIntake
from tracker.insights.sums import NO_DOSES, NO_FOOD, DaySums, from_thousandths
from tracker.insights.trends.means import RunningMeans, half_up, mean
from tracker.insights.trends.periods import periods
from tracker.insights.trends.spans import Span
from tracker.insights.trends.trend import Bar, Summary, Unit

# The longest running mean looks back so many days before a range begins.
SHORT_MEAN, LONG_MEAN = 7, 28
BEFORE = LONG_MEAN - 1
COMPLETE = DiaryDay.Status.COMPLETE.value


class LoggedDay(NamedTuple):
    """A day with entries; amounts in thousandths of a mg, food without water."""

    is_complete: bool
    is_partial: bool  # the person said that something is missing
    food: int
    water: int
    supplement: int
    guess: int
    items: int
    unknown: int
    incomplete: int

    @property
    def total(self) -> int:
        """All known sources together."""
        return self.food + self.water + self.supplement


class Reference(NamedTuple):
    """What holds from a day on: a value, or both ends of a range, or nothing, as with weak kidneys."""

    first: date
    mg: Decimal | None
    low_mg: Decimal | None = None
    high_mg: Decimal | None = None


def logged_day(sums: DaySums) -> LoggedDay | None:
    """Return what the sums of a day come to; None where nothing was logged."""
    if sums.food is None and sums.doses is None:
        return None
    food, doses = sums.food or NO_FOOD, sums.doses or NO_DOSES
    answers = (sums.said.status, sums.said.supplements)
    added, water = food.added_mg or 0, food.water_mg or 0
    unknown = food.unknown + doses.unknown
    return LoggedDay(
        is_complete=answers == (COMPLETE, COMPLETE),
        is_partial=any(answer is not None and answer != COMPLETE for answer in answers),
        food=(food.mg or 0) - added - water,
        water=water,
        supplement=(doses.mg or 0) + added,
        guess=food.guess_mg or 0,
        items=food.entries + doses.entries,
        unknown=unknown,
        incomplete=unknown + food.partly_known,
    )


def bars_of(span: Span, days: Sequence[LoggedDay | None], references: Sequence[Reference]) -> tuple[Bar, ...]:
    """Return the bars of a range; `days` begin BEFORE days earlier, for the running means."""
    running = RunningMeans(day.total if day and day.is_complete else None for day in days)
    shown, starts = days[BEFORE:], [reference.first for reference in references]
    bars = []
    for begin, end in periods(span):
        last = span.first + timedelta(days=end - 1)
        place = end - 1 + BEFORE
        held = references[bisect_right(starts, last) - 1]
        bars.append(
            Bar(
                first=span.first + timedelta(days=begin),
                last=last,
                reference_mg=held.mg,
                reference_low_mg=held.low_mg,
                reference_high_mg=held.high_mg,
                mean_7_mg=known(running.up_to(place, SHORT_MEAN)),
                mean_28_mg=known(running.up_to(place, LONG_MEAN)),
                **amounts_of(shown[begin:end], span.unit),
            )
        )
    return tuple(bars)


def amounts_of(days: Sequence[LoggedDay | None], unit: Unit) -> dict[str, Any]:
    """Return what a bar says of its days: a mean over the complete ones, else over the logged ones."""
    logged = [day for day in days if day]
    complete = [day for day in logged if day.is_complete]
    counted = complete or logged
    said = {"logged": len(logged), "complete": len(complete)}
    if not counted:
        return said
    return said | {
        "food_mg": known(half_up(sum(day.food for day in counted), len(counted))),
        "water_mg": known(half_up(sum(day.water for day in counted), len(counted))),
        "supplement_mg": known(half_up(sum(day.supplement for day in counted), len(counted))),
        "guess_mg": known(half_up(sum(day.guess for day in counted), len(counted))),
        "is_at_least": any(day.incomplete for day in counted),
        "is_partial": logged[0].is_partial if unit == Unit.DAY else not complete,
        "is_unknown": all(day.unknown == day.items for day in counted),
    }


def known(thousandths: int | None) -> Decimal | None:
    """Return an amount in mg; None stays None."""
    return None if thousandths is None else from_thousandths(thousandths)


def summary_of(span: Span, days: Sequence[LoggedDay | None], references: Sequence[Reference]) -> Summary:
    """Return what a range comes to; `days` are those of the range alone."""
    logged = [day for day in days if day]
    return Summary(
        days=span.days,
        mean=mean_of([day for day in logged if day.is_complete]),
        logged_mean=mean_of(logged),
        reached=days_reached(span, days, references),
        guess_mg=from_thousandths(sum(day.guess for day in logged)),
    )


def mean_of(days: Sequence[LoggedDay]) -> MeanIntake:
    """Return the mean total of logged days, as `mean_intake` does."""
    return MeanIntake(
        mg=known(mean([day.total for day in days])),
        days=len(days),
        item_count=sum(day.items for day in days),
        incomplete_items=sum(day.incomplete for day in days),
    )


def days_reached(span: Span, days: Sequence[LoggedDay | None], references: Sequence[Reference]) -> int | None:
    """Return how many complete days are at or above the value of their day; None where no value held."""
    if all(reference.mg is None for reference in references):
        return None
    ends = [*((reference.first - span.first).days for reference in references[1:]), span.days]
    begin = reached = 0
    for reference, end in zip(references, ends, strict=True):
        if reference.mg is not None:
            least = reference.mg * 1000
            reached += sum(
                day is not None and day.is_complete and day.total >= least for day in days[begin:end]
            )
        begin = end
    return reached
