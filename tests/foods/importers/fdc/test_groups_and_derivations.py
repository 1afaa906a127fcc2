import pytest

from foods.derivations import Derivation
from foods.groups import FoodGroup
from foods.importers.embedded import DATA_DIR
from foods.importers.fdc.categories import group_of, rules
from foods.importers.fdc.derivations import derivation_of
from foods.importers.rows import rows

# The first two digits of an NDB number were those of the food's category.
CATEGORY_OF = {
    "01": "Dairy and Egg Products",
    "02": "Spices and Herbs",
    "04": "Fats and Oils",
    "09": "Fruits and Fruit Juices",
    "11": "Vegetables and Vegetable Products",
    "12": "Nut and Seed Products",
    "14": "Beverages",
    "16": "Legumes and Legume Products",
    "18": "Baked Products",
    "19": "Sweets",
    "20": "Cereal Grains and Pasta",
}


def test_every_group_of_the_list_is_one_of_ours():
    assert {group for found in rules().values() for _, group in found} <= set(FoodGroup.values)


def test_every_category_ends_with_a_line_for_all_other_names():
    assert [key for key, found in rules().items() if found[-1][0]] == []


@pytest.mark.parametrize(
    ("scheme", "category", "name", "group"),
    [
        ("fdc", "Dairy and Egg Products", "Cheese, cheddar", "cheese"),
        ("fdc", "Dairy and Egg Products", "Yogurt, plain, skim milk", "yogurt-and-cream"),
        ("fdc", "Legumes and Legume Products", "Peanut butter, smooth style", "nuts-and-seeds"),
        ("wweia", "2804", "Almonds, unsalted", "nuts-and-seeds"),
        ("wweia", "2899", "A category of later years", "pulses"),
        ("branded", "Fruit  Prepared/Processed", "PEARS", "fruit"),
        ("branded", "fruit - prepared/processed", "PEARS", "fruit"),
        ("branded", "Popcorn, Peanuts, Seeds & Related Snacks", "SALTED POPCORN", "snacks"),
        ("branded", "Something new", "PEARS", ""),
        ("wweia", "", "", ""),
    ],
)
def test_a_category_and_a_word_of_the_name_tell_the_group(scheme, category, name, group):
    assert group_of(scheme, category, name) == group


def test_the_groups_agree_with_those_of_our_table():
    told = [
        group_of("fdc", CATEGORY_OF[row.text("ndb_number")[:2]], row.text("source_name")) == row.text("group")
        for row in rows(DATA_DIR / "foods.csv")
        if row.text("ndb_number")[:2] in CATEGORY_OF
    ]
    assert sum(told) / len(told) > 0.93


@pytest.mark.parametrize(
    ("code", "derivation"),
    [
        ("A", Derivation.ANALYSED),
        ("AI", Derivation.ANALYSED),
        ("AR", Derivation.CALCULATED),
        ("AS", Derivation.CALCULATED),
        ("BFZN", Derivation.IMPUTED),
        ("DA", Derivation.CALCULATED),
        ("DI", Derivation.IMPUTED),
        ("FLC", Derivation.ESTIMATED),
        ("JA", Derivation.ANALYSED),
        ("LCCD", Derivation.LABEL),
        ("MA", Derivation.ANALYSED),
        ("MC", Derivation.CALCULATED),
        ("NC", Derivation.CALCULATED),
        ("RKA", Derivation.CALCULATED),
        ("Z", Derivation.ASSUMED_ZERO),
        ("", ""),
        ("X", ""),
    ],
)
def test_the_codes_of_usda_say_how_a_value_came_about(code, derivation):
    assert derivation_of(code) == derivation
