"""A walk over every page with weak kidneys: nothing hints at eating or taking more, whatever was logged."""

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from tests.foods.builders import make_food, make_food_name, make_portion
from tests.test_access import OURS, address, values
from tests.tracker.diary.builders import answer, guess, log, make_act, make_supplement, take
from tests.tracker.people.builders import change
from tests.tracker.symptoms.laboratory import make_result
from tests.visible_words import visible_words
from tracker.people.models import Person
from tracker.stressors.models import StressorEntry
from tracker.symptoms.models import SymptomDay

__all__ = ["values"]  # a fixture

pytestmark = pytest.mark.django_db

# Whole days, so that a mean, a reference and a level would all be named to somebody else.
DAYS = 7
# What helps somebody with healthy kidneys and must not stand on a page of anybody else.
HINTS = re.compile(
    r"more magnesium|rich(er|est)? in magnesium|7-day mean|upper level is|at the reference value"
    r"|one day says little|(below|under|above) (the|your) reference|(magnesium|your|the) gap\b|gap of"
    r"|to reach|would bring|short of (it|the|your|magnesium)|room left|(add|eat|take) more"
    r"|\d+ mg (left|to go|missing)|not enough|would (bring|close)|(probably|perhaps) (enough|less)"
    r"|likely enough|reference was reached|at or above the|28-day mean",
    re.IGNORECASE,
)
# The one sentence that says that there are none.
NO_ADVICE = "We give no advice to eat or take more magnesium"
# Articles speak to everybody, and about evidence; the table of reference values is no page about a reader.
READ_BY_EVERYBODY = {"articles:show_article", "insights:show_reference_values"}


@pytest.fixture
def poor_week(person: Person, values: dict[str, Any]) -> dict[str, Any]:
    """Log little magnesium, much of a supplement, twitches and a low result; return what addresses need."""
    today, cress = localdate(), make_named("Cress", "10")
    make_named("Chard", "90")
    tablet = make_supplement(person, 800)
    for days_ago in range(DAYS + 1):
        day = today - timedelta(days=days_ago)
        log(person, cress, 50, day=day)
        SymptomDay.objects.answer(make_act(person), felt(person, day, "fasciculation"))
        SymptomDay.objects.answer(make_act(person), felt(person, day, "tingling"))
    for days_ago in range(1, DAYS):
        answer(person, today - timedelta(days=days_ago))
    take(person, tablet, day=today)
    guess(person, None, day=today)
    drink = StressorEntry(person=person, date=today, kind="caffeine", value=Decimal(400))
    StressorEntry.objects.note(make_act(person), drink)
    make_result(person, "0.5", date=today, range_low=Decimal("0.75"))
    change(person, sex="female", authority="us-ca", birth_month=today.replace(year=today.year - 40, day=1))
    return {**values, "day": today, "food_id": cress.pk, "supplement_id": tablet.pk}


def make_named(name: str, mg_per_100_g: str) -> Any:
    """Return a vegetable that others are compared with."""
    food = make_food(name, mg_per_100_g, group="vegetables")
    make_food_name(food, name, default_portion=make_portion(food))
    return food


def felt(person: Person, day: Any, kind: str) -> SymptomDay:
    """Return an answer of one day."""
    return SymptomDay(person=person, date=day, kind=kind, frequency=SymptomDay.Frequency.OFTEN)


def hints_by_page(client: Client, values: dict[str, Any]) -> dict[str, set[str]]:
    """Open every page that is about a reader and return the hints of those that have any."""
    pages = {
        name: client.get(address(name, values), follow=True).content.decode()
        for name in OURS
        if name not in READ_BY_EVERYBODY
    }
    found = {name: hints_of(page) for name, page in pages.items()}
    return {name: hints for name, hints in found.items() if hints}


def hints_of(page: str) -> set[str]:
    """Return what a page says that hints at more."""
    words = visible_words(page).replace(NO_ADVICE, "")
    return {found.group().lower() for found in HINTS.finditer(words)}


def log_and_take(client: Client, values: dict[str, Any]) -> list[str]:
    """Log a food, take a tablet, add a supplement; return the pages that follow."""
    food, tablet, product = (
        address(name, values) for name in ("diary:log_food", "diary:take_dose", "diary:add_supplement")
    )
    sent = [
        (food, {"how_much": "50", "unit": "g", "meal": ""}),
        (tablet, {}),
        (product, {"name": "Antacid", "kind": "laxative", "unit": "tablet", "elemental_magnesium_mg": "100"}),
    ]
    return [client.post(place, fields, follow=True).content.decode() for place, fields in sent]


@pytest.mark.parametrize("kidneys", ["yes", "not_sure"])
def test_no_page_hints_at_more(
    owner_client: Client, person: Person, poor_week: dict[str, Any], kidneys: str
) -> None:
    change(person, kidney_disease=kidneys)
    assert hints_by_page(owner_client, poor_week) == {}


@pytest.mark.parametrize("kidneys", ["yes", "not_sure"])
def test_no_answer_to_what_was_logged_hints_at_more(
    owner_client: Client, person: Person, poor_week: dict[str, Any], kidneys: str
) -> None:
    change(person, kidney_disease=kidneys)
    assert [hints_of(page) for page in log_and_take(owner_client, poor_week)] == [set(), set(), set()]


def test_with_healthy_kidneys_the_same_walk_meets_hints(
    owner_client: Client, person: Person, poor_week: dict[str, Any]
) -> None:
    change(person, kidney_disease="no")
    found = hints_by_page(owner_client, poor_week)
    assert found["foods:show_food"] == {"more magnesium"}
    assert found["today:show_today"] >= {"7-day mean", "upper level is", "at the reference value"}


@pytest.mark.parametrize("kidneys", ["yes", "not_sure"])
def test_today_says_the_neutral_line_in_place_of_a_reference(
    owner_client: Client, person: Person, poor_week: dict[str, Any], kidneys: str
) -> None:
    change(person, kidney_disease=kidneys)
    page = owner_client.get(reverse("today:show_today")).content.decode()
    assert "Your doctor or kidney team can say what is right for you." in page
    assert "of reference" not in page
