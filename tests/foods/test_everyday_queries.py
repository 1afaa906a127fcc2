"""What people type, against the embedded table: the plain everyday food comes first."""

import pytest
from django.db import transaction

from foods.groups import FoodGroup
from foods.importers.embedded import read_table
from foods.importers.load import load_table
from foods.search import search_foods


@pytest.fixture(scope="module", autouse=True)
def embedded_table(django_db_setup, django_db_blocker):
    """Load the table once for this module, in a transaction that is rolled back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_table(read_table(groups=FoodGroup.values))
        yield
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("milk", "Milk, whole"),
        ("oats", "Rolled oats, dry"),
        ("spinach", "Spinach, boiled"),
        ("raw spinach", "Spinach, raw"),
        ("coffee", "Coffee, filter"),
        ("almonds", "Almonds"),
        ("alm", "Almonds"),
        ("porridge", "Porridge, made with water"),
        ("oatmeal", "Porridge, made with water"),
        ("courgette", "Courgette, boiled"),
        ("zucchini", "Courgette, boiled"),
        ("bread", "Bread, white"),
        ("wholemeal bread", "Bread, wholemeal"),
        ("ri", "Rice, white, cooked"),
        ("rice", "Rice, white, cooked"),
        ("brown rice", "Rice, brown, cooked"),
        ("egg", "Egg, boiled"),
        ("eggs", "Egg, boiled"),
        ("chicken", "Chicken, roast, meat only"),
        ("water", "Water, tap"),
        ("tofu", "Tofu, firm"),
        ("lentils", "Lentils, boiled"),
        ("banana", "Banana"),
        ("apple", "Apple"),
        ("beer", "Beer"),
        ("wine", "Wine, red"),
        ("tea", "Tea, black"),
        ("yogurt", "Yogurt, plain, whole milk"),
        ("yoghurt", "Yogurt, plain, whole milk"),
        ("potato", "Potato, baked with skin"),
        ("potatoes", "Potato, baked with skin"),
        ("tomato", "Tomato"),
        ("chickpeas", "Chickpeas, boiled"),
        ("avocado", "Avocado"),
        ("salmon", "Salmon, baked"),
        ("butter", "Butter"),
        ("oat milk", "Oat milk"),
        ("dark chocolate", "Dark chocolate"),
        ("peanut butter", "Peanut butter, smooth"),
        ("cashew", "Cashews, raw"),
        ("pumpkin seeds", "Pumpkin seeds"),
        ("orange juice", "Orange juice"),
        ("pasta", "Pasta, cooked"),
        ("muesli", "Muesli"),
        ("badam", "Almonds"),
        ("halloumi", "Grilling cheese"),
        ("naan", "Naan"),
        ("pita bread", "Pita bread, white"),
        ("spinich", "Spinach, boiled"),
        ("strawbery", "Strawberries"),
        ("quiona", "Quinoa, cooked"),
    ],
)
def test_the_plain_everyday_food_comes_first(words, name):
    first = search_foods(words)[0]
    assert first.name == name
    assert first.magnesium_mg_per_portion is not None
