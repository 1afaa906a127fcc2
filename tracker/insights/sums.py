"""What the database adds up of days: food, supplements and the answers of each, in one query.

Amounts leave it as whole thousandths: exact on both engines, and made Decimal only where somebody reads them.
"""

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from django.db.models import BigIntegerField, CharField, Count, F, Min, Q, Sum, Value
from django.db.models.functions import Cast, Coalesce

from foods.compiled import Compiled
from foods.water import WATER
from tracker.diary.models import DiaryDay, MealItem, SupplementDose
from tracker.diary.models.weighed import Thousandths
from tracker.insights.answered import UNANSWERED, Answers
from tracker.insights.held import Held, held_columns

FOOD, DOSES, SAID = 1, 2, 3  # parts of the union
FIELDS_OF_HELD = len(Held._fields)


class FoodSums(NamedTuple):
    """The items of one day: how many, and what they hold in thousandths; None where nothing is known."""

    entries: int
    caffeine_mg: int | None
    caffeine_unknown: int
    caffeine_unknown_drinks: int
    alcohol_g: int | None
    alcohol_unknown: int
    alcohol_unknown_drinks: int
    unknown: int
    partly_known: int  # recipes with a value, but with ingredients that have none
    mg: int | None
    guess_mg: int | None  # without what was added; water stays water, whoever named its amount
    added_mg: int | None
    water_mg: int | None  # plain drinking water, without what was added to it

    @property
    def held(self) -> Held:
        """Caffeine and alcohol."""
        return Held._make(self[:FIELDS_OF_HELD])


class DoseSums(NamedTuple):
    """The supplement doses of one day."""

    entries: int
    unknown: int
    mg: int | None  # thousandths


NO_FOOD = FoodSums(*[0] * len(FoodSums._fields))
NO_DOSES = DoseSums(0, 0, 0)


class DaySums(NamedTuple):
    """One day; None for what nobody logged."""

    food: FoodSums | None = None
    doses: DoseSums | None = None
    said: Answers = UNANSWERED


FIELDS_OF_ANSWERS = len(Answers._fields)
# In a row of the union: part, day, the answers, the fields of FoodSums.
SAID_AT = 2
FOOD_AT = SAID_AT + FIELDS_OF_ANSWERS
doses_of = itemgetter(*(FOOD_AT + FoodSums._fields.index(name) for name in DoseSums._fields))
NO_NUMBER, NO_WORDS = Value(None, BigIntegerField()), Value(None, CharField())
Columns = dict[str, Any]


def item_columns() -> Columns:
    """Return the fields of FoodSums over meal items."""
    without_added = F("magnesium_mg") - Coalesce("added_magnesium_mg", Decimal(0))
    is_water = Q(food_group=WATER)
    return held_columns() | {
        "unknown": Count("pk", filter=Q(magnesium_mg=None)),
        "partly_known": Count("magnesium_mg", filter=Q(unknown_ingredients__gt=0)),
        "mg": Thousandths(Sum("magnesium_mg")),
        "guess": Thousandths(Sum(without_added, filter=Q(value_kind=MealItem.ValueKind.GUESS) & ~is_water)),
        "added": Thousandths(Sum("added_magnesium_mg")),
        "water": Thousandths(Sum(without_added, filter=is_water)),
    }


def dose_columns() -> Columns:
    """Return the fields of DoseSums over doses."""
    return {
        "entries": Count("*"),
        "unknown": Count("pk", filter=Q(elemental_magnesium_mg=None)),
        "mg": Thousandths(Sum("elemental_magnesium_mg")),
    }


def filled(rows: Any, part: int, day: str, **given: Any) -> Any:
    """Return rows as columns of the union: part, day as text, the answers, then the fields of FoodSums."""
    blank = dict.fromkeys(Answers._fields, NO_WORDS) | dict.fromkeys(item_columns(), NO_NUMBER)
    columns = (blank | given).values()
    return rows.values_list(Value(part), Cast(day, CharField()), *columns)


def by_day(rows: Any, part: int, columns: Columns) -> Any:
    """Return rows added up by date."""
    summed = rows.order_by().values("date").annotate(day=Min("date"), **columns)
    return filled(summed, part, "day", **{name: F(name) for name in columns})


def answers_of_days(person: Any, first: Any, last: Any) -> Any:
    """Return the answers of each day."""
    days = DiaryDay.objects.of(person).between(first, last).order_by()
    return filled(days, SAID, "date", **{kind: F(kind) for kind in Answers._fields})


def sums_of_days(person: Any, first: Any, last: Any) -> Any:
    """Return all three as one query."""
    items = by_day(MealItem.objects.of(person).between(first, last), FOOD, item_columns())
    doses = by_day(SupplementDose.objects.of(person).between(first, last), DOSES, dose_columns())
    return items.union(doses, answers_of_days(person, first, last), all=True)


SUMS = Compiled(sums_of_days)


def daily_sums(person_id: int, first: date, last: date) -> list[DaySums]:
    """Return the sums of every day from `first` to `last`: one query, whatever the range."""
    food: dict[str, FoodSums] = {}
    doses: dict[str, DoseSums] = {}
    said: dict[str, Answers] = {}
    for row in SUMS.tuples(person_id, first, last):
        part, day = row[:SAID_AT]
        if part == FOOD:
            food[day] = FoodSums._make(row[FOOD_AT:])
        elif part == DOSES:
            doses[day] = DoseSums._make(doses_of(row))
        else:
            said[day] = answers_of(row[SAID_AT:FOOD_AT])
    days = ((first + timedelta(days=place)).isoformat() for place in range((last - first).days + 1))
    return [DaySums(food.get(day), doses.get(day), said.get(day, UNANSWERED)) for day in days]


@lru_cache(maxsize=1024)
def answers_of(kept: tuple[str, ...]) -> Answers:
    """Return the answers of a day, None for those still blank; days are answered in a few ways only."""
    return Answers(*(answer or None for answer in kept))


@lru_cache(maxsize=8192)
def from_thousandths(amount: int | None) -> Decimal:
    """Return an amount with its three places; 0 where nothing is known. A diary has the same ones often."""
    return Decimal(amount or 0).scaleb(-3)
