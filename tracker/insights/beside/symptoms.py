"""Symptoms of some days by kind, as one query: what the days answered, and how many episodes were noted.

The panel has six queries to ask; `daily_symptoms`, which also tells what an episode was like, takes two.
"""

from dataclasses import dataclass, field
from typing import Any

from django.db.models import IntegerField, Value
from django.db.models.functions import Cast

from foods.compiled import Compiled
from tracker.insights.symptom_days import Answer
from tracker.insights.trends.spans import Span
from tracker.people.models import Person
from tracker.symptoms.models import SymptomDay, SymptomEntry

DAY, EPISODE = "day", "episode"
NO_NUMBER = Cast(Value(None), IntegerField())


@dataclass
class SymptomDays:
    """One symptom: the answer of each day that has one, and the number of single episodes."""

    answers: list[Answer] = field(default_factory=list)
    episodes: int = 0


def symptom_rows(person: Any, first: Any, last: Any) -> Any:
    """Return part, kind and the fields of Answer, which an episode does not have."""
    days = SymptomDay.objects.of(person).between(first, last).order_by()
    episodes = SymptomEntry.objects.of(person).between(first, last).order_by()
    return days.values_list(Value(DAY), "kind", *Answer._fields).union(
        episodes.values_list(Value(EPISODE), "kind", NO_NUMBER, NO_NUMBER), all=True
    )


ROWS = Compiled(symptom_rows)


def symptom_days(person: Person, span: Span) -> dict[str, SymptomDays]:
    """Return what was noted of each symptom; an absent key was not noted."""
    found: dict[str, SymptomDays] = {}
    for part, kind, *answer in ROWS.tuples(person.pk, span.first, span.last):
        noted = found.setdefault(kind, SymptomDays())
        if part == DAY:
            noted.answers.append(Answer(*answer))
        else:
            noted.episodes += 1
    return found
