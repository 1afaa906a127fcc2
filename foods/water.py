"""Drinks made with tap water, counted with the water of one's own tap. Pure.

Tables brew tea and coffee with their own tap water. Water differs by a factor of fifty between places, and a
litre of brewed drinks a day is usual, so who knows their water counts with it.
"""

from decimal import Decimal

from foods.groups import FoodGroup

# A litre of water weighs 1,000 g to within half a percent at the table.
LITRES_PER_100_G = Decimal("0.1")
NOTHING = Decimal(0)

# What a diary calls the group of plain drinking water, which the table keeps among the soft drinks.
WATER = "water"
# How the data sets name plain water, from tap, bottle or spring; flavoured and sweetened waters are not.
_NAMES_OF_WATER = (
    "Beverages, water, ",
    "Mineral sparkling water",
    "Mineral still water",
    "Mineral water",
    "Spring still water",
    "Water, NFS",
    "Water, bottled",
    "Water, carbonated, plain",
    "Water, mineral",
    "Water, tap",
)
_LABEL_OF_WATER = ", mineral water"


def kept_group(group: str, source_name: str) -> str:
    """Return the group an entry keeps of its food: a FoodGroup, WATER, or blank where none is known."""
    is_water = source_name.startswith(_NAMES_OF_WATER) or source_name.endswith(_LABEL_OF_WATER)
    return WATER if group == FoodGroup.SOFT_DRINKS and is_water else group


def with_own_water(
    mg_per_100_g: Decimal | None, own_mg_per_l: Decimal, table_water_mg_per_100_g: Decimal
) -> Decimal | None:
    """Return the magnesium of a brewed drink per 100 g with one's own water in place of the table's.

    Never under 0; unknown stays unknown.
    """
    if mg_per_100_g is None:
        return None
    return max(NOTHING, mg_per_100_g + own_mg_per_l * LITRES_PER_100_G - table_water_mg_per_100_g)
