"""Logging food and guesses, changing them, removing them."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.api.builders import exactly, fields_at_fault
from tests.tracker.diary.builders import DAY, log
from tracker.diary.models import MealItem
from tracker.people.models import Act, Person

ITEMS = f"diary/{DAY}/items"


@pytest.fixture
def almonds():
    return make_food("Nuts, almonds", magnesium_mg_per_100_g="270")


def test_thirty_grams_of_almonds_are_81_mg(owner_program, person, almonds) -> None:
    response = owner_program.post(
        ITEMS, {"food_id": str(almonds.pk), "grams": 30, "meal": "snack", "time": "08:05"}
    )

    assert response.status_code == 201
    assert response.json() == {
        "id": str(MealItem.objects.of(person).get().pk),
        "food_id": str(almonds.pk),
        "name": "Nuts, almonds",
        "grams": 30,
        "meal": "snack",
        "time": "08:05",
        "magnesium_mg": 81,
        "caffeine_mg": None,
        "alcohol_g": None,
        "is_estimate": False,
        "is_guess": False,
        "unknown_ingredients": 0,
    }


def test_portions_count_by_their_weight(owner_program, person, almonds) -> None:
    portion = make_portion(almonds, description="1 handful", gram_weight="28.35")

    content = {"food_id": almonds.pk, "portion_id": portion.pk, "quantity": 1.5}
    answer = exactly(owner_program.post(ITEMS, content))

    assert (answer["grams"], answer["magnesium_mg"]) == (Decimal("42.525"), Decimal("114.818"))
    item = MealItem.objects.of(person).get()
    assert (item.quantity, item.portion_text) == (Decimal("1.5"), "1 handful")


def test_a_guess_has_a_name_and_milligrams(owner_program) -> None:
    answer = owner_program.post(ITEMS, {"name": "Canteen lunch", "magnesium_mg": 80}).json()

    assert (answer["food_id"], answer["grams"], answer["magnesium_mg"], answer["is_guess"]) == (
        None,
        None,
        80,
        True,
    )


@pytest.mark.parametrize("content", [{"magnesium_mg": None}, {}], ids=["null", "left out"])
def test_a_guess_without_milligrams_is_unknown_not_zero(owner_program, content) -> None:
    answer = owner_program.post(ITEMS, {"name": "Canteen lunch", **content}).json()

    assert answer["magnesium_mg"] is None


def test_a_food_without_a_value_gives_unknown_not_zero(owner_program) -> None:
    food = make_food(magnesium_mg_per_100_g=None)

    assert owner_program.post(ITEMS, {"food_id": food.pk, "grams": 30}).json()["magnesium_mg"] is None


@pytest.mark.parametrize(
    ("content", "field"),
    [
        ({}, "food_id"),
        ({"magnesium_mg": 80}, "food_id"),
        ({"food_id": "ALMONDS"}, "grams"),
        ({"food_id": "ALMONDS", "quantity": 2}, "grams"),
        ({"food_id": "ALMONDS", "grams": 30, "quantity": 2}, "quantity"),
        ({"food_id": "ALMONDS", "grams": 30, "name": "Almonds"}, "name"),
        ({"food_id": "ALMONDS", "grams": 30, "magnesium_mg": 81}, "magnesium_mg"),
        ({"food_id": "ALMONDS", "portion_id": "0", "quantity": 2}, "portion_id"),
        ({"food_id": "ALMONDS", "grams": 0}, "grams"),
        ({"food_id": "ALMONDS", "grams": 0.0001}, "grams"),
        ({"food_id": "ALMONDS", "grams": -30}, "grams"),
        ({"food_id": "ALMONDS", "grams": 10_001}, "grams"),
        ({"food_id": "ALMONDS", "grams": "30"}, "grams"),
        ({"food_id": "ALMONDS", "grams": True}, "grams"),
        ({"food_id": "ALMONDS", "grams": 30, "meal": "brunch"}, "meal"),
        ({"food_id": "ALMONDS", "grams": 30, "meal": ""}, "meal"),
        ({"food_id": "ALMONDS", "grams": 30, "time": "8:05"}, "time"),
        ({"food_id": "ALMONDS", "grams": 30, "time": "24:00"}, "time"),
        ({"food_id": "ALMONDS", "grams": 30, "time": "08:05:30"}, "time"),
        ({"food_id": "ALMONDS", "grams": 30, "id": "mine"}, "id"),
        ({"food_id": "ALMONDS", "grams": 30, "Grams": 30}, "Grams"),
        ({"name": "Lunch", "magnesium_mg": -1}, "magnesium_mg"),
        ({"name": "Lunch", "magnesium_mg": 5001}, "magnesium_mg"),
        ({"name": "Lunch", "grams": 300}, "grams"),
        ({"name": "  ", "magnesium_mg": 80}, "name"),
        ({"name": "Lunch\u0000", "magnesium_mg": 80}, "name"),
        ({"name": "x" * 201, "magnesium_mg": 80}, "name"),
    ],
    ids=str,
)
def test_what_is_no_item_is_refused_with_its_field(owner_program, almonds, content, field) -> None:
    if content.get("food_id") == "ALMONDS":
        content = content | {"food_id": str(almonds.pk)}

    response = owner_program.post(ITEMS, content)

    assert response.status_code == 422
    assert fields_at_fault(response) == [field]
    assert not MealItem.objects.exists()


def test_a_portion_of_another_food_is_refused(owner_program, almonds) -> None:
    portion = make_portion(make_food("Oats"), description="1 cup")

    response = owner_program.post(ITEMS, {"food_id": almonds.pk, "portion_id": portion.pk, "quantity": 1})

    assert (response.status_code, fields_at_fault(response)) == (422, ["portion_id"])


def test_more_portions_than_anybody_eats_are_refused(owner_program, almonds) -> None:
    portion = make_portion(almonds, gram_weight="100")

    response = owner_program.post(ITEMS, {"food_id": almonds.pk, "portion_id": portion.pk, "quantity": 101})

    assert (response.status_code, fields_at_fault(response)) == (422, ["quantity"])


def test_more_magnesium_than_a_row_can_hold_is_refused(owner_program) -> None:
    oxide = make_food("Magnesium oxide", magnesium_mg_per_100_g="60300")

    response = owner_program.post(ITEMS, {"food_id": oxide.pk, "grams": 10_000})

    assert (response.status_code, fields_at_fault(response)) == (422, ["grams"])


@pytest.mark.parametrize("key", ["0", "999999999999999999999999", "almonds", "１", ""], ids=repr)
def test_a_food_that_is_not_there_is_absent_or_refused(owner_program, key) -> None:
    response = owner_program.post(ITEMS, {"food_id": key, "grams": 30})

    assert response.status_code == (404 if key else 422)


def test_somebody_elses_own_food_is_absent(owner_program, stranger) -> None:
    food = make_food("Secret bread", owner=stranger)

    assert owner_program.post(ITEMS, {"food_id": food.pk, "grams": 30}).status_code == 404


def test_the_item_goes_by_the_name_people_use(owner_program, almonds) -> None:
    make_food_name(almonds, "Almonds")

    assert owner_program.post(ITEMS, {"food_id": almonds.pk, "grams": 30}).json()["name"] == "Almonds"


class TestOwnId:
    """A client may choose the row's id, so that a repeat is the same row."""

    def test_the_row_has_the_id_the_client_chose(self, owner_program) -> None:
        key = str(uuid4())

        response = owner_program.post(ITEMS, {"id": key, "name": "Lunch", "magnesium_mg": 80})

        assert (response.status_code, response.json()["id"]) == (201, key)

    @pytest.mark.parametrize("kind", ["food", "guess"])
    def test_a_repeat_is_the_same_row(self, owner_program, almonds, kind) -> None:
        content: dict[str, Any] = {"id": str(uuid4()), "time": "12:30", "meal": "lunch"}
        content |= (
            {"food_id": almonds.pk, "grams": 12.3456}
            if kind == "food"
            else {"name": "Lunch", "magnesium_mg": 80}
        )

        first = owner_program.post(ITEMS, content)
        again = owner_program.post(ITEMS, content)

        assert (again.status_code, again.json()) == (200, first.json())
        assert MealItem.objects.count() == 1
        assert Act.objects.count() == 1

    @pytest.mark.parametrize("change", [{"magnesium_mg": 90}, {"name": "Supper"}, {"meal": "lunch"}], ids=str)
    def test_other_content_under_the_same_id_is_a_conflict(self, owner_program, change) -> None:
        content = {"id": str(uuid4()), "name": "Lunch", "magnesium_mg": 80}
        owner_program.post(ITEMS, content)

        assert owner_program.post(ITEMS, content | change).status_code == 409

    def test_another_day_under_the_same_id_is_a_conflict(self, owner_program) -> None:
        content = {"id": str(uuid4()), "name": "Lunch", "magnesium_mg": 80}
        owner_program.post(ITEMS, content)

        assert owner_program.post("diary/2026-03-03/items", content).status_code == 409

    def test_somebody_elses_id_is_a_conflict_that_tells_nothing(
        self, owner_program, stranger_program
    ) -> None:
        content = {"id": str(uuid4()), "name": "Lunch", "magnesium_mg": 80}
        owner_program.post(ITEMS, content)

        foreign = stranger_program.post(ITEMS, content)
        own = owner_program.post(ITEMS, content | {"name": "Supper"})

        assert foreign.status_code == 409
        assert foreign.content == own.content

    def test_the_id_of_a_removed_row_is_a_conflict(self, owner_program) -> None:
        content = {"id": str(uuid4()), "name": "Lunch", "magnesium_mg": 80}
        owner_program.post(ITEMS, content)
        owner_program.delete(f"items/{content['id']}")

        assert owner_program.post(ITEMS, content).status_code == 409
        assert not MealItem.objects.exists()


def test_another_person_of_the_account_is_chosen_by_id(owner_program, owner) -> None:
    child = Person.objects.add(owner, name="Child")

    owner_program.post(f"{ITEMS}?person={child.pk}", {"name": "Lunch", "magnesium_mg": 80})

    item = MealItem.objects.get()
    assert item.person == child
    assert item.act is not None
    assert item.act.person == child


@pytest.mark.parametrize("entries", [2, 40])
def test_logging_takes_the_same_queries_whatever_the_day_holds(
    owner_program, person, almonds, entries, django_assert_num_queries
) -> None:
    for _ in range(entries):
        log(person, almonds)

    # Token and person, three for the food, then act and item in one transaction.
    with django_assert_num_queries(9):
        owner_program.post(ITEMS, {"food_id": almonds.pk, "grams": 30})
