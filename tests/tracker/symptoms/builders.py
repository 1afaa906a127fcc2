"""Plain builders of symptoms: rows with only what a test is about."""

from datetime import date
from typing import Any

from tests.tracker.diary.builders import DAY, make_act
from tracker.care.red_flags import LEVEL_OF_SIGN
from tracker.people.models import Person
from tracker.symptoms.models import RedFlag, Symptom, SymptomDay, SymptomEntry


def answer_symptom(
    person: Person, kind: str = "fasciculation", frequency: Any = 1, day: date = DAY, **fields: Any
) -> SymptomDay:
    """Return the answer of one day and symptom; without `frequency` it has a strength only."""
    row = SymptomDay(person=person, kind=kind, frequency=frequency, date=day, **fields)
    return SymptomDay.objects.answer(make_act(person), row)


def make_flag(person: Person, sign: str = "weakness", day: date = DAY, **fields: Any) -> RedFlag:
    """Return a red flag that stands, at the level of its list."""
    level = fields.pop("level", LEVEL_OF_SIGN[sign].key)
    row = RedFlag(person=person, date=day, sign=sign, level=level, **fields)
    RedFlag.objects.add(make_act(person, subject="a sign"), row)
    return row


def make_episode(
    person: Person, kind: str = "fasciculation", spot: str = "calf:left", day: date = DAY, **fields: Any
) -> SymptomEntry:
    """Return one episode; a blank spot is one nobody named."""
    place, _colon, side = spot.partition(":")
    row = SymptomEntry(person=person, kind=kind, date=day, place=place, side=side, **fields)
    SymptomEntry.objects.add(make_act(person), row)
    return row


def make_symptom(person: Person, name: str = "Cold hands") -> Symptom:
    """Return a symptom the person made up."""
    row = Symptom(person=person, name=name)
    Symptom.objects.add(make_act(person), row)
    return row
