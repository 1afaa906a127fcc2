"""The entries in diaries of foods that an import changed: for administrators, who may correct them."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce

from foods.loading.from_history import news_of
from foods.models import Food, ImportRun
from tracker.curation.corrections.entries import from_table
from tracker.curation.models.former_values import AMOUNTS_PER_100_G
from tracker.diary.models import MealItem

Foods = Collection[int] | QuerySet[Any]
# How many foods a page names; the most logged come first.
FOODS_NAMED = 20
MAGNESIUM = "magnesium_mg_per_100_g"
# Of these the table may say what is usual where it has no value of the food itself.
TYPICAL = ("caffeine_mg_per_100_g", "alcohol_g_per_100_g")


@dataclass(frozen=True)
class LoggedFood:
    """A food that an import changed, and how many entries hold other values than the table now."""

    food: Food
    entries: int


@dataclass(frozen=True)
class DiariesOf:
    """What diaries hold of an import that is or was applied."""

    run: ImportRun

    @property
    def entries(self) -> int:
        """How many entries are of foods that it added or changed, whatever they hold."""
        changed, added = Q(food__in=changed_foods(self.run)), Q(food__last_run=self.run)
        return MealItem.objects.get_queryset().filter(changed | added).count()

    @property
    def apart(self) -> int:
        """How many entries of foods that it changed may hold other values than the table now."""
        return entries_apart(changed_foods(self.run)).count()

    @property
    def foods(self) -> list[LoggedFood]:
        """The foods of those entries, the most logged first: two queries."""
        counted = apart_by_food(changed_foods(self.run)).order_by("-entries", "food")[:FOODS_NAMED]
        entries = dict(counted)
        foods = Food.objects.in_bulk(list(entries))
        return [LoggedFood(foods[food], number) for food, number in entries.items()]


def changed_foods(run: ImportRun) -> "QuerySet[Any]":
    """Return the keys of the foods that stood before an import and that it changed."""
    rows: QuerySet[Any] = news_of(run, Food).values("id")
    return rows


def apart_by_food(foods: Foods) -> "QuerySet[Any, Any]":
    """Return foods with the number of their entries that may hold other values than the table now."""
    by_food = entries_apart(foods).order_by().values("food").annotate(entries=Count("pk"))
    return by_food.values_list("food", "entries")


def entries_apart(foods: Foods) -> "QuerySet[MealItem]":
    """Return the entries of these foods that may hold other values than the table now.

    What was brewed with water of one's own tap is looked at closely on the page that corrects: here only
    its other values count.
    """
    entries = from_table(MealItem.objects.get_queryset()).filter(food__in=foods, food__removed_at=None)
    own_water = Q(food__is_brewed=True) & ~Q(value_note="")
    others = reduce(or_, (is_apart(name) for name in AMOUNTS_PER_100_G if name != MAGNESIUM))
    with_table = entries.annotate(**{f"now_{name}": now(name) for name in AMOUNTS_PER_100_G})
    return with_table.filter(others | is_apart(MAGNESIUM) & ~own_water)


def now(name: str) -> F | Coalesce:
    """Return what the table says now in a column of entries."""
    own = F(f"food__{name}")
    return Coalesce(own, F(f"food__typical_{name}")) if name in TYPICAL else own


def is_apart(name: str) -> Q:
    """Return the condition that a column and the table differ; unknown differs from every value."""
    mine, theirs = f"{name}__isnull", f"now_{name}__isnull"
    one_unknown = Q(**{mine: True, theirs: False}) | Q(**{mine: False, theirs: True})
    return one_unknown | Q(**{f"{name}__lt": F(f"now_{name}")}) | Q(**{f"{name}__gt": F(f"now_{name}")})
