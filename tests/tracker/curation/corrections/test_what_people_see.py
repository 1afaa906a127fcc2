"""On the day and beside the entry people read that its value was corrected, when, and from what."""

from decimal import Decimal

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.curation.corrections.builders import change_value, correct, found, undo
from tests.tracker.diary.builders import DAY, log, make_act
from tracker.curation.models import Correction
from tracker.diary.models import MealItem
from tracker.people.models import Act, Person

pytestmark = pytest.mark.django_db

MOMENT = "2026-03-05T10:00:00Z"


@pytest.fixture
def item(person: Person) -> MealItem:
    return log(person, make_food("Spinach", "79"), 30)


def corrected(item: MealItem, mg: str | None = "93", reason: str = "") -> Correction:
    """Return the correction of an entry, made on 5 March."""
    assert item.food is not None
    food: Food = change_value(item.food, mg)
    with time_machine.travel(MOMENT, tick=False):
        return correct(food, reason=reason)


def day(client: Client) -> str:
    return client.get(reverse("today:show_day", args=[DAY])).content.decode()


def entry(client: Client, item: MealItem) -> str:
    return " ".join(client.get(reverse("diary:change_item", args=[item.pk])).content.decode().split())


def test_the_day_says_that_a_value_was_corrected_and_when(owner_client: Client, item: MealItem) -> None:
    assert "corrected" not in day(owner_client)
    corrected(item)
    assert "corrected 5 Mar" in day(owner_client)


def test_after_undo_the_day_says_nothing_any_more(owner_client: Client, item: MealItem) -> None:
    undo(corrected(item))
    assert "corrected" not in day(owner_client)


def test_the_entry_shows_the_former_and_the_new_value_and_why(owner_client: Client, item: MealItem) -> None:
    corrected(item, reason="A new analysis.")
    page = entry(owner_client, item)
    assert "Corrected on 5 March 2026: 24 mg → <b>28 mg</b>. A new analysis." in page
    assert "You can log your own number" in page
    assert reverse("diary:log_guess", args=[DAY]) + "?name=Spinach" in page


def test_a_value_that_was_missing_reads_no_value(owner_client: Client, person: Person) -> None:
    bar = log(person, make_food("Oat bar", None), 40)
    corrected(bar, "60")
    assert "no value → <b>24 mg</b>" in entry(owner_client, bar)


def test_a_value_that_went_missing_reads_no_value(owner_client: Client, item: MealItem) -> None:
    corrected(item, None)
    assert "24 mg → <b>no value</b>" in entry(owner_client, item)


def test_two_corrections_are_told_the_newest_first(owner_client: Client, item: MealItem) -> None:
    corrected(item, "93")
    assert item.food is not None
    correct(change_value(item.food, "100"))
    page = entry(owner_client, item)
    assert page.index("28 mg → <b>30 mg</b>") < page.index("24 mg → <b>28 mg</b>")


def test_a_correction_taken_back_between_two_is_told_no_more(owner_client: Client, item: MealItem) -> None:
    first = corrected(item, "93")
    assert item.food is not None
    correct(change_value(item.food, "100"))
    undo(first)
    page = entry(owner_client, item)
    assert "24 mg → <b>30 mg</b>" in page
    assert page.count("Corrected on") == 1


def test_a_number_of_ones_own_given_since_is_not_called_corrected(
    owner_client: Client, item: MealItem
) -> None:
    corrected(item)
    kept = found(item)
    kept.save_change(make_act(item.person, Act.Verb.CHANGE), kept.guess_again(Decimal(12)))
    assert "corrected" not in day(owner_client)
    assert "Corrected on" not in entry(owner_client, item)


def test_corrected_entries_cost_the_day_no_query(owner_client: Client, item: MealItem) -> None:
    day(owner_client)
    with CaptureQueriesContext(connection) as before:
        day(owner_client)
    corrected(item)
    with CaptureQueriesContext(connection) as after:
        day(owner_client)
    assert len(after) == len(before)
