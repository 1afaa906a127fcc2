"""Rows of the database as rows of our own format, some at a time: no query is long and no list large."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from foods.amounts import plain
from foods.importers.own_format.names import COLUMNS
from foods.importers.own_format.origins import written_origins
from foods.importers.own_format.texts import guarded
from foods.models import Food, FoodName, Portion, Source
from foods.models.shared import shared_by_all

ROWS_AT_ONCE = 2_000

# Columns that are called otherwise in the database, where a food's own key is `id_in_source`.
FIELDS: Mapping[str, Mapping[str, str]] = {
    "sources": {},
    "foods": {"source_id": "id_in_source", "source": "source__key"},
    "portions": {"source_id": "food__id_in_source"},
    "names": {
        "source_id": "food__id_in_source",
        "portion": "default_portion__description",
        "portion_origin": "default_portion__origin",
    },
}


# The tables of the others, and what leads from their rows to the food.
OF_FOODS: Mapping[str, tuple[Any, str]] = {
    "foods": (Food, ""),
    "portions": (Portion, "food__"),
    "names": (FoodName, "food__"),
}


def rows_of(kind: str, group: str = "") -> QuerySet[Any]:
    """Return the rows of one file: of the foods everybody sees, or of those of one group."""
    if kind == "sources":
        return named_sources()
    model, prefix = OF_FOODS[kind]
    rows: QuerySet[Any] = model.objects.filter(chosen(prefix, group))
    return rows


def named_sources() -> QuerySet[Source]:
    """Return the sources but for those that only an import has which is not live."""
    named = Exists(Food.objects.shared().filter(source=OuterRef("pk")))
    return Source.objects.filter(Q(last_run=None) | Q(last_run__is_live=True) | named)


def chosen(prefix: str, group: str) -> Q:
    """Return the condition of the foods that are wanted; `prefix` leads to the food: "food__"."""
    return shared_by_all(prefix) & (Q(**{f"{prefix}group": group}) if group else Q())


def written_rows(kind: str, group: str = "") -> Iterator[list[list[str]]]:
    """Yield the cells of one file's rows, a batch at a time, in the order in which the rows came in."""
    fields = [FIELDS[kind].get(column, column) for column in COLUMNS[kind]]
    rows, after = rows_of(kind, group).order_by("pk").values_list("pk", *fields), 0
    while batch := list(rows.filter(pk__gt=after)[:ROWS_AT_ONCE]):
        yield [[cell(value) for value in values] for _, *values in batch]
        after = batch[-1][0]


def cell(value: Any) -> str:
    """Return a value as it stands in a file: unknown is empty, zero is 0."""
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, Decimal):
        return plain(value)
    return other_cell(value)


def other_cell(value: bool | int | date | Mapping[str, Any]) -> str:
    """Return what is neither text nor amount as it stands in a file."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return written_origins(value)
    return value.isoformat() if isinstance(value, date) else str(value)
