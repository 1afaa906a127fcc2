import pytest
from django.db import connection, transaction

from foods.models import Food, FoodName, Portion, Source
from foods.search.stamp import renew_stamp
from foods.search.statements import shelf
from tests.foods.builders import make_food, make_food_name, make_portion

pytestmark = pytest.mark.django_db


def stamp():
    return shelf(None)[0]


@pytest.fixture
def food():
    """A shared food with a name and a measure."""
    food = make_food("Oats")
    make_portion(food)
    make_food_name(food, "Porridge oats")
    return food


@pytest.mark.parametrize(
    "change",
    [
        make_food,
        lambda: make_food_name(Food.objects.get(), "Rolled oats"),
        lambda: make_portion(Food.objects.get(), "1 bowl"),
        lambda: Food.objects.update(magnesium_mg_per_100_g="1"),
        lambda: FoodName.objects.update(position=7),
        lambda: Portion.objects.update(gram_weight="7"),
        lambda: Source.objects.update(name="Another table"),
        lambda: FoodName.objects.all().delete(),
        lambda: Food.objects.all().delete(),
        renew_stamp,
    ],
)
def test_the_stamp_changes_with_what_everybody_finds(food, change):
    before = stamp()
    change()
    assert stamp() != before


def test_an_own_food_leaves_the_stamp_alone(food, owner):
    before = stamp()
    make_food("Oats of mine", owner=owner).delete()
    assert stamp() == before


@pytest.mark.skipif(connection.vendor != "postgresql", reason="a trigger of SQLite cannot ask another table")
def test_names_and_measures_of_an_own_food_leave_the_stamp_alone(food, owner):
    own = make_food("Oats of mine", owner=owner)
    before = stamp()
    make_food_name(own, "Muesli")
    make_portion(own).delete()
    assert stamp() == before


def test_a_change_taken_back_takes_the_stamp_back_and_it_never_comes_again(food):
    before, taken_back = stamp(), []
    for _ in range(2):
        with transaction.atomic():
            Food.objects.update(magnesium_mg_per_100_g="1")
            taken_back.append(stamp())
            transaction.set_rollback(True)
    assert stamp() == before
    assert len({before, *taken_back}) == 3


def test_whether_an_account_has_own_foods_is_known(owner, stranger):
    make_food("Oats of mine", owner=owner)
    assert [shelf(account)[1] for account in (owner, stranger, None)] == [True, False, False]
