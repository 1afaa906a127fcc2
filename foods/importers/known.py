"""What a reader must know of the table that stands, taken down before it reads: it needs no database."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Known:
    """Keys of the food groups and of the sources in the table, and what foods of a group usually hold.

    `medians` is magnesium in mg per 100 g by key of the group, None where no food of it has a value.
    `foods.medians.known_now` takes it from the database.
    """

    groups: Collection[str]
    sources: Collection[str] = ()
    medians: Mapping[str, Decimal | None] = field(default_factory=dict)

    def median(self, group: str | None) -> Decimal | None:
        """Return what foods of this group usually hold; None where nobody knows."""
        return self.medians.get(group or "")
