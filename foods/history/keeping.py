"""Writing history: what rows held before, who changed them and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import QuerySet
from django.db.models.deletion import Collector
from django.utils import timezone
from django.utils.translation import gettext as _

from foods.history.rows import ADDED, CHANGED, REMOVED, history_of, newest, values_of
from foods.models import Food, FoodName, Portion


@dataclass(frozen=True)
class WhoAndWhy:
    """Who changes something, None where it is no person, and the reason, which everybody may read."""

    account: Any = None
    reason: str = ""


NOBODY = WhoAndWhy()


def keep_former(model: Any, pks: Iterable[int]) -> None:
    """Write down what these shared rows hold, so far as their history does not say so: three queries.

    To be called before rows are changed or deleted, with at most some thousand keys at a time. A row without
    history gets one of the day its import was applied, or of now; one that was changed since without being
    written down, as by the table that comes with the app, gets a change by nobody.
    """
    rows = shared_rows(model, pks)
    told = newest(model, [row.pk for row in rows])
    now = timezone.now()
    fresh = [as_history(row, ADDED, NOBODY, came_in(row, now)) for row in rows if row.pk not in told]
    drifted = [row for row in rows if row.pk in told and differs(model, row, told[row.pk])]
    fresh += [as_history(row, CHANGED, NOBODY, now) for row in drifted]
    history_of(model).objects.bulk_create(fresh)


def shared_rows(model: Any, pks: Iterable[int]) -> list[Any]:
    """Return the rows of `model` with these keys that are no own foods nor parts of them."""
    whose = {"owner": None} if model is Food else {"food__owner": None}
    rows = model._base_manager.filter(pk__in=list(pks), **whose)  # noqa: SLF001 (public: docs, base managers)
    return list(rows.select_related("last_run").order_by("pk"))


def differs(model: Any, row: Any, told: Any) -> bool:
    """Whether a row holds other values than its history says."""
    return values_of(model, row) != values_of(model, told)


def came_in(row: Any, now: datetime) -> datetime:
    """Return since when a row holds what it holds, so far as that is known."""
    return (row.last_run and row.last_run.applied_at) or now


def as_history(row: Any, kind: str, told: WhoAndWhy, at: datetime) -> Any:
    """Return the unsaved history row that holds what `row` holds."""
    history = history_of(type(row))
    return history(
        history_type=kind,
        history_date=at,
        history_user=told.account,
        history_change_reason=told.reason,
        **{field.attname: getattr(row, field.attname) for field in history.tracked_fields},
    )


def write_down(rows: Sequence[Any], kind: str, told: WhoAndWhy, at: datetime | None = None) -> None:
    """Write a history row of what each of these rows of one model holds now."""
    if rows:
        moment = at or timezone.now()
        history = history_of(type(rows[0]))
        history.objects.bulk_create([as_history(row, kind, told, moment) for row in rows])


@transaction.atomic
def save_changed(row: Any, told: WhoAndWhy) -> None:
    """Save a food, name or portion that was changed, with its history."""
    keep_former(type(row), [row.pk])
    row.save_without_historical_record()
    write_down([row], CHANGED, told)


@transaction.atomic
def remove(rows: "QuerySet[Any]", told: WhoAndWhy) -> None:
    """Delete shared foods with their names and portions, or names, or portions; all with the same moment.

    Raises RestrictedError where a diary or a recipe holds one of the foods; then nothing is deleted.
    """
    now = timezone.now()
    standing = list(rows)
    if rows.model is Food:
        for part in (FoodName, Portion):
            remove_rows(list(part._base_manager.filter(food__in=standing)), told, now)  # noqa: SLF001 (public: docs, base managers)
    if rows.model is Portion:
        take_from_names(standing, told, now)
    remove_rows(standing, told, now)


def remove_rows(rows: Sequence[Any], told: WhoAndWhy, at: datetime) -> None:
    """Delete rows of one model and write that down."""
    if not rows:
        return
    keep_former(type(rows[0]), [row.pk for row in rows])
    write_down(rows, REMOVED, told, at)
    for row in rows:
        row.skip_history_when_saving = True
    collector = Collector(using=DEFAULT_DB_ALIAS, origin=rows[0])
    collector.collect(rows)
    collector.delete()


def take_from_names(portions: Sequence[Portion], told: WhoAndWhy, at: datetime) -> None:
    """Leave the names whose usual amount one of these portions is without one."""
    names = list(FoodName.objects.filter(default_portion__in=portions))
    keep_former(FoodName, [name.pk for name in names])
    for name in names:
        name.default_portion = None
    write_down(names, CHANGED, told, at)
    FoodName.objects.filter(pk__in=[name.pk for name in names]).update(default_portion=None)


def write_down_added(row: Any, told: WhoAndWhy) -> None:
    """Write down that somebody added this name or portion by hand; what an import adds has no such row."""
    write_down([row], ADDED, replace(told, reason=told.reason or _("Added here")))


def mark_corrected(*food_ids: int) -> None:
    """Remember that these foods were corrected here; imports of the app's table then leave them alone.

    What they held is written down, so that it is known again once all corrections are taken back.
    """
    keep_former(Food, food_ids)
    Food.objects.filter(pk__in=food_ids).update(corrected_at=timezone.now())
