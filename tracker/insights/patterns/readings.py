"""The series a question compares: one value a day, None where nothing was answered. At most six queries.

Nothing stands in for a missing day: what was not logged is not zero.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from foods.compiled import Compiled
from tracker.insights.intake import DayIntake, daily_intake
from tracker.insights.marks import as_date
from tracker.insights.patterns.exposures import DAY_BEFORE, MAGNESIUM, Exposure
from tracker.insights.patterns.ranks import WEEK
from tracker.insights.stimulants import daily_stimulants
from tracker.people.models import Person
from tracker.stressors.kinds import ADDED_UP
from tracker.stressors.models import StressorEntry
from tracker.symptoms.models import SymptomDay

# A mean of seven days stands on at least so many complete ones, as everywhere.
LEAST_OF_A_WEEK = 3

Values = Mapping[date, float]


@dataclass(frozen=True)
class Readings:
    """What was answered, by day: the symptom 0 (none) to 3 (nearly all day), exposures in their units."""

    first: date
    last: date
    symptom: Values
    exposures: Mapping[str, Values]

    @property
    def days(self) -> int:
        """The days compared, with and without answers."""
        return (self.last - self.first).days + 1

    @property
    def symptom_series(self) -> list[float | None]:
        """The symptom on each day."""
        return self.series(self.symptom, 0)

    def exposure_series(self, key: str, lag: int) -> list[float | None]:
        """Return an exposure so many days before each day; never after it."""
        return self.series(self.exposures[key], lag)

    def series(self, values: Values, lag: int) -> list[float | None]:
        """Return values day by day, each from `lag` days before."""
        return [values.get(self.first + timedelta(days=day - lag)) for day in range(self.days)]


def symptom_answers(person: Any, kind: Any, first: Any, last: Any) -> Any:
    """Return date, frequency and strength of one symptom."""
    answers = SymptomDay.objects.of(person).between(first, last).filter(kind=kind)
    return answers.order_by().values_list("date", "frequency", "strength")


def stressor_answers(person: Any, first: Any, last: Any) -> Any:
    """Return kind, date and value of what has one answer a day."""
    entries = StressorEntry.objects.of(person).between(first, last).exclude(kind__in=ADDED_UP)
    return entries.order_by().values_list("kind", "date", "value")


SYMPTOM, STRESSORS = Compiled(symptom_answers), Compiled(stressor_answers)


def readings_of(
    person: Person, symptom: str, exposures: Sequence[Exposure], first: date, last: date
) -> Readings:
    """Return the series of a question from `first` to `last`; exposures from as far back as they are used."""
    keys = [exposure.key for exposure in exposures]
    day_before = first - timedelta(days=DAY_BEFORE)
    return Readings(
        first,
        last,
        symptom_values(person, symptom, first, last),
        {
            **{key: {} for key in keys},
            **(magnesium_values(person, day_before, last) if MAGNESIUM in keys else {}),
            **(stimulant_values(person, day_before, last) if {*ADDED_UP} & {*keys} else {}),
            **stressor_values(person, day_before, last),
        },
    )


def symptom_values(person: Person, symptom: str, first: date, last: date) -> Values:
    """Return how often a symptom was there; a strength of 0 alone is none, another one alone no answer."""
    rows = SYMPTOM.tuples(person.pk, symptom, first, last)
    said = ((day, 0 if often is None and strength == 0 else often) for day, often, strength in rows)
    return {as_date(day): float(often) for day, often in said if often is not None}


def magnesium_values(person: Person, first: date, last: date) -> dict[str, Values]:
    """Return the mean of the complete ones of the seven days up to each day, in mg; none under three."""
    days = daily_intake(person, first - timedelta(days=WEEK - 1), last)
    weeks = ((days[end - 1].date, days[end - WEEK : end]) for end in range(WEEK, len(days) + 1))
    means = ((day, mean_of_complete(week)) for day, week in weeks)
    return {MAGNESIUM: {day: mean for day, mean in means if mean is not None}}


def mean_of_complete(days: Iterable[DayIntake]) -> float | None:
    """Return the mean total of the complete days, None where they are too few."""
    totals = [float(day.total_mg) for day in days if day.is_complete and day.total_mg is not None]
    return sum(totals) / len(totals) if len(totals) >= LEAST_OF_A_WEEK else None


def stimulant_values(person: Person, first: date, last: date) -> dict[str, Values]:
    """Return caffeine (mg) and alcohol (g) of the days on which their amount is known."""
    days = daily_stimulants(person, first, last)
    amounts = {key: [(day.date, getattr(day, key).amount) for day in days] for key in ADDED_UP}
    return {
        key: {day: float(amount) for day, amount in of_days if amount is not None}
        for key, of_days in amounts.items()
    }


def stressor_values(person: Person, first: date, last: date) -> dict[str, Values]:
    """Return the answers of every kind that has one a day."""
    by_kind: dict[str, dict[date, float]] = defaultdict(dict)
    for kind, day, value in STRESSORS.tuples(person.pk, first, last):
        by_kind[kind][as_date(day)] = float(value)
    return {**by_kind}
