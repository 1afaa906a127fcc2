"""Make the rows of one table become the wanted ones, writing only what differs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

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
    kept: int = 0  # corrected here, or gone from the table but in a diary

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

    def become(self, wanted: Iterable[Values], count: Count) -> list[int]:
        """Add and change rows until all wanted ones stand; return the keys of rows that nobody wants."""
        standing = self.by_key()
        new, changed = [], []
        for values in wanted:
            pk, former = standing.pop(values[: self.key_length], (None, None))
            if pk is None:
                new.append(self.row(values))
            elif former != values:
                changed.append(self.row(values, pk))
            else:
                count.unchanged += 1
        self.write(new, changed)
        count.added, count.changed = len(new), len(changed)
        return [pk for pk, _ in standing.values()]

    def row(self, values: Values, pk: int | None = None) -> models.Model:
        """Return an unsaved row with these values."""
        row: models.Model = self.rows.model(pk=pk, **dict(zip(self.fields, values, strict=True)))
        return row

    def write(self, new: list[models.Model], changed: list[models.Model]) -> None:
        """Insert and update in few statements."""
        self.rows.bulk_create(new)
        # Each of these rows exists, so its insert meets a conflict and updates: far faster than bulk_update.
        self.rows.bulk_create(changed, update_conflicts=True, unique_fields=["id"], update_fields=self.fields)

    def remove(self, pks: Sequence[int], count: Count) -> None:
        """Delete rows by key, in batches that no engine's limit of parameters meets."""
        for start in range(0, len(pks), BATCH):
            self.rows.filter(pk__in=pks[start : start + BATCH]).delete()
        count.removed += len(pks)
