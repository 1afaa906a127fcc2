"""Marks on charts over days: what a person changed, a first dose, a medicine that began.

A mark says when, never what came of it.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from django.db.models import DateField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from foods.compiled import Compiled
from tracker.diary.models import Supplement, SupplementDose
from tracker.people.models import Person
from tracker.stressors.models import Change, Medicine

NO_DAY = Cast(Value(None), DateField())


class MarkKind(StrEnum):
    """What a mark stands for. First doses and medicines mark by themselves."""

    CHANGE = "change"
    SUPPLEMENT = "supplement"
    MEDICINE = "medicine"


@dataclass(frozen=True)
class Mark:
    """Something that began on `date`; `last` is the day it ended, where a person named one."""

    date: datetime.date
    last: datetime.date | None
    words: str
    kind: MarkKind


class MarkRows(NamedTuple):
    """Rows that mark days, and what in them holds words, first and last day."""

    rows: Any
    kind: MarkKind
    words: str
    began: str
    ended: Any = NO_DAY


def mark_rows(person: Any, first: Any, last: Any) -> list[MarkRows]:
    """Return where the marks of these days stand.

    A change counts that began before and was still going on; a medicine without a start marks nothing. A
    supplement marks its first dose even where the person removed it from their list.
    """
    changed = Change.objects.of(person).filter(Q(date__gte=first) | Q(last__gte=first), date__lte=last)
    doses = SupplementDose.objects.filter(supplement=OuterRef("pk")).order_by("date")
    taken = Supplement.all_rows.filter(person=person).annotate(began=Subquery(doses.values("date")[:1]))
    medicines = Medicine.objects.of(person).filter(first__range=(first, last))
    return [
        MarkRows(changed, MarkKind.CHANGE, "words", "date", "last"),
        MarkRows(taken.filter(began__range=(first, last)), MarkKind.SUPPLEMENT, "name", "began"),
        MarkRows(medicines, MarkKind.MEDICINE, "name", "first", "last"),
    ]


def all_marks(person: Any, first: Any, last: Any) -> Any:
    """Return kind, words, first and last day of all of them, as one query."""
    parts = [
        part.rows.order_by().values_list(Value(part.kind.value), part.words, part.began, part.ended)
        for part in mark_rows(person, first, last)
    ]
    return parts[0].union(*parts[1:], all=True)


MARKS = Compiled(all_marks)


def marks_of(person: Person, first: datetime.date, last: datetime.date) -> list[Mark]:
    """Return the marks of the days from `first` to `last`, the earliest first: one query."""
    return in_order(mark(*row) for row in MARKS.tuples(person.pk, first, last))


def in_order(marks: Any) -> list[Mark]:
    """Return marks by day; those of one day by kind and words."""
    return sorted(marks, key=lambda mark: (mark.date, mark.kind, mark.words))


def mark(kind: str, words: str, began: Any, ended: Any) -> Mark:
    """Return a mark of what the database gave."""
    said = {
        MarkKind.CHANGE: "%(words)s",
        MarkKind.SUPPLEMENT: _("First dose: %(words)s"),
        MarkKind.MEDICINE: _("Medicine begun: %(words)s"),
    }
    known = MarkKind(kind)
    return Mark(
        as_date(began), None if ended is None else as_date(ended), said[known] % {"words": words}, known
    )


def as_date(value: Any) -> datetime.date:
    """Return a day as Python has it: SQLite gives what it computed as text."""
    return value if isinstance(value, datetime.date) else datetime.date.fromisoformat(value)
