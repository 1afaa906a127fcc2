"""How much foods are logged."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from foods.models import FoodName
from tracker.diary.models import MealItem


class Uses(NamedTuple):
    """How many people logged a food, and how often."""

    people: int = 0
    entries: int = 0


NOT_USED = Uses()


def uses_of(entries: "QuerySet[MealItem]") -> "QuerySet[MealItem, Any]":
    """Return food, people and entries of what these entries are of, foods without an owner only."""
    # Those an undone import left in diaries were removed.
    of_table = entries.filter(food__isnull=False, food__owner=None, food__removed_at=None)
    by_food = of_table.order_by().values("food")
    counted = by_food.annotate(people=Count("person", distinct=True), entries=Count("pk"))
    return counted.values_list("food", "people", "entries")


def is_used() -> Q:
    """Return the condition of foods that somebody logged or that have an everyday name."""
    of_food = OuterRef("pk")
    has_name = Exists(FoodName.objects.plain().filter(food=of_food))
    return Q(has_name) | Q(Exists(MealItem.objects.filter(food=of_food)))


def uses_by_food() -> Mapping[int, Uses]:
    """Return the uses of every food of the table that anybody logged: one query."""
    found: defaultdict[int, Uses] = defaultdict(lambda: NOT_USED)
    found.update((food, Uses(people, entries)) for food, people, entries in uses_of(MealItem.objects.all()))
    return found
