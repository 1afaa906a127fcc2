"""What was found of a month, sorted: own kinds, answers, marks, hours."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from tracker.insights.intake import known_sum
from tracker.insights.marks import Mark, MarkKind, as_date, in_order, mark
from tracker.insights.stimulants import Noted
from tracker.people.models import Person
from tracker.stressors.models import Stressor
from tracker.symptoms.models import Symptom
from tracker.today.calendar.rows import (
    ALL_FOOD,
    ANSWER,
    FIRST_DAY,
    NOTED,
    OWN_STRESSOR,
    OWN_SYMPTOM,
    ROWS,
    Row,
)


@dataclass
class Kept:
    """What was found, by part. Hours are counted by kind of thing; None holds those without a time."""

    own_stressors: list[Stressor] = field(default_factory=list)
    own_symptoms: list[Symptom] = field(default_factory=list)
    first_day: date | None = None
    answers: dict[tuple[date, str], Decimal] = field(default_factory=dict)
    noted: dict[tuple[date, str], Noted] = field(default_factory=dict)
    days_of_all_food: set[date] = field(default_factory=set)
    marks: list[Mark] = field(default_factory=list)
    hours: dict[tuple[str, str], Counter[int | None]] = field(default_factory=dict)


def kept_rows(person: Person, first: date, last: date) -> Kept:
    """Return what was found of the days from `first` to `last`: one query."""
    kept = Kept()
    for row in ROWS.tuples(person.pk, first, last):
        put(kept, Row(*row))
    kept.marks = in_order(kept.marks)
    return kept


def put(kept: Kept, row: Row) -> None:
    """Put one row where it belongs."""
    if row.part in set(MarkKind):
        kept.marks.append(mark(row.part, row.words, row.day, row.last))
    elif row.part in PUT:
        PUT[row.part](kept, row)
    else:
        hour = None if row.value is None else int(row.value)
        kept.hours.setdefault((row.part, row.key), Counter())[hour] += row.entries


def put_own_stressor(kept: Kept, row: Row) -> None:
    """Keep a kind a person made up."""
    stressor = Stressor(pk=UUID(row.key), name=row.words, answer=row.answer, unit=row.unit)
    kept.own_stressors.append(stressor)


def put_own_symptom(kept: Kept, row: Row) -> None:
    """Keep a symptom a person made up."""
    kept.own_symptoms.append(Symptom(pk=UUID(row.key), name=row.words))


def put_first_day(kept: Kept, row: Row) -> None:
    """Keep the earliest day; a sort nobody logged has none."""
    days = [kept.first_day, row.day and as_date(row.day)]
    kept.first_day = min((day for day in days if day), default=None)


def put_answer(kept: Kept, row: Row) -> None:
    """Keep an answer by its day and kind."""
    kept.answers[as_date(row.day), row.key] = known_sum(row.value)


def put_noted(kept: Kept, row: Row) -> None:
    """Keep what was noted of caffeine or alcohol."""
    kept.noted[as_date(row.day), row.key] = Noted(row.value, row.entries)


def put_all_food(kept: Kept, row: Row) -> None:
    """Keep a day whose food and drink are complete."""
    kept.days_of_all_food.add(as_date(row.day))


PUT: dict[str, Callable[[Kept, Row], None]] = {
    OWN_STRESSOR: put_own_stressor,
    OWN_SYMPTOM: put_own_symptom,
    FIRST_DAY: put_first_day,
    ANSWER: put_answer,
    NOTED: put_noted,
    ALL_FOOD: put_all_food,
}
