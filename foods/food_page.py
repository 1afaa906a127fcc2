"""What the page of one food shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from foods import search
from foods.amounts import amount_in
from foods.browsing.listing import magnesium_mg_per_100_kcal
from foods.browsing.similar import PortionOfFood, similar_foods
from foods.derivations import Derivation
from foods.models import Food, FoodName, Ingredient, Portion, Recipe
from foods.models.foods import AMOUNT_FIELDS
from foods.oxalate import is_rich_in_oxalate
from foods.readers import Reader
from foods.recipes import Dish, dish_of
from foods.search import Hit
from foods.value_names import VALUE_NAMES
from foods.value_origins import ValueOrigin, origin_of, origin_of_food

OTHER_KINDS_SHOWN = 8
MAGNESIUM, ENERGY = "magnesium_mg_per_100_g", "energy_kcal_per_100_g"


@dataclass(frozen=True)
class FoodPage:
    """One food before one reader, who is of some age `today`."""

    food: Food
    reader: Reader
    today: date

    @cached_property
    def hit(self) -> Hit:
        """The food under its name, with its usual portion."""
        return search.hit(self.food, self.food.name)

    @cached_property
    def similar(self) -> list[PortionOfFood]:
        """Foods of its kind that hold more; none where hints to eat more stay away."""
        if not self.reader.may_have_hints(self.today):
            return []
        with_nuts = self.reader.may_have_whole_nuts(self.today)
        return similar_foods(self.food, self.hit.portion, with_whole_nuts=with_nuts)

    @cached_property
    def other_kinds(self) -> list[Hit]:
        """The food raw, cooked and in other kinds, but for those the list of similar foods names."""
        named = FoodName.objects.other_kinds(self.food.plain_name)
        others = named.exclude(food__in=[food.food_id for food in self.similar])
        return search.hits_of_names(others[:OTHER_KINDS_SHOWN])

    @property
    def is_rich_in_oxalate(self) -> bool:
        """Whether less of the magnesium may be taken up than the figure tells."""
        source = self.food.source
        return is_rich_in_oxalate(source.key if source else None, self.food.id_in_source)

    @property
    def magnesium_mg_per_100_kcal(self) -> Decimal | None:
        """The magnesium beside energy, for readers who switched energy on; None where either is unknown."""
        if not self.reader.shows_energy:
            return None
        return magnesium_mg_per_100_kcal(self.food.magnesium_mg_per_100_g, self.food.energy_kcal_per_100_g)

    @property
    def origin(self) -> "OriginOfValues":
        """Where the magnesium value comes from."""
        return OriginOfValues([], origin_of(self.food, MAGNESIUM))

    @property
    def is_from_its_source(self) -> bool:
        """Whether the magnesium value is of this food in the release that the food comes from."""
        own, foods = origin_of(self.food, MAGNESIUM), origin_of_food(self.food)
        # A food that was in the table before its number was known keeps its key.
        keys = {"", foods.id_in_source, f"fdc:{self.food.fdc_id}"}
        return (own.source, own.release) == (foods.source, foods.release) and own.id_in_source in keys

    @property
    def other_origins(self) -> "list[OriginOfValues]":
        """Where the other values come from, so far as that is elsewhere than the food."""
        found: dict[ValueOrigin, list[str]] = {}
        for name in AMOUNT_FIELDS:
            if name != MAGNESIUM and name in self.food.value_origins and self.shows(name):
                found.setdefault(origin_of(self.food, name), []).append(str(VALUE_NAMES[name]))
        return [OriginOfValues(names, origin) for origin, names in found.items()]

    def shows(self, name: str) -> bool:
        """Whether this reader is told of a value at all: energy only where it was switched on."""
        return name != ENERGY or self.reader.shows_energy

    @property
    def where_portions_are_from(self) -> list[str]:
        """Say of each kind of measure the food has where it is from."""
        origins = {portion.origin for portion in self.food.portions.all()}
        return [words for origin, words in words_of_portions(self.food).items() if origin in origins]

    @property
    def recipe(self) -> Recipe | None:
        """How the food is made, if it is a recipe."""
        return getattr(self.food, "recipe", None)

    @cached_property
    def ingredients(self) -> "list[PartOfDish]":
        """What goes into the recipe, in order."""
        if self.recipe is None:
            return []
        standing = Ingredient.objects.standing().filter(recipe=self.recipe).select_related("food")
        return [PartOfDish(ingredient) for ingredient in standing]

    @property
    def dish(self) -> Dish | None:
        """What all of the recipe holds."""
        return dish_of_parts(self.recipe, self.ingredients) if self.recipe else None


@dataclass(frozen=True)
class OriginOfValues:
    """Where some values of a food come from, as the page prints it."""

    names: list[str]
    origin: ValueOrigin

    @property
    def label(self) -> str:
        """Which values these are."""
        return ", ".join(self.names)

    @property
    def source(self) -> str:
        """The table, citation or label."""
        return self.origin.source or _("not known")

    @property
    def came_about(self) -> str:
        """How the values came about; blank where the source does not say."""
        return derivation_name(self.origin.derivation)

    @property
    def words(self) -> str:
        """All that is known of their origin, in one line."""
        stated_on = self.origin.stated_on
        table = ", ".join(filter(None, (self.origin.source, self.origin.release)))
        parts = (
            table,
            self.origin.id_in_source,
            self.came_about,
            date_format(stated_on) if stated_on else "",
        )
        return " · ".join(filter(None, parts)) or _("not known")


def words_of_portions(food: Food) -> dict[str, str]:
    """Return what is said of portions by their origin, in the order of the page."""
    in_the_table = _("The table has the serving from the label.") if food.is_branded else ""
    return {
        Portion.Origin.EVERYDAY: _("The usual amount is our estimate."),
        Portion.Origin.USDA: in_the_table or _("The table has its measures."),
        Portion.Origin.DERIVED: _("Some measures are taken over from the same kind of food."),
    }


def derivation_name(key: str) -> str:
    """Return how a value came about in words; a word of a file stands as it is."""
    return str(Derivation(key).label) if key in Derivation.values else key


@dataclass(frozen=True)
class PartOfDish:
    """An ingredient as the page prints it."""

    ingredient: Ingredient

    @property
    def magnesium_mg(self) -> Decimal | None:
        """The magnesium in so much of it, None where nobody knows it."""
        return amount_in(self.ingredient.grams, self.ingredient.food.magnesium_mg_per_100_g)

    @property
    def address(self) -> str:
        """Where the ingredient's own page is; empty where it was taken off the shelf."""
        food = self.ingredient.food
        return "" if food.removed_at else food.get_absolute_url()


def dish_of_parts(recipe: Recipe, parts: Sequence[PartOfDish]) -> Dish:
    """Return what the parts hold together."""
    weighed = [(part.ingredient.grams, part.ingredient.food) for part in parts]
    return dish_of(weighed, recipe.cooked_grams, recipe.servings)


def pages_of_foods(account: Any) -> Any:
    """Return the foods `account` may open, with what their page prints: three queries, four if estimated."""
    foods = Food.objects.visible_to(account).with_names_and_portions()
    return foods.select_related("source", "recipe", "estimated_from").prefetch_related(
        "estimated_from__names"
    )
