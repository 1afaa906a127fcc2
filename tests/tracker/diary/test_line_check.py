"""A typed line before it is added: each part with its foods, and nothing dropped silently."""

import re
from datetime import time
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.test import Client

from foods.models import Food
from tests.tracker.diary.typed_lines import (
    HTMX,
    address,
    lay_table,
    shown,
)
from tracker.diary.forms.lines import MAX_LINE
from tracker.diary.models import MealItem
from tracker.people.models import Act


@pytest.fixture
def table(db: None) -> dict[str, Food]:
    """Four foods to find."""
    return lay_table()


def test_each_part_stands_with_its_food_amount_grams_and_magnesium(owner_client: Client, table: Any) -> None:
    page = owner_client.get(address("2 slices rye bread, 30 g almonds"))
    shown = page.content.decode()
    assert [part.part.text for part in page.context["form"].parts] == [
        "2 slices rye bread",
        "30 g almonds",
    ]
    assert "2 × 1 slice, 64 g" in shown
    assert "26 mg" in shown
    assert "81 mg" in shown
    assert "Add 2 to Mon 2 Mar" in shown


def test_the_other_candidates_stand_beside_with_their_own_amounts(owner_client: Client, table: Any) -> None:
    page = owner_client.get(address("2 slices rye bread"))
    candidates = page.context["form"].parts[0].candidates
    assert [(one.hit.name, one.item.grams, one.magnesium) for one in candidates] == [
        ("Rye bread", Decimal(64), "26 mg"),
        ("Rye bread, toasted", Decimal(56), "28 mg"),
    ]


def test_a_food_that_comes_by_its_usual_portion_says_so(owner_client: Client, table: Any) -> None:
    part = owner_client.get(address("almonds, rye bread")).context["form"].parts[0]
    assert part["how_much"].value() == "1 handful"


def test_a_measure_the_food_does_not_have_is_marked_as_an_estimate(owner_client: Client, table: Any) -> None:
    assert "weighed like others" in owner_client.get(address("a bowl of almonds")).content.decode()


def test_what_is_not_understood_stays_visible(owner_client: Client, table: Any) -> None:
    page = owner_client.get(address("almonds, vitamin C 500 mg")).content.decode()
    assert "This was not understood and is not added:" in page
    assert "‘vitamin C 500 mg’" in page


@pytest.mark.parametrize("amount", ["0 g", "999999999 g"])
def test_an_amount_nobody_can_have_had_is_not_added_and_told_why(
    owner_client: Client, table: Any, amount: str
) -> None:
    page = owner_client.get(address(f"rye bread, {amount} almonds"))
    assert f"‘{amount} almonds’: enter an amount above 0 and up to 10,000 g." in page.content.decode()
    assert [part.part.words for part in page.context["form"].parts] == ["rye bread"]


@pytest.mark.parametrize("amount", ["10001 g", "99999", "50000 kg"])
def test_more_than_anybody_eats_is_said_beside_the_food_before_it_is_sent(
    owner_client: Client, table: Any, amount: str
) -> None:
    page = owner_client.get(address(f"{amount} almonds"))
    (part,) = page.context["form"].parts
    assert part["how_much"].value() == amount
    assert "Enter an amount above 0 and up to 10,000 g." in page.content.decode()
    assert {one.item for one in part.candidates} == {None}


def test_what_no_food_was_found_for_stays_as_a_guess(owner_client: Client, table: Any) -> None:
    page = owner_client.get(address("almonds, 2 xyzzy"))
    assert page.context["form"].parts[1]["name"].value() == "xyzzy"
    assert "It is added under this name, as your guess." in page.content.decode()


@time_machine.travel("2026-03-05T08:00:00Z")
def test_yesterday_is_the_day_before_today_and_said_clearly(owner_client: Client, table: Any) -> None:
    page = owner_client.get(address("yesterday almonds")).content.decode()
    assert "The line says: Wednesday 4 March." in page
    assert "Add 1 to Wed 4 Mar" in page


@time_machine.travel("2026-03-02T08:00:00Z")
def test_without_a_meal_in_the_line_the_one_of_the_hour_is_suggested(
    owner_client: Client, table: Any
) -> None:
    said, unsaid = (
        owner_client.get(address(line)).context["form"].parts[0]
        for line in ("30 g almonds for lunch at 13:15", "30 g almonds")
    )
    assert (said["meal"].value(), said["time"].value()) == ("lunch", time(13, 15))
    assert (unsaid["meal"].value(), unsaid["time"].value()) == ("breakfast", None)


def test_nothing_is_saved_by_looking(owner_client: Client, table: Any) -> None:
    owner_client.get(address("30 g almonds"))
    assert not MealItem.objects.exists()
    assert not Act.objects.exists()


def test_a_correction_in_the_browser_tells_what_it_comes_to_and_saves_nothing(
    owner_client: Client, table: Any
) -> None:
    sent = {**shown(owner_client, "30 g almonds"), "part0-how_much": "2 handfuls"}
    page = owner_client.post(address("30 g almonds"), sent, headers=HTMX).content.decode()
    assert "2 × 1 handful, 56 g" in page
    assert "151 mg" in page
    assert not MealItem.objects.exists()


@pytest.mark.parametrize("line", ["", "  ", "yesterday", ", , ,", "\x00", "x" * (MAX_LINE + 1)])
def test_a_line_without_food_is_asked_for_again(owner_client: Client, line: str) -> None:
    page = owner_client.get(address(line))
    assert page.status_code == 200
    assert not re.search(r'id="add-line"', page.content.decode())


def test_a_line_that_is_too_long_says_so_beside_the_field(owner_client: Client) -> None:
    page = owner_client.get(address("almonds, " * 50)).content.decode()
    assert f"Type at most {MAX_LINE} characters at once." in page
