"""Bottled waters, whose tables and labels count per litre."""

from collections.abc import Collection
from decimal import Decimal

from foods.derivations import Derivation
from foods.groups import FoodGroup
from foods.importers.records import FoodRecord
from foods.importers.rows import Row

# A litre of mineral water weighs 1,000 g to within half a percent, so mg per litre / 10 are mg per 100 g.
PER_100_G = Decimal(10)
# Water holds none of these; the tables and labels do not say so.
NONE_IN_WATER = ("energy_kcal_per_100_g", "caffeine_mg_per_100_g", "alcohol_g_per_100_g")


def water_record(row: Row, source_keys: Collection[str]) -> FoodRecord:
    """Read one line of waters.csv.

    Brand or not, a water is not marked as branded: that mark hides one maker's recipes from the ordinary
    search, while a spring is what it is, and who drinks it types its name.
    """
    return FoodRecord(
        source_key=row.one_of("source", source_keys),
        source_id=row.required("source_id"),
        source_name=row.required("source_name"),
        group=FoodGroup.SOFT_DRINKS.value,
        ndb_number="",
        fdc_id=None,
        amounts={
            "magnesium_mg_per_100_g": per_100_g(row, "magnesium_mg_per_l"),
            "calcium_mg_per_100_g": per_100_g(row, "calcium_mg_per_l"),
            **dict.fromkeys(NONE_IN_WATER, Decimal(0)),
        },
        is_branded=False,
        value_note=row.text("value_note"),
        value_origins={column: {"derivation": Derivation.ASSUMED_ZERO.value} for column in NONE_IN_WATER},
    )


def per_100_g(row: Row, column: str) -> Decimal | None:
    """Return an amount per litre as one per 100 g."""
    amount = row.amount(column)
    return None if amount is None else amount / PER_100_G
