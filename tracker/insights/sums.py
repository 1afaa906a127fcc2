"""What the database adds up: one query for foods, one for supplements, a row for every date."""

from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Count, Q, Sum

from foods.compiled import Compiled
from tracker.diary.models import MealItem, SupplementDose


class Sums(NamedTuple):
    """What one query adds up for one date; None where nothing of that kind is known."""

    entries: int = 0
    unknown: int = 0
    mg: Decimal | None = None
    guess_mg: Decimal | None = None
    caffeine_mg: Decimal | None = None
    alcohol_g: Decimal | None = None
    added_mg: Decimal | None = None
    partly_known: int = 0


def sums_of_items(person: Any, first: Any, last: Any) -> Any:
    """Return the fields of Sums over meal items, by date."""
    return (
        MealItem.objects.of(person)
        .between(first, last)
        .order_by()
        .values("date")
        .annotate(
            entries=Count("pk"),
            unknown=Count("pk", filter=Q(magnesium_mg=None)),
            mg=Sum("magnesium_mg"),
            guess_mg=Sum("magnesium_mg", filter=Q(value_kind=MealItem.ValueKind.GUESS)),
            caffeine=Sum("caffeine_mg"),
            alcohol=Sum("alcohol_g"),
            added=Sum("added_magnesium_mg"),
            partly_known=Count("magnesium_mg", filter=Q(unknown_ingredients__gt=0)),
        )
    )


def sums_of_doses(person: Any, first: Any, last: Any) -> Any:
    """Return the first fields of Sums over supplement doses, by date."""
    return (
        SupplementDose.objects.of(person)
        .between(first, last)
        .order_by()
        .values("date")
        .annotate(
            entries=Count("pk"),
            unknown=Count("pk", filter=Q(elemental_magnesium_mg=None)),
            mg=Sum("elemental_magnesium_mg"),
        )
    )


ITEM_SUMS, DOSE_SUMS = Compiled(sums_of_items), Compiled(sums_of_doses)
