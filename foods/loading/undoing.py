"""Take an applied import back."""

from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from foods.history.rows import CHANGED, history_of, seen
from foods.loading.from_history import ALWAYS, former_of, news_of, set_from_history, tell_taken_back
from foods.loading.leftovers import delete_unnoticed, hide_held_foods
from foods.loading.runs import State, became
from foods.loading.settling import refresh_recipes_of
from foods.loading.sources import restore_sources
from foods.models import Food, FoodName, ImportRun, Portion
from foods.search.stamp import renew_stamp


def take_back(run: ImportRun, now: datetime) -> None:
    """Undo an applied run within the caller's transaction; rows changed again since stay and are counted.

    `run.counts["left"]` says how many. `clean_up` then deletes what nobody sees any more: call it soon.
    """
    if not became(run, [State.APPLIED], state=State.UNDONE, is_live=False, undone_at=now, settled_at=None):
        return
    left = sum(leave_edited(run, model) for model in ALWAYS)
    left += sum(bring_back(run, model, now) for model in ALWAYS)
    left += take_parts_off(run, now)
    restore_sources(run)
    refresh_recipes_of(run)
    hide_held_foods(run, now)
    renew_stamp()
    became(run, [State.UNDONE], counts=run.counts | {"left": left})


def bring_back(run: ImportRun, model: Any, now: datetime) -> int:
    """Set the rows that a run changed to what they held before; return how many it has to leave."""
    left = news_of(run, model).count() - set_from_history(model, former_of(run, model))
    tell_taken_back(run, model, now)
    return left


def leave_edited(run: ImportRun, model: Any) -> int:
    """Make rows that somebody edited after the import independent of it; return how many there are."""
    rows = model._base_manager.filter(last_run=run)  # noqa: SLF001 (public: docs, base managers)
    edited = list(rows.filter(pk__in=edited_since(run, model)).values_list("pk", flat=True))
    if model is Food:
        edited += new_foods_corrected(run)
    history = history_of(model).objects.filter(id__in=edited)
    history.filter(import_run=run).update(import_run=None)
    history.filter(last_run=run).update(last_run=None)
    if model is Food:
        for part in (Portion, FoodName):
            part._base_manager.filter(food__in=edited, last_run=run).update(last_run=None)  # noqa: SLF001 (public: docs, base managers)
    rows.filter(pk__in=edited).update(last_run=None)
    return len(edited)


def edited_since(run: ImportRun, model: Any) -> "QuerySet[Any, Any]":
    """Return the keys of the rows that were changed after the run was applied."""
    before = run.journal["history"][model.__name__]
    return seen(model).filter(history_type=CHANGED, history_id__gt=before).values("id")


def new_foods_corrected(run: ImportRun) -> list[int]:
    """Return the foods of a run that somebody has corrected: whoever gave one a name has made it theirs."""
    corrected = Food.objects.filter(last_run=run).exclude(corrected_at=None)
    keys = set(corrected.values_list("pk", flat=True))
    return sorted(keys - set(news_of(run, Food).filter(id__in=keys).values_list("id", flat=True)))


def take_parts_off(run: ImportRun, now: datetime) -> int:
    """Take off what the run added to foods that stand; return how many portions somebody uses."""
    names = of_standing_foods(FoodName.objects.filter(last_run=run), run)
    delete_unnoticed(names)
    portions = of_standing_foods(Portion.objects.filter(last_run=run), run)
    used = Q(pk__in=FoodName.objects.exclude(default_portion=None).values("default_portion"))
    left = portions.filter(used).update(last_run=None)
    portions.update(removed_at=now)
    return left


def of_standing_foods(parts: "QuerySet[Any]", run: ImportRun) -> "QuerySet[Any]":
    """Return the parts of foods that the run did not add."""
    return parts.exclude(food__in=Food.objects.filter(last_run=run))
