"""Plain builders of stressors: rows with only what a test is about."""

from datetime import date
from decimal import Decimal
from typing import Any

from tests.tracker.diary.builders import DAY, make_act
from tracker.care.medicines import class_named
from tracker.people.models import Person
from tracker.stressors.models import Change, Medicine, Stressor, StressorEntry


def note(person: Person, kind: str = "caffeine", value: Any = 80, day: date = DAY) -> StressorEntry:
    """Return what the check-in kept; 0 of caffeine or alcohol is the answer "none"."""
    entry = StressorEntry(person=person, date=day, kind=kind, value=Decimal(value))
    return StressorEntry.objects.note(make_act(person), entry)


def make_stressor(person: Person, name: str = "Long screen day", **fields: Any) -> Stressor:
    """Return an own stressor, a yes or no unless `answer` says else."""
    stressor = Stressor(person=person, name=name, **fields)
    Stressor.objects.add(make_act(person), stressor)
    return stressor


def make_medicine(
    person: Person, name: str = "Levothyroxine", medicine_class: str | None = None, **fields: Any
) -> Medicine:
    """Return a medicine of the kind its name means, unless another kind is given."""
    found = class_named(name)
    key = (found.key if found else "") if medicine_class is None else medicine_class
    medicine = Medicine(person=person, name=name, medicine_class=key, **fields)
    made: Medicine = Medicine.objects.add(make_act(person), medicine)
    return made


def make_change(
    person: Person, words: str = "No coffee after noon", day: date = DAY, last: date | None = None
) -> Change:
    """Return something changed on `day`."""
    change = Change(person=person, words=words, date=day, last=last)
    made: Change = Change.objects.add(make_act(person), change)
    return made
