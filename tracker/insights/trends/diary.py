"""Where a diary begins, and what its person made up: needed before anything of a range is read."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import CharField, DateField, F, Subquery, Value
from django.db.models.functions import Cast

from foods.compiled import Compiled
from tracker.diary.models import MealItem, SupplementDose
from tracker.insights.marks import as_date
from tracker.people.models import Person
from tracker.people.requests import AccountRequest
from tracker.stressors.models import Stressor, StressorEntry
from tracker.symptoms.models import Symptom, SymptomDay, SymptomEntry

FIRST_DAY, OWN_STRESSOR, OWN_SYMPTOM = "first day", "own stressor", "own symptom"
# Whatever is logged begins a diary.
LOGGED = (MealItem, SupplementDose, StressorEntry, SymptomDay, SymptomEntry)
NO_DAY = Cast(Value(None), DateField())


@dataclass(frozen=True)
class Diary:
    """The day of the first entry of any sort, None while there is none, and the person's own kinds."""

    first_entry: date | None
    stressors: tuple[Stressor, ...]
    symptoms: tuple[Symptom, ...]


def diary_rows(person: Any) -> Any:
    """Return part, key, name, answer, unit and day as one query."""
    own = Cast("pk", CharField())
    blank = Value("")
    stressors = Stressor.objects.of(person).order_by()
    symptoms = Symptom.objects.of(person).order_by()
    parts = [
        stressors.values_list(Value(OWN_STRESSOR), own, "name", "answer", "unit", NO_DAY, "made_at"),
        symptoms.values_list(Value(OWN_SYMPTOM), own, "name", blank, blank, NO_DAY, "made_at"),
        *(first_day(person, model) for model in LOGGED),
    ]
    return parts[0].union(*parts[1:], all=True)


def first_day(person: Any, model: Any) -> Any:
    """Return the day of the first entry of one sort; the index by person and date has it at hand."""
    day = Subquery(model.objects.of(person).order_by("date").values("date")[:1])
    blank = [Value("")] * 4
    return Person.objects.filter(pk=person).values_list(Value(FIRST_DAY), *blank, day, F("made_at"))


ROWS = Compiled(diary_rows)


def diary_of(person: Person) -> Diary:
    """Return where the diary of a person begins, and their own kinds, the oldest first: one query."""
    rows = ROWS.tuples(person.pk)
    days = [as_date(day) for part, *_rest, day, _made in rows if part == FIRST_DAY and day is not None]
    made_up = sorted((row for row in rows if row[0] != FIRST_DAY), key=lambda row: (row[-1], row[1]))
    return Diary(
        first_entry=min(days, default=None),
        stressors=tuple(
            Stressor(pk=UUID(key), name=name, answer=answer, unit=unit)
            for part, key, name, answer, unit, *_rest in made_up
            if part == OWN_STRESSOR
        ),
        symptoms=tuple(Symptom(pk=UUID(row[1]), name=row[2]) for row in made_up if row[0] == OWN_SYMPTOM),
    )


def diary_asked(request: AccountRequest) -> Diary:
    """Return the diary of the person whose it is, asked for once a request."""
    if not hasattr(request, "trends_diary"):
        request.trends_diary = diary_of(request.person)  # type: ignore[attr-defined]
    found: Diary = request.trends_diary  # type: ignore[attr-defined]
    return found
