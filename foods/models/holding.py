"""Which foods cannot be deleted: something holds them, in this app or in one that builds on it."""

from collections.abc import Collection
from typing import Any

from django.db.models import RESTRICT

from foods.models.foods import Food


def held_foods(food_ids: Collection[int]) -> set[int]:
    """Return the keys of those foods that a row elsewhere restricts: a query for each kind of row."""
    held: set[int] = set()
    for relation in restricting():
        rows: Any = relation.related_model._base_manager  # noqa: SLF001 (public: docs, base managers)
        name = relation.field.name
        holders = rows.filter(**{f"{name}__in": food_ids}).order_by()
        held.update(holders.values_list(name, flat=True).distinct())
    return held


def restricting() -> list[Any]:
    """Return the relations that do not let go of their food."""
    relations = Food._meta.get_fields(include_hidden=True)  # noqa: SLF001 (public: docs, Model _meta API)
    return [each for each in relations if getattr(each, "on_delete", None) is RESTRICT]
