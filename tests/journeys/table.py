"""The small table of foods that journeys eat from."""

from dataclasses import dataclass

from foods.models import Food
from tests.foods.builders import make_food, make_food_name, make_portion, make_source

# Keys of the longest kind are words of the table joined, and stand on the page where no number does.
LONG_KEY = "fndds:oat-bar-with-dried-fruit-and-sunflower-seeds-home-recipe"


@dataclass(frozen=True)
class Table:
    """Foods by what they are there for."""

    almonds: Food  # 270 mg in 100 g; a handful is 30 g
    oat_bar: Food  # nobody knows its magnesium
    coffee: Food  # 3 mg in 100 g, with caffeine


def lay_table() -> Table:
    """Return the foods, each with an everyday name and a usual portion."""
    make_source(data_set="USDA SR Legacy", licence="CC0", release="April 2018")
    return Table(
        almonds=make_named_food("Almonds", "270", "1 handful", "30", group="nuts-and-seeds", fdc_id=170567),
        oat_bar=make_named_food("Oat bar", None, "1 bar", "40", group="sweets", id_in_source=LONG_KEY),
        coffee=make_named_food(
            "Coffee, filter", "3", "1 mug", "240", group="coffee-and-tea", caffeine_mg_per_100_g="40"
        ),
    )


def make_named_food(name: str, mg_per_100_g: str | None, portion: str, grams: str, **fields: object) -> Food:
    """Return a food with one everyday name, whose usual portion weighs `grams`."""
    food = make_food(f"{name}, as the table has it", mg_per_100_g, **fields)
    make_food_name(food, name, default_portion=make_portion(food, portion, grams))
    return food
