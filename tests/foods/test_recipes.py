"""What a dish holds, and that recipes stay true when their ingredients change."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.amounts import amount_in
from foods.models import Food, Ingredient, Portion, Recipe
from foods.recipes import Dish, dish_of, refresh_recipes
from tests.foods.builders import make_food
from tests.tracker.people.builders import make_account


def some_food(magnesium: str | None = None, **values: str) -> Food:
    """Return a food with these values per 100 g, in no database."""
    amounts = {f"{name}_per_100_g": Decimal(value) for name, value in values.items()}
    mg = None if magnesium is None else Decimal(magnesium)
    return Food(source_name="Food", magnesium_mg_per_100_g=mg, **amounts)


def dish(*parts: tuple[str, Food], cooked: str | None = None, servings: str = "1") -> Dish:
    """Return the dish of grams of foods."""
    weighed = [(Decimal(grams), food) for grams, food in parts]
    return dish_of(weighed, None if cooked is None else Decimal(cooked), Decimal(servings))


def test_a_dish_holds_the_sum_of_its_parts() -> None:
    made = dish(("200", some_food("36")), ("100", some_food("12")))
    assert (made.magnesium_mg, made.grams) == (Decimal(84), Decimal(300))
    assert made.magnesium_mg_per_100_g == Decimal(28)


def test_the_cooked_weight_changes_the_concentration_and_not_the_sum() -> None:
    made = dish(("200", some_food("36")), ("100", some_food("12")), cooked="600", servings="4")
    assert made.magnesium_mg == Decimal(84)
    assert made.magnesium_mg_per_100_g == Decimal(14)
    assert (made.grams_per_serving, made.magnesium_mg_per_serving) == (Decimal(150), Decimal(21))


def test_an_ingredient_without_a_value_is_counted_and_makes_it_at_least() -> None:
    made = dish(("200", some_food("36")), ("50", some_food(None)))
    assert (made.magnesium_mg, made.unknown_ingredients, made.is_at_least) == (Decimal(72), 1, True)


def test_a_dish_of_unknown_parts_is_unknown_and_not_zero() -> None:
    made = dish(("200", some_food(None)))
    assert (made.magnesium_mg, made.magnesium_mg_per_100_g, made.magnesium_mg_per_serving) == (
        None,
        None,
        None,
    )


def test_a_stated_zero_is_known() -> None:
    assert dish(("10", some_food("0"))).magnesium_mg == 0


def test_caffeine_alcohol_energy_and_added_magnesium_are_carried() -> None:
    coffee = some_food("3", caffeine_mg="40", energy_kcal="1")
    wine = some_food("10", alcohol_g="10")
    powder = some_food("1000", added_magnesium_mg="900")
    made = dish(("100", coffee), ("100", wine), ("50", powder), cooked="500").per_100_g
    assert made["caffeine_mg_per_100_g"] == Decimal(8)
    assert made["alcohol_g_per_100_g"] == Decimal(2)
    assert made["energy_kcal_per_100_g"] == Decimal("0.2")
    assert made["added_magnesium_mg_per_100_g"] == Decimal(90)


def test_what_no_ingredient_knows_is_unknown() -> None:
    made = dish(("100", some_food("3"))).per_100_g
    assert made["caffeine_mg_per_100_g"] is None
    assert made["energy_kcal_per_100_g"] is None


def test_a_typical_value_makes_the_sum_typical() -> None:
    espresso = some_food("80", typical_caffeine_mg="200")
    cocoa = some_food("500", caffeine_mg="230")
    made = dish(("50", espresso), ("10", cocoa), cooked="200").per_100_g
    assert made["caffeine_mg_per_100_g"] is None
    assert made["typical_caffeine_mg_per_100_g"] == Decimal("61.5")


@pytest.mark.parametrize(
    ("food", "cooked"),
    [
        (some_food("270"), "0.001"),
        (some_food("1", energy_kcal="900"), "50"),
        (some_food("1", alcohol_g="40"), "10"),
    ],
    ids=["magnesium", "energy", "alcohol"],
)
def test_a_dish_that_weighs_too_little_for_what_is_in_it_cannot_be(food: Food, cooked: str) -> None:
    assert not dish(("100", food), cooked=cooked).is_possible
    assert dish(("100", food)).is_possible


def test_a_serving_heavier_than_a_measure_can_be_is_told() -> None:
    heavy = [("100000", some_food("36"))] * 10
    assert dish(*heavy, servings="2").can_be_served
    assert not dish(*heavy, servings="1").can_be_served


GRAMS = st.decimals("0.1", "2000", places=1)
MG = st.none() | st.decimals(0, 800, places=3)


@given(
    parts=st.lists(st.tuples(GRAMS, MG), min_size=1, max_size=20),
    cooked=st.none() | st.decimals(100, 5000, places=0),
    servings=st.sampled_from(["1", "3", "4", "7", "12"]),
)
def test_all_servings_together_are_the_sum_of_the_parts(
    parts: list[tuple[Decimal, Decimal | None]], cooked: Decimal | None, servings: str
) -> None:
    foods = [(grams, Food(magnesium_mg_per_100_g=mg)) for grams, mg in parts]
    known = [amount_in(grams, mg) or Decimal(0) for grams, mg in parts if mg is not None]
    made = dish_of(foods, cooked, Decimal(servings))
    if not known:
        assert made.magnesium_mg is None
        return
    a_serving = amount_in(made.grams_per_serving, made.magnesium_mg_per_100_g)
    assert a_serving is not None
    # As the module says: 0.005 mg a kilogram, 0.0005 g a serving; and each serving is rounded to 0.001 mg.
    error = Decimal("0.005") * made.grams / 1000 + Decimal(servings) * (
        Decimal("0.0005") * (made.magnesium_mg_per_100_g or 0) / 100 + Decimal("0.001")
    )
    assert abs(a_serving * Decimal(servings) - sum(known, Decimal(0))) <= error


def make_recipe(*parts: tuple[str, Food], name: str = "Soup", cooked: str | None = None) -> Recipe:
    """Return a saved recipe whose food has no values yet."""
    owner = make_account(f"{name}@example.org")
    recipe = Recipe.objects.create(
        food=make_food(name, None, owner=owner), cooked_grams=cooked and Decimal(cooked)
    )
    for grams, food in parts:
        Ingredient.objects.create(recipe=recipe, food=food, food_name=str(food), grams=Decimal(grams))
    return recipe


def value_of(recipe: Recipe) -> tuple[Decimal | None, int]:
    """Return magnesium per 100 g and unknown ingredients as saved."""
    food = Food.objects.get(pk=recipe.food_id)
    return food.magnesium_mg_per_100_g, food.unknown_ingredients


@pytest.mark.django_db
def test_a_corrected_food_corrects_the_recipes_that_contain_it() -> None:
    lentils, rice = make_food("Lentils", "36"), make_food("Rice", None)
    soup, plain = make_recipe(("100", lentils), ("100", rice)), make_recipe(("100", rice), name="Rice")
    assert refresh_recipes([lentils.pk]) == 1
    assert value_of(soup) == (Decimal(18), 1)
    assert value_of(plain) == (None, 0)
    Food.objects.filter(pk=rice.pk).update(magnesium_mg_per_100_g=Decimal(12))
    assert refresh_recipes() == 2
    assert (value_of(soup), value_of(plain)) == ((Decimal(24), 0), (Decimal(12), 0))
    assert refresh_recipes() == 0


@pytest.mark.django_db
def test_an_ingredient_that_was_taken_out_counts_no_more() -> None:
    soup = make_recipe(("100", make_food("Lentils", "36")), ("100", make_food("Rice", "12")))
    Ingredient.objects.filter(food_name="Rice").update(removed_at="2026-03-02T00:00Z")
    refresh_recipes()
    assert value_of(soup) == (Decimal(36), 0)


@pytest.mark.django_db
def test_a_correction_that_cannot_be_leaves_the_recipe_as_it_was() -> None:
    oats = make_food("Oats", "130")
    bar = make_recipe(("1000", oats), cooked="10")
    refresh_recipes()
    Food.objects.filter(pk=oats.pk).update(magnesium_mg_per_100_g=Decimal(60_000))
    assert refresh_recipes([oats.pk]) == 0
    assert value_of(bar) == (Decimal(13_000), 0)


@pytest.mark.django_db
def test_refreshing_takes_as_many_queries_for_one_recipe_as_for_many(django_assert_num_queries) -> None:
    lentils = make_food("Lentils", "36")
    for number in range(12):
        make_recipe(("100", lentils), name=f"Soup {number}")
    with django_assert_num_queries(5):  # recipes, ingredients, and one update with its savepoint
        refresh_recipes()


@pytest.mark.django_db
def test_a_recipe_is_a_food_with_portions_like_any_other() -> None:
    soup = make_recipe(("100", make_food("Lentils", "36")))
    Portion.objects.create(food=soup.food, description="1 serving", gram_weight=50, origin=Portion.Origin.OWN)
    refresh_recipes()
    assert Food.objects.get(pk=soup.food_id).magnesium_mg_per_portion == Decimal(18)
