"""What foods of a group usually hold: the yardstick for a value that looks wrong."""

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from itertools import groupby
from operator import itemgetter

from django.db.models import Count

from foods.amounts import stored
from foods.groups import FoodGroup
from foods.importers.known import Known
from foods.models import Food, Source
from foods.models.foods import FoodQuerySet

# A group, and whether its brands: they are other foods, and may be thirty times as many.
Kind = tuple[str, bool]


def magnesium_medians(groups: Collection[str] = FoodGroup.values) -> dict[str, Decimal | None]:
    """Return the median magnesium in mg per 100 g of these groups' shared foods that are no brand.

    None where no value is known.
    """
    known = medians_of(Food.objects.shared().generic().filter(group__in=groups))
    return {group: known.get((group, False)) for group in groups}


def medians_by_kind() -> dict[Kind, Decimal]:
    """Return the median magnesium in mg per 100 g of each group's shared foods, brands apart."""
    return medians_of(Food.objects.shared().exclude(group=""))


def medians_of(foods: FoodQuerySet) -> dict[Kind, Decimal]:
    """Return the medians of these foods as far as their magnesium is known.

    One query that the database groups by value: there are few different values, however many foods.
    """
    columns = ("group", "is_branded", "magnesium_mg_per_100_g")
    counted = foods.with_magnesium().order_by(*columns).values(*columns).annotate(foods=Count("pk"))
    by_kind = groupby(counted.values_list(*columns, "foods").iterator(), itemgetter(0, 1))
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


def known_now() -> Known:
    """Return what a reader must know of the table as it is."""
    return Known(
        groups=frozenset(FoodGroup.values),
        sources=frozenset(Source.objects.values_list("key", flat=True)),
        medians=magnesium_medians(),
    )
