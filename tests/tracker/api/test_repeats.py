"""Sending twice, and changing what somebody else changed."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils.timezone import now

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, guess, make_supplement, take
from tests.tracker.people.builders import change
from tracker.api.models import KEPT_FOR, IdempotencyKey
from tracker.diary.models import MealItem, SupplementDose
from tracker.people.models import Act, Person

ITEMS = f"diary/{DAY}/items"
LUNCH = {"name": "Lunch", "magnesium_mg": 80.125, "time": "12:30"}


def test_without_a_key_every_post_writes(owner_program) -> None:
    owner_program.post(ITEMS, LUNCH)
    owner_program.post(ITEMS, LUNCH)

    assert MealItem.objects.count() == 2


def test_the_same_key_with_the_same_content_writes_once_and_answers_alike(owner_program) -> None:
    first = owner_program.post(ITEMS, LUNCH, Idempotency_Key="a")
    again = owner_program.post(ITEMS, LUNCH, Idempotency_Key="a")

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.content == first.content
    assert again["ETag"] == first["ETag"]
    assert MealItem.objects.count() == Act.objects.count() == 1


def test_a_key_holds_for_doses_and_supplements_too(owner_program, person) -> None:
    dose = {"supplement_id": str(make_supplement(person).pk)}
    product = {"name": "Tablet", "unit": "tablet", "elemental_magnesium_mg": 100}

    doses = {owner_program.post(f"diary/{DAY}/doses", dose, Idempotency_Key="d").content for _ in range(2)}
    products = {owner_program.post("supplements", product, Idempotency_Key="s").content for _ in range(2)}

    assert len(doses) == len(products) == 1
    assert SupplementDose.objects.count() == 1


@pytest.mark.parametrize("change", ["content", "address", "person"])
def test_the_same_key_with_something_else_is_a_conflict(owner_program, owner, change) -> None:
    child = Person.objects.add(owner, name="Child")
    owner_program.post(ITEMS, LUNCH, Idempotency_Key="a")

    content = LUNCH | {"magnesium_mg": 81} if change == "content" else LUNCH
    address = {"address": "diary/2026-03-03/items", "person": f"{ITEMS}?person={child.pk}"}.get(change, ITEMS)
    response = owner_program.post(address, content, Idempotency_Key="a")

    assert response.status_code == 409
    assert MealItem.objects.count() == 1


def test_keys_of_two_accounts_have_nothing_to_do_with_each_other(owner_program, stranger_program) -> None:
    owner_program.post(ITEMS, LUNCH, Idempotency_Key="a")

    assert stranger_program.post(ITEMS, LUNCH, Idempotency_Key="a").status_code == 201
    assert MealItem.objects.count() == 2


def test_what_was_refused_can_be_tried_again_with_the_same_key(owner_program) -> None:
    food = make_food()

    refused = owner_program.post(ITEMS, {"food_id": "0", "grams": 30}, Idempotency_Key="a")
    taken = owner_program.post(ITEMS, {"food_id": food.pk, "grams": 30}, Idempotency_Key="a")

    assert (refused.status_code, taken.status_code) == (404, 201)


def test_a_key_is_forgotten_after_a_day(owner_program) -> None:
    owner_program.post(ITEMS, LUNCH, Idempotency_Key="a")
    IdempotencyKey.objects.update(made_at=now() - KEPT_FOR - timedelta(seconds=1))

    owner_program.post(ITEMS, LUNCH, Idempotency_Key="b")

    assert [kept.key for kept in IdempotencyKey.objects.all()] == ["b"]


@pytest.mark.parametrize("key", ["", "x" * 201, "tab\tinside"], ids=["empty", "long", "control character"])
def test_a_key_that_is_none_is_refused(owner_program, key) -> None:
    assert owner_program.post(ITEMS, LUNCH, Idempotency_Key=key).status_code == 422


def test_a_key_and_an_id_of_ones_own_go_together(owner_program) -> None:
    content = LUNCH | {"id": str(uuid4())}

    owner_program.post(ITEMS, content, Idempotency_Key="a")

    assert owner_program.post(ITEMS, content, Idempotency_Key="b").status_code == 200
    assert owner_program.post(ITEMS, content, Idempotency_Key="b").status_code == 200
    assert MealItem.objects.count() == 1


class TestIfMatch:
    """A row is changed only in the version that was read."""

    @pytest.fixture
    def address(self, person, request) -> str:
        rows = {"items": lambda: guess(person, mg=80), "doses": lambda: take(person)}
        return f"{request.param}/{rows[request.param]().pk}"

    @pytest.mark.parametrize("address", ["items", "doses"], indirect=True)
    def test_the_version_that_was_read_can_be_changed_once(self, owner_program, address) -> None:
        tag = owner_program.patch(address, {})["ETag"]

        first = owner_program.patch(address, {"time": "08:00"}, If_Match=tag)
        second = owner_program.patch(address, {"time": "09:00"}, If_Match=tag)

        assert (first.status_code, second.status_code) == (200, 412)
        assert owner_program.patch(address, {"time": "09:00"}, If_Match=first["ETag"]).status_code == 200

    @pytest.mark.parametrize("address", ["items", "doses"], indirect=True)
    def test_another_version_is_not_removed(self, owner_program, address) -> None:
        assert owner_program.delete(address, If_Match='"another"').status_code == 412
        assert owner_program.delete(address, If_Match="*").status_code == 204

    def test_a_person_who_changed_is_not_changed_over(self, owner_program) -> None:
        tag = owner_program.get("person")["ETag"]

        assert owner_program.patch("person", {"sex": "male"}, If_Match=tag).status_code == 200
        assert owner_program.patch("person", {"sex": "female"}, If_Match=tag).status_code == 412

    def test_a_tag_weakened_by_compression_still_counts(self, owner_program, person) -> None:
        change(person, name="x" * 80)
        tag = owner_program.get("person", Accept_Encoding="gzip")["ETag"]

        assert tag.startswith("W/")
        assert owner_program.patch("person", {"sex": "male"}, If_Match=tag).status_code == 200
