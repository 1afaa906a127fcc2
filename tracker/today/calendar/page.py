"""What the page of a month shows: at most six queries, however long the diary is.

One for everything short (rows.py), two for the symptoms, one for drinks where caffeine or alcohol is shown;
persons and their conditions are asked for on every page.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.http import QueryDict
from django.utils.formats import get_format

from tracker.insights.charts.hours import HoursChart
from tracker.insights.charts.month import WEEK, Form, MonthChart, Scale, month
from tracker.insights.marks import Mark
from tracker.insights.symptom_days import DaySymptoms, daily_symptoms
from tracker.people.models import Person
from tracker.stressors.alcohol_context import do_not_stop_at_once
from tracker.stressors.asked import asked_kinds
from tracker.stressors.kinds import StressorKind
from tracker.symptoms.asked import asked_symptoms, other_symptoms
from tracker.today.calendar.choice import (
    Choice,
    ChoiceForm,
    choice_in_address,
    stressor_name,
    usual_symptom,
)
from tracker.today.calendar.days import DayOfMonth, days_of
from tracker.today.calendar.hours import HoursTable, entries_by_hour, hours_chart, hours_table
from tracker.today.calendar.kept import Kept, kept_rows
from tracker.today.calendar.months import Month, month_of
from tracker.today.calendar.readings import scale_of
from tracker.today.calendar.sentences import answered_words, scale_words, shown_words


class StressorLine(NamedTuple):
    """How a stressor is drawn, for the key; the second one is open."""

    form: Form
    is_open: bool
    words: str


@dataclass(frozen=True)
class MonthPage:
    """A month with what was chosen for it."""

    month: Month
    today: date
    before: Month | None  # the months one can go to: from the first entry to the current one
    after: Month | None
    form: ChoiceForm
    choice: Choice
    in_address: str  # the choice, as links to other months carry it
    days: list[DayOfMonth]
    chart: MonthChart
    stressor_lines: list[StressorLine]
    marks: list[Mark]
    hours: HoursChart
    hours_table: HoursTable

    @property
    def sentence(self) -> str:
        """What the calendar shows."""
        symptom = str(self.choice.symptom.label) if self.choice.symptom else ""
        return shown_words(symptom, [stressor_name(kind) for kind in self.choice.stressors])

    @property
    def answered(self) -> str:
        """On how many of the days so far the symptom was answered; blank where on none."""
        past = [day for day in self.days if day.date <= self.today]
        count = sum(day.felt is not None and day.felt.felt.is_answered for day in past)
        return answered_words(count, len(past)) if count else ""

    @property
    def column_names(self) -> list[str]:
        """The names above the columns of the table."""
        symptom = [str(self.choice.symptom.label)] if self.choice.symptom else []
        return [*symptom, *(stressor_name(kind) for kind in self.choice.stressors)]

    @property
    def newest_first(self) -> list[DayOfMonth]:
        """The days up to today as the table lists them."""
        return [day for day in reversed(self.days) if day.date <= self.today]

    @property
    def weekdays(self) -> list[date]:
        """A day for each column, which names it."""
        return [cell.date for cell in self.chart.weeks[1] if cell]

    @property
    def is_empty(self) -> bool:
        """Whether nothing of what was chosen was noted, and nothing began."""
        return not self.marks and not any(day.is_logged for day in self.days)

    @property
    def is_to_come(self) -> bool:
        """Whether the month begins after today."""
        return self.month.first > self.today

    @property
    def alcohol_word(self) -> str:
        """The word about stopping, which stands wherever alcohol does."""
        timed = any(strip.key == "alcohol" and strip.marks for strip in self.hours.strips)
        return do_not_stop_at_once().words if timed or self.choice.shows_alcohol else ""


def month_page(person: Person, shown: Month, today: date, asked: QueryDict) -> MonthPage:
    """Return the page of a month with what the address asks for."""
    kept = kept_rows(person, shown.first, shown.last)
    symptoms = daily_symptoms(person, shown.first, shown.last)
    stressors = asked_kinds(person, kept.own_stressors, today)
    form = choice_form(person, kept, symptoms, stressors, asked)
    choice = form.choice
    days = days_of(person, shown, choice, kept, symptoms)
    scales = [
        scale_of(kind, [day.readings[place] for day in days]) for place, kind in enumerate(choice.stressors)
    ]
    entries = entries_by_hour(kept, choice, stressors)
    before, after = neighbours(shown, kept.first_day, today)
    return MonthPage(
        month=shown,
        today=today,
        before=before,
        after=after,
        form=form,
        choice=choice,
        in_address=choice_in_address(asked),
        days=days,
        chart=drawn(days, scales, kept.marks, today, has_symptom=choice.symptom is not None),
        stressor_lines=[
            StressorLine(scale.form, place > 0, scale_words(kind, scale, person))
            for place, (kind, scale) in enumerate(zip(choice.stressors, scales, strict=True))
            if any(day.readings[place].measured.value is not None for day in days)
        ],
        marks=kept.marks,
        hours=hours_chart(entries),
        hours_table=hours_table(entries),
    )


def choice_form(
    person: Person,
    kept: Kept,
    days: Sequence[DaySymptoms],
    stressors: Sequence[StressorKind],
    asked: QueryDict,
) -> ChoiceForm:
    """Return what can be chosen: symptoms the check-in asks, then those one tap away, and stressors.

    Where somebody hid every symptom, the first of the others is shown.
    """
    first, others = asked_symptoms(person, kept.own_symptoms), other_symptoms(person, kept.own_symptoms)
    return ChoiceForm(asked, [*first, *others], stressors, usual_symptom(first or others, days))


def drawn(
    days: Sequence[DayOfMonth],
    scales: Sequence[Scale],
    marks: Sequence[Mark],
    today: date,
    *,
    has_symptom: bool,
) -> MonthChart:
    """Return the calendar; weeks begin as the reader's language has it."""
    numbers = {mark: number for number, mark in enumerate(marks, start=1)}
    monday_is_0 = (int(get_format("FIRST_DAY_OF_WEEK")) - 1) % WEEK  # Django counts from Sunday
    cells = [day.drawn(today, numbers) for day in days]
    return month(cells, scales, first_weekday=monday_is_0, has_symptom=has_symptom)


def neighbours(shown: Month, first_day: date | None, today: date) -> tuple[Month | None, Month | None]:
    """Return the months before and after, within the diary; from outside it the way back."""
    begins = month_of(first_day or today).first
    before = shown.before if shown.first > begins else None
    after = shown.after if shown.first < month_of(today).first else None
    return before, after
