"""The last 7 days as numbers, computed by what Trends and "Where I stand" are computed by."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.insights.beside.kinds import STRESSORS, SYMPTOMS
from tracker.insights.beside.symptoms import SymptomDays, symptom_days
from tracker.insights.intake import DayIntake, day_intake
from tracker.insights.sums import DaySums, daily_sums
from tracker.insights.trends.beside import read_beside
from tracker.insights.trends.kinds import MOST, strip_of_stressor
from tracker.insights.trends.periods import Period
from tracker.insights.trends.spans import Span
from tracker.insights.trends.strips import cells_by_kind, strips_of
from tracker.insights.trends.trend import Cell, Strip
from tracker.people.models import Person
from tracker.stressors.kinds import ADDED_UP


@dataclass(frozen=True)
class StressorDays:
    """One stressor: `mean` has one cell for all days, `each` one for every day."""

    mean: Strip
    each: tuple[Cell, ...]

    @property
    def noted(self) -> list[Cell]:
        """The days that hold anything of it."""
        return [cell for cell in self.each if cell.value is not None]


@dataclass(frozen=True)
class BesideDays:
    """What stands beside an article; symptoms and stressors by their keys, an absent one was not noted."""

    intake: list[DayIntake]
    stressors: dict[str, StressorDays]
    symptoms: dict[str, SymptomDays]


def beside_days(person: Person, span: Span, keys: Sequence[str]) -> BesideDays:
    """Return the days of a range with these kinds: at most three queries."""
    dates = [span.first + timedelta(days=place) for place in range(span.days)]
    sums = daily_sums(person.pk, span.first, span.last)
    has_symptoms = any(key in SYMPTOMS for key in keys)
    return BesideDays(
        intake=[day_intake(day, of_day) for day, of_day in zip(dates, sums, strict=True)],
        stressors=stressor_days(person, dates, sums, [key for key in keys if key in STRESSORS]),
        symptoms=symptom_days(person, span) if has_symptoms else {},
    )


def stressor_days(
    person: Person, dates: Sequence[date], sums: Sequence[DaySums], keys: Sequence[str]
) -> dict[str, StressorDays]:
    """Return the stressors of these days; caffeine and alcohol with what the drinks of the diary hold."""
    if not keys:
        return {}
    answered = tuple(key for key in keys if key not in ADDED_UP)[:MOST]  # a test keeps articles under it
    beside = read_beside(person.pk, dates[0], dates[-1], answered)
    each_day = [Period(place, place + 1) for place in range(len(dates))]
    each = cells_by_kind(keys, dates, sums, beside, each_day)
    means = cells_by_kind(keys, dates, sums, beside, [Period(0, len(dates))])
    kinds = [strip_of_stressor(STRESSORS[key]) for key in keys]
    return {strip.key: StressorDays(strip, each[strip.key]) for strip in strips_of(kinds, means)}
