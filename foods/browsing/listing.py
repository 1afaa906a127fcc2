"""Foods in order of the magnesium in them: what the browse page lists.

An order is a ranking or the alphabet. A ranking names no food whose magnesium, portion or energy nobody
knows, and none whose value the table advises against; it tells how many those are.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.utils.translation import get_language

from foods.amounts import stored
from foods.browsing.orders import Order, Wanted
from foods.browsing.placing import Placed, Placing, placing, shared_placing
from foods.models import Food
from foods.search.found_foods import FoundFood, found_foods
from foods.search.statements import shelf

PAGE_LENGTH = 50


class BrowsedFood(NamedTuple):
    """A line of the list; amounts are None where the table has no value.

    `magnesium_mg` is what the order goes by; in the alphabet, what a usual portion holds. `beside_mg` tells
    the other half: what 100 g hold, or a usual portion where the order goes by 100 g. It is None where the
    food has no usual portion, for the line is of 100 g then.
    """

    food: FoundFood
    magnesium_mg: Decimal | None
    beside_mg: Decimal | None
    is_at_least: bool
    is_estimate: bool
    has_caution: bool


class Listing(NamedTuple):
    """A page of foods. `left_out` counts foods that were asked for and cannot be ranked."""

    page: "Page[Placed]"
    foods: list[BrowsedFood]
    left_out: int


def listing(account: Any, wanted: Wanted, page_number: Any) -> Listing:
    """Return one page of the foods `account` wanted to see: four queries, or five with own foods."""
    stamp, has_own = shelf(account)
    shared = shared_placing(stamp, get_language(), wanted)
    own = placing(own_foods(account, wanted), wanted) if has_own else Placing((), 0)
    together = sorted([*shared.foods, *own.foods]) if own.foods else shared.foods
    page: Page[Placed] = Paginator(together, PAGE_LENGTH).get_page(page_number)
    keys = [placed.food_id for placed in page]
    return Listing(page, browsed_foods(keys, wanted.order), shared.left_out + own.left_out)


def own_foods(account: Any, wanted: Wanted) -> Any:
    """Return the account's own foods; what magnesium was added to is a powder to a ranking."""
    foods = Food.objects.of_owner(account)
    is_ranking = wanted.order != Order.NAME and not wanted.extras
    return foods.exclude(added_magnesium_mg_per_100_g__gt=0) if is_ranking else foods


def browsed_foods(food_ids: Sequence[int], order: Order) -> list[BrowsedFood]:
    """Return the lines of a page: three queries."""
    foods = Food.objects.in_bulk(food_ids)
    found = found_foods([(food_id, "") for food_id in food_ids])
    return [browsed_food(line, foods[line.food_id], order) for line in found if line.food_id in foods]


def browsed_food(line: FoundFood, food: Food, order: Order) -> BrowsedFood:
    """Return one line."""
    mg, beside = line.magnesium_mg, food.magnesium_mg_per_100_g
    if order == Order.HUNDRED_GRAMS:
        mg, beside = beside, mg
    if order == Order.HUNDRED_KCAL:
        mg = magnesium_mg_per_100_kcal(food.magnesium_mg_per_100_g, food.energy_kcal_per_100_g)
    return BrowsedFood(
        food=line,
        magnesium_mg=mg,
        beside_mg=beside if line.portion else None,
        is_at_least=food.is_at_least,
        is_estimate=food.is_estimate,
        has_caution=food.has_caution,
    )


def magnesium_mg_per_100_kcal(
    mg_per_100_g: Decimal | None, energy_kcal_per_100_g: Decimal | None
) -> Decimal | None:
    """Return the magnesium in 100 kcal of a food; None where either is unknown or it holds no energy."""
    if mg_per_100_g is None or not energy_kcal_per_100_g:
        return None
    return stored(mg_per_100_g * 100 / energy_kcal_per_100_g)
