"""Chips on the page of a day: what is usual at this hour, then favourites."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, log, make_act
from tracker.diary.models import Favourite, MealItem
from tracker.people.models import Person
from tracker.today.offers import Offers, next_meal, offers

EIGHT, NOON = "2026-03-02T08:00:00Z", "2026-03-02T12:00:00Z"


def page_of(client: Client, day: date = DAY) -> str:
    return client.get(reverse("today:show_day", args=[day])).content.decode()


def have(person: Person, name: str, meal: str = "breakfast", mg_per_100_g: Any = "50") -> Food:
    """Log 100 g of a food at a meal on the three days before."""
    food = make_food(name, magnesium_mg_per_100_g=mg_per_100_g)
    for number in (1, 2, 3):
        log(person, food, day=DAY - timedelta(days=number), meal=meal, food_name=name)
    return food


def offered(person: Person, meal: str = "breakfast") -> Offers:
    items = list(MealItem.objects.of(person).between(DAY, DAY))
    found = offers(person, DAY, meal, items)
    assert found is not None
    return found


def keep(person: Person, name: str) -> Favourite:
    return Favourite.objects.keep(make_act(person), person, make_food(name), name)


def test_a_chip_says_name_and_milligrams(person: Person) -> None:
    have(person, "Porridge")
    have(person, "Oat bar", mg_per_100_g=None)
    assert [chip[:2] for chip in offered(person).chips] == [("Oat bar", "no value"), ("Porridge", "50 mg")]


def test_what_goes_together_adds_up_and_says_at_least_where_a_part_is_unknown(person: Person) -> None:
    have(person, "Milk")
    have(person, "Porridge")
    together = offered(person).together
    assert together is not None
    assert together[:2] == ("Milk, Porridge", "100 mg")
    have(person, "Oat bar", mg_per_100_g=None)
    together = offered(person).together
    assert together is not None
    assert together.magnesium == "at least 100 mg"


@pytest.mark.parametrize(
    ("now", "said"), [(EIGHT, "You usually have at this hour:"), (NOON, "Your favourites:")]
)
def test_today_offers_what_is_usual_at_this_hour(
    owner_client: Client, person: Person, now: str, said: str
) -> None:
    have(person, "Porridge")
    keep(person, "Almonds")
    with time_machine.travel(now):
        page = page_of(owner_client)
    assert said in page
    assert ("Porridge <span" in page) is (now == EIGHT)


@time_machine.travel("2026-03-09T08:00:00Z")
def test_another_day_offers_the_first_meal_that_has_no_entry(owner_client: Client, person: Person) -> None:
    have(person, "Porridge")
    have(person, "Soup", meal="lunch")
    page = page_of(owner_client)
    assert "You usually have for breakfast:" in page
    assert "Soup <span" not in page
    log(person, make_food("Toast"), meal="breakfast")
    page = page_of(owner_client)
    assert "You usually have for lunch:" in page
    assert "Soup <span" in page


@pytest.mark.parametrize(
    ("had", "meal"),
    [
        ([], "breakfast"),
        (["lunch"], "breakfast"),
        (["breakfast", "lunch"], "dinner"),
        (["breakfast", "lunch", "dinner"], "snack"),
        ([""], "breakfast"),
    ],
)
def test_the_next_meal_is_the_first_main_meal_without_an_entry(had: list[str], meal: str) -> None:
    assert next_meal([MealItem(meal=each) for each in had]) == meal


def test_favourites_fill_the_room_that_is_left_and_no_food_stands_there_twice(person: Person) -> None:
    porridge = have(person, "Porridge")
    Favourite.objects.keep(make_act(person), person, porridge, "Porridge")
    for number in range(7):
        keep(person, f"Food {number}")
    found = offered(person)
    assert [chip.name for chip in found.chips] == ["Porridge"]
    assert [chip.name for chip in found.favourites] == [f"Food {number}" for number in range(5)]


def test_with_neither_habits_nor_favourites_there_are_no_chips(owner_client: Client, person: Person) -> None:
    log(person)
    assert "Favourites" not in page_of(owner_client)


@time_machine.travel(EIGHT)
def test_a_chip_that_was_tapped_is_gone_and_its_food_is_logged(owner_client: Client, person: Person) -> None:
    have(person, "Porridge")
    key = offered(person).chips[0].keys
    address = reverse("diary:log_again", args=[DAY])
    page = owner_client.post(address, {"item": key, "meal": "breakfast"}, follow=True).content.decode()
    assert "Porridge added" in page
    assert "Porridge <span" not in page
    assert MealItem.objects.of(person).get(date=DAY).meal == "breakfast"
