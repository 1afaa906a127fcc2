"""The days of a month: what each holds of what was chosen, drawn and in words."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from tracker.insights.charts.month import Felt, MonthDay
from tracker.insights.held import Held
from tracker.insights.marks import Mark
from tracker.insights.stimulants import ITEMS, DayStimulants, by_kind, day_stimulants
from tracker.insights.symptom_days import Answer, DaySymptoms
from tracker.people.models import Person
from tracker.symptoms.kinds import SymptomKind
from tracker.today.calendar.choice import Choice
from tracker.today.calendar.kept import Kept
from tracker.today.calendar.months import Month
from tracker.today.calendar.readings import FeltReading, Reading, felt_reading, readings_of
from tracker.today.calendar.sentences import day_sentence

NOT_LOGGED = Answer(None, None)


@dataclass(frozen=True)
class DayOfMonth:
    """One day: its symptom, its stressors, and what began on it."""

    date: datetime.date
    felt: FeltReading | None
    readings: tuple[Reading, ...]
    marks: tuple[Mark, ...]

    @property
    def shown(self) -> list[FeltReading | Reading]:
        """What was chosen, in its order."""
        return [*([self.felt] if self.felt else []), *self.readings]

    @property
    def is_logged(self) -> bool:
        """Whether anything of it was noted."""
        return any(reading.is_logged for reading in self.shown)

    @property
    def sentence(self) -> str:
        """The day as one sentence."""
        parts = [reading.named for reading in self.shown] if self.is_logged else []
        return day_sentence(self.date, parts, self.marks)

    def drawn(self, today: datetime.date, numbers: Mapping[Mark, int]) -> MonthDay:
        """Return what the calendar draws; a day that has not come leads nowhere yet."""
        return MonthDay(
            date=self.date,
            label=self.sentence,
            href=reverse("today:show_day", args=[self.date]) if self.date <= today else "",
            felt=self.felt.felt if self.felt else Felt(),
            measured=tuple(reading.measured for reading in self.readings),
            marks=tuple(numbers[mark] for mark in self.marks),
            is_today=self.date == today,
        )


def days_of(
    person: Person, month: Month, choice: Choice, kept: Kept, symptoms: Sequence[DaySymptoms]
) -> list[DayOfMonth]:
    """Return the days of a month; caffeine and alcohol are asked for only where one of them is shown."""
    felt = felt_readings(symptoms, choice.symptom)
    drunk = stimulants_of(person, month, kept) if any(kind.adds_up for kind in choice.stressors) else {}
    columns = [readings_of(kind, person, month.days, kept.answers, drunk) for kind in choice.stressors]
    return [
        DayOfMonth(day, felt.get(day), tuple(column[place] for column in columns), marks_on(day, kept.marks))
        for place, day in enumerate(month.days)
    ]


def stimulants_of(person: Person, month: Month, kept: Kept) -> dict[datetime.date, DayStimulants]:
    """Return caffeine and alcohol of each day, as `daily_stimulants` has them: one query for the drinks."""
    held = {day: Held(*sums) for day, *sums in ITEMS.tuples(person.pk, month.first, month.last)}
    return {
        day: day_stimulants(
            day,
            held.get(day, Held()),
            by_kind(day, kept.noted),
            is_complete=day in kept.days_of_all_food,
        )
        for day in month.days
    }


def felt_readings(
    days: Sequence[DaySymptoms], symptom: SymptomKind | None
) -> dict[datetime.date, FeltReading]:
    """Return how a symptom was on each day; nothing where none was chosen."""
    if symptom is None:
        return {}
    name, key = str(symptom.label), symptom.key
    return {
        day.date: felt_reading(name, *day.answers.get(key, NOT_LOGGED), len(day.episodes.get(key, ())))
        for day in days
    }


def marks_on(day: datetime.date, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return what began on a day."""
    return tuple(mark for mark in marks if mark.date == day)
