"""Typed lines by the interface: understood, and never saved."""

from decimal import Decimal
from typing import Any

import pytest
import time_machine

from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.api.builders import exactly, fields_at_fault
from tests.tracker.diary.builders import DAY, log, make_supplement
from tests.tracker.people.builders import change
from tracker.diary.models import MealItem, Supplement, SupplementDose
from tracker.people.models import Act


def named_food(name: str, mg: str | None, portion: str, grams: str, **fields: Any) -> Any:
    food = make_food(f"{name}, as the table has it", mg, **fields)
    make_food_name(food, name, default_portion=make_portion(food, portion, grams))
    return food


@pytest.fixture
def rye(db) -> Any:
    return named_food("Rye bread", "40", "1 slice", "32", group="bread")


@pytest.fixture
def toasted(db) -> Any:
    return named_food("Rye bread, toasted", "50", "1 slice", "28", group="bread")


def test_a_line_comes_back_as_its_parts(owner_program, rye, toasted) -> None:
    text = "yesterday 2 slices rye bread for breakfast at 8, vitamin C 500 mg"

    answer = exactly(owner_program.post("phrases", {"text": text, "date": "2026-03-02"}))

    (item,) = answer["items"]
    assert (item["text"], item["kind"], item["name"]) == ("2 slices rye bread", "food", "Rye bread")
    assert (item["food"]["id"], item["grams"], item["magnesium_mg"]) == (
        str(rye.pk),
        64,
        Decimal("25.6"),
    )
    assert (item["meal"], item["time"]) == ("breakfast", "08:00")
    assert [food["id"] for food in item["alternatives"]] == [str(toasted.pk)]
    assert (answer["date"], answer["not_understood"]) == ("2026-03-01", ["vitamin C 500 mg"])


def test_nothing_is_saved(owner_program, rye) -> None:
    owner_program.post("phrases", {"text": "2 slices rye bread, magnesium 400 mg"})

    assert [model.objects.count() for model in (MealItem, SupplementDose, Supplement, Act)] == [0, 0, 0, 0]


@time_machine.travel("2026-03-05T23:30:00Z")
def test_without_a_date_it_is_today_where_the_person_is(owner_program, person) -> None:
    change(person, time_zone="Asia/Tokyo")

    assert owner_program.post("phrases", {"text": "porridge"}).json()["date"] == "2026-03-06"


def test_an_unknown_food_has_a_name_and_nulls(owner_program, db) -> None:
    (item,) = owner_program.post("phrases", {"text": "2 xyzzy"}).json()["items"]

    assert (item["name"], item["food"], item["grams"], item["magnesium_mg"], item["alternatives"]) == (
        "xyzzy",
        None,
        None,
        None,
        [],
    )


def test_a_food_without_a_value_is_null_not_zero(owner_program) -> None:
    named_food("Oat bar", None, "1 bar", "40")

    (item,) = owner_program.post("phrases", {"text": "2 oat bars"}).json()["items"]

    assert (item["grams"], item["magnesium_mg"]) == (80, None)


def test_magnesium_is_elemental(owner_program) -> None:
    (item,) = owner_program.post("phrases", {"text": "magnesium 400 mg"}).json()["items"]

    assert (item["kind"], item["magnesium_mg"], item["food"], item["grams"]) == (
        "supplement",
        400,
        None,
        None,
    )
    assert item["alternatives"] == [
        {
            "label": "400 mg magnesium",
            "magnesium_mg": 400,
            "units": 1,
            "supplement_id": None,
            "name": "Magnesium",
            "compound": None,
            "compound_mg": None,
        }
    ]


def test_a_compound_has_readings_and_no_amount_of_its_own(owner_program, person) -> None:
    own = make_supplement(person, 100, name="Citrate")

    (item,) = owner_program.post("phrases", {"text": "magnesium citrate 400 mg"}).json()["items"]

    assert item["magnesium_mg"] is None
    first, salt, label, *_others = item["alternatives"]
    assert (first["supplement_id"], first["units"], first["magnesium_mg"]) == (str(own.pk), 4, 400)
    assert (salt["label"], salt["magnesium_mg"], salt["compound_mg"]) == (
        "400 mg of the salt = 65 mg magnesium",
        64.652,
        400,
    )
    assert (label["magnesium_mg"], label["compound"]) == (400, None)


def test_foods_had_before_come_first(owner_program, person, rye, toasted) -> None:
    log(person, toasted)

    (item,) = owner_program.post("phrases", {"text": "a slice of rye bread"}).json()["items"]

    assert item["food"]["id"] == str(toasted.pk)


def test_own_water_counts_as_it_does_when_logged(owner_program, person) -> None:
    named_food("Tea", "3", "1 mug", "240", is_brewed=True, group="drinks")
    change(person, tap_water_mg_per_l=Decimal(50))

    (item,) = owner_program.post("phrases", {"text": "a mug of tea"}).json()["items"]

    assert item["magnesium_mg"] == 19.2


def test_own_foods_are_found_by_their_owner_alone(owner_program, stranger_program, owner) -> None:
    make_food("Our bread", owner=owner)

    mine, theirs = (
        program.post("phrases", {"text": "our bread"}).json()["items"][0]
        for program in (owner_program, stranger_program)
    )

    assert (mine["food"]["is_own"], theirs["food"]) == (True, None)


@pytest.mark.parametrize(
    ("content", "field"),
    [
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": "  "}, "text"),
        ({"text": "x" * 2_001}, "text"),
        ({"text": "oats\x00"}, "text"),
        ({"text": 3}, "text"),
        ({"text": "oats", "date": "yesterday"}, "date"),
        ({"text": "oats", "person": "1"}, "person"),
    ],
)
def test_what_is_no_line_is_refused(owner_program, content, field) -> None:
    response = owner_program.post("phrases", content)

    assert (response.status_code, fields_at_fault(response)) == (422, [field])


def test_several_lines_are_one_list(owner_program, rye) -> None:
    answer = owner_program.post("phrases", {"text": "rye bread\n2 slices rye bread\r\n\trye bread"}).json()

    assert len(answer["items"]) == 3


def test_a_line_has_at_most_forty_parts_and_drops_none(owner_program, db) -> None:
    answer = owner_program.post("phrases", {"text": ", ".join(["xyzzy"] * 50)}).json()

    assert (len(answer["items"]), len(answer["not_understood"])) == (40, 10)


def test_the_same_key_has_the_same_answer(owner_program, rye) -> None:
    first, again = (
        owner_program.post("phrases", {"text": "rye bread", "date": f"{DAY}"}, Idempotency_Key="a")
        for _ in range(2)
    )

    assert (first.status_code, again.status_code, again.content) == (200, 200, first.content)


@pytest.mark.parametrize("count", [2, 8])
def test_products_are_fetched_once_however_many_supplements_there_are(
    owner_program, person, count, django_assert_num_queries
) -> None:
    make_supplement(person)
    text = ", ".join(f"magnesium {100 + number} mg" for number in range(count))

    # Token and person, foods had before, products.
    with django_assert_num_queries(4):
        owner_program.post("phrases", {"text": text})
