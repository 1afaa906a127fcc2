"""The same number everywhere: one menu, read from every page, file and operation that tells it."""

import csv
import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from tests.foods.builders import make_food
from tests.tracker.api.builders import exactly, program
from tests.tracker.diary.builders import answer, guess, log, make_supplement, take
from tests.tracker.kitchen.builders import make_own_food, make_recipe
from tests.tracker.people.builders import change
from tests.visible_words import visible_words
from tracker.people.models import Person

pytestmark = pytest.mark.django_db

# What the menu holds, by hand: food without water, water, supplements with what was added to a food.
FOOD_MG, WATER_MG, SUPPLEMENT_MG = Decimal("294.417"), Decimal(6), Decimal("215.333")
TOTAL_MG = FOOD_MG + WATER_MG + SUPPLEMENT_MG  # 515.75
PRINTED = {"total": "516", "food": "294", "water": "6.0", "supplements": "215"}
DAYS = 3


@pytest.fixture
def days(person: Person) -> list[date]:
    """Three complete days with the same menu, the last one yesterday."""
    about = {"sex": "female", "country": "US", "authority": "us-ca", "birth_month": "1980-01-01"}
    change(person, kidney_disease="no", **about)
    days = [localdate() - timedelta(days=days_ago) for days_ago in range(DAYS, 0, -1)]
    menu = shelf_of(person)
    for day in days:
        eat(person, menu, day)
        answer(person, day)
    return days


def shelf_of(person: Person) -> dict[str, Any]:
    """Return what is logged: foods by name, and the tablet."""
    almonds = make_food("Almonds", "270", group="nuts-and-seeds")
    oats = make_food("Oats", "130", group="grains")
    water = {"group": "soft-drinks", "id_in_source": "test:water"}
    return {
        "almonds": almonds,
        "crumbs": make_food("Crumbs", "33.333", group="grains"),
        "water": make_food("Beverages, water, tap, drinking", "2.5", **water),
        "recipe": make_recipe(person, ("100", almonds), ("100", oats)),
        "own": make_own_food(person, "Oat bar", "60"),
        "powder": make_own_food(person, "Powder", "1200", added_magnesium_mg_per_100_g=Decimal(1150)),
        "tablet": make_supplement(person, "100.333"),
    }


def eat(person: Person, menu: dict[str, Any], day: date) -> None:
    """Log the whole menu on one day: a guess and something without a value among it."""
    weights = {"almonds": 30, "crumbs": "12.5", "water": 240, "recipe": 50, "own": 40, "powder": 10}
    for name, weight in weights.items():
        log(person, menu[name], weight, day=day, meal="lunch")
    guess(person, "80.25", day, "Canteen lunch")
    guess(person, None, day, "Canteen soup")
    take(person, menu["tablet"], day=day)


def numbers_of(response: Any) -> set[str]:
    """Return the numbers that stand in the words of a page."""
    assert response.status_code == 200
    return set(re.findall(r"\d+(?:\.\d+)?", visible_words(response.content.decode())))


def span_of(days: list[date]) -> str:
    return f"first={days[0]}&last={days[-1]}"


def test_the_menu_adds_up_the_same_on_every_page(owner_client: Client, days: list[date]) -> None:
    pages = {
        "day": reverse("today:show_day", args=[days[-1]]),
        "trends": f"{reverse('insights:show_trends')}?{span_of(days)}",
        "sources": f"{reverse('insights:show_sources')}?{span_of(days)}",
        "is it enough": f"{reverse('insights:show_enough')}?{span_of(days)}",
        "where I stand": reverse("insights:show_standing"),
        "beside an article": reverse("insights:show_beside", args=["frequent-twitching"]),
    }
    told = {name: PRINTED["total"] in numbers_of(owner_client.get(path)) for name, path in pages.items()}
    assert told == dict.fromkeys(pages, True)


def test_table_and_file_of_trends_hold_what_the_day_holds(owner_client: Client, days: list[date]) -> None:
    page = owner_client.get(f"{reverse('insights:show_trends')}?{span_of(days)}")
    assert set(PRINTED.values()) <= numbers_of(page)
    file = owner_client.get(f"{reverse('insights:export_trends')}?{span_of(days)}")
    lines = list(csv.reader(file.content.decode("utf-8-sig").splitlines()))[1:]
    sums = [FOOD_MG, WATER_MG, SUPPLEMENT_MG, TOTAL_MG]
    assert [line[0] for line in lines] == [str(day) for day in days]
    assert [[Decimal(mg) for mg in line[1:5]] for line in lines] == [sums] * DAYS


def test_each_ranking_of_where_it_comes_from_adds_up_to_what_the_diary_holds(
    owner_client: Client, days: list[date]
) -> None:
    file = owner_client.get(f"{reverse('insights:export_sources')}?{span_of(days)}")
    sums: dict[str, Decimal] = {}
    for line in csv.DictReader(file.content.decode("utf-8-sig").splitlines()):
        sums[line["ranking"]] = sums.get(line["ranking"], Decimal(0)) + Decimal(line["mg"] or 0)
    assert {"food", "group", "meal", "source"} <= sums.keys()
    assert set(sums.values()) == {DAYS * TOTAL_MG}


def test_programs_read_the_same(person: Person, days: list[date]) -> None:
    asking = program(person)
    intake = exactly(asking.get(f"intake?{span_of(days)}"))
    of_day = exactly(asking.get(f"diary/{days[-1]}"))["totals"]
    judged = exactly(asking.get(f"adequacy?{span_of(days)}"))
    assert [day["total_mg"] for day in intake["items"]] == [TOTAL_MG] * DAYS
    assert {intake["mean_mg"], of_day["total_mg"], judged["mean_mg"]} == {TOTAL_MG}
    inputs = judged["inputs"]
    assert Decimal(inputs["food_mean_mg"]) == FOOD_MG + WATER_MG
    assert Decimal(inputs["supplement_mean_mg"]) == SUPPLEMENT_MG
