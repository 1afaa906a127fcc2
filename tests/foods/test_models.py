from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from foods.models import Food, FoodName, Portion
from foods.models.foods import AMOUNT_FIELDS
from tests.foods.builders import make_food, make_food_name, make_portion, make_source

pytestmark = pytest.mark.django_db
SYNONYM = FoodName.Kind.SYNONYM


@pytest.mark.parametrize("field", AMOUNT_FIELDS)
def test_the_database_refuses_a_negative_amount(field):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_food(**{field: "-0.001"})


def test_the_database_refuses_more_magnesium_than_magnesium_oxide_holds():
    make_food("Magnesium oxide", "60300")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_food("Impossible", "60300.001")


def test_unknown_and_zero_are_both_kept_as_they_are():
    unknown, zero = make_food("Unknown", None), make_food("Zero", "0")
    unknown.refresh_from_db()
    zero.refresh_from_db()
    assert unknown.magnesium_mg_per_100_g is None
    assert zero.magnesium_mg_per_100_g == 0
    assert set(Food.objects.with_magnesium()) == {zero}


def test_a_key_stands_once_in_a_source_and_may_stand_in_another():
    make_food("Almonds", id_in_source="fdc:1")
    make_food("Almonds", id_in_source="fdc:1", source=make_source("other"))
    with pytest.raises(IntegrityError), transaction.atomic():
        make_food("Other almonds", id_in_source="fdc:1")


def test_a_food_has_a_source_or_an_owner(owner):
    with pytest.raises(IntegrityError), transaction.atomic():
        make_food(source=None)
    assert make_food("Soup", owner=owner).is_own
    assert make_food("Stew", owner=owner).is_own


def test_own_foods_are_visible_to_their_owner_only(owner, stranger):
    shared, own = make_food(), make_food("My muesli", owner=owner)
    assert set(Food.objects.visible_to(owner)) == {shared, own}
    assert set(Food.objects.visible_to(stranger)) == {shared}
    assert set(Food.objects.visible_to(None)) == {shared}


def test_own_foods_go_with_their_owner(owner):
    make_food("My muesli", owner=owner)
    owner.delete()
    assert not Food.objects.exists()


def test_a_food_is_called_by_its_plain_name_else_by_its_source():
    food = make_food("Nuts, almonds")
    assert food.name == "Nuts, almonds"
    make_food_name(food, "badam", kind=SYNONYM)
    make_food_name(food, "Almonds")
    assert Food.objects.get().name == "Almonds"


def test_a_name_in_the_readers_language_comes_first_and_english_stands_in():
    food = make_food("Nuts, almonds")
    make_food_name(food, "Almonds")
    make_food_name(food, "Mandeln", language="de")
    with translation.override("de"):
        assert food.name == "Mandeln"
    with translation.override("fr"):
        assert food.name == "Almonds"


def test_the_usual_portion_is_that_of_the_plain_name_else_the_first_measure():
    food = make_food()
    assert food.default_portion is None
    cup = make_portion(food, "1 cup", "143", sequence=1)
    make_portion(food, "1 oz", "28.35", sequence=2)
    assert food.default_portion == cup
    handful = make_portion(food, "1 handful", "30", origin=Portion.Origin.EVERYDAY)
    make_food_name(food, "Almonds", default_portion=handful)
    assert food.default_portion == handful
    assert food.magnesium_mg_per_portion == Decimal(81)


def test_a_portion_of_a_food_without_a_value_holds_an_unknown_amount():
    food = make_food("Canteen soup", None)
    assert make_portion(food).magnesium_mg is None
    assert food.magnesium_mg_per_portion is None


@pytest.mark.parametrize("gram_weight", ["0", "-1"])
def test_a_portion_weighs_something(gram_weight):
    food = make_food()
    with pytest.raises(IntegrityError), transaction.atomic():
        make_portion(food, gram_weight=gram_weight)


def test_a_deleted_portion_leaves_the_name_without_a_usual_portion():
    food = make_food()
    portion = make_portion(food)
    name = make_food_name(food, default_portion=portion)
    portion.delete()
    name.refresh_from_db()
    assert name.default_portion is None


def test_a_note_that_begins_with_caution_is_a_caution():
    food = make_food(value_note="caution: implausibly low")
    assert food.has_caution
    assert food.caution == "implausibly low"
    assert not make_food("Oats", value_note="SR24 name: Oats; caution: no").has_caution


def test_other_kinds_are_names_that_begin_alike():
    boiled = make_food_name(make_food("a"), "Spinach, boiled")
    raw = make_food_name(make_food("b"), "Spinach, raw")
    make_food_name(make_food("c"), "Spinach salad")
    make_food_name(make_food("d"), "Kale")
    assert list(FoodName.objects.other_kinds(boiled)) == [raw]
    assert not FoodName.objects.other_kinds(None)


def test_everyday_foods_come_first_in_editorial_order():
    table_row = make_food("Bread, amaranth")
    second = make_food("b")
    first = make_food("c")
    make_food_name(second, "Bread, rye", position=20)
    make_food_name(first, "Bread, white", position=10)
    assert list(Food.objects.everyday_first()) == [first, second, table_row]


def test_a_source_reads_as_data_set_and_release():
    assert str(make_source()) == "USDA FoodData Central, SR Legacy, 2018"
    assert str(make_source("x", data_set="Own table", release="")) == "Own table"
