import pytest

from foods.search import hit
from foods.understanding.met_words import MET, MISSPELT, NOT_MET, PARTLY, is_misspelt, likeliest
from tests.foods.builders import make_food, make_food_name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("almods", "almonds"), ("brocolli", "broccoli"), ("mlik", "milk"), ("brad", "bread")],
)
def test_a_wrong_letter_is_a_slip(typed, meant):
    assert is_misspelt(typed, meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("milo", "milk"), ("huel", "eel"), ("same", "sage"), ("second", "scone"), ("pi", "pie")],
)
def test_another_word_is_none(typed, meant):
    assert not is_misspelt(typed, meant)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Almonds, raw", "almonds", MET),
        ("Almonds, raw", "organic almonds", MET),
        ("Almonds, raw", "almods", MISSPELT),
        ("Sausage roll", "Greggs sausage roll", PARTLY),
        ("Sausage roll", "sausage salad", NOT_MET),
        ("Bread, sourdough", "sour dough bread", MET),
        ("Chips, without salt", "salt chips", PARTLY),
        ("Yogurt, fat-free", "fat free yogurt", MET),
        ("Stew", "night shift", NOT_MET),
        ("Butter, without salt", "epsom salt bath", NOT_MET),
        ("Slices", "2 slices", NOT_MET),
    ],
)
def test_how_well_a_name_says_what_was_typed(name, text, found):
    food = make_food(name, "10")
    make_food_name(food, name)
    graded = likeliest([hit(food, name)], text)
    assert (graded[0][0] if graded else NOT_MET) == found


@pytest.mark.django_db
def test_a_name_that_says_it_comes_before_one_that_begins_like_it():
    foods = [make_food(name, "10") for name in ("Dragon fruit, pitaya", "Pita bread, pita")]
    graded = likeliest([hit(food, food.source_name) for food in foods], "pita")
    assert [one.food.source_name for _, one in graded] == ["Pita bread, pita", "Dragon fruit, pitaya"]
