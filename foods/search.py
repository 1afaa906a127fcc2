"""Search foods by typed words: what is behind pages, forms and the JSON interface."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from foods.amounts import magnesium_mg
from foods.found_foods import FoundFood, found_foods
from foods.models import Food, FoodName, Portion
from foods.naming import name_behind, usual_portion
from foods.ranking import Candidate, ranked
from foods.spelling import corrected
from foods.statements import candidates
from foods.words import query_words

# Fewer foods than this for the typed words make a typing error likely enough to look.
FEW = 5
# More words than anybody types for one food; bounds the work a long text can cause.
MAX_WORDS = 12


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
    words: str, *, account: Any = None, food_ids_first: Sequence[int] = (), limit: int = 20
) -> list[Hit]:
    """Return the foods that `account` may see and the words most likely mean, best first.

    Foods in `food_ids_first` (those had before, for example) come before all others that match. Four
    queries; two more where hardly anything matches and a word is corrected.
    """
    return hits_of(best_names(words, account, food_ids_first)[:limit])


def list_foods(
    words: str, *, account: Any = None, food_ids_first: Sequence[int] = (), limit: int = 20
) -> list[FoundFood]:
    """Return the same foods as lines of a list, which is quicker: one query less, and no models."""
    found = best_names(words, account, food_ids_first)[:limit]
    return found_foods([(candidate.food_id, candidate.text) for candidate in found])


def best_names(words: str, account: Any, food_ids_first: Sequence[int]) -> list[Candidate]:
    """Return the name of each food that the words most likely mean, best first."""
    typed = query_words(words)[:MAX_WORDS]
    if not typed:
        return []
    found = ranked(typed, candidates(typed, account, food_ids_first))
    if len(found) < FEW and (better := corrected(typed)) != typed:
        found = merged(ranked(better, candidates(better, account, food_ids_first)), found)
    return found


def merged(first: Sequence[Candidate], then: Sequence[Candidate]) -> list[Candidate]:
    """Return both lists in order, each food once."""
    seen = {candidate.food_id for candidate in first}
    return [*first, *(candidate for candidate in then if candidate.food_id not in seen)]


def hits_of(found: Sequence[Candidate]) -> list[Hit]:
    """Return the found names with their foods, in the same order."""
    foods = Food.objects.with_names_and_portions().in_bulk([candidate.food_id for candidate in found])
    return [hit(foods[candidate.food_id], candidate.text) for candidate in found]


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
