"""Draws the questions of a check-in from what is known, filled with what was sent."""

from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tracker.insights.stimulants import Noted, Stimulant, stimulant
from tracker.people.models import Person
from tracker.stressors.asked import asked_kinds
from tracker.stressors.kinds import Answer, StressorKind
from tracker.symptoms.asked import asked_symptoms, other_symptoms
from tracker.symptoms.flagging import asks_pregnancy_signs
from tracker.today.check_in.days import ONE_DAY, AskedDays
from tracker.today.check_in.questions.asked import Asked, Question
from tracker.today.check_in.questions.asked_symptoms import AskedSymptom
from tracker.today.check_in.questions.chips import ChipsQuestion
from tracker.today.check_in.questions.single import (
    AmountQuestion,
    CellsQuestion,
    ExerciseQuestion,
    SleepQuestion,
)
from tracker.today.check_in.questions.stimulants import AlcoholQuestion, CaffeineQuestion
from tracker.today.check_in.questions.symptoms import SymptomQuestion
from tracker.today.check_in.rows import Known, known_rows
from tracker.today.check_in.sheet import Sheet, SymptomsForm

WITH_CELLS = {Answer.CHOICE, Answer.SCALE}
# Amounts of time, typed with a colon too
TIMED: dict[str, type[AmountQuestion]] = {"sleep": SleepQuestion, "exercise": ExerciseQuestion}


def check_in_sheet(person: Person, days: AskedDays, today: date, data: Any = None) -> Sheet:
    """Return the questions for a person about these days: four queries, one more for conditions."""
    known = known_rows(person, days)
    kinds = asked_kinds(person, known.stressors, days.day)
    asked = [asked_kind(kind, known, days, today) for kind in kinds]
    questions = [question(data, one, person, known) for one in asked if one.kind.answer != Answer.YES_NO]
    is_paused = person.pauses_symptoms_on(days.day)
    return Sheet(
        days=days,
        today=today,
        person=person,
        night=[one for one in questions if one.asked.kind.is_of_night],
        day=[one for one in questions if not one.asked.kind.is_of_night],
        chips=ChipsQuestion(data, [one for one in asked if one.kind.answer == Answer.YES_NO]),
        symptoms=[] if is_paused else symptom_questions(data, person, known, days, today),
        other_symptoms=[] if is_paused else other_symptoms(person, known.symptoms),
        about_symptoms=SymptomsForm(data, prefix="symptoms"),
        asks_pregnancy_signs=asks_pregnancy_signs(person, days.day),
    )


def asked_kind(kind: StressorKind, known: Known, days: AskedDays, today: date) -> Asked:
    """Return a kind with what is kept of its day and the one before."""
    day, before = (days.night, days.night_before) if kind.is_of_night else (days.day, days.before)
    return Asked(
        kind=kind,
        date=day,
        entries=known.entries_on(day, kind.key),
        before=known.entries_on(before, kind.key),
        before_name=_("the night before") if kind.is_of_night else name_of(before, today),
        is_today=day == today,
    )


def question(data: Any, asked: Asked, person: Person, known: Known) -> Question:
    """Return the form that fits how a kind is answered."""
    drinks = {"caffeine": CaffeineQuestion, "alcohol": AlcoholQuestion}
    if asked.kind.key in drinks:
        return drinks[asked.kind.key](data, asked, held_by_drinks(known, asked.kind.key), person)
    if asked.kind.answer in WITH_CELLS:
        return CellsQuestion(data, asked)
    return TIMED.get(asked.kind.key, AmountQuestion)(data, asked)


def held_by_drinks(known: Known, kind: str) -> Stimulant:
    """Return what drinks and foods of the day hold of caffeine or alcohol."""
    held = {"caffeine": known.held.of_caffeine, "alcohol": known.held.of_alcohol}[kind]
    return stimulant(held, Noted(), is_complete=known.is_whole_day)


def symptom_questions(
    data: Any, person: Person, known: Known, days: AskedDays, today: date
) -> list[SymptomQuestion]:
    """Return the questions about symptoms."""
    return [
        SymptomQuestion(
            data,
            AskedSymptom(
                kind=kind,
                date=days.day,
                kept=known.answer_on(days.day, kind.key),
                before=known.answer_on(days.before, kind.key),
                before_name=name_of(days.before, today),
                episodes=known.episodes[kind.key],
            ),
        )
        for kind in asked_symptoms(person, known.symptoms)
    ]


def name_of(day: date, today: date) -> str:
    """Return "yesterday" or the day of the week."""
    return _("yesterday") if day + ONE_DAY == today else date_format(day, "l")
