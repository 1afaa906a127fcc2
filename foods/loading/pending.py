"""What an import is going to set waits in the history until the run is live: nobody sees it there before."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from foods.history.keeping import WhoAndWhy, as_history, keep_former
from foods.history.rows import ADDED, CHANGED, history_of
from foods.loading.beat import Clock
from foods.models import FoodName, ImportRun

# The key of a name that is not in the table yet; the history needs one.
NO_KEY = 0


def change_later(run: ImportRun, model: Any, wanted: Mapping[Any, Mapping[str, Any]], clock: Clock) -> None:
    """Keep what rows, by their primary keys, are going to hold, and before that what they hold now."""
    keep_former(model, wanted)
    rows = model._base_manager.in_bulk(list(wanted))  # noqa: SLF001 (public: docs, base managers)
    for pk, row in rows.items():
        for name, value in {**wanted[pk], **of_run(run, row)}.items():
            setattr(row, name, value)
    keep_for(run, CHANGED, list(rows.values()), clock())


def of_run(run: ImportRun, row: Any) -> dict[str, Any]:
    """Return what every row that an import writes gets; one that was hidden comes back."""
    return {"last_run_id": run.pk, **({"removed_at": None} if hasattr(row, "removed_at") else {})}


def name_later(run: ImportRun, names: Sequence[FoodName], clock: Clock) -> None:
    """Keep names that foods which stand are going to get."""
    for name in names:
        name.pk = NO_KEY
    keep_for(run, ADDED, names, clock())


def keep_for(run: ImportRun, kind: str, rows: Sequence[Any], at: datetime) -> None:
    """Write history rows of what these rows are going to hold once the run is live."""
    if not rows:
        return
    kept = [as_history(row, kind, WhoAndWhy(run.account, run.file_name), at) for row in rows]
    for each in kept:
        each.import_run = run
    history_of(type(rows[0])).objects.bulk_create(kept)
