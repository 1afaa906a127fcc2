"""The page of sources: what it says, links to and counts; its few foods beside Trends; its CSV."""

import csv
from datetime import timedelta
from html import unescape
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, guess, log, make_supplement, take
from tests.tracker.kitchen.builders import make_own_food
from tests.tracker.people.builders import change
from tests.tracker.symptoms.builders import make_flag
from tracker.people.models import Person

pytestmark = pytest.mark.django_db

SOURCES, CSV = reverse("insights:show_sources"), reverse("insights:export_sources")
# Session and account.
OF_EVERY_PAGE = 2
HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def _on_the_day() -> Any:
    with time_machine.travel(f"{DAY} 12:00:00+00:00", tick=False):
        yield


def part(client: Client, **asked: Any) -> str:
    """Return what Trends loads beside its chart, as text."""
    return unescape(client.get(SOURCES, {"part": "top", **asked}, headers=HTMX).content.decode())


def page(client: Client, address: str = SOURCES, **asked: Any) -> str:
    """Return the page as text."""
    return unescape(client.get(address, asked).content.decode())


def test_a_food_is_a_link_with_its_mean_share_sum_and_times(owner_client: Client, person: Person) -> None:
    almonds = make_food()
    for day in (DAY, DAY - timedelta(days=1), DAY - timedelta(days=2)):
        log(person, almonds, 10, day=day)
    take(person, make_supplement(person, 19))

    shown = page(owner_client)

    assert "33 mg a day on 3 logged days, 100 mg in all." in shown
    link = f'<a href="{reverse("foods:show_food", args=[almonds.pk])}">Almonds</a>'
    assert f'{link}</span><span class="num">27 mg</span>' in shown
    assert "81 % · 81 mg in all · 3 times" in shown
    assert "19 % · 19 mg in all · once" in shown


def test_what_has_no_value_is_named_with_how_often(owner_client: Client, person: Person) -> None:
    log(person)
    log(person, make_own_food(person, "Oat bar", None), 40)
    guess(person, name="Canteen soup")
    guess(person, name="Canteen soup")

    shown = page(owner_client)

    assert "At least 270 mg a day on 1 logged day, 270 mg in all." in shown
    assert "3 of 4 items have no value" in shown
    assert '<span>Canteen soup</span> <span class="quiet">2 times</span>' in shown
    assert 'Oat bar</a> <span class="quiet">once</span>' in shown


def test_a_diary_without_any_value_has_no_amounts(owner_client: Client, person: Person) -> None:
    guess(person)

    shown = page(owner_client)

    assert "Not known yet: no item has a value." in shown
    assert "0 mg" not in shown


def test_an_empty_range_says_what_to_do_first(owner_client: Client, person: Person) -> None:
    shown = page(owner_client)

    assert "Nothing was logged in these days." in shown
    assert f'href="{reverse("today:show_today")}">Log something</a>' in shown


def test_foods_after_the_twelfth_are_one_line_until_all_are_asked_for(
    owner_client: Client, person: Person
) -> None:
    for number in range(14):
        log(person, make_food(f"Food {number}", str(100 - number)))

    shown, everything = page(owner_client), page(owner_client, all=1)

    assert "2 others" in shown
    assert ">Food 11</a>" in shown
    assert ">Food 12</a>" not in shown
    assert "14 % · 175 mg in all · 2 times" in shown
    assert ">Food 13</a>" in everything
    assert " others" not in everything


def test_a_food_its_owner_removed_keeps_its_line_without_a_link(owner_client: Client, person: Person) -> None:
    bar = make_own_food(person)
    log(person, bar)
    owner_client.post(reverse("kitchen:remove_food", args=[bar.pk]))

    shown = page(owner_client)

    assert "Oat bar" in shown
    assert f'href="{reverse("foods:show_food", args=[bar.pk])}"' not in shown


def test_a_name_is_printed_as_text(owner_client: Client, person: Person) -> None:
    guess(person, 50, name="<b>Soup</b>")

    assert b"&lt;b&gt;Soup&lt;/b&gt;" in owner_client.get(SOURCES).content


def test_other_ranges_are_a_tap_away_and_wrong_ones_are_refused_beside_the_field(
    owner_client: Client, person: Person
) -> None:
    log(person, day=DAY - timedelta(days=40))

    week = page(owner_client, span="week", last=DAY - timedelta(days=40))
    wrong = page(owner_client, first="2026-03-02", last="2026-03-01")

    assert "270 mg in all" in week
    assert 'href="?span=month"' in week
    assert "The range ends before it begins." in wrong
    assert 'value="2026-03-01"' in wrong


def test_a_standing_flag_comes_first_and_the_rankings_are_one_tap_away(
    owner_client: Client, person: Person
) -> None:
    log(person)
    make_flag(person, "weakness")

    first = page(owner_client, span="week")
    (charts,) = [link for link in first.split('href="') if link.startswith(f"{SOURCES}?")]

    assert "Almonds" not in first
    assert "Almonds" in page(owner_client, charts.split('"')[0])


def test_beside_trends_stand_the_first_six_foods_alone(owner_client: Client, person: Person) -> None:
    for number in range(8):
        log(person, make_food(f"Food {number}", str(100 - number)))

    top = part(owner_client, span="week")

    assert "<html" not in top
    assert ">Food 5</a>" in top
    assert ">Food 6</a>" not in top
    assert '<span>2 others</span> <span class="num">187 mg</span>' in top
    assert f'href="{SOURCES}?span=week"' in top


def test_the_address_of_the_few_foods_shows_the_whole_page_to_a_browser(
    owner_client: Client, person: Person
) -> None:
    log(person)

    assert "<html" in page(owner_client, part="top")

    make_flag(person, "weakness")

    assert "Almonds" not in page(owner_client, part="top")


def test_the_file_holds_every_ranking_and_no_formula(owner_client: Client, person: Person) -> None:
    log(person, meal="lunch")
    guess(person, name="=1+1")

    answer = owner_client.get(CSV, {"span": "week"})
    lines = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))

    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "magnesium-sources-2026-02-24-2026-03-02.csv" in answer.headers["Content-Disposition"]
    assert {line["ranking"] for line in lines} == {"food", "source", "group", "meal", "data-set"}
    foods = [line for line in lines if line["ranking"] == "food"]
    assert [(line["name"], line["mg"], line["percent"]) for line in foods] == [
        ("Almonds", "270", "100"),
        ("'=1+1", "", ""),
    ]


def test_somebody_else_sees_nothing_of_it(stranger_client: Client, person: Person) -> None:
    log(person)

    assert "Almonds" not in page(stranger_client)
    assert "Almonds" not in part(stranger_client)
    assert "Almonds" not in page(stranger_client, CSV)


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
@pytest.mark.parametrize("asked", [{}, {"all": "1"}, {"part": "top"}], ids=["page", "all", "top"])
def test_the_number_of_queries_does_not_grow(
    owner_client: Client, person: Person, asked: dict[str, str], headers: dict[str, str]
) -> None:
    def queries_with(number: int) -> int:
        for place in range(number):
            log(person, make_food(f"Food {number}-{place}"), day=DAY - timedelta(days=place % 20))
        with CaptureQueriesContext(connection) as queries:
            owner_client.get(SOURCES, asked, headers=headers)
        return len(queries)

    few, many = queries_with(2), queries_with(40)

    assert few == many <= OF_EVERY_PAGE + 6


@pytest.mark.parametrize("answered", ["yes", "not_sure"])
def test_with_weak_kidneys_nothing_is_compared_or_hinted_at(
    owner_client: Client, person: Person, answered: str
) -> None:
    log(person)
    change(person, kidney_disease=answered, authority="us-ca", sex="female")

    shown = page(owner_client)

    assert "Almonds" in shown
    assert not any(word in shown.lower() for word in ("reference value", "below", "would bring"))


def test_what_was_added_up_of_a_long_range_holds_until_something_is_written(
    owner_client: Client, person: Person
) -> None:
    log(person)
    with time_machine.travel(f"{DAY} 12:10:00+00:00", tick=False):
        page(owner_client, span="year")
        with CaptureQueriesContext(connection) as queries:
            again = page(owner_client, span="year")
        guess(person, 80, name="Canteen soup")
        after = page(owner_client, span="year")

    assert "270 mg in all" in again
    assert not any("diary_mealitem" in query["sql"] and "SUM" in query["sql"] for query in queries)
    assert "350 mg in all" in after
