"""What stands beside intake on the days of a range, as one query: answers, caffeine and alcohol, marks.

Only the chosen kinds are read. Every part fills the same columns; what is asked is said where it belongs:
marks in `insights.marks`, what was noted of caffeine and alcohol in `insights.stimulants`.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import BigIntegerField, Case, CharField, Q, Value, When
from django.db.models.functions import Cast, Coalesce

from foods.compiled import Compiled
from tracker.diary.models.weighed import Thousandths
from tracker.insights.marks import mark_rows
from tracker.insights.stimulants import Noted, noted_amounts
from tracker.insights.sums import from_thousandths
from tracker.insights.trends.kinds import MOST
from tracker.stressors.kinds import ADDED_UP
from tracker.stressors.models import StressorEntry
from tracker.symptoms.models import SymptomDay

ANSWER, NOTED = "answer", "noted"
NO_NUMBER, NO_WORDS = Value(None, BigIntegerField()), Value(None, CharField())
MarkRow = tuple[str, str, str, str | None]


@dataclass
class Beside:
    """What was found: answers in thousandths by kind and day, notes by day and kind, marks as rows.

    A symptom is its frequency, 0 (none) to 3; a strength alone is no frequency, unless it says 0.
    """

    answers: dict[str, dict[date, int]] = field(default_factory=dict)
    noted: dict[tuple[date, str], Noted] = field(default_factory=dict)
    marks: tuple[MarkRow, ...] = ()


def filled(rows: Any, part: Any, key: Any, day: str, **given: Any) -> Any:
    """Return rows as part, key, first and last day as text, value, how many said "none"."""
    blank = {"last": NO_WORDS, "value": NO_NUMBER, "nones": Value(0)}
    days = Cast(day, CharField())
    return rows.order_by().values_list(Value(part), key, days, *(blank | given).values())


def beside_rows(person: Any, first: Any, last: Any, *keys: Any) -> Any:
    """Return all parts as one query; `keys` are those of the chosen kinds, blank where there are fewer."""
    chosen = reduce(or_, (Q(kind=key) for key in keys))
    stressors = StressorEntry.objects.of(person).between(first, last).filter(chosen)
    notes = noted_amounts(person, first, last)  # both: what was noted of one closes a day of the other
    symptoms = SymptomDay.objects.of(person).between(first, last).filter(chosen)
    frequency = Coalesce("frequency", Case(When(strength=0, then=0)))
    parts = [
        filled(stressors.exclude(kind__in=ADDED_UP), ANSWER, "kind", "date", value=Thousandths("value")),
        filled(symptoms, ANSWER, "kind", "date", value=Thousandths(frequency)),
        filled(notes, NOTED, "kind", "date", value=Thousandths("amount"), nones="nones"),
        *(
            filled(part.rows, part.kind.value, part.words, part.began, last=Cast(part.ended, CharField()))
            for part in mark_rows(person, first, last)
        ),
    ]
    return parts[0].union(*parts[1:], all=True)


ROWS = Compiled(beside_rows)


def read_beside(person_id: int, first: date, last: date, keys: tuple[str, ...]) -> Beside:
    """Return what stands beside these days: one query, however many kinds were chosen."""
    beside, marks = Beside(), []
    padded = (*keys, *[""] * (MOST - len(keys)))
    for part, key, day, end, value, nones in ROWS.tuples(person_id, first, last, *padded):
        if part == NOTED:
            beside.noted[date.fromisoformat(day), key] = Noted(
                None if value is None else from_thousandths(value), nones
            )
        elif part != ANSWER:
            marks.append((part, key, day, end))
        elif value is not None:
            beside.answers.setdefault(key, {})[date.fromisoformat(day)] = value
    beside.marks = tuple(marks)
    return beside
