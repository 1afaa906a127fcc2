"""Putting rows of the kitchen in their place and taking them off: none is deleted, so that undo finds it."""

from foods.models import Food, Portion
from tracker.people.models import Act

Removable = Food | Portion


def put_on(act: Act, row: Removable) -> None:
    """Save a new row; to the act it is one that had been taken off."""
    row.removed_at = act.made_at
    row.save()
    act.keep(row, ["removed_at"])
    row.removed_at = None
    row.save(update_fields=["removed_at"])


def take_off(act: Act, row: Removable) -> None:
    """Take a row off; what is in diaries and recipes stays."""
    act.keep(row, ["removed_at"])
    row.removed_at = act.made_at
    row.save(update_fields=["removed_at"])
