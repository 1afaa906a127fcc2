"""In which state a food is meant where no word says it: dry in a recipe, as it is eaten in a diary."""

import datetime

import pytest

from foods.understanding import understood
from tests.foods.builders import make_food, make_food_name, make_portion

TODAY = datetime.date(2026, 3, 4)


def named(name, group, *synonyms):
    """Return a food under an everyday name and its synonyms."""
    food = make_food(name, group=group)
    usual = make_portion(food, "1 cup", "200", origin="everyday")
    make_food_name(food, name, default_portion=usual)
    for position, synonym in enumerate(synonyms, 1):
        make_food_name(food, synonym, kind="synonym", position=position, default_portion=usual)
    return food


@pytest.fixture
def larder(db):
    """Return nothing; the foods that these lines are about are in the table."""
    named("Lentils, boiled", "pulses", "red lentils")
    named("Lentils, canned", "pulses")
    make_food("Lentils, mature seeds, raw", group="pulses")
    named("Rice, white, cooked", "grains", "basmati rice")
    named("Rice, white, dry", "grains")
    named("Rice pudding, dry mix", "sweets")
    named("Polenta, cooked", "grains")
    named("Baked beans, canned", "pulses", "beans")
    named("Potato, boiled", "potatoes")
    make_food("Potato, raw", group="potatoes")
    named("Rolled oats, dry", "breakfast-cereals", "oats")
    named("Porridge, made with water", "breakfast-cereals", "oatmeal", "cooked oats")


def first_of(text, **options):
    """Return the name of the food that a line of one part most likely means."""
    (part,) = understood(text, TODAY, **options).foods_and_supplements
    return part.hits[0].name


@pytest.mark.parametrize(
    ("text", "in_recipe", "in_diary"),
    [
        ("200 g red lentils", "Lentils, mature seeds, raw", "Lentils, boiled"),
        ("1 cup rice", "Rice, white, dry", "Rice, white, cooked"),
        ("300 g basmati rice", "Rice, white, dry", "Rice, white, cooked"),
        ("1 cup oats", "Rolled oats, dry", "Rolled oats, dry"),
        ("1 cup cooked oats", "Porridge, made with water", "Porridge, made with water"),
        ("200 g cooked lentils", "Lentils, boiled", "Lentils, boiled"),
        ("200 g leftover rice", "Rice, white, cooked", "Rice, white, cooked"),
        ("1 tin lentils", "Lentils, canned", "Lentils, canned"),
        ("a 400 g tin of lentils", "Lentils, canned", "Lentils, boiled"),
        ("200 g polenta", "Polenta, cooked", "Polenta, cooked"),
        ("200 g beans", "Baked beans, canned", "Baked beans, canned"),
        ("500 g potatoes", "Potato, boiled", "Potato, boiled"),
    ],
)
def test_a_recipe_weighs_dry_what_comes_dry(larder, text, in_recipe, in_diary):
    assert first_of(text, is_recipe=True) == in_recipe
    assert first_of(text) == in_diary


def test_the_cooked_food_can_still_be_chosen(larder):
    (part,) = understood("1 cup rice", TODAY, is_recipe=True).foods_and_supplements
    assert [hit.name for hit in part.hits][:2] == ["Rice, white, dry", "Rice, white, cooked"]
    assert len({hit.food.pk for hit in part.hits}) == len(part.hits)
