"""What foods of a group usually hold: the yardstick for a value that looks wrong."""

from collections.abc import Collection
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from statistics import median

from foods.amounts import stored
from foods.groups import FoodGroup
from foods.importers.known import Known
from foods.models import Food, Source

ROWS_AT_ONCE = 2_000


def magnesium_medians(groups: Collection[str] = FoodGroup.values) -> dict[str, Decimal | None]:
    """Return the median magnesium in mg per 100 g of these groups' shared foods that are no brand.

    One query, read as it comes: only the values of one group are held at a time. None where none is known.
    """
    foods = Food.objects.shared().generic().with_magnesium().filter(group__in=groups)
    values = foods.order_by("group", "magnesium_mg_per_100_g").values_list("group", "magnesium_mg_per_100_g")
    by_group = groupby(values.iterator(ROWS_AT_ONCE), itemgetter(0))
    known = {group: stored(median(mg for _, mg in rows)) for group, rows in by_group}
    return {group: known.get(group) for group in groups}


def known_now() -> Known:
    """Return what a reader must know of the table as it is."""
    return Known(
        groups=frozenset(FoodGroup.values),
        sources=frozenset(Source.objects.values_list("key", flat=True)),
        medians=magnesium_medians(),
    )
