"""What a dish holds: the arithmetic of recipes, and keeping recipes true when their ingredients change.

A recipe is an own food whose values per 100 g are computed. Its magnesium is the sum of what is known; the
ingredients without a value are counted, and with one of them it reads "at least".

The values are kept to 0.001 per 100 g and a serving's weight to 0.001 g. All servings together therefore
differ from the sum of the parts by at most 0.005 mg for each kilogram of the dish and what 0.0005 g of it
hold for each serving: far less than the milligram that is printed.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Prefetch

from foods.amounts import MAX_AMOUNT, amount_in, stored
from foods.models import Food, Ingredient, Recipe
from foods.models.foods import MAX_MAGNESIUM_MG_PER_100_G

# The most that 100 g can hold of each; for caffeine and alcohol that is nothing else.
MOST_PER_100_G = {
    "magnesium_mg_per_100_g": Decimal(MAX_MAGNESIUM_MG_PER_100_G),
    "added_magnesium_mg_per_100_g": Decimal(MAX_MAGNESIUM_MG_PER_100_G),
    "energy_kcal_per_100_g": Decimal(950),  # the richest food of the table, lard, has 902
    "caffeine_mg_per_100_g": Decimal(100_000),
    "alcohol_g_per_100_g": Decimal(100),
}
# Where the table knows neither, a recipe takes what such a drink usually holds, and says so.
TYPICAL = {
    "caffeine_mg_per_100_g": "typical_caffeine_mg_per_100_g",
    "alcohol_g_per_100_g": "typical_alcohol_g_per_100_g",
}
COMPUTED = (*MOST_PER_100_G, *TYPICAL.values(), "unknown_ingredients")

Part = tuple[Decimal, Food]  # grams of a food


@dataclass(frozen=True)
class Dish:
    """What is in all of a dish. Amounts are None where no ingredient's is known."""

    grams: Decimal
    servings: Decimal
    magnesium_mg: Decimal | None
    unknown_ingredients: int
    per_100_g: dict[str, Decimal | None]

    @property
    def grams_per_serving(self) -> Decimal:
        """What one serving weighs."""
        return stored(self.grams / self.servings)

    @property
    def magnesium_mg_per_serving(self) -> Decimal | None:
        """The magnesium in one serving."""
        return None if self.magnesium_mg is None else stored(self.magnesium_mg / self.servings)

    @property
    def magnesium_mg_per_100_g(self) -> Decimal | None:
        """The magnesium in 100 g of the dish."""
        return self.per_100_g["magnesium_mg_per_100_g"]

    @property
    def is_at_least(self) -> bool:
        """Whether an ingredient has no value."""
        return self.unknown_ingredients > 0

    @property
    def is_possible(self) -> bool:
        """Whether 100 g can hold that much: not if the dish weighs far less than what is in it."""
        return self.grams_per_serving > 0 and is_possible(self.per_100_g)

    @property
    def can_be_served(self) -> bool:
        """Whether the weight of one serving is one that its measure can hold."""
        return self.grams_per_serving <= MAX_AMOUNT


def is_possible(per_100_g: Mapping[str, Decimal | None]) -> bool:
    """Whether 100 g of anything can hold these amounts, and no more was added than is in it."""
    added = per_100_g["added_magnesium_mg_per_100_g"] or 0
    return added <= (per_100_g["magnesium_mg_per_100_g"] or 0) and all(
        (per_100_g[field] or 0) <= most for field, most in MOST_PER_100_G.items()
    )


def dish_of(parts: Sequence[Part], cooked_grams: Decimal | None, servings: Decimal = Decimal(1)) -> Dish:
    """Return what a dish of these parts holds; without a cooked weight it weighs what they weigh.

    Alcohol counts as it was poured in: how much of it cooks off depends on the pot.
    """
    grams = cooked_grams if cooked_grams is not None else sum((weight for weight, _ in parts), Decimal(0))
    totals = {field: total(parts, field) for field in MOST_PER_100_G}
    totals |= typical_totals(parts, totals)
    return Dish(
        grams=grams,
        servings=servings,
        magnesium_mg=totals["magnesium_mg_per_100_g"],
        unknown_ingredients=sum(food.magnesium_mg_per_100_g is None for _, food in parts),
        per_100_g={field: concentration(amount, grams) for field, amount in totals.items()},
    )


def total(parts: Iterable[Part], *fields: str) -> Decimal | None:
    """Return the sum of what is known of the first of `fields` each food has; None where nothing is."""
    amounts = [amount_in(grams, first_known(food, fields)) for grams, food in parts]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def first_known(food: Food, fields: Iterable[str]) -> Decimal | None:
    """Return the first of these values that the food has."""
    values: Iterable[Decimal | None] = (getattr(food, field) for field in fields)
    return next((value for value in values if value is not None), None)


def typical_totals(parts: Sequence[Part], known: dict[str, Decimal | None]) -> dict[str, Decimal | None]:
    """Return caffeine and alcohol once more, as typical where a part has only a typical value."""
    totals: dict[str, Decimal | None] = {}
    for field, typical in TYPICAL.items():
        with_typical = total(parts, field, typical)
        is_typical = with_typical != known[field]
        totals[typical] = with_typical if is_typical else None
        totals[field] = None if is_typical else known[field]
    return totals


def concentration(amount: Decimal | None, grams: Decimal) -> Decimal | None:
    """Return an amount in so many grams as the amount in 100 g."""
    return None if amount is None or not grams else stored(amount / grams * 100)


def standing_recipes() -> Any:
    """Return recipes with their food and their ingredients' foods: two queries."""
    ingredients = Ingredient.objects.standing().select_related("food")
    return Recipe.objects.select_related("food").prefetch_related(
        Prefetch("ingredients", queryset=ingredients, to_attr="standing")
    )


def dish_of_recipe(recipe: Any) -> Dish:
    """Return the dish of one of `standing_recipes`."""
    parts = [(ingredient.grams, ingredient.food) for ingredient in recipe.standing]
    return dish_of(parts, recipe.cooked_grams, recipe.servings)


def refresh_recipes(
    food_ids: Iterable[int] | None = None, before: Callable[[Food], None] = lambda _food: None
) -> int:
    """Compute the recipes that contain one of these foods anew, or all; return how many changed.

    To be called after values of foods were changed. What is in a diary stays as it was logged. `before` is
    told each recipe's food while it still has its former values.
    """
    recipes = standing_recipes()
    if food_ids is not None:
        standing = Ingredient.objects.standing().filter(food__in=list(food_ids))
        recipes = recipes.filter(pk__in=standing.values("recipe"))
    changed = [recipe.food for recipe in recipes if take_over(recipe.food, dish_of_recipe(recipe), before)]
    with transaction.atomic():
        Food.objects.bulk_update(changed, COMPUTED, batch_size=500)
    return len(changed)


def take_over(food: Food, dish: Dish, before: Callable[[Food], None]) -> bool:
    """Give a recipe's food the values of the dish, unsaved; return whether they are others.

    A dish that cannot be, after a correction, keeps the values it had.
    """
    values = {**dish.per_100_g, "unknown_ingredients": dish.unknown_ingredients}
    if not dish.is_possible or all(getattr(food, field) == value for field, value in values.items()):
        return False
    before(food)
    for field, value in values.items():
        setattr(food, field, value)
    return True
