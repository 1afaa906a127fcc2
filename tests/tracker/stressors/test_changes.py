""" "I changed something": a few words, from a day on, and no verdict."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.tracker.stressors.builders import make_change
from tracker.people.models import Person
from tracker.stressors.models import Change

LIST, ADD = "stressors:list_changes", "stressors:add_change"


@time_machine.travel("2026-03-02T12:00:00Z")
def test_a_change_is_noted_for_today_unless_another_day_is_given(owner_client: Client) -> None:
    form = owner_client.get(reverse(ADD)).context["form"]
    assert form["date"].value() == date(2026, 3, 2)


def test_a_change_is_kept_in_the_words_typed_and_can_be_undone(owner_client: Client, person: Person) -> None:
    sent = {"words": "A new mattress", "date": "2026-02-01"}
    page = owner_client.post(reverse(ADD), sent, follow=True)
    change = Change.objects.of(person).get()
    assert (change.words, change.date, change.last) == ("A new mattress", date(2026, 2, 1), None)
    assert "A new mattress" in page.content.decode()
    owner_client.post(reverse("people:undo_act", args=[change.act_id]))
    assert not Change.objects.of(person).exists()


def test_a_change_can_end_and_be_removed(owner_client: Client, person: Person) -> None:
    change = make_change(person)
    sent = {"words": change.words, "date": "2026-03-02", "last": "2026-03-09"}
    owner_client.post(reverse("stressors:edit_change", args=[change.pk]), sent)
    change.refresh_from_db()
    assert change.last == date(2026, 3, 9)
    owner_client.post(reverse("stressors:delete_change", args=[change.pk]))
    assert not Change.objects.of(person).exists()


@pytest.mark.parametrize("name", [LIST, ADD])
def test_every_page_says_that_symptoms_ease_whatever_one_changed(owner_client: Client, name: str) -> None:
    page = owner_client.get(reverse(name)).content.decode()
    assert "Symptoms often ease after a bad spell, whatever one changed." in page
    assert "regression to the mean" in page


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("words", ""),
        ("words", "x" * 81),
        ("words", "\x00"),
        ("date", ""),
        ("date", "yesterday"),
        ("date", "2200-01-01"),
        ("last", "2026-03-01"),
        ("last", "0000-00-00"),
    ],
)
def test_what_cannot_be_is_explained_beside_its_field_and_kept(
    owner_client: Client, person: Person, field: str, typed: str
) -> None:
    sent = {"words": "Less running", "date": "2026-03-02", field: typed}
    response = owner_client.post(reverse(ADD), sent)
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]
    assert response.context["form"][field].value() == typed
    assert not Change.objects.of(person).exists()


def test_a_form_sent_twice_is_one_change(owner_client: Client, person: Person) -> None:
    sent = {"words": "Less running", "date": "2026-03-02", "form_key": "11111111-1111-4111-8111-111111111111"}
    for _time in range(2):
        owner_client.post(reverse(ADD), sent)
    assert Change.objects.of(person).count() == 1


def test_eighty_characters_are_kept(owner_client: Client, person: Person) -> None:
    owner_client.post(reverse(ADD), {"words": "é" * 80, "date": "2026-03-02"})
    assert Change.objects.of(person).get().words == "é" * 80


def test_the_latest_change_comes_first_and_later_pages_hold_the_rest(
    owner_client: Client, person: Person
) -> None:
    for day in range(1, 29):
        make_change(person, f"February {day:02}", date(2026, 2, day))
        make_change(person, f"March {day:02}", date(2026, 3, day))
    page = owner_client.get(reverse(LIST)).content.decode()
    assert page.index("March 28") < page.index("March 01") < page.index("February 28")
    assert "February 01" not in page
    assert "February 01" in owner_client.get(reverse(LIST) + "?page=2").content.decode()


@pytest.mark.parametrize("count", [2, 40])
def test_the_list_costs_the_same_however_many_there_are(
    owner_client: Client, person: Person, django_assert_num_queries: Any, count: int
) -> None:
    for number in range(count):
        make_change(person, f"Change {number}")
    with django_assert_num_queries(5):
        owner_client.get(reverse(LIST))
