"""Make the rows of one table become the wanted ones, writing only what differs.

What an administrator imported stays as it is. Changes and removals are written down in the history.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from foods.history import WhoAndWhy, keep_former, remove, write_down
from foods.history.rows import CHANGED, KINDS

Key = tuple[Any, ...]
Values = tuple[Any, ...]
BATCH = 500


@dataclass
class Count:
    """What an import did to one kind of row."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    kept: int = 0  # corrected here, written by an import, or gone from the table but in a diary

    @property
    def has_written(self) -> bool:
        """Whether any row is other than before."""
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True)
class Standing:
    """The rows that stand before an import; the first `key_length` fields say which row is which.

    Foreign keys are named as their columns are: "food_id".
    """

    rows: models.QuerySet[Any]
    fields: Sequence[str]
    key_length: int

    def by_key(self) -> dict[Key, tuple[int, Values]]:
        """Return primary key and values of each row, as they are now."""
        rows = self.rows.all().values_list("pk", *self.fields)
        return {tuple(values[: self.key_length]): (pk, tuple(values)) for pk, *values in rows.iterator()}

    def imported(self) -> set[Key]:
        """Return the keys of the rows that an import wrote last."""
        return set(self.rows.exclude(last_run=None).values_list(*self.fields[: self.key_length]))

    def become(self, wanted: Iterable[Values], count: Count) -> list[int]:
        """Add and change rows until all wanted ones stand; return the keys of rows that nobody wants."""
        imported = self.imported()
        standing = {key: row for key, row in self.by_key().items() if key not in imported}
        new, changed = [], []
        for values in wanted:
            if values[: self.key_length] in imported:
                continue
            pk, former = standing.pop(values[: self.key_length], (None, None))
            if pk is None:
                new.append(self.row(values))
            elif former != values:
                changed.append(self.row(values, pk))
            else:
                count.unchanged += 1
        self.write(new, changed)
        count.added, count.changed, count.kept = len(new), len(changed), len(imported)
        return [pk for pk, _ in standing.values()]

    def row(self, values: Values, pk: int | None = None) -> models.Model:
        """Return an unsaved row with these values."""
        row: models.Model = self.rows.model(pk=pk, **dict(zip(self.fields, values, strict=True)))
        return row

    def write(self, new: list[models.Model], changed: list[models.Model]) -> None:
        """Insert and update in few statements."""
        self.rows.bulk_create(new)
        for some in self.with_history(changed):
            self.overwrite(some)

    def with_history(self, changed: list[models.Model]) -> Iterator[list[models.Model]]:
        """Hand on the rows that are to be changed some at a time; what has a history gets it written down."""
        model = self.rows.model
        for start in range(0, len(changed), BATCH):
            some = changed[start : start + BATCH]
            pks = [row.pk for row in some]
            if model not in KINDS.values():
                yield some
                continue
            keep_former(model, pks)
            yield some
            write_down(list(model._base_manager.filter(pk__in=pks)), CHANGED, new_version())  # noqa: SLF001 (public: docs, base managers)

    def overwrite(self, changed: list[models.Model]) -> None:
        """Update rows in one statement."""
        # Each of these rows exists, so its insert meets a conflict and updates: far faster than bulk_update.
        self.rows.bulk_create(changed, update_conflicts=True, unique_fields=["id"], update_fields=self.fields)

    def remove(self, pks: Sequence[int], count: Count) -> None:
        """Delete rows by key, in batches that no engine's limit of parameters meets."""
        for start in range(0, len(pks), BATCH):
            remove(self.rows.filter(pk__in=pks[start : start + BATCH]), new_version())
        count.removed += len(pks)


def new_version() -> WhoAndWhy:
    """Return who changes the table when the app comes with another one, and why."""
    return WhoAndWhy(reason=_("The table that comes with the app has changed."))
