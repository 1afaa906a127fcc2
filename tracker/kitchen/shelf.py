"""Writing what an account keeps in its kitchen: each verb is one act, and undo takes it back as a whole.

Foods, measures and ingredients are never deleted, because an act can set the values of a row again but not
make a row that is gone: what was taken off has `removed_at`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from foods.models import Food, Ingredient, Recipe
from foods.recipes import COMPUTED, Dish, dish_of, refresh_recipes
from tracker.kitchen.measures import Measure, change_measures, new_measure
from tracker.kitchen.removals import put_on, take_off
from tracker.people.models import Act, Person
from tracker.people.models.acts import FOOD

FOOD_FIELDS = (
    "source_name",
    "group",
    "magnesium_mg_per_100_g",
    "energy_kcal_per_100_g",
    "caffeine_mg_per_100_g",
    "alcohol_g_per_100_g",
    "added_magnesium_mg_per_100_g",
    "estimated_from",
)
RECIPE_FIELDS = ("source_name", *COMPUTED)


@dataclass(frozen=True)
class Instructions:
    """How a recipe is made. The ingredients are not saved yet and belong to no recipe."""

    ingredients: Sequence[Ingredient]
    cooked_grams: Decimal | None
    servings: Decimal

    @property
    def dish(self) -> Dish:
        """What comes of it."""
        parts = [(ingredient.grams, ingredient.food) for ingredient in self.ingredients]
        return dish_of(parts, self.cooked_grams, self.servings)


@transaction.atomic
def add_food(act: Act, food: Food, measures: Iterable[Measure]) -> None:
    """Put an own food on the shelf; undoing takes it off."""
    put_on(act, food)
    for place, measure in enumerate(measures):
        new_measure(food, measure, place).save()
    act.save()


@transaction.atomic
def change_food(act: Act, food: Food, measures: Iterable[Measure]) -> None:
    """Save other values and measures of an own food, and compute the recipes anew that contain it."""
    act.keep(Food.objects.get(pk=food.pk), FOOD_FIELDS)
    food.save(update_fields=FOOD_FIELDS)
    change_measures(act, food, list(measures))
    refresh_recipes([food.pk], before=lambda recipe_food: act.keep(recipe_food, COMPUTED))
    save_change(act)


@transaction.atomic
def remove_food(act: Act, food: Food) -> None:
    """Take an own food or recipe off the shelf. Diaries and recipes keep it."""
    take_off(act, food)
    act.save()


@transaction.atomic
def add_recipe(act: Act, food: Food, instructions: Instructions, serving: str) -> None:
    """Put a recipe on the shelf; `serving` is what one serving is called."""
    dish = compute(food, instructions)
    put_on(act, food)
    new_measure(food, Measure(serving, dish.grams_per_serving)).save()
    recipe = Recipe.objects.create(
        food=food, cooked_grams=instructions.cooked_grams, servings=instructions.servings
    )
    add_ingredients(act, recipe, instructions.ingredients)
    act.save()


@transaction.atomic
def change_recipe(act: Act, food: Food, instructions: Instructions, serving: str) -> None:
    """Save other ingredients, weight or servings of a recipe. What was logged of it stays as it is."""
    act.keep(Food.objects.get(pk=food.pk), RECIPE_FIELDS)
    dish = compute(food, instructions)
    food.save(update_fields=RECIPE_FIELDS)
    change_measures(act, food, [Measure(serving, dish.grams_per_serving)])
    recipe = Recipe.objects.get(food=food)
    act.keep(recipe, ["cooked_grams", "servings"])
    recipe.cooked_grams, recipe.servings = instructions.cooked_grams, instructions.servings
    recipe.save(update_fields=["cooked_grams", "servings"])
    remove_ingredients(act, recipe)
    add_ingredients(act, recipe, instructions.ingredients)
    save_change(act)


@transaction.atomic
def set_tap_water(act: Act, person: Person, mg_per_l: Decimal | None) -> None:
    """Set the magnesium of a person's tap water, or None for not known."""
    act.keep(Person.objects.get(pk=person.pk), ["tap_water_mg_per_l"])
    person.tap_water_mg_per_l = mg_per_l
    person.save(update_fields=["tap_water_mg_per_l"])
    act.save()


def save_change(act: Act) -> None:
    """Save the act of a change and forget the former changes of the same foods.

    Only the last one can be undone: undoing an earlier one would mix the parts of two recipes.
    """
    former = Act.objects.of(act.account).filter(verb=Act.Verb.CHANGE, undone_at=None, before__0__model=FOOD)
    for each in former.exclude(pk=act.pk):  # a form sent twice meets its own act
        if act.foods_changed & each.foods_changed:
            each.forget()
    act.save()


def compute(food: Food, instructions: Instructions) -> Dish:
    """Give the recipe's food what its ingredients hold; return the dish."""
    dish = instructions.dish
    for field, value in dish.per_100_g.items():
        setattr(food, field, value)
    food.unknown_ingredients = dish.unknown_ingredients
    return dish


def remove_ingredients(act: Act, recipe: Recipe) -> None:
    """Take all ingredients out of a recipe."""
    standing = Ingredient.objects.standing().filter(recipe=recipe)
    for ingredient in standing:
        act.keep(ingredient, ["removed_at"])
    standing.update(removed_at=act.made_at)


def add_ingredients(act: Act, recipe: Recipe, ingredients: Iterable[Ingredient]) -> None:
    """Put ingredients into a recipe; to the act they are ones that were out of it before."""
    for position, ingredient in enumerate(ingredients):
        ingredient.recipe, ingredient.position = recipe, position
        ingredient.removed_at = act.made_at
        ingredient.save(force_insert=True)
        act.keep(ingredient, ["removed_at"])
    recipe.ingredients.filter(pk__in=[each.pk for each in ingredients]).update(removed_at=None)
