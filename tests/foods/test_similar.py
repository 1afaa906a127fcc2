from decimal import Decimal

import pytest

from foods.amounts import amount_in
from foods.browsing.similar import MOST, PortionOfFood, similar_foods, with_more
from foods.models import Food
from tests.foods.builders import make_food, make_food_name, make_portion


def portion(name, mg, grams="100", energy="100", food_id=None):
    """Return a portion that holds `mg`; foods with one name are one food."""
    per_100_g = Decimal(mg) * 100 / Decimal(grams)
    kcal = None if energy is None else Decimal(energy)
    return PortionOfFood(food_id or hash(name), name, "1 portion", Decimal(grams), per_100_g, kcal)


def names(this, *others):
    return [food.name for food in with_more(this, others)]


def test_only_foods_with_more_in_a_portion_are_named():
    chard = portion("Chard", "70", grams="90")
    assert names(
        chard,
        chard,
        portion("Kale", "69"),
        portion("Cress", "70.999"),
        portion("Rocket", "71", grams="200"),
    ) == ["Rocket"]


def test_the_same_kind_comes_first_then_the_same_density_then_the_most():
    white = portion("Bread, white", "8", energy="270")
    assert names(
        white,
        portion("Rye crisp", "90", energy="900"),
        portion("Naan", "30", energy="290"),
        portion("Pita", "40", energy="270"),
        portion("Bread, rye", "13", energy="250"),
        portion("Bread, wholemeal", "24", energy="250"),
    ) == ["Bread, wholemeal", "Bread, rye", "Pita", "Naan", "Rye crisp"]


def test_unknown_energy_is_like_no_other():
    known = portion("Kale", "30")
    for this, other in (
        (portion("Leek", "10", energy=None), known),
        (known, portion("Yam", "40", energy=None)),
    ):
        more = portion("Okra", "90", energy=None if this is not known else "100")
        assert names(this, other, more)[0] == "Okra"


def test_the_same_food_in_another_state_is_not_named():
    assert names(portion("Spinach, boiled", "78"), portion("Spinach, canned", "81")) == []


def test_a_food_is_named_once_and_made_ready_alike_where_it_may_be():
    this = portion("Cabbage, boiled", "10")
    assert names(
        this, portion("Chard, raw", "80"), portion("Chard, boiled", "75"), portion("Chard, canned", "90")
    ) == ["Chard, boiled"]


def test_no_more_than_five_are_named():
    others = [portion(f"Leaf {number}", str(50 + number)) for number in range(9)]
    assert names(portion("Leek", "10"), *others) == [f"Leaf {number}" for number in (8, 7, 6, 5, 4)]
    assert MOST == 5


def test_a_portion_says_what_it_holds():
    assert portion("Chard", "70.123", grams="90").magnesium_mg == Decimal("70.123")


def make_everyday_food(name, mg="100", group="vegetables", **fields):
    food = make_food(f"{name} of the table", mg, group=group, **fields)
    make_food_name(food, name, default_portion=make_portion(food, "1 portion", "100"))
    return food


def similar(food):
    return [other.name for other in similar_foods(food, food.default_portion)]


@pytest.mark.django_db
def test_similar_foods_are_everyday_foods_of_the_group():
    leek = make_everyday_food("Leek", "10")
    chard = make_everyday_food("Chard", "81")
    make_everyday_food("Pear", "90", group="fruit")
    make_portion(make_food("Weeds", group="vegetables"))
    (found,) = similar_foods(leek, leek.default_portion)
    assert (found.name, found.portion, found.magnesium_mg) == ("Chard", "1 portion", Decimal(81))
    assert found.address == chard.get_absolute_url()
    assert found.magnesium_mg_per_100_g == amount_in(Decimal(100), chard.magnesium_mg_per_100_g)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields",
    [
        {"caffeine_mg_per_100_g": "20"},
        {"typical_caffeine_mg_per_100_g": "20"},
        {"alcohol_g_per_100_g": "5"},
        {"typical_alcohol_g_per_100_g": "5"},
        {"value_note": "caution: dubious"},
        {"is_branded": True},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_what_nobody_is_to_be_pointed_to_is_not_named(fields):
    leek = make_everyday_food("Leek", "10")
    make_everyday_food("Chard", "81", **fields)
    assert similar(leek) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Quinoa, dry", "grains"),
        ("Flour, rye", "grains"),
        ("Carob powder", "sweets"),
        ("Dark chocolate", "sweets"),
        ("Coffee ice cream", "yogurt-and-cream"),
    ],
)
def test_powders_dry_goods_and_what_is_made_with_cocoa_or_coffee_are_not_named(name, group):
    plain = make_everyday_food("Something", "10", group=group)
    make_everyday_food(name, "200", group=group)
    assert similar(plain) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "group", ["alcoholic-drinks", "coffee-and-tea", "herbs-and-spices", "nutrition-powders", "baby-foods", ""]
)
def test_some_groups_have_no_similar_foods(group):
    food = make_everyday_food("Something", "10", group=group)
    make_everyday_food("More of it", "200", group=group)
    assert similar(food) == []


@pytest.mark.django_db
def test_without_a_value_or_a_portion_nothing_is_similar():
    make_everyday_food("Chard", "81")
    unknown = make_everyday_food("Truffle", None)
    assert similar(unknown) == []
    assert similar_foods(make_food("Leek", "10", group="vegetables"), None) == []


@pytest.mark.django_db
def test_own_foods_of_others_are_not_named(stranger):
    leek = make_everyday_food("Leek", "10")
    make_everyday_food("Chard of mine", "81", owner=stranger)
    assert similar(leek) == []


@pytest.mark.django_db
@pytest.mark.parametrize("foods", [2, 40])
def test_similar_foods_cost_one_query(django_assert_num_queries, foods):
    leek = make_everyday_food("Leek", "10")
    for number in range(foods):
        make_everyday_food(f"Leaf {number}", "90")
    leek = Food.objects.with_names_and_portions().get(pk=leek.pk)
    with django_assert_num_queries(1):
        assert similar(leek)
