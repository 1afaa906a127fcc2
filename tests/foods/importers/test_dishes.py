from decimal import Decimal

import pytest

from foods.importers.records import RowError
from tests.foods.importers.tables import FILES, add, change, food_of, read, write


def dish(folder):
    return food_of(read(folder), "recipe:1")


def test_a_dish_holds_what_its_ingredients_hold_in_its_cooked_weight(folder):
    # 50 g at 270 and 210 g at 3 mg are 141.3 mg, in 200 g: 70.65 mg in 100 g.
    assert dish(folder).amounts["magnesium_mg_per_100_g"] == Decimal("70.650")
    assert dish(folder).amounts["energy_kcal_per_100_g"] == Decimal("145.800")


def test_the_note_shows_the_arithmetic_under_everyday_names(folder):
    assert dish(folder).value_note == (
        "mg magnesium per 100 g: 50 g Almonds (270) + 210 g Tea, black, brewed (3) = 141.3 mg in 200 g "
        "as eaten; 60 g boil away"
    )


def test_a_dish_belongs_to_the_source_of_our_recipes(folder):
    assert (dish(folder).source_key, dish(folder).group) == ("recipes", "coffee-and-tea")


def test_what_one_ingredient_does_not_tell_nobody_knows_of_the_dish(folder):
    add(folder, "recipe_ingredients.csv", ["recipe:1", "3", "t:2", "10"])
    assert dish(folder).amounts["magnesium_mg_per_100_g"] is None
    assert "10 g Soup (unknown) = unknown mg" in dish(folder).value_note
    assert dish(folder).amounts["energy_kcal_per_100_g"] is not None


def test_a_bottled_water_can_be_an_ingredient(folder):
    change(folder, "recipe_ingredients.csv", "source_id", "w:1", line=3)
    assert "210 g Spring of somewhere (4.2)" in dish(folder).value_note


@pytest.mark.parametrize(
    ("file", "column", "value", "message"),
    [
        ("recipes.csv", "group", "tea", "recipes.csv, line 2: group 'tea'"),
        ("recipes.csv", "cooked_grams", "0", "recipes.csv, line 2: cooked_grams '0' is not a weight"),
        ("recipes.csv", "source_name", "", "recipes.csv, line 2: source_name '' is empty"),
        ("recipes.csv", "remark", "x" * 500, "recipes.csv, line 2: source_id 'recipe:1' has a note of"),
        ("recipe_ingredients.csv", "recipe", "recipe:9",
         "recipe_ingredients.csv, line 2: recipe 'recipe:9' is not in recipes.csv"),
        ("recipe_ingredients.csv", "source_id", "recipe:1",
         "recipe_ingredients.csv, line 2: source_id 'recipe:1' is not a food of the table"),
        ("recipe_ingredients.csv", "gram_weight", "", "recipe_ingredients.csv, line 2: gram_weight ''"),
    ],
)  # fmt: skip
def test_a_refused_value_is_named(folder, file, column, value, message):
    change(folder, file, column, value)
    with pytest.raises(RowError) as refused:
        read(folder)
    assert str(refused.value).startswith(message)


def test_a_dish_stands_in_the_file_once(folder):
    add(folder, "recipes.csv", ["recipe:1", "Almond tea again", "coffee-and-tea", "200", ""])
    with pytest.raises(
        RowError, match=r"recipes\.csv, line 3: source_id 'recipe:1' stands in the table twice"
    ):
        read(folder)


def test_a_dish_of_nothing_is_refused(folder):
    write(folder, "recipe_ingredients.csv", FILES["recipe_ingredients.csv"][:1])
    with pytest.raises(RowError, match=r"recipes\.csv, line 2: source_id 'recipe:1' has no ingredients"):
        read(folder)
