"""Rows that nobody sees: of imports that were killed, failed or undone."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.db.models import CASCADE, PROTECT, RESTRICT, SET_NULL, Q, QuerySet

from foods.history.rows import history_of
from foods.loading.pace import Pace
from foods.loading.sources import forget_sources
from foods.models import Food, FoodName, ImportRun, Portion

PARTS = (FoodName, Portion)


def remove_leftovers(run: ImportRun, now: datetime, *, keep_history: bool = False) -> None:
    """Delete what a run that is not live wrote, in short batches; what somebody holds stays hidden."""
    pace = Pace()
    hide_held_foods(run, now)
    delete(Food.objects.filter(last_run=run, removed_at=None), delete_foods, pace)
    of_others = Portion.all_rows.filter(last_run=run).exclude(food__in=Food.objects.filter(last_run=run))
    delete(of_others, delete_with_history, pace)
    if not keep_history:
        for model in (Food, *PARTS):
            delete(history_of(model).objects.filter(import_run=run), delete_rows, pace)
    forget_sources(run)


def hide_held_foods(run: ImportRun, now: datetime) -> None:
    """Mark the foods of a run that a diary, a recipe or an estimate holds: they stay, as removed ones."""
    held = Q()
    for relation in relations(PROTECT, RESTRICT):
        rows = relation.related_model._base_manager.exclude(**{relation.field.name: None})  # noqa: SLF001 (public: docs, base managers)
        held |= Q(pk__in=rows.values(relation.field.name))
    Food.objects.filter(held, last_run=run, removed_at=None).update(removed_at=now)


def relations(*on_delete: Any) -> Iterator[Any]:
    """Yield the foreign keys to foods, of whichever app, that say so of the deletion of a food."""
    fields: Any = Food._meta.get_fields(include_hidden=True)  # noqa: SLF001 (public: docs, Model _meta API)
    for relation in fields:
        if relation.auto_created and not relation.concrete and relation.on_delete in on_delete:
            yield relation


def delete(rows: "QuerySet[Any]", delete_some: Any, pace: Pace) -> None:
    """Delete rows, as many at a time as the pace allows."""
    while keys := list(rows.values_list("pk", flat=True)[: pace.size]):
        with pace.batch(len(keys)):
            delete_some(rows.model, keys)


def delete_foods(_model: Any, keys: Sequence[int]) -> None:
    """Delete foods with everything that hangs on them; by hand, or each row would get a history row."""
    for relation in relations(SET_NULL):
        rows_of(relation, keys).update(**{relation.field.name: None})
    for relation in relations(CASCADE):
        if relation.related_model not in PARTS:
            rows_of(relation, keys).delete()
    for part in PARTS:
        for rows in (history_of(part).objects, part._base_manager):  # noqa: SLF001 (public: docs, base managers)
            delete_unnoticed(rows.filter(food__in=keys))
    delete_with_history(Food, keys)


def delete_with_history(model: Any, keys: Sequence[int]) -> None:
    """Delete rows and what was written down of them."""
    delete_unnoticed(history_of(model).objects.filter(id__in=keys))
    delete_rows(model, keys)


def delete_rows(model: Any, keys: Sequence[int]) -> None:
    """Delete rows by their keys."""
    delete_unnoticed(model._base_manager.filter(pk__in=keys))  # noqa: SLF001 (public: docs, base managers)


def delete_unnoticed(rows: "QuerySet[Any]") -> None:
    """Delete rows in one statement: nobody saw them, so that they are gone needs no history row."""
    rows._raw_delete(rows.db)  # noqa: SLF001 (no public way leaves the signals of a deletion out)


def rows_of(relation: Any, keys: Sequence[int]) -> "QuerySet[Any]":
    """Return the rows that point to these foods."""
    rows = relation.related_model._base_manager  # noqa: SLF001 (public: docs, base managers)
    return rows.filter(**{f"{relation.field.name}__in": keys})  # type: ignore[no-any-return]
