"""Search foods by typed words: what is behind pages, forms and the JSON interface."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language

from foods.amounts import magnesium_mg
from foods.models import Food, FoodName, Portion
from foods.naming import name_behind, usual_portion
from foods.search.attempts import Familiar, best_names
from foods.search.found_foods import FoundFood, found_foods, remembered_foods
from foods.search.ranking import Ranked


@dataclass(frozen=True)
class Hit:
    """A food that was found, under the name a person would expect.

    `name` is the plain name, else the name in the source; `matched_name` is what the typed words met: the
    same or a synonym. `portion` is the usual one under that name. `magnesium_mg_per_portion` is None where
    there is no portion or the table has no value.
    """

    food: Food
    name: str
    matched_name: str
    portion: Portion | None
    magnesium_mg_per_portion: Decimal | None


def search_foods(
    words: str,
    *,
    account: Any = None,
    food_ids_first: Sequence[int] = (),
    limit: int = 20,
    is_branded: bool = False,
) -> list[Hit]:
    """Return the foods that `account` may see and the words most likely mean, best first.

    Own foods and those in `food_ids_first` (had before, for example) come before all others that match.
    Brands are found where `is_branded`, else only those with an everyday name, unless there is nothing else.
    """
    familiar = Familiar(account, food_ids_first)
    return hits_of(best_names(words, familiar, is_branded=is_branded).names[:limit])


def nearest_foods(
    words: str, *, account: Any = None, had_before: Sequence[int] = (), limit: int = 20
) -> list[Hit]:
    """Return the foods the words most likely mean where nobody chooses from them, as in a typed line.

    Own foods and those had before only decide between foods that are equally near.
    """
    familiar = Familiar(account, had_before, breaks_ties=True)
    return hits_of(best_names(words, familiar, is_branded=False).names[:limit])


def list_foods(
    words: str,
    *,
    account: Any = None,
    food_ids_first: Sequence[int] = (),
    limit: int = 20,
    is_branded: bool = False,
) -> list[FoundFood]:
    """Return the same foods as lines of a list, which is far quicker: no models, and mostly remembered."""
    familiar = Familiar(account, food_ids_first)
    names, stamp = best_names(words, familiar, is_branded=is_branded)
    found = tuple((name.food_id, name.text) for name in names[:limit])
    return found_foods(found) if stamp is None else [*remembered_foods(stamp, get_language(), found)]


def hits_of(found: Sequence[Ranked]) -> list[Hit]:
    """Return the found names with their foods, in the same order."""
    foods = Food.objects.with_names_and_portions().in_bulk([name.food_id for name in found])
    return [hit(foods[name.food_id], name.text) for name in found if name.food_id in foods]


def hits_of_names(names: Iterable[FoodName]) -> list[Hit]:
    """Return the foods of plain names that were fetched with their food and usual portion."""
    return [hit_with(name.food, name.text, name.text, name.default_portion) for name in names]


def hit(food: Food, matched_name: str) -> Hit:
    """Return the food under the plain name to which the matched name belongs."""
    name = name_behind(food.names.all(), matched_name)
    text = name.text if name else food.source_name
    shown = matched_name if matched_name != food.source_name else text
    return hit_with(food, text, shown, usual_portion(food.portions.all(), name, food.plain_name))


def hit_with(food: Food, name: str, matched_name: str, portion: Portion | None) -> Hit:
    """Return a hit with the magnesium of its portion."""
    mg = magnesium_mg(portion.gram_weight, food.magnesium_mg_per_100_g) if portion else None
    return Hit(food=food, name=name, matched_name=matched_name, portion=portion, magnesium_mg_per_portion=mg)
