"""Plain builders of worklists: foods of a group, and what a list found."""

from collections.abc import Iterable
from typing import Any

from django.utils.timezone import now

from foods.models import Food
from tests.foods.builders import make_food
from tracker.curation.models import WorkItem
from tracker.curation.worklists import refresh_worklists

VALUE = {"answer": "fill", "magnesium_mg_per_100_g": "79", "source": "Ciqual", "reason": "It was measured"}


def make_group(*amounts: str, group: str = "vegetables", **fields: Any) -> list[Food]:
    """Return foods of one group with these amounts of magnesium, each with a name of its own."""
    names = [
        f"{group} {'brand ' if fields.get('is_branded') else ''}{place}" for place in letters(len(amounts))
    ]
    return [make_food(name, mg, group=group, **fields) for name, mg in zip(names, amounts, strict=True)]


def letters(count: int) -> Iterable[str]:
    """Return so many words that are alike in nothing."""
    return [chr(ord("a") + place // 26) + chr(ord("a") + place % 26) for place in range(count)]


def found(kind: str) -> list[Food]:
    """Have the table looked through; return the foods of one list in order."""
    refresh_worklists(now())
    return [item.food for item in WorkItem.objects.open().filter(kind=kind)]


def make_item(food: Food, kind: str = WorkItem.Kind.WITHOUT_VALUE, **fields: Any) -> WorkItem:
    """Return an item of a list."""
    item: WorkItem = WorkItem.objects.create(food=food, kind=kind, **fields)
    return item
