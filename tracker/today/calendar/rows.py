"""What a month's page needs besides symptoms, caffeine and alcohol, as one query.

The page may ask six times. Own kinds, the first entry, answers, marks and hours are few short rows each, so
they come as one union: every part fills the same columns. What is asked is said where it belongs: marks in
`insights.marks`, what was noted of caffeine and alcohol in `insights.stimulants`.
"""

from typing import Any, NamedTuple

from django.db.models import CharField, Count, DateField, DecimalField, F, Subquery, Value
from django.db.models.functions import Cast, ExtractHour

from foods.compiled import Compiled
from tracker.diary.models import MealItem, SupplementDose
from tracker.insights.marks import mark_rows
from tracker.insights.stimulants import days_of_all_food, noted_amounts
from tracker.people.models import Person
from tracker.stressors.kinds import ADDED_UP
from tracker.stressors.models import Stressor, StressorEntry
from tracker.symptoms.models import Symptom, SymptomDay, SymptomEntry

# Parts of the union; kinds of marks are parts too.
OWN_STRESSOR, OWN_SYMPTOM, FIRST_DAY, ANSWER = "own stressor", "own symptom", "first day", "answer"
NOTED, ALL_FOOD = "noted", "all food"
EPISODE, DRINK, DOSE = "episode", "drink", "dose"
# Whatever is logged begins a diary.
LOGGED = (MealItem, SupplementDose, StressorEntry, SymptomDay, SymptomEntry)

AMOUNT: Any = DecimalField(max_digits=9, decimal_places=3)


class Row(NamedTuple):
    """One row of the union; each part fills what it has."""

    part: str
    key: str
    words: str
    answer: str
    unit: str
    day: Any
    last: Any
    value: Any
    entries: int


def filled(rows: Any, part: str, **given: Any) -> Any:
    """Return rows as columns of Row; what a part does not have is blank."""
    blank = {
        "key": Value(""),
        "words": Value(""),
        "answer": Value(""),
        "unit": Value(""),
        "day": Cast(Value(None), DateField()),
        "last": Cast(Value(None), DateField()),
        "value": Cast(Value(None), AMOUNT),
        "entries": Value(0),
    }
    columns = blank | {name: F(it) if isinstance(it, str) else it for name, it in given.items()}
    return rows.order_by().values_list(Value(part), *columns.values())


def own_kinds(person: Any) -> list[Any]:
    """Return the kinds a person made up."""
    key = Cast("pk", CharField())
    return [
        filled(
            Stressor.objects.of(person), OWN_STRESSOR, key=key, words="name", answer="answer", unit="unit"
        ),
        filled(Symptom.objects.of(person), OWN_SYMPTOM, key=key, words="name"),
    ]


def first_days(person: Any) -> list[Any]:
    """Return the day of the first entry of each sort; the index by person and date has it at hand."""
    return [
        filled(
            Person.objects.filter(pk=person),
            FIRST_DAY,
            day=Subquery(model.objects.of(person).order_by("date").values("date")[:1]),
        )
        for model in LOGGED
    ]


def answered(person: Any, first: Any, last: Any) -> Any:
    """Return what was answered of stressors that have one answer a day."""
    entries = StressorEntry.objects.of(person).between(first, last).exclude(kind__in=ADDED_UP)
    return filled(entries, ANSWER, key="kind", day="date", value="value")


def noted(person: Any, first: Any, last: Any) -> list[Any]:
    """Return what was noted of caffeine and alcohol, and the days whose food and drink are complete."""
    amounts = noted_amounts(person, first, last)
    return [
        filled(amounts, NOTED, key="kind", day="date", value="amount", entries="nones"),
        filled(days_of_all_food(person, first, last), ALL_FOOD, day="date"),
    ]


def marked(person: Any, first: Any, last: Any) -> list[Any]:
    """Return what marks the days."""
    return [
        filled(part.rows, part.kind.value, words=part.words, day=part.began, last=part.ended)
        for part in mark_rows(person, first, last)
    ]


def hours(person: Any, first: Any, last: Any) -> list[Any]:
    """Return how many entries lie in which hour; those without a time have no hour."""
    items = MealItem.objects.of(person).between(first, last)
    noted = StressorEntry.objects.of(person).between(first, last).filter(kind__in=ADDED_UP, value__gt=0)
    episodes = SymptomEntry.objects.of(person).between(first, last)
    doses = SupplementDose.objects.of(person).between(first, last)
    return [
        by_hour(episodes, EPISODE, F("kind")),
        by_hour(noted, DRINK, F("kind")),
        by_hour(items.filter(caffeine_mg__gt=0), DRINK, Value("caffeine")),
        by_hour(items.filter(alcohol_g__gt=0), DRINK, Value("alcohol")),
        by_hour(doses, DOSE, Value("")),
    ]


def by_hour(rows: Any, part: str, key: Any) -> Any:
    """Return rows counted by key and hour."""
    grouped = rows.order_by().annotate(of=key, hour=ExtractHour("time")).values("of", "hour")
    return filled(
        grouped.annotate(entries=Count("pk")), part, key="of", value=Cast("hour", AMOUNT), entries="entries"
    )


def month_rows(person: Any, first: Any, last: Any) -> Any:
    """Return all parts as one query."""
    asked = (person, first, last)
    parts = [*own_kinds(person), *first_days(person), answered(*asked), *noted(*asked)]
    parts += [*marked(*asked), *hours(*asked)]
    return parts[0].union(*parts[1:], all=True)


ROWS = Compiled(month_rows)
