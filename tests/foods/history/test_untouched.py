"""A food counts as corrected here for as long as something is left of a correction."""

import pytest

from foods.history import WhoAndWhy, changes_of, mark_corrected, remove, write_down_added
from foods.history.removed import recently_removed
from foods.history.reverting import reversal, revert
from foods.models import Food, FoodName, Portion
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.foods.history.builders import change, make_run

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(administrator):
    """Return who corrects and reverts here."""
    return WhoAndWhy(administrator, "a slip")


def correct(row, told, **values):
    """Change a food, name or portion as the administration does."""
    change(row, told.reason, told.account, **values)
    mark_corrected(getattr(row, "food_id", row.pk))


def take_back(changes, told, place=0):
    """Take back one of these changes; the newest is at place 0."""
    found = changes.changes[place]
    wanted = reversal(found.kind, found.state.history_id)
    assert wanted is not None
    revert(wanted, told)


def is_corrected(food):
    """Whether the food counts as corrected now."""
    return Food.objects.get(pk=food.pk).corrected_at is not None


def test_a_food_of_which_all_was_taken_back_is_not_corrected(told):
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, told, magnesium_mg_per_100_g="93")
    assert is_corrected(food)
    take_back(changes_of(food.pk), told)
    assert not is_corrected(food)


def test_names_and_portions_have_to_be_taken_back_too(told):
    food = make_food()
    name, cup = make_food_name(food), make_portion(food, "1 cup", "143")
    correct(name, told, text="Sweet almonds")
    correct(cup, told, gram_weight="150")
    take_back(changes_of(food.pk), told)
    assert is_corrected(food)
    take_back(changes_of(food.pk), told, place=2)
    assert not is_corrected(food)


def test_a_portion_added_by_hand_keeps_its_food_corrected(told):
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, told, magnesium_mg_per_100_g="93")
    write_down_added(make_portion(food), told)
    take_back(changes_of(food.pk), told)
    assert is_corrected(food)


def test_a_portion_that_was_deleted_and_brought_back_leaves_nothing(told):
    food = make_food()
    make_food_name(food, default_portion=make_portion(food))
    remove(Portion.objects.all(), told)
    mark_corrected(food.pk)
    take_back(recently_removed(), told)
    assert FoodName.objects.get().default_portion is not None
    assert not is_corrected(food)


def test_what_an_import_changed_before_is_no_correction(told):
    food = make_food(magnesium_mg_per_100_g="79")
    change(food, magnesium_mg_per_100_g="81")
    Food.history.filter(history_type="~").update(import_run=make_run())
    correct(food, told, magnesium_mg_per_100_g="93")
    take_back(changes_of(food.pk), told)
    assert Food.objects.get().magnesium_mg_per_100_g == 81
    assert not is_corrected(food)


def test_a_food_that_was_made_here_stays_corrected(told):
    food = make_food(magnesium_mg_per_100_g="79")
    Food.objects.update(corrected_at="2026-01-01T00:00Z")
    food.refresh_from_db()
    correct(food, told, magnesium_mg_per_100_g="93")
    take_back(changes_of(food.pk), told)
    assert is_corrected(food)


@pytest.mark.parametrize("was_corrected", [True, False])
def test_a_deleted_food_comes_back_corrected_if_it_was(told, was_corrected):
    food = make_food()
    if was_corrected:
        correct(food, told, magnesium_mg_per_100_g="93")
    remove(Food.objects.all(), told)
    take_back(recently_removed(), told)
    assert is_corrected(food) == was_corrected


def test_a_food_that_a_new_table_removed_is_kept_from_it_once_it_is_back(told):
    food = make_food()
    remove(Food.objects.all(), WhoAndWhy(None, "a new version of the table"))
    take_back(recently_removed(), told)
    assert is_corrected(food)


def test_what_is_back_already_cannot_be_brought_back_again(told):
    food = make_food()
    make_portion(food)
    remove(Portion.objects.all(), told)
    assert changes_of(food.pk).changes[0].can_go_back
    take_back(recently_removed(), told)
    assert [each.can_go_back for each in changes_of(food.pk)] == [False, False]
