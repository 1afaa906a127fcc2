"""What foods of a group usually hold, brands apart: they are other foods, and may be thirty times as many."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from django.db.models import Count

from foods.amounts import stored
from foods.models import Food

# A group, and whether its brands.
Kind = tuple[str, bool]


def medians() -> dict[Kind, Decimal]:
    """Return the median magnesium in mg per 100 g of the shared foods of each group.

    One query that the database groups by value: there are few different values, however many foods.
    """
    foods = Food.objects.shared().with_magnesium().exclude(group="").order_by("group", "is_branded")
    counted = foods.values("group", "is_branded", "magnesium_mg_per_100_g").annotate(foods=Count("pk"))
    rows = counted.order_by("group", "is_branded", "magnesium_mg_per_100_g").values_list(
        "group", "is_branded", "magnesium_mg_per_100_g", "foods"
    )
    by_kind = groupby(rows.iterator(), itemgetter(0, 1))
    return {kind: median_of([(mg, count) for *_, mg, count in alike]) for kind, alike in by_kind}


def median_of(counted: Sequence[tuple[Decimal, int]]) -> Decimal:
    """Return the median of values in rising order, each with how often it stands there."""
    total = sum(count for _, count in counted)
    lower, upper = value_at(counted, (total - 1) // 2), value_at(counted, total // 2)
    return stored((lower + upper) / 2)


def value_at(counted: Iterable[tuple[Decimal, int]], place: int) -> Decimal:
    """Return the value at a place, counted from 0."""
    seen = 0
    for value, count in counted:
        seen += count
        if place < seen:
            return value
    raise IndexError(place)
