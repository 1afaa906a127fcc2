"""Meal items keep what their food held when they were logged."""

from decimal import Decimal

import pytest

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, guess, log
from tracker.diary.models import Amount, MealItem
from tracker.people.models import Person


def test_thirty_grams_of_almonds_hold_eighty_one_milligrams(person: Person) -> None:
    item = log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    assert item.magnesium_mg == Decimal("81.000")


def test_a_food_without_a_value_gives_unknown_not_zero(person: Person) -> None:
    item = log(person, make_food(magnesium_mg_per_100_g=None), grams=30)
    assert (item.magnesium_mg, item.value_kind) == (None, MealItem.ValueKind.UNKNOWN)


def test_a_food_with_a_stated_zero_gives_zero_not_unknown(person: Person) -> None:
    item = log(person, make_food(magnesium_mg_per_100_g="0"), grams=30)
    assert (item.magnesium_mg, item.value_kind) == (Decimal(0), MealItem.ValueKind.TABLE)


def test_one_coffee_counts_its_magnesium_and_its_caffeine(person: Person) -> None:
    coffee = make_food(magnesium_mg_per_100_g="3", caffeine_mg_per_100_g="40")
    item = log(person, coffee, grams=237)
    assert (item.magnesium_mg, item.caffeine_mg) == (Decimal("7.110"), Decimal("94.800"))


def test_correcting_the_food_leaves_the_past_alone(person: Person) -> None:
    food = make_food(magnesium_mg_per_100_g="270")
    item = log(person, food, grams=30)
    Food.objects.filter(pk=food.pk).update(magnesium_mg_per_100_g="999", source_name="Something else")
    kept = MealItem.objects.get(pk=item.pk)
    assert (kept.magnesium_mg, kept.food_name) == (Decimal("81.000"), food.name)


def test_another_amount_uses_the_value_of_the_day_it_was_logged(person: Person) -> None:
    food = make_food(magnesium_mg_per_100_g="270", caffeine_mg_per_100_g="10")
    item = log(person, food, grams=30)
    Food.objects.filter(pk=food.pk).update(magnesium_mg_per_100_g="999")
    item.weigh(Amount(Decimal(60), Decimal(2), "1 handful"))
    assert (item.magnesium_mg, item.caffeine_mg, item.quantity) == (Decimal("162.000"), Decimal("6.000"), 2)


def test_a_guess_has_no_grams_to_weigh(person: Person) -> None:
    with pytest.raises(ValueError, match="no grams"):
        guess(person, mg=80).weigh(Amount(Decimal(10)))


def test_a_guess_without_an_amount_is_unknown(person: Person) -> None:
    assert guess(person, mg=None).value_kind == MealItem.ValueKind.UNKNOWN


def test_a_day_lists_items_by_time_and_those_without_one_last(person: Person) -> None:
    food = make_food()
    late = log(person, food, time="20:00")
    untimed = log(person, food)
    early = log(person, food, time="07:00")
    assert list(MealItem.objects.of(person).between(DAY, DAY).in_order()) == [early, late, untimed]
