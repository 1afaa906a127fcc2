from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from foods.history import WhoAndWhy, changes_of, keep_former, remove, write_down
from foods.history.changes import PAGE_LENGTH
from foods.models import Food, FoodName, Portion
from tests.foods.builders import make_food, make_food_name, make_portion, make_source
from tests.foods.history.builders import change, correct, make_run

pytestmark = pytest.mark.django_db


def said(food):
    """Return the differences of a food's changes as they read, the newest first."""
    return [str(difference) for each in changes_of(food.pk) for difference in each.differences]


def test_what_is_added_has_no_history():
    food = make_food()
    make_food_name(food)
    make_portion(food)
    assert not Food.history.exists()
    assert not FoodName.history.exists()
    assert not Portion.history.exists()
    assert not changes_of(food.pk).changes


def test_a_change_says_when_who_why_and_what(administrator):
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93", "FDC 2019", administrator)
    only = changes_of(food.pk).changes[0]
    assert (only.kind, only.account, only.reason, only.run) == ("food", administrator, "FDC 2019", None)
    assert timezone.now() - only.at < timedelta(minutes=1)
    assert [str(each) for each in only.differences] == ["Magnesium: 79 → 93 mg per 100 g"]


def test_changing_twice_shows_both_differences_the_newest_first():
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93")
    correct(food, "95.5")
    assert said(food) == ["Magnesium: 93 → 95.5 mg per 100 g", "Magnesium: 79 → 93 mg per 100 g"]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (None, "24", "Magnesium: no value → 24 mg per 100 g"),
        ("24", None, "Magnesium: 24 mg per 100 g → no value"),
        ("0", None, "Magnesium: 0 mg per 100 g → no value"),
        ("0", "0.125", "Magnesium: 0 → 0.125 mg per 100 g"),
    ],
)
def test_unknown_is_told_apart_from_zero(before, after, words):
    food = make_food(magnesium_mg_per_100_g=before)
    correct(food, after)
    assert said(food) == [words]


def test_amounts_read_with_the_readers_decimal_sign():
    food = make_food(magnesium_mg_per_100_g="7.9")
    correct(food, "8.25")
    with translation.override("de"):
        assert "7,9 → 8,25" in said(food)[0]


def test_other_values_are_words():
    food = make_food(group="fruit")
    other = make_source("t2", data_set="Other table", release="3")
    change(food, group="snacks", source=other, is_branded=True, value_note="seen on the label")
    assert said(food) == [
        "Source: USDA FoodData Central, SR Legacy, 2018 → Other table, 3",
        "Group: Fruit → Savoury snacks and bars",
        "One maker's product: no → yes",
        "Note on the values: blank → “seen on the label”",
    ]


def test_the_origin_of_a_value_is_part_of_the_history():
    food = make_food()
    change(food, value_origins={"magnesium_mg_per_100_g": {"source": "A label", "derivation": "label"}})
    assert said(food) == ["Origin of “Magnesium”: as the food → A label, from the label"]


def test_changes_of_names_and_portions_stand_among_those_of_their_food():
    food = make_food()
    cup = make_portion(food, "1 cup", "143")
    name = make_food_name(food, "Almonds")
    change(cup, gram_weight="150")
    change(name, default_portion=cup)
    change(food, energy_kcal_per_100_g="579")
    other = make_portion(make_food("Oats"), "1 cup", "90")
    change(other, gram_weight="80")
    assert [(each.kind, each.subject) for each in changes_of(food.pk)] == [
        ("food", "Almonds"), ("name", "Name “Almonds”"), ("portion", "Portion “1 cup”")
    ]  # fmt: skip
    assert said(food) == [
        "Energy: no value → 579 kcal per 100 g",
        "Usual portion: none → 1 cup",
        "Weight: 143 → 150 g",
    ]


def test_a_usual_portion_that_is_gone_keeps_what_it_was_called():
    food = make_food()
    cup = make_portion(food, "1 cup")
    make_food_name(food, default_portion=cup)
    remove(Portion.objects.filter(pk=cup.pk), WhoAndWhy())
    assert "Usual portion: 1 cup → none" in said(food)


def test_what_an_import_that_is_not_live_is_going_to_change_is_hidden():
    food = make_food(magnesium_mg_per_100_g="79")
    pending = make_run(is_live=False)
    keep_former(Food, [food.pk])
    food.magnesium_mg_per_100_g = Decimal(93)
    write_down([food], "~", WhoAndWhy())
    Food.history.filter(history_type="~").update(import_run=pending)
    assert not changes_of(food.pk).changes
    pending.is_live = True
    pending.save()
    only = changes_of(food.pk).changes[0]
    assert only.run == pending
    assert [str(each) for each in only.differences] == ["Magnesium: 79 → 93 mg per 100 g"]


def test_long_histories_have_pages():
    food = make_food(magnesium_mg_per_100_g="1")
    for mg in range(2, PAGE_LENGTH + 4):
        correct(food, str(mg))
    newest, older = changes_of(food.pk), changes_of(food.pk, 2)
    assert (len(newest), newest.newer_page, newest.older_page) == (PAGE_LENGTH, None, 2)
    assert (len(older), older.newer_page, older.older_page) == (2, 1, None)
    assert str(older.changes[-1].differences[0]) == "Magnesium: 1 → 2 mg per 100 g"


@pytest.mark.parametrize("changes", [1, 20])
def test_reading_costs_the_same_however_much_was_changed(django_assert_num_queries, changes, administrator):
    food = make_food()
    cup = make_portion(food)
    name = make_food_name(food)
    for number in range(changes):
        correct(food, str(number), account=administrator)
        change(cup, gram_weight=str(40 + number))
        change(name, default_portion=cup if number % 2 == 0 else None)
    with django_assert_num_queries(7):
        assert changes_of(food.pk).changes[0].differences


def test_what_a_row_held_is_written_down_once_as_of_the_day_its_import_was_applied():
    long_ago = datetime(2026, 1, 2, tzinfo=UTC)
    food = make_food(last_run=make_run(applied_at=long_ago))
    keep_former(Food, [food.pk])
    keep_former(Food, [food.pk])
    only = Food.history.get()
    assert (only.history_type, only.history_date, only.history_change_reason) == ("+", long_ago, "")


def test_what_was_changed_without_being_told_is_nobodys_change_and_not_the_next_persons(administrator):
    food = make_food(magnesium_mg_per_100_g="79")
    correct(food, "93", account=administrator)
    Food.objects.update(magnesium_mg_per_100_g=92)
    food.refresh_from_db()
    correct(food, "95", account=administrator)
    assert said(food)[:2] == ["Magnesium: 92 → 95 mg per 100 g", "Magnesium: 93 → 92 mg per 100 g"]
    assert [each.account for each in changes_of(food.pk)] == [administrator, None, administrator]


@pytest.mark.parametrize("foods", [2, 40])
def test_keeping_what_many_rows_held_takes_few_queries(django_assert_max_num_queries, foods):
    pks = [make_food(f"Pear {number}").pk for number in range(foods)]
    with django_assert_max_num_queries(4):
        keep_former(Food, pks)
    assert Food.history.count() == foods


def test_own_foods_have_no_history(owner):
    own = make_food("Muesli of mine", owner=owner)
    cup = make_portion(own)
    keep_former(Food, [own.pk])
    keep_former(Portion, [cup.pk])
    own.magnesium_mg_per_100_g = Decimal(9)
    own.save()
    own.delete()
    assert not Food.history.exists()
    assert not Portion.history.exists()


def test_a_deletion_by_anybody_else_is_written_down_too():
    food = make_food()
    food.delete()
    assert Food.history.get().history_type == "-"
