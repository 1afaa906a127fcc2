"""Every line of `hinted_foods.csv` against the embedded table: somebody with an allergy relies on it."""

import csv
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from foods.browsing.extras import EXTRA_GROUPS
from foods.diets import Allergen, Diet
from foods.groups import FoodGroup
from foods.hinted import FILE, SOURCES, HintedFood, hinted_foods, makeup_of, usual_portions
from foods.importers.embedded import DATA_DIR
from foods.words import words
from tests.foods.builders import make_food, make_food_name, make_portion, make_source

FOODS = list(hinted_foods().values())
# Told by the group where people look for the food, which is the table's.
NOT_VEGAN = {
    FoodGroup.CHEESE,
    FoodGroup.EGGS,
    FoodGroup.FISH_AND_SEAFOOD,
    FoodGroup.POULTRY,
    FoodGroup.RED_MEAT,
    FoodGroup.SAUSAGES,
}
NOT_VEGETARIAN = NOT_VEGAN - {FoodGroup.CHEESE, FoodGroup.EGGS}
# Plant drinks stand in the group of milk, soya yogurt in that of yogurt.
OF_PLANTS = {"oat", "oats", "soy", "soya"}
# Mixed and bought ready: nothing of them is named, for their recipes differ.
MIXED = {
    FoodGroup.BABY_FOODS,
    FoodGroup.CAKES_AND_BISCUITS,
    FoodGroup.FATS_AND_OILS,
    FoodGroup.MIXED_DISHES,
    FoodGroup.SNACKS,
    FoodGroup.SOUPS_AND_SAUCES,
    FoodGroup.SWEETS,
}
TREE_NUTS = {"almond", "almonds", "brazil", "brazilnuts", "cashew", "cashews", "filberts", "hazelnuts"} | {
    *("macadamia", "nuts", "pecans", "pine", "pinenuts", "pistachio", "pistachios", "walnut", "walnuts")
}
GLUTEN = {"barley", "bread", "bulgur", "chapati", "chappatti", "couscous", "crackers", "farro"} | {
    *("khorasan", "muesli", "noodles", "oat", "oats", "pasta", "rolls", "rye", "seitan", "semolina"),
    *("spelt", "wheat", "wholemeal", "wholewheat"),
}
# What a word of a food's names says is in it.
SAID = {
    Allergen.GLUTEN: GLUTEN,
    Allergen.NUTS: TREE_NUTS,
    Allergen.PEANUT: {"peanut", "peanuts", "groundnuts"},
    Allergen.SESAME: {"sesame", "tahini", "hummus"},
    Allergen.SOYA: {"edamame", "miso", "natto", "soy", "soya", "soybeans", "tempeh", "tofu"},
    Allergen.EGG: {"egg", "eggs", "omelette"},
    Allergen.LUPIN: {"lupin", "lupins"},
    Allergen.CELERY: {"celeriac", "celery"},
    Allergen.MUSTARD: {"mustard"},
    Allergen.MILK: {"butter", "buttermilk", "cheese", "cream", "milk", "paneer", "whey", "yogurt"},
    Allergen.SHELLFISH: {"clams", "crab", "lobster", "mussels", "octopus", "oysters", "prawns", "squid"},
}
# Called like what they do not hold.
NAMED_LIKE = {
    Allergen.MILK: {
        *("Almond butter", "Butter beans, boiled", "Butternut squash, baked", "Oat milk"),
        *("Peanut butter, smooth", "Soya milk, unsweetened", "Sunflower seed butter"),
    },
}
BY_GROUP = {
    FoodGroup.BREAD: {
        *(Allergen.EGG, Allergen.GLUTEN, Allergen.LUPIN, Allergen.MILK, Allergen.NUTS, Allergen.PEANUT),
        *(Allergen.SESAME, Allergen.SOYA),
    },
    FoodGroup.BREAKFAST_CEREALS: {Allergen.GLUTEN},
    FoodGroup.CHEESE: {Allergen.MILK},
    FoodGroup.FISH_AND_SEAFOOD: {Allergen.FISH, Allergen.SHELLFISH},
    FoodGroup.MILK: {Allergen.MILK},
    FoodGroup.NUTS_AND_SEEDS: {Allergen.NUTS, Allergen.PEANUT, Allergen.SESAME},  # packed on the same lines
    FoodGroup.YOGURT_AND_CREAM: {Allergen.MILK},
}
OF_THE_SEA = {Allergen.FISH, Allergen.SHELLFISH}
OF_ANIMALS = {Allergen.MILK, Allergen.EGG, *OF_THE_SEA}
DAIRY = {FoodGroup.MILK, FoodGroup.YOGURT_AND_CREAM}
STIMULANTS = ("caffeine_mg_per_100_g", "alcohol_g_per_100_g")
NOT_AS_SUCH = {"chocolate", "cocoa", "coffee", "concentrate", "flour", "powder", "tea", "wine"}


@cache
def table() -> dict[str, dict[str, str]]:
    """Return the lines of the embedded table by key, as text."""
    with (DATA_DIR / "foods.csv").open(encoding="utf-8", newline="") as file:
        return {row["source_id"]: row for row in csv.DictReader(file)}


@cache
def everyday_names() -> dict[str, dict[str, str]]:
    """Return the lines of the everyday names by name."""
    with (DATA_DIR / "everyday_names.csv").open(encoding="utf-8", newline="") as file:
        return {row["plain_name"]: row for row in csv.DictReader(file)}


def said_of(food: HintedFood) -> set[str]:
    """Return the words of both names of a food."""
    return {*words(food.plain_name), *words(table()[food.source_id]["source_name"])}


def group_of(food: HintedFood) -> str:
    """Return where people look for the food."""
    return everyday_names()[food.plain_name]["group"]


def test_a_hinted_food_is_in_the_table_with_a_value_and_a_usual_portion() -> None:
    for food in FOODS:
        row, name = table()[food.source_id], everyday_names()[food.plain_name]
        assert (name["source_id"], row["is_branded"]) == (food.source_id, "no"), food
        assert row["source"] in SOURCES, food
        assert Decimal(row["magnesium_mg_per_100_g"]) > 0, food
        assert name["default_portion"], food
        assert Decimal(name["gram_weight"]) > 0, food


def test_no_hinted_food_is_a_stimulating_drink_a_seasoning_a_dry_good_or_a_mixed_dish() -> None:
    for food in FOODS:
        row = table()[food.source_id]
        assert group_of(food) not in {*EXTRA_GROUPS, *MIXED}, food
        assert {Decimal(row[name] or 0) for name in STIMULANTS} == {Decimal(0)}, food
        assert not row["value_note"].startswith("caution"), food
        assert not said_of(food) & NOT_AS_SUCH, food
        assert not food.plain_name.endswith(", dry"), food


def test_nothing_from_animals_is_called_vegan() -> None:
    for food in FOODS:
        group, makeup = group_of(food), food.makeup
        assert makeup.diet != Diet.VEGAN or group not in NOT_VEGAN, food
        assert makeup.diet not in {Diet.VEGAN, Diet.VEGETARIAN} or group not in NOT_VEGETARIAN, food
        assert makeup.diet != Diet.VEGAN or not makeup.allergens & OF_ANIMALS, food
        assert makeup.diet == Diet.PESCATARIAN or not makeup.allergens & OF_THE_SEA, food
        assert makeup.diet != Diet.VEGAN or group not in DAIRY or said_of(food) & OF_PLANTS, food


@pytest.mark.parametrize("allergen", SAID)
def test_what_the_names_say_is_in_a_food_is_among_its_allergens(allergen: Allergen) -> None:
    for food in FOODS:
        said = said_of(food) & SAID[allergen]
        is_exempt = food.plain_name in NAMED_LIKE.get(allergen, ())
        assert is_exempt or not said or allergen in food.makeup.allergens, food


def test_the_group_says_what_must_be_among_the_allergens() -> None:
    for food in FOODS:
        must = BY_GROUP.get(FoodGroup(group_of(food)), set())
        if said_of(food) & OF_PLANTS:
            must = must - {Allergen.MILK}
        assert must <= food.makeup.allergens, food


def test_every_plant_drink_has_what_is_filled_on_the_same_lines() -> None:
    drinks = [food for food in FOODS if group_of(food) == FoodGroup.MILK and said_of(food) & OF_PLANTS]
    assert len(drinks) > 1
    for food in drinks:
        assert {Allergen.GLUTEN, Allergen.NUTS, Allergen.SOYA} <= food.makeup.allergens, food


def test_nuts_and_seeds_are_whole_but_for_butters_and_so_are_those_in_muesli_and_loaves() -> None:
    for food in FOODS:
        is_butter = bool(said_of(food) & {"butter", "tahini"})
        is_whole = group_of(food) == FoodGroup.NUTS_AND_SEEDS and not is_butter
        assert food.makeup.has_whole_nuts == (is_whole or bool(said_of(food) & {"muesli", "multigrain"})), (
            food
        )


def test_the_file_is_sorted_and_names_each_food_once() -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = [row["plain_name"] for row in rows]
    assert names == sorted(set(names))
    assert len(rows) == len(hinted_foods())
    assert 60 <= len(rows) <= 100


def test_every_diet_and_every_common_allergy_leaves_foods_to_name() -> None:
    makeups = [food.makeup for food in hinted_foods().values()]
    for allergen in Allergen:
        left = [makeup for makeup in makeups if makeup.diet == "vegan" and allergen not in makeup.allergens]
        assert len(left) > 30


def test_the_makeup_of_a_food_of_another_source_is_not_known() -> None:
    assert makeup_of("sr_legacy", "fdc:170567") is not None
    assert makeup_of("mine", "fdc:170567") is makeup_of(None, "fdc:170567") is None
    assert makeup_of("sr_legacy", "fdc:1") is None


def hinted(name: str, source_id: str, mg: str | None = "270", **fields: Any) -> None:
    """Make a food of the file with a usual portion."""
    food = make_food(name, mg, id_in_source=source_id, **fields)
    make_food_name(food, name, default_portion=make_portion(food, gram_weight="28"))


@pytest.mark.django_db
def test_a_usual_portion_comes_from_the_database() -> None:
    hinted("Almonds", "fdc:170567")
    found = usual_portions()
    assert [(each.name, each.portion, each.grams) for each in found] == [
        ("Almonds", "1 handful", Decimal(28))
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"mg": None}, id="without a value"),
        pytest.param({"caffeine_mg_per_100_g": "5"}, id="with caffeine"),
        pytest.param({"typical_alcohol_g_per_100_g": "1"}, id="with alcohol"),
        pytest.param({"value_note": "caution: doubtful"}, id="advised against"),
    ],
)
def test_what_the_database_knows_better_is_left_out(fields: dict[str, Any]) -> None:
    hinted("Almonds", "fdc:170567", **fields)
    assert usual_portions() == []


@pytest.mark.django_db
def test_a_food_of_another_source_with_the_same_key_is_another_food() -> None:
    hinted("Almonds", "fdc:170567", source=make_source("mine"))
    assert usual_portions() == []
