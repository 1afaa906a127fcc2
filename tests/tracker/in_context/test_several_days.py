"""What stands beside the figures of several days."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log
from tests.tracker.in_context.pages import leads_to, page_of
from tests.tracker.people.builders import change
from tracker.people.models import Person

pytestmark = pytest.mark.django_db

LATER = date(2026, 3, 20)


def keep_days(person: Person, days: int) -> None:
    """Log and close so many days up to the one before `LATER`."""
    change(person, birth_month=date(1986, 1, 1), sex="female", authority="us-ca", kidney_disease="no")
    for days_ago in range(1, days + 1):
        day = LATER - timedelta(days=days_ago)
        guess(person, mg=300, day=day)
        answer(person, day)


@pytest.mark.parametrize(("days", "names"), [(2, ["days"]), (10, ["five-answers"])])
def test_the_answer_leads_to_what_the_answers_mean_or_wait_for(
    owner_client: Client, person: Person, days: int, names: list[str]
) -> None:
    keep_days(person, days)
    with time_machine.travel(f"{LATER}T12:00:00Z"):
        page = owner_client.get(reverse("insights:show_enough")).content.decode()
    assert [name for name in ("days", "five-answers", "kinds-of-references") if leads_to(page, name)] == names


def test_beside_an_adequate_intake_the_answer_leads_to_kinds_of_references(
    owner_client: Client, person: Person
) -> None:
    keep_days(person, 10)
    change(person, authority="efsa")
    with time_machine.travel(f"{LATER}T12:00:00Z"):
        page = owner_client.get(reverse("insights:show_enough")).content.decode()
    assert leads_to(page, "kinds-of-references")
    assert not leads_to(page, "five-answers")


@pytest.mark.parametrize(
    "without",
    [
        pytest.param({"sex": "", "birth_month": None}, id="not set"),
        pytest.param({"kidney_disease": "yes"}, id="weak kidneys"),
        pytest.param({"birth_month": date(2025, 9, 1)}, id="first year"),
    ],
)
def test_where_nothing_is_judged_there_is_no_number_to_ask_about(
    owner_client: Client, person: Person, without: dict[str, Any]
) -> None:
    keep_days(person, 2)
    change(person, **without)
    with time_machine.travel(f"{LATER}T12:00:00Z"):
        page = owner_client.get(reverse("insights:show_enough")).content.decode()
    answered = page.partition('aria-labelledby="answer"')[2].partition("</section>")[0]
    assert answered
    assert "Why this number?" not in answered


def test_with_weak_kidneys_where_i_stand_has_neither_drawing_nor_link(
    owner_client: Client, person: Person
) -> None:
    keep_days(person, 10)
    change(person, kidney_disease="yes")
    with time_machine.travel(f"{LATER}T12:00:00Z"):
        page = owner_client.get(reverse("insights:show_standing")).content.decode()
    assert [name for name in ("mean", "five-answers") if leads_to(page, name)] == []


@pytest.mark.parametrize(("kidneys", "name"), [("no", "upper-level"), ("yes", "kidneys")])
def test_ones_own_reference_leads_to_the_upper_level_or_with_weak_kidneys_to_those(
    owner_client: Client, person: Person, kidneys: str, name: str
) -> None:
    change(person, kidney_disease=kidneys)
    for authority in ("", "us-ca", "efsa", "d-a-ch"):
        change(person, authority=authority)
        page = page_of(owner_client, "insights:show_reference_values")
        assert [asked for asked in ("upper-level", "kidneys") if leads_to(page, asked)] == [name]


def test_where_i_stand_leads_to_the_mean_and_the_answers(owner_client: Client, person: Person) -> None:
    keep_days(person, 10)
    with time_machine.travel(f"{LATER}T12:00:00Z"):
        page = owner_client.get(reverse("insights:show_standing")).content.decode()
    assert leads_to(page, "mean")
    assert leads_to(page, "five-answers")


def test_trends_lead_to_the_mean_guesses_days_and_the_reference(owner_client: Client, person: Person) -> None:
    keep_days(person, 10)
    days = {"first": (LATER - timedelta(days=9)).isoformat(), "last": LATER.isoformat()}
    page = page_of(owner_client, "insights:show_trends", **days)
    asked = ("mean", "guess", "days", "reference", "at-least")
    assert [name for name in asked if leads_to(page, name)] == ["mean", "guess", "days", "reference"]


def test_sources_lead_to_where_figures_come_from_and_to_no_value(
    owner_client: Client, person: Person
) -> None:
    log(person, make_food("Soup", magnesium_mg_per_100_g=None), grams=30)
    log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    days = {"first": DAY.isoformat(), "last": DAY.isoformat()}
    page = page_of(owner_client, "insights:show_sources", **days)
    assert leads_to(page, "total")
    assert leads_to(page, "no-value")
