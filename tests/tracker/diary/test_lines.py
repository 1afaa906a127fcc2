"""A typed line: corrected, added as one act and taken back as one."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY
from tests.tracker.diary.typed_lines import (
    HTMX,
    add,
    address,
    items_of,
    lay_table,
    make_named_food,
    shown,
)
from tracker.diary.lines import subject_of
from tracker.diary.models import MealItem
from tracker.people.models import Act, Person

FIELDS = ("food", "how_much", "is_left_out", "magnesium_mg", "meal", "name", "reading", "time")
NAMES = ["date", "kidney_disease", *(f"part{part}-{field}" for part in range(3) for field in FIELDS)]
ODD = ["", " ", "0", "-1", "1e999", "NaN", "½", "1/0", "9" * 50, "\x00", "٣ g", "é" * 300, "25:61", "1,2.3 g"]


@pytest.fixture
def table(db: None) -> dict[str, Food]:
    """Four foods to find."""
    return lay_table()


def test_the_whole_line_is_one_act_with_one_undo(owner_client: Client, person: Person, table: Any) -> None:
    page = add(owner_client, "2 slices rye bread, 30 g almonds, xyzzy").content.decode()
    assert "Rye bread, Almonds and 1 more added" in page
    assert [(item.food_name, item.grams) for item in items_of(person)] == [
        ("Rye bread", Decimal(64)),
        ("Almonds", Decimal(30)),
        ("xyzzy", None),
    ]
    act = Act.objects.get()
    owner_client.post(reverse("people:undo_act", args=[act.pk]))
    assert items_of(person) == []


def test_an_amount_is_kept_as_it_was_typed(owner_client: Client, person: Person, table: Any) -> None:
    add(owner_client, "2 slices rye bread")
    item = items_of(person)[0]
    assert (item.quantity, item.portion_text, item.is_weight_estimate) == (Decimal(2), "1 slice", False)


def test_another_candidate_is_weighed_by_its_own_portion(
    owner_client: Client, person: Person, table: dict[str, Food]
) -> None:
    add(owner_client, "2 slices rye bread", **{"part0-food": str(table["toasted"].pk)})
    item = items_of(person)[0]
    assert (item.food_name, item.grams, item.magnesium_mg) == (
        "Rye bread, toasted",
        Decimal(56),
        Decimal(28),
    )


@pytest.mark.parametrize(
    ("how_much", "grams"),
    [("3", "96"), ("50 g", "50"), ("half a slice", "16"), ("½", "16"), ("1 1/2 slices", "48")],
)
def test_another_amount_is_understood_as_in_a_line(
    owner_client: Client, person: Person, table: Any, how_much: str, grams: str
) -> None:
    add(owner_client, "2 slices rye bread", **{"part0-how_much": how_much})
    assert items_of(person)[0].grams == Decimal(grams)


def test_a_bare_number_counts_what_was_said_before(owner_client: Client, person: Person, table: Any) -> None:
    add(owner_client, "30 g almonds", **{"part0-how_much": "50"})
    assert items_of(person)[0].grams == Decimal(50)


def test_an_own_number_is_a_guess_and_grows_with_the_amount(
    owner_client: Client, person: Person, table: Any
) -> None:
    add(owner_client, "30 g almonds", **{"part0-magnesium_mg": "90"})
    item = items_of(person)[0]
    assert (item.magnesium_mg, item.is_guess, item.value_source) == (Decimal(90), True, "")
    changed = {"how_much": "60", "unit": "g", "magnesium_mg": "90", "date": DAY.isoformat()}
    owner_client.post(reverse("diary:change_item", args=[item.pk]), changed)
    assert items_of(person)[0].magnesium_mg == Decimal(180)


def test_a_part_that_is_left_out_is_not_added_whatever_stands_in_it(
    owner_client: Client, person: Person, table: Any
) -> None:
    add(
        owner_client,
        "2 slices rye bread, 30 g almonds",
        **{"part0-is_left_out": "on", "part0-how_much": "abc"},
    )
    assert [item.food_name for item in items_of(person)] == ["Almonds"]


def test_a_line_of_which_nothing_is_left_is_not_added(owner_client: Client, table: Any) -> None:
    page = add(owner_client, "30 g almonds", **{"part0-is_left_out": "on"}).content.decode()
    assert "Nothing is left to add: every part is left out." in page
    assert not Act.objects.exists()


def test_the_date_can_be_changed(owner_client: Client, person: Person, table: Any) -> None:
    response = add(owner_client, "30 g almonds", date="2026-02-28")
    assert response.redirect_chain[-1][0] == reverse("today:show_day", args=[date(2026, 2, 28)])
    assert items_of(person)[0].date == date(2026, 2, 28)


def test_meal_and_time_can_be_changed(owner_client: Client, person: Person, table: Any) -> None:
    add(owner_client, "30 g almonds", **{"part0-meal": "dinner", "part0-time": "19:30"})
    item = items_of(person)[0]
    assert (item.meal, item.time) == ("dinner", time(19, 30))


def test_a_guess_without_a_number_is_unknown_not_zero(
    owner_client: Client, person: Person, table: Any
) -> None:
    add(owner_client, "xyzzy, plugh", **{"part1-magnesium_mg": "12,5"})
    assert [(item.magnesium_mg, item.value_kind) for item in items_of(person)] == [
        (None, "unknown"),
        (Decimal("12.5"), "guess"),
    ]


def test_a_food_without_a_value_is_unknown_not_zero(owner_client: Client, person: Person, table: Any) -> None:
    add(owner_client, "2 oat bars")
    assert (items_of(person)[0].grams, items_of(person)[0].magnesium_mg) == (Decimal(80), None)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("part0-food", "999999"),
        ("part0-food", ""),
        ("part0-how_much", ""),
        ("part0-how_much", "abc"),
        ("part0-how_much", "999 kg"),
        ("part0-how_much", "9" * 100),
        ("part0-how_much", "30\x00"),
        ("part0-magnesium_mg", "-1"),
        ("part0-magnesium_mg", "5001"),
        ("part0-meal", "brunch"),
        ("part0-time", "25:00"),
        ("date", "2026-02-30"),
        ("date", "9999-12-31"),
        ("date", ""),
    ],
)
def test_what_cannot_be_is_kept_and_explained_beside_its_field(
    owner_client: Client, table: Any, field: str, value: str
) -> None:
    page = add(owner_client, "30 g almonds", **{field: value})
    form = page.context["form"]
    holder = form if field == "date" else form.parts[0]
    bound = holder[field.removeprefix("part0-")]
    assert bound.errors
    assert bound.value() == value
    assert str(bound.errors[0]).replace("'", "&#x27;") in page.content.decode()
    assert not MealItem.objects.exists()


def test_a_food_holds_no_more_magnesium_than_it_weighs(owner_client: Client, table: Any) -> None:
    page = add(owner_client, "2 g almonds", **{"part0-magnesium_mg": "2001"}).content.decode()
    assert "This is more than the food itself weighs." in page
    assert not MealItem.objects.exists()


def test_a_strangers_own_food_is_no_candidate(owner_client: Client, stranger: Any, table: Any) -> None:
    theirs = make_food("Almond paste", owner=stranger)
    page = add(owner_client, "30 g almonds", **{"part0-food": str(theirs.pk)})
    assert page.context["form"].parts[0]["food"].errors
    assert not MealItem.objects.exists()


@pytest.mark.usefixtures("table")
def test_what_it_costs_grows_by_the_search_of_each_part_and_not_by_saving(
    owner_client: Client, person: Person, django_assert_max_num_queries: Any
) -> None:
    for number in range(8):
        make_named_food(f"Vegetable {'abcdefgh'[number] * 4}", "30", "1 bowl", "100")
    two, eight = (
        ", ".join(f"50 g vegetable {'abcdefgh'[number] * 4}" for number in range(count)) for count in (2, 8)
    )
    looked, written = {}, {}
    for line in (two, eight):
        sent = shown(owner_client, line)
        with django_assert_max_num_queries(100) as looking:
            owner_client.get(address(line))
        with django_assert_max_num_queries(100) as adding:
            owner_client.post(address(line), sent)
        looked[line], written[line] = len(looking), len(adding)
    assert MealItem.objects.of(person).count() == 10
    assert written[eight] - written[two] == looked[eight] - looked[two]
    assert looked[eight] - looked[two] <= 6 * 6


@given(sent=st.dictionaries(st.sampled_from(NAMES), st.sampled_from(ODD) | st.text(max_size=40), min_size=1))
@settings(max_examples=75, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_sent_breaks_the_page(owner_client: Client, table: Any, sent: dict[str, str]) -> None:
    path = address("30 g almonds, xyzzy, magnesium citrate 400 mg")
    assert owner_client.post(path, sent).status_code in {200, 302}
    assert owner_client.post(path, sent, headers=HTMX).status_code == 200


@pytest.mark.parametrize(
    ("names", "subject"),
    [
        (["Porridge"], "Porridge"),
        (["Porridge", "Almonds"], "Porridge and Almonds"),
        (["Porridge", "Almonds", "Coffee"], "Porridge, Almonds and 1 more"),
        (["Porridge", "Almonds", "Coffee", "Milk"], "Porridge, Almonds and 2 more"),
    ],
)
def test_the_message_names_two_parts_and_counts_the_others(names: list[str], subject: str) -> None:
    assert subject_of(names) == subject
