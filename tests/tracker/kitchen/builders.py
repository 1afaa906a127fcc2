"""Plain builders of the kitchen: own foods and recipes as the pages write them."""

from decimal import Decimal
from typing import Any

from django.test import Client
from django.urls import reverse

from foods.models import Food, Ingredient
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.diary.builders import make_act
from tracker.kitchen import shelf
from tracker.kitchen.measures import Measure
from tracker.people.models import Act, Person

LABEL = {"name": "Oat bar", "per": "100g", "magnesium_mg": "60"}


def make_own_food(person: Person, name: str = "Oat bar", mg: str | None = "60", **fields: Any) -> Food:
    """Return an own food with one measure, "1 bar" of 40 g, added by an act."""
    act = make_act(person, subject=name)
    amount = None if mg is None else Decimal(mg)
    food = Food(owner=act.account, source_name=name, magnesium_mg_per_100_g=amount, **fields)
    shelf.add_food(act, food, [Measure("1 bar", Decimal(40))])
    return food


def make_recipe(
    person: Person,
    *parts: tuple[str, Food],
    name: str = "Soup",
    cooked: str | None = None,
    servings: str = "2",
) -> Food:
    """Return the food of a recipe added by an act."""
    act = make_act(person, subject=name)
    food = Food(owner=act.account, source_name=name)
    shelf.add_recipe(act, food, instructions(*parts, cooked=cooked, servings=servings), "1 serving")
    return food


def instructions(
    *parts: tuple[str, Food], cooked: str | None = None, servings: str = "2"
) -> shelf.Instructions:
    """Return how a recipe is made of grams of foods."""
    ingredients = [Ingredient(food=food, food_name=str(food), grams=Decimal(grams)) for grams, food in parts]
    return shelf.Instructions(ingredients, None if cooked is None else Decimal(cooked), Decimal(servings))


def make_table_food(name: str, mg: str | None, portion: str = "1 portion", grams: str = "100") -> Food:
    """Return a shared food with an everyday name and a usual portion."""
    food = make_food(f"{name}, as the table has it", mg)
    make_food_name(food, name, default_portion=make_portion(food, portion, grams))
    return food


def add(client: Client, **sent: str) -> Any:
    """Send the form of a new food."""
    return client.post(reverse("kitchen:add_food"), LABEL | sent)


def last_act() -> Act:
    """Return what was done last."""
    return Act.objects.order_by("-made_at").all()[0]
