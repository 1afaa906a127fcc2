from decimal import Decimal

import pytest
from django.db.models import RestrictedError

from foods.history import WhoAndWhy, changes_of, remove
from foods.history.removed import recently_removed
from foods.history.reverting import CannotRevertError, reversal, revert
from foods.models import Food, FoodName, Portion
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.foods.history.builders import change, correct, make_run
from tests.tracker.diary.builders import log
from tests.tracker.kitchen.builders import make_recipe

pytestmark = pytest.mark.django_db

BACK = WhoAndWhy(None, "a slip")


def take_back(food_id, place=0):
    """Take back a change of a food; the newest is at place 0."""
    found = changes_of(food_id).changes[place]
    wanted = reversal(found.kind, found.state.history_id)
    assert wanted is not None
    revert(wanted, BACK)


def bring_back_newest():
    """Bring back what was removed last."""
    gone = recently_removed().changes[0]
    wanted = reversal(gone.kind, gone.state.history_id)
    assert wanted is not None
    revert(wanted, BACK)


def remove_all(rows):
    """Delete rows as the administration does."""
    remove(rows, WhoAndWhy(None, "a double"))


def make_almonds():
    """Return almonds with a usual handful and a name."""
    food = make_food("Nuts, almonds")
    handful = make_portion(food, "1 handful", "30")
    make_food_name(food, "Almonds", default_portion=handful)
    return food


def test_a_value_becomes_what_it_was_and_that_is_written_down(administrator):
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93", account=administrator)
    take_back(food.pk)
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 79
    newest = changes_of(food.pk).changes[0]
    assert (newest.reason, [str(each) for each in newest.differences]) == (
        "a slip", ["Magnesium: 93 → 79 mg per 100 g"]
    )  # fmt: skip
    assert len(changes_of(food.pk)) == 2


def test_going_back_can_be_taken_back():
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93")
    take_back(food.pk)
    take_back(food.pk)
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 93


def test_going_back_behind_several_changes_takes_all_of_them_back():
    food = make_food(magnesium_mg_per_100_g="79", energy_kcal_per_100_g=None)
    correct(food, "93")
    change(food, energy_kcal_per_100_g="23")
    take_back(food.pk, place=1)
    food.refresh_from_db()
    assert (food.magnesium_mg_per_100_g, food.energy_kcal_per_100_g) == (79, None)


def test_a_page_before_tells_what_will_be_other_than_now():
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93")
    wanted = reversal("food", Food.history.latest("history_id").history_id)
    assert wanted is not None
    assert [str(each) for each in wanted.differences] == ["Magnesium: 93 → 79 mg per 100 g"]
    assert not wanted.is_return


def test_recipes_hold_what_is_right_again(person):
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93")
    cake = make_recipe(person, ("100", food))
    take_back(food.pk)
    cake.refresh_from_db()
    assert cake.magnesium_mg_per_100_g == 79


def test_a_deleted_food_comes_back_under_its_key_with_the_names_and_portions_that_went_with_it():
    food = make_almonds()
    pk, portion, name = food.pk, Portion.objects.get(), FoodName.objects.get()
    earlier = make_portion(food, "1 sack", "5000")
    remove_all(Portion.objects.filter(pk=earlier.pk))
    remove_all(Food.objects.filter(pk=pk))
    assert not Food.objects.exists()
    assert [(each.kind, each.reason) for each in recently_removed()] == [("food", "a double")]
    bring_back_newest()
    food = Food.objects.get()
    assert (food.pk, food.source_name, food.magnesium_mg_per_100_g) == (pk, "Nuts, almonds", 270)
    assert food.corrected_at is not None
    assert Portion.objects.get() == portion
    assert FoodName.objects.get() == name
    assert FoodName.objects.get().default_portion == portion
    assert changes_of(pk).changes[0].is_return
    assert [each.subject for each in recently_removed()] == ["Portion “1 sack”"]


def test_a_deleted_portion_comes_back_and_is_the_usual_one_again():
    food = make_almonds()
    portion = Portion.objects.get()
    remove_all(Portion.objects.filter(pk=portion.pk))
    assert FoodName.objects.get().default_portion is None
    bring_back_newest()
    assert Portion.objects.get() == portion
    assert FoodName.objects.get().default_portion == portion
    food.refresh_from_db()
    assert food.corrected_at is not None


def test_a_name_that_got_another_usual_portion_since_keeps_that():
    food = make_almonds()
    cup = make_portion(food, "1 cup", "143")
    remove_all(Portion.objects.filter(description="1 handful"))
    change(FoodName.objects.get(), default_portion=cup)
    bring_back_newest()
    assert FoodName.objects.get().default_portion == cup


def test_a_deleted_name_comes_back_without_a_portion_that_is_gone():
    make_almonds()
    remove_all(FoodName.objects.all())
    remove_all(Portion.objects.all())
    gone = next(each for each in recently_removed() if each.kind == "name")
    wanted = reversal("name", gone.state.history_id)
    assert wanted is not None
    revert(wanted, BACK)
    assert FoodName.objects.get().default_portion is None


def test_a_name_goes_back_without_a_usual_portion_that_is_gone_and_does_not_promise_it():
    food = make_almonds()
    cup = make_portion(food, "1 cup", "143")
    name = FoodName.objects.get()
    change(name, default_portion=cup, position=7)
    newest = FoodName.history.latest("history_id").history_id
    remove_all(Portion.objects.filter(description="1 handful"))
    wanted = reversal("name", newest)
    assert wanted is not None
    assert [str(each) for each in wanted.differences] == ["Order: 7 → 0", "Usual portion: 1 cup → none"]
    revert(wanted, BACK)
    name.refresh_from_db()
    assert (name.position, name.default_portion) == (0, None)


def test_what_has_come_back_is_listed_as_removed_no_more():
    make_almonds()
    remove_all(FoodName.objects.all())
    bring_back_newest()
    assert not recently_removed().changes


def test_a_food_whose_key_was_taken_meanwhile_stays_away_and_the_answer_says_why():
    food = make_food("Almonds")
    remove_all(Food.objects.filter(pk=food.pk))
    make_food("Almonds")
    with pytest.raises(CannotRevertError, match="already exists"):
        bring_back_newest()
    assert Food.objects.count() == 1


def test_a_portion_described_again_meanwhile_stays_away_and_the_answer_says_why():
    food = make_almonds()
    remove_all(Portion.objects.all())
    make_portion(food, "1 handful", "28")
    with pytest.raises(CannotRevertError, match="has such a measure already"):
        bring_back_newest()


def test_a_portion_of_a_food_that_is_gone_asks_for_the_food_first():
    food = make_almonds()
    remove_all(Portion.objects.all())
    removal = Portion.history.latest("history_id").history_id
    remove_all(Food.objects.filter(pk=food.pk))
    wanted = reversal("portion", removal)
    assert wanted is not None
    with pytest.raises(CannotRevertError, match="Bring the food back first"):
        revert(wanted, BACK)


def test_a_value_that_is_impossible_beside_others_now_is_refused_in_words():
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93")
    wanted = reversal("food", Food.history.latest("history_id").history_id)
    assert wanted is not None
    wanted.target.magnesium_mg_per_100_g = Decimal(70_000)
    with pytest.raises(CannotRevertError, match="More than magnesium oxide holds"):
        revert(wanted, BACK)
    food.refresh_from_db()
    assert food.magnesium_mg_per_100_g == 93


def test_what_brings_back_a_food_of_an_import_takes_it_out_of_the_import():
    food = make_food(last_run=make_run())
    remove_all(Food.objects.filter(pk=food.pk))
    bring_back_newest()
    assert Food.objects.get().last_run is None


def test_a_food_in_a_diary_is_not_removed_nor_its_names(person):
    food = make_almonds()
    log(person, food)
    with pytest.raises(RestrictedError):
        remove_all(Food.objects.filter(pk=food.pk))
    assert FoodName.objects.exists()
    assert not Food.history.exists()


@pytest.mark.parametrize("kind", ["food", "name", "portion"])
def test_there_is_nothing_to_take_back_where_nothing_was_changed(kind):
    make_almonds()
    assert reversal(kind, 1) is None


def test_there_is_nothing_before_what_came_in_nor_before_what_was_brought_back():
    food = make_food()
    remove_all(Food.objects.filter(pk=food.pk))
    bring_back_newest()
    first, _removal, back = Food.history.order_by("history_id")
    assert reversal("food", first.history_id) is None
    assert reversal("food", back.history_id) is None


def test_a_change_of_an_import_that_is_not_live_cannot_be_taken_back():
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93")
    Food.history.filter(history_type="~").update(import_run=make_run(is_live=False))
    assert reversal("food", Food.history.latest("history_id").history_id) is None


@pytest.mark.parametrize("foods", [2, 30])
def test_removing_many_takes_few_queries_and_leaves_history(django_assert_max_num_queries, foods):
    for number in range(foods):
        food = make_food(f"Pear {number}")
        make_food_name(food, f"Pear {number}", default_portion=make_portion(food))
    with django_assert_max_num_queries(45):
        remove_all(Food.objects.all())
    assert Food.history.filter(history_type="-").count() == foods
    assert FoodName.history.filter(history_type="-").count() == foods
    assert len(recently_removed()) == foods


@pytest.mark.parametrize("foods", [2, 30])
def test_the_list_of_what_was_removed_costs_the_same(django_assert_max_num_queries, foods):
    for number in range(foods):
        make_food_name(make_food(f"Pear {number}"), f"Pear {number}")
    remove_all(FoodName.objects.all())
    remove_all(Food.objects.filter(source_name="Pear 0"))
    with django_assert_max_num_queries(7):
        assert len(recently_removed()) == foods
