import datetime
from decimal import Decimal

import pytest

from foods.understanding import understood
from tests.foods.builders import make_food, make_food_name, make_portion

TODAY = datetime.date(2026, 3, 4)


def named(name, mg="100", portion="1 portion", grams="100", group=""):
    """Return a food under an everyday name with a usual portion."""
    food = make_food(name, mg, group=group)
    usual = make_portion(food, portion, grams, origin="everyday")
    make_food_name(food, name, default_portion=usual)
    return food


def grams(part, hit=None):
    """Return what a part weighs as the first food found, or as another one."""
    return part.weight_of(hit or part.hits[0]).grams


def names(text, **who):
    parts = understood(text, TODAY, **who).foods_and_supplements
    return [part.hits[0].name if part.hits else None for part in parts]


@pytest.fixture
def larder(db):
    """Return nothing; the foods that these lines are about are in the table."""
    named("Macaroni and cheese")
    named("Macaroni")
    named("Cheese", group="cheese", portion="1 slice", grams="28")
    named("Coffee", group="coffee-and-tea", portion="1 mug", grams="240")
    named("Cake", group="cakes-and-biscuits", portion="1 slice", grams="80")
    named("Coffee cake")
    named("Milk", group="milk", portion="1 glass", grams="244")
    named("Porridge", group="breakfast-cereals", portion="1 bowl", grams="234")
    named("Honey", group="sweets", portion="1 tablespoon", grams="21")
    named("Bread", group="bread", portion="1 slice", grams="30")
    named("Black beans and rice")
    named("Rice")
    named("Beans")
    named("Omelette")
    named("Spinach", group="vegetables")
    named("Chickpeas, boiled", group="pulses")
    named("Chickpeas, canned", group="pulses")
    named("Almonds", "270", "1 handful (about 23)", "28", "nuts-and-seeds")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("macaroni and cheese", ["Macaroni and cheese"]),
        ("a portion of macaroni & cheese, bread", ["Macaroni and cheese", "Bread"]),
        ("bread and cheese", ["Bread", "Cheese"]),
        ("coffee and cake", ["Coffee", "Cake"]),
        ("coffee with milk", ["Coffee", "Milk"]),
        ("porridge with milk and honey", ["Porridge", "Milk", "Honey"]),
        ("rice and beans", ["Black beans and rice"]),
        ("spinach and sorrel omelette", ["Omelette"]),
        ("a can of chickpeas", ["Chickpeas, canned"]),
        ("30 g almonds, 2 zxqwvk", ["Almonds", None]),
    ],
)
def test_the_search_decides_what_is_one_food(larder, text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("almo", ["Almonds"]),
        ("Tesco almonds", ["Almonds"]),
        ("grilled almonds meal", ["Almonds"]),
        ("goat porridge", ["Porridge"]),
        ("almond cheese", [None]),
        ("epsom bath", []),
        ("same", []),
        ("cheesy shoes", [None]),
        ("2 slices", [None]),
    ],
)
def test_a_food_is_taken_only_where_its_names_say_what_was_typed(larder, text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2 tsp coffee", "Coffee, instant powder"),
        ("a sachet of coffee", "Coffee, instant powder"),
        ("a cup of coffee", "Coffee"),
        ("bag of kale", "Kale, raw"),
        ("100 g kale", "Kale, boiled"),
    ],
)
def test_a_measure_tells_whether_it_is_the_powder_or_the_leaf(larder, text, found):
    named("Coffee, instant powder", group="coffee-and-tea")
    named("Kale, boiled", group="vegetables")
    named("Kale, raw", group="vegetables")
    (part,) = understood(text, TODAY).foods_and_supplements
    assert part.hits[0].name == found


def test_a_dish_the_table_has_no_portion_of_is_a_usual_serving(db):
    make_food("Stew, NFS", "20", group="mixed-dishes")
    (part,) = understood("a stew", TODAY).foods_and_supplements
    assert part.weight is not None
    assert (part.weight.grams, part.weight.is_estimate) == (Decimal(300), True)


def test_a_part_nobody_knows_keeps_its_place_and_its_words(larder):
    line = understood("zxqwvk, 30 g almonds, vitamin C 500 mg", TODAY)
    unknown, almonds = line.foods_and_supplements
    assert (unknown.part.words, unknown.hits, unknown.weight, unknown.magnesium_mg) == (
        "zxqwvk",
        (),
        None,
        None,
    )
    assert (grams(almonds), almonds.magnesium_mg) == (Decimal(30), Decimal(81))
    assert line.not_understood == ("vitamin C 500 mg",)


def test_a_food_without_a_value_has_unknown_magnesium_not_zero(db):
    named("Oat bar", None)
    (part,) = understood("oat bar", TODAY).foods_and_supplements
    assert grams(part) == 100
    assert part.magnesium_mg is None


def test_milk_beside_a_drink_is_a_dash_and_over_cereals_more(larder):
    lines = ("coffee with milk", "porridge with milk", "coffee, milk", "coffee with 200 g milk")
    milks = [understood(text, TODAY).foods_and_supplements[1] for text in lines]
    assert [grams(milk) for milk in milks] == [30, 125, 244, 200]


def test_each_candidate_weighs_by_its_own_portions(larder):
    (part,) = understood("2 slices bread", TODAY).foods_and_supplements
    cake = understood("cake", TODAY).foods_and_supplements[0].hits[0]
    assert (grams(part), grams(part, cake)) == (Decimal(60), Decimal(160))


def test_a_supplement_is_not_searched(larder):
    (part,) = understood("magnesium citrate 400 mg", TODAY).foods_and_supplements
    assert (part.part.kind, part.part.compound, part.hits) == ("supplement", "citrate", ())


def test_a_food_had_before_decides_between_foods_that_are_equally_near(larder):
    rye = named("Bread, rye")
    assert names("bread") == ["Bread"]
    assert names("bread", food_ids_first=[rye.pk]) == ["Bread, rye"]


@pytest.mark.parametrize(
    ("text", "had", "meant"),
    [
        ("bread", "Rye bread", "Bread"),
        ("2 eggs", "Egg salad", "Egg"),
        ("milk", "Milk shake", "Milk"),
    ],
)
def test_a_food_had_before_never_comes_before_a_nearer_one(larder, text, had, meant):
    named("Egg")
    assert names(text, food_ids_first=[named(had).pk]) == [meant]


def test_two_eggs_are_eggs_whatever_was_made_of_eggs_before(larder):
    named("Egg")
    omelette = make_food("Egg, whole, cooked, omelet")
    make_food_name(omelette, "Omelette, plain")
    assert names("2 eggs", food_ids_first=[omelette.pk]) == ["Egg"]


def test_a_name_in_another_language_had_before_is_no_nearer(larder):
    milk = named("Cow milk")
    make_food_name(milk, "latte", kind="synonym", language="it")
    named("Latte")
    assert names("1 latte", food_ids_first=[milk.pk]) == ["Latte"]


def test_an_own_food_is_no_nearer_for_being_ones_own(larder, owner):
    make_food("Almonds and raisins", "200", owner=owner)
    make_food("Spinach", "80", owner=owner)
    assert names("almonds", account=owner) == ["Almonds"]
    assert understood("spinach", TODAY, account=owner).foods_and_supplements[0].hits[0].food.owner == owner


def test_own_foods_are_found_by_their_owner_alone(larder, owner):
    make_food("Zxqwvk bar", "50", owner=owner)
    assert names("zxqwvk bar", account=owner) == ["Zxqwvk bar"]
    assert names("zxqwvk bar") == [None]


def test_the_day_is_that_of_the_line(larder):
    assert understood("yesterday almonds", TODAY).date == datetime.date(2026, 3, 3)


def test_a_senseless_text_costs_a_bounded_number_of_searches(larder, django_assert_max_num_queries):
    with django_assert_max_num_queries(3_000):
        line = understood("qxz and vwk with zzq on " * 400, TODAY)
    assert len(line.foods_and_supplements) <= 40
