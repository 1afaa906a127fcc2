"""The group an item keeps of its food: logged, copied, had again, guessed, and of earlier items."""

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps

from foods.models import Food
from foods.water import WATER
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, guess, log, make_act
from tracker.diary.models import MealItem, Moment, copy_entries
from tracker.people.models import Person

pytestmark = pytest.mark.django_db


def make_water() -> Food:
    """Return tap water, which the table keeps among the soft drinks."""
    return make_food("Water, tap", "1", group="soft-drinks")


def kept_groups(**of: Any) -> list[str]:
    """Return the groups of the items that stand, the earliest day first."""
    return list(MealItem.objects.filter(**of).order_by("date").values_list("food_group", flat=True))


@pytest.mark.parametrize(
    ("name", "group", "kept"),
    [
        pytest.param("Almonds", "nuts-and-seeds", "nuts-and-seeds", id="as the table has it"),
        pytest.param("Water, tap", "soft-drinks", WATER, id="water"),
        pytest.param("Lemonade", "soft-drinks", "soft-drinks", id="a drink that is not water"),
        pytest.param("Almonds", "", "", id="none known"),
    ],
)
def test_a_logged_item_keeps_the_group_of_its_food(person: Person, name: str, group: str, kept: str) -> None:
    log(person, make_food(name, group=group))

    assert kept_groups() == [kept]


def test_a_later_change_of_the_food_leaves_the_group_of_its_items_alone(person: Person) -> None:
    food = make_food(group="nuts-and-seeds")
    log(person, food)
    Food.objects.update(group="snacks")

    assert kept_groups() == ["nuts-and-seeds"]


def test_a_copy_keeps_the_group_of_the_item_it_is_copied_from(person: Person) -> None:
    item = log(person, make_water())
    Food.objects.update(group="juices")
    copy_entries(make_act(person), [item], [DAY + timedelta(days=1)])

    assert kept_groups() == [WATER, WATER]


def test_an_item_had_again_takes_the_group_its_food_is_in_now(person: Person) -> None:
    item = log(person, make_water())
    Food.objects.update(group="juices")
    again = MealItem.objects.select_related("food__source").get(pk=item.pk)
    MealItem.objects.log_again(make_act(person), [again], Moment(DAY + timedelta(days=1)))

    assert kept_groups() == [WATER, "juices"]


def test_a_guess_has_no_group_and_a_number_for_a_food_leaves_the_food_its_group(person: Person) -> None:
    item = log(person, make_water())
    item.guess_again(item.magnesium_mg)
    item.save()
    guess(person, 80, day=DAY + timedelta(days=1))

    assert kept_groups() == [WATER, ""]


def test_earlier_items_get_the_group_their_food_is_in_today(person: Person) -> None:
    for place, food in enumerate((make_food(group="nuts-and-seeds"), make_water())):
        log(person, food, day=DAY + timedelta(days=place))
    guess(person, 80, day=DAY + timedelta(days=2))
    MealItem.all_rows.update(food_group="")

    migration = import_module("tracker.diary.migrations.0008_groups_of_earlier_items")
    migration.keep_groups(apps, None)

    assert kept_groups() == ["nuts-and-seeds", WATER, ""]


def test_the_names_of_water_in_the_migration_are_those_items_are_logged_by(person: Person) -> None:
    migration = import_module("tracker.diary.migrations.0008_groups_of_earlier_items")
    names = [*migration.BEGINNINGS, f"Spring{migration.LABEL}"]
    for place, name in enumerate(names):
        food = make_food(name, "1", group="soft-drinks", id_in_source=f"test:{place}")
        log(person, food, day=DAY + timedelta(days=place))

    assert kept_groups() == [WATER] * len(names)
