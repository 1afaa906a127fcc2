"""Everyday foods that may be named as a hint, with their makeup: `data/hinted_foods.csv`.

The file says what is in a food, and the database what a usual portion of it holds: an administrator may have
corrected either the value or the portion since.
"""

from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from django.db.models import Q

from foods.browsing.extras import IS_DRY_BY_NAME
from foods.browsing.similar import STIMULATES
from foods.compiled import Compiled
from foods.diets import Allergen, Diet, Makeup
from foods.importers.embedded import DATA_DIR
from foods.importers.rows import Row, rows
from foods.models import FoodName
from foods.models.foods import CAUTION

FILE = DATA_DIR / "hinted_foods.csv"
# The data sets of the embedded table: an own format may give another food the same key.
SOURCES = ("foundation", "fndds", "sr24", "sr_legacy")


class HintedFood(NamedTuple):
    """A line of the file: the everyday name under which the food is named, and what is in it."""

    source_id: str
    plain_name: str
    makeup: Makeup


class UsualPortion(NamedTuple):
    """A usual portion of a food of the file. `portion` is in words."""

    food_id: int
    source_id: str
    name: str
    group: str
    portion: str
    grams: Decimal
    magnesium_mg_per_100_g: Decimal


@cache
def hinted_foods() -> dict[str, HintedFood]:
    """Return the foods of the file by their key in the table."""
    return {food.source_id: food for food in map(hinted_food, rows(FILE))}


def hinted_food(row: Row) -> HintedFood:
    """Read one line; a word of no diet or allergen is refused."""
    allergens = frozenset(filter(None, row.text("allergens").split(";")))
    if not allergens <= set(Allergen.values):
        raise row.error("allergens", "names something unknown")
    makeup = Makeup(row.one_of("diet", Diet.values), allergens, row.yes_or_no("has_whole_nuts"))
    return HintedFood(row.required("source_id"), row.required("plain_name"), makeup)


def makeup_of(source: str | None, source_id: str) -> Makeup | None:
    """Return what is in a food of the table, None where the file does not say."""
    food = hinted_foods().get(source_id) if source in SOURCES else None
    return food.makeup if food else None


def named_portions() -> Any:
    """Return the fields of UsualPortion for the foods of the file that may be named.

    Once more left out is what nobody may be hinted at, should the database know better than the file.
    """
    fit = (
        FoodName.objects.plain()
        .visible_to(None)
        .filter(
            food__source__key__in=SOURCES,
            food__id_in_source__in=list(hinted_foods()),
            food__magnesium_mg_per_100_g__isnull=False,
            default_portion__isnull=False,
        )
        .exclude(IS_DRY_BY_NAME | STIMULATES | Q(food__value_note__startswith=CAUTION))
    )
    return fit.order_by("position", "pk").values_list(
        "food",
        "food__id_in_source",
        "text",
        "food__group",
        "default_portion__description",
        "default_portion__gram_weight",
        "food__magnesium_mg_per_100_g",
    )


PORTIONS: Compiled[FoodName] = Compiled(named_portions)


def usual_portions() -> list[UsualPortion]:
    """Return a usual portion of each food of the file that is in the database with a value: one query."""
    return first_of_each([usual_portion(row) for row in PORTIONS.tuples()])


def usual_portion(row: tuple[Any, ...]) -> UsualPortion:
    """Return a row as it is meant: SQLite has numbers without a fixed point."""
    *words, grams, mg = row
    return UsualPortion._make((*words, Decimal(str(grams)), Decimal(str(mg))))


def first_of_each(portions: list[UsualPortion]) -> list[UsualPortion]:
    """Return one portion a food: under the name of the file, else under its first name."""
    by_food: dict[int, UsualPortion] = {}
    for portion in sorted(portions, key=lambda each: each.name != hinted_foods()[each.source_id].plain_name):
        by_food.setdefault(portion.food_id, portion)
    return list(by_food.values())
