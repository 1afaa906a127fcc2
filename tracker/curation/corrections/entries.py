"""The entries of one food within a range of dates, grouped by what they held when they were logged."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count, Max, Q, QuerySet, Sum

from foods.amounts import stored
from foods.models import Food
from tracker.curation.corrections.values_now import COMPARED
from tracker.curation.models.former_values import KEPT
from tracker.diary.models import MealItem

# A person's own number is theirs; everything else came from the table.
FROM_TABLE = (MealItem.ValueKind.TABLE, MealItem.ValueKind.ESTIMATE, MealItem.ValueKind.UNKNOWN)


@dataclass(frozen=True)
class Stretch:
    """Days from `first` to `last`, both included; None is open."""

    first: date | None = None
    last: date | None = None

    @classmethod
    def of_days(cls, days: int, today: date) -> "Stretch":
        """Return the last so many days, today included."""
        return cls(today - timedelta(days=days - 1), today)

    @property
    def condition(self) -> Q:
        """The condition of entries within it."""
        since = Q() if self.first is None else Q(date__gte=self.first)
        return since if self.last is None else since & Q(date__lte=self.last)


def entries_of(food: Food, stretch: Stretch) -> "QuerySet[MealItem]":
    """Return everybody's entries of a food within these days."""
    return MealItem.objects.get_queryset().filter(stretch.condition, food=food)


def from_table(entries: "QuerySet[MealItem]") -> "QuerySet[MealItem]":
    """Return the entries whose values came from the table, or were missing there."""
    return entries.filter(value_kind__in=FROM_TABLE, grams__isnull=False)


@dataclass(frozen=True)
class Group:
    """Entries that hold the same per 100 g, from the same source."""

    former: dict[str, Any]  # the columns of FormerValues
    entries: int
    magnesium_mg: Decimal  # of all of them together, so far as it is known
    heaviest_grams: Decimal

    @property
    def note(self) -> str:
        """What the entries say of the water they were brewed with."""
        return str(self.former["value_note"])

    def differs(self, values: dict[str, Any]) -> bool:
        """Whether entries with these values hold something else."""
        return any(self.former[name] != values[name] for name in COMPARED)


def grouped(entries: "QuerySet[MealItem]") -> list[Group]:
    """Return the entries in groups: one query, whatever there is of them."""
    rows = entries.order_by().values(*KEPT)
    rows = rows.annotate(entries=Count("pk"), mg=Sum("magnesium_mg"), heaviest=Max("grams"))
    return [
        Group(
            former={name: row[name] for name in KEPT},
            entries=row["entries"],
            magnesium_mg=stored(Decimal(str(row["mg"] or 0))),
            heaviest_grams=row["heaviest"],
        )
        for row in rows
    ]
