"""Drinks brewed with people's own tap water: a correction keeps the water of each."""

from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.curation.corrections.builders import (
    EVERYTHING,
    change_value,
    correct,
    found,
    held,
    undo,
    with_water,
)
from tests.tracker.diary.builders import log
from tracker.curation.corrections.plan import plan_for
from tracker.diary.models import MealItem
from tracker.diary.models.logged import TABLE_TAP_WATER, own_water_in
from tracker.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def table_water() -> Food:
    return make_food("Water, tap", "1", id_in_source=TABLE_TAP_WATER, is_brewed=True)


@pytest.fixture
def coffee(table_water: Food) -> Food:
    return make_food("Coffee", "3", is_brewed=True)


def test_the_water_of_that_time_stays_in_the_drink(person: Person, coffee: Food) -> None:
    item = log(with_water(person, "40"), coffee, 200)  # 3 + 4 - 1 mg in 100 g
    with_water(person, "90")
    change_value(coffee, "5")
    correction = correct(coffee)
    assert held(item) == (Decimal(8), Decimal(16), "table")
    assert found(item).value_note == "with your tap water, 40 mg per litre"
    undo(correction)
    assert held(item) == (Decimal(6), Decimal(12), "table")


def test_a_drink_logged_without_ones_own_water_takes_the_tables_value(person: Person, coffee: Food) -> None:
    item = log(person, coffee, 200)
    with_water(person, "40")
    change_value(coffee, "5")
    correct(coffee)
    assert held(item)[0] == Decimal(5)


def test_a_drink_never_holds_less_than_nothing(person: Person, table_water: Food) -> None:
    tea = make_food("Tea", "3", is_brewed=True)
    item = log(with_water(person, "0"), tea)
    change_value(tea, "0.5")
    correct(tea)
    assert held(item) == (Decimal(0), Decimal(0), "table")


def test_ones_own_tap_water_itself_does_not_change_with_the_tables(person: Person, table_water: Food) -> None:
    item = log(with_water(person, "40"), table_water)
    change_value(table_water, "2")
    assert plan_for(Food.objects.get(pk=table_water.pk), EVERYTHING).changing_entries == 0
    assert held(item)[0] == Decimal(4)


def test_a_drink_without_a_value_keeps_its_water_for_the_day_it_has_one_again(
    person: Person, coffee: Food
) -> None:
    item = log(with_water(person, "40"), coffee)
    change_value(coffee, None)
    correct(coffee)
    assert held(item) == (None, None, "unknown")
    change_value(coffee, "5")
    correct(coffee)
    assert held(item)[0] == Decimal(8)


def test_an_entry_whose_water_nobody_can_tell_is_left_and_counted(person: Person, coffee: Food) -> None:
    item = log(with_water(person, "40"), coffee)
    MealItem.objects.update(value_note="with your tap water")
    change_value(coffee, "5")
    plan = plan_for(Food.objects.get(pk=coffee.pk), EVERYTHING)
    assert (plan.changing_entries, plan.left) == (0, 1)
    assert held(item)[0] == Decimal(6)


def test_a_food_that_is_no_drink_any_more_counts_as_the_table_says(person: Person, coffee: Food) -> None:
    item = log(with_water(person, "40"), coffee)
    Food.objects.filter(pk=coffee.pk).update(is_brewed=False)
    correct(coffee)
    assert (held(item)[0], found(item).value_note) == (Decimal(3), "")


def test_the_waters_of_many_are_corrected_together(person: Person, coffee: Food) -> None:
    items = {mg: log(with_water(person, str(mg)), coffee) for mg in (0, 10, 20, 30)}
    plain = log(with_water(person, None), coffee)
    change_value(coffee, "5")
    correction = correct(coffee)
    assert correction.entries == 5
    assert {mg: held(item)[0] for mg, item in items.items()} == {0: 4, 10: 5, 20: 6, 30: 7}
    assert held(plain)[0] == Decimal(5)


@given(mg=st.decimals(0, 500, places=3))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_note_tells_the_water_it_was_written_for(person: Person, coffee: Food, mg: Decimal) -> None:
    item = log(with_water(person, str(mg)), coffee)
    assert own_water_in(item.value_note) == mg


@pytest.mark.parametrize("note", ["", "with tap water", "2 cups of water of 30 mg"])
def test_a_note_that_names_no_one_number_tells_nothing(note: str) -> None:
    with translation.override("en"):
        assert own_water_in(note) is None
