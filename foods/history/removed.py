"""What was removed and could come back."""

from typing import Any

from django.db.models import Exists, OuterRef

from foods.history.changes import Changes, changes_among
from foods.history.rows import KINDS, REMOVED, later, previous, seen
from foods.models import Food


def recently_removed(page: int = 1) -> Changes:
    """Return a page of the foods, names and portions that were removed, the newest first.

    What went with a food that is gone comes back with it and is not listed.
    """
    return changes_among({kind: gone(kind, model) for kind, model in KINDS.items()}, page)


def gone(kind: str, model: Any) -> Any:
    """Return the removals of rows that have not come back."""
    stands = Exists(model.objects.filter(pk=OuterRef("id")))
    removals = seen(model).filter(history_type=REMOVED).exclude(stands).exclude(later(model))
    if kind != "food":
        removals = removals.filter(Exists(Food.objects.filter(pk=OuterRef("food_id"))))
    return removals.annotate(before=previous(model))
