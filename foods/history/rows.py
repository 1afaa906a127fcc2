"""History rows: which there are, which may be seen, and what of them is a value."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, Max, Model, OuterRef, Q, QuerySet, Subquery

from foods.models import Food, FoodName, Portion

ADDED, CHANGED, REMOVED = "+", "~", "-"
# What has a history, as addresses and lists name it.
KINDS: dict[str, type[Model]] = {"food": Food, "name": FoodName, "portion": Portion}
# What a row has beside its values: whose it is and what happened to it.
NOT_VALUES = {
    "id",
    "food",
    "owner",
    "estimated_from",
    "unknown_ingredients",
    "corrected_at",
    "removed_at",
    "last_run",
}
# Of no import, or of one that is live. What another one is going to set nobody sees.
SEEN = Q(import_run=None) | Q(import_run__is_live=True)
# What people read besides: what an import did that was taken back since, and that it was. What rows held
# before or hold now is asked of SEEN alone, as if that import had never been.
TOLD = SEEN | Q(import_run__undone_at__isnull=False)


def history_of(model: Any) -> Any:
    """Return the model of the history rows of `model`."""
    # Not `model.history`: the library makes a class each time it is asked for, a millisecond for every row.
    return vars(model)["history"].model


def seen(model: Any) -> "QuerySet[Any]":
    """Return the history rows of `model` that may be seen."""
    rows: QuerySet[Any] = history_of(model).objects.filter(SEEN)
    return rows


def told(model: Any) -> "QuerySet[Any]":
    """Return the history rows of `model` that are told: those of imports that were taken back among them."""
    rows: QuerySet[Any] = history_of(model).objects.filter(TOLD)
    return rows


def value_fields(model: Any) -> list[Any]:
    """Return the fields of `model` that hold values; its history rows have the same."""
    return [field for field in history_of(model).tracked_fields if field.name not in NOT_VALUES]


def values_of(model: Any, row: Any) -> dict[str, Any]:
    """Return the values of a row or of a history row by column."""
    return {field.attname: getattr(row, field.attname) for field in value_fields(model)}


def food_key(model: Any) -> str:
    """Return which column of a history row names the food."""
    return "id" if model is Food else "food_id"


def newest(model: Any, pks: Iterable[int]) -> dict[int, Any]:
    """Return the newest history row of each of these rows that has one, by the row's key: one query."""
    rows = seen(model).filter(id__in=list(pks)).order_by().values("id")
    ids = rows.annotate(newest=Max("history_id")).values("newest")
    return {row.id: row for row in history_of(model).objects.filter(history_id__in=ids)}


def previous(model: Any, rows: Any = seen) -> Subquery:
    """Return the key of the history row before an outer one of the same row, among those of `rows`."""
    before = rows(model).filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
    return Subquery(before.order_by("-history_id").values("history_id")[:1])


def later(model: Any) -> Exists:
    """Return whether there is a newer history row of the same row."""
    return Exists(seen(model).filter(id=OuterRef("id"), history_id__gt=OuterRef("history_id")))
