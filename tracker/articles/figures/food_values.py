"""What the food table knows of the foods articles name: one query, remembered until the table changes."""

from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from foods.amounts import amount_in
from foods.hinted import SOURCES
from foods.models import Food
from foods.naming import PLAIN_KIND

# The data sets that come with the app, waters and our recipes included.
EMBEDDED = (*SOURCES, "ciqual", "labels", "recipes")
COLUMNS = (
    "names__kind",
    "names__language",
    "id_in_source",
    "source_name",
    "magnesium_mg_per_100_g",
    "names__text",
    "names__default_portion__description",
    "names__default_portion__gram_weight",
)
SAID_IN_ENGLISH, NOT_SAID = 1, 2


class FoodValue(NamedTuple):
    """A food under its everyday name. None where there is no value, or no usual portion."""

    source_id: str
    name: str
    mg_per_100_g: Decimal | None
    portion: str | None = None
    portion_grams: Decimal | None = None

    @property
    def mg_per_portion(self) -> Decimal | None:
        """The magnesium in the usual portion."""
        return None if self.portion_grams is None else amount_in(self.portion_grams, self.mg_per_100_g)


@lru_cache(maxsize=8)
def food_values(stamp: str, keys: frozenset[str], language: str) -> dict[str, FoodValue]:
    """Return the foods with these keys of the table, named in `language` or else in English: one query.

    `stamp` is that of the food table: what is remembered under an old one is never asked for again.
    """
    found: dict[str, FoodValue] = {}
    for place, row in sorted(placed_rows(keys, language), key=lambda placed: placed[0]):
        value = food_value(row, is_named=place != NOT_SAID)
        found.setdefault(value.source_id, value)
    return found


def placed_rows(keys: frozenset[str], language: str) -> list[tuple[int, Any]]:
    """Return a row for each name of each food in editorial order, each with how well its name fits."""
    foods = Food.objects.shared().filter(source__key__in=EMBEDDED, id_in_source__in=keys)
    rows = foods.order_by("names__position", "names__pk").values_list(*COLUMNS)
    return [(place_of(kind, said_in, language), row) for kind, said_in, *row in rows]


def place_of(kind: str | None, said_in: str | None, language: str) -> int:
    """Return 0 for an everyday name in the language, 1 for one in English, 2 for any other and for none."""
    if kind != PLAIN_KIND or said_in not in {language, "en"}:
        return NOT_SAID
    return 0 if said_in == language else SAID_IN_ENGLISH


def food_value(row: Any, *, is_named: bool) -> FoodValue:
    """Return a food under the name of the row; under that of its source, without portion, where none fits."""
    source_id, source_name, mg, name, portion, grams = row
    return (
        FoodValue(source_id, name, mg, portion, grams) if is_named else FoodValue(source_id, source_name, mg)
    )
