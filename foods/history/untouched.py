"""Whether a food is, with its names and portions, what it was before anybody corrected it here."""

from collections.abc import Iterator
from itertools import groupby, takewhile
from typing import Any

from foods.history.keeping import mark_corrected
from foods.history.rows import ADDED, REMOVED, food_key, seen, values_of
from foods.models import Food, FoodName, Portion


def settle_corrected(food_id: int) -> None:
    """Forget that a food was corrected here if nothing is left of that; else remember it."""
    if is_untouched(food_id):
        Food.objects.filter(pk=food_id).update(corrected_at=None)
    else:
        mark_corrected(food_id)


def is_untouched(food_id: int) -> bool:
    """Whether food, names and portions hold what they held before the first correction: seven queries.

    A food that was made here is not, nor one whose first correction was not written down.
    """
    first = next((rows[0] for rows in histories(Food, food_id)), None)
    if first is None or first.corrected_at is not None:
        return False
    return all(is_as_it_came(model, food_id) for model in (Food, FoodName, Portion))


def is_as_it_came(model: Any, food_id: int) -> bool:
    """Whether the rows of a food in this table are the ones that came in, with the values they had then."""
    standing = {row.pk: row for row in model._base_manager.filter(**{food_key(model): food_id})}  # noqa: SLF001 (public: docs, base managers)
    return all(
        (came is None) == (pk not in standing)
        and (came is None or values_of(model, came) == values_of(model, standing[pk]))
        for pk, came in origins(model, food_id)
    )


def origins(model: Any, food_id: int) -> Iterator[tuple[int, Any]]:
    """Yield each row that has a history and what it held before changes by hand; None if added by hand."""
    for rows in histories(model, food_id):
        first = rows[0]
        by_hand = first.history_user_id is not None or first.history_change_reason
        came = [first, *takewhile(is_of_import, rows[1:])][-1]
        yield first.id, None if by_hand and first.history_type == ADDED else came


def is_of_import(state: Any) -> bool:
    """Whether an import made this change; one that removes nothing, so the row stands after it."""
    return state.import_run_id is not None and state.history_type != REMOVED


def histories(model: Any, food_id: int) -> Iterator[list[Any]]:
    """Yield the history of every row of a food in this table, the oldest change first."""
    rows = seen(model).filter(**{food_key(model): food_id}).order_by("id", "history_id")
    for _, states in groupby(rows, key=lambda state: state.id):
        yield list(states)
