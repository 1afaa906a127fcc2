"""Which foods are known well enough to be named to somebody who had them, or to stand in a recipe that is.

The table leaves open the caffeine and the alcohol of most drinks, and what is in a dish differs from kitchen
to kitchen. So the one way in is an everyday food of the embedded table, of a group that says what is in it.
An own food is never one: its name is all that is known of it.
"""

from collections.abc import Iterable
from functools import reduce
from operator import and_
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from foods.browsing.extras import EXTRA_GROUPS, IS_DRY_BY_NAME, IS_DRY_BY_SOURCE_NAME, one_of
from foods.groups import FoodGroup
from foods.hinted import SOURCES
from foods.models import Food, FoodName, Ingredient
from foods.models.foods import CAUTION

# Mixed and bought ready: a brownie may hold cocoa and a trifle sherry, whether the table says so or not.
MIXED_GROUPS = (
    FoodGroup.CAKES_AND_BISCUITS,
    FoodGroup.MIXED_DISHES,
    FoodGroup.SNACKS,
    FoodGroup.SOUPS_AND_SAUCES,
    FoodGroup.SWEETS,
)
GROUPS_WITHOUT = frozenset((*EXTRA_GROUPS, *MIXED_GROUPS, FoodGroup.BABY_FOODS))
NONE_OR_UNKNOWN = (
    "caffeine_mg_per_100_g",
    "typical_caffeine_mg_per_100_g",
    "alcohol_g_per_100_g",
    "typical_alcohol_g_per_100_g",
    "added_magnesium_mg_per_100_g",
)
# By everyday name: what the other groups hold of caffeine and alcohol, and what is stirred in by the spoon.
IS_STIMULATING = one_of(
    "text__icontains", "chocolate", "cocoa", "coffee", "kefir", "mocha", "tiramisu", "trifle"
)
IS_MILLED = one_of(
    "text__icontains", " bran", " germ", " gluten", "cornmeal", "garri", "groats", "harina", "spirulina"
) & Q(food__group__in=(FoodGroup.GRAINS, FoodGroup.POTATOES, FoodGroup.VEGETABLES))
# Rolled oats and muesli are weighed dry by those who eat them.
IS_SOLD_DRY = IS_DRY_BY_SOURCE_NAME & ~Q(group=FoodGroup.BREAKFAST_CEREALS)


def holds_none_of(columns: Iterable[str], prefix: str = "") -> Q:
    """Return the condition that none of these of a food is above zero; what nobody knows is not."""
    either = (Q(**{f"{prefix}{name}": None}) | Q(**{f"{prefix}{name}": 0}) for name in columns)
    return reduce(and_, either)


def fit_foods() -> "QuerySet[Food]":
    """Return the foods of the table whose makeup is known to be fit to be named, or to be in what is."""
    said = FoodName.objects.plain().filter(food=OuterRef("pk"))
    return (
        Food.objects.shared()
        .filter(holds_none_of(NONE_OR_UNKNOWN), source__key__in=SOURCES)
        .exclude(group__in=("", *GROUPS_WITHOUT))
        .exclude(value_note__startswith=CAUTION)
        .exclude(IS_SOLD_DRY)
        .filter(Exists(said), ~Exists(said.filter(IS_DRY_BY_NAME | IS_STIMULATING | IS_MILLED)))
    )


def is_fit() -> Any:
    """Return the condition that the food of an item is fit, or is a recipe made of nothing but such foods.

    A recipe within a recipe is no food of the table: its whole is left out.
    """
    fit = Exists(fit_foods().filter(pk=OuterRef("food")))
    in_doubt = Ingredient.objects.standing().filter(~fit, recipe=OuterRef("food__recipe"))
    return Q(fit) | Q(food__owner__isnull=False, food__recipe__isnull=False) & ~Q(Exists(in_doubt))
