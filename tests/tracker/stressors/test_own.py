"""Own stressors: added, changed and taken off the list without an administrator."""

import uuid
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.tracker.stressors.builders import make_stressor, note
from tracker.people.models import Act, Person
from tracker.stressors.kinds import Answer
from tracker.stressors.models import Stressor, StressorEntry

LIST, ADD = "stressors:list_own", "stressors:add_own"


def add(client: Client, **fields: Any) -> Any:
    return client.post(reverse(ADD), {"name": "Travel", "answer": "yes_no", "unit": "", **fields})


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"answer": "yes_no"}, (Answer.YES_NO, "0-1", Decimal(1))),
        ({"answer": "scale"}, (Answer.SCALE, "0-10", Decimal(10))),
        ({"answer": "amount", "unit": "cups"}, (Answer.AMOUNT, "cups", Decimal(99_999))),
    ],
    ids=["yes or no", "scale", "amount"],
)
def test_each_way_to_answer_makes_a_kind(
    owner_client: Client, person: Person, fields: dict[str, str], kind: Any
) -> None:
    assert add(owner_client, **fields).status_code == 302
    made = Stressor.objects.of(person).get().kind
    assert (made.answer, made.unit, made.most) == kind


def test_an_amount_needs_a_unit(owner_client: Client, person: Person) -> None:
    page = add(owner_client, answer="amount").content.decode()
    assert "Name the unit." in page
    assert 'value="Travel"' in page
    assert not Stressor.objects.of(person).exists()


def test_what_is_no_amount_has_no_unit(owner_client: Client, person: Person) -> None:
    add(owner_client, answer="scale", unit="cups")
    assert Stressor.objects.of(person).get().unit == ""


def test_two_of_one_name_are_refused(owner_client: Client, person: Person) -> None:
    make_stressor(person, name="Travel")
    assert "one of this name already" in add(owner_client, name="travel").content.decode()
    assert Stressor.objects.of(person).count() == 1


@pytest.mark.parametrize(("name", "listed"), [("caffeine", "Caffeine"), ("SCREEN HOURS", "Screen hours")])
def test_the_name_of_a_kind_on_the_list_is_refused(
    owner_client: Client, person: Person, name: str, listed: str
) -> None:
    assert f"“{listed}” is on our list already." in add(owner_client, name=name).content.decode()
    assert not Stressor.objects.of(person).exists()


def test_somebody_elses_name_is_free(owner_client: Client, person: Person, stranger) -> None:
    make_stressor(Person.objects.of(stranger).get(), name="Travel")
    add(owner_client)
    assert Stressor.objects.of(person).count() == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"name": ""},
        {"name": "   "},
        {"name": "x" * 10_000},
        {"name": "a\x00b"},
        {"answer": "sometimes"},
        {"answer": ""},
        {"answer": "amount", "unit": "x" * 21},
    ],
    ids=["no name", "blanks", "too long", "NUL", "unknown answer", "no answer", "long unit"],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_added(
    owner_client: Client, person: Person, fields: dict[str, str]
) -> None:
    page = add(owner_client, **fields)
    assert page.status_code == 200
    assert "invalid-feedback" in page.content.decode() or "field-error" in page.content.decode()
    assert not Stressor.objects.of(person).exists()


def test_a_form_sent_twice_adds_once(owner_client: Client, person: Person) -> None:
    key = str(uuid.uuid4())
    for _ in range(2):
        add(owner_client, form_key=key, person=person.pk)
    assert Stressor.objects.of(person).count() == 1


def test_a_form_shown_in_another_diary_adds_nothing(owner_client: Client, person: Person) -> None:
    add(owner_client, person=person.pk + 1)
    assert not Stressor.objects.exists()


def test_name_and_unit_can_be_changed_and_the_way_to_answer_stays(
    owner_client: Client, person: Person
) -> None:
    stressor = make_stressor(person, name="Matcha", answer="amount", unit="cups")
    address = reverse("stressors:change_own", args=[stressor.pk])
    owner_client.post(address, {"name": "Green tea", "unit": "bowls", "answer": "yes_no"})
    stressor.refresh_from_db()
    assert (stressor.name, stressor.unit, stressor.answer) == ("Green tea", "bowls", "amount")


def test_its_own_name_is_not_taken(owner_client: Client, person: Person) -> None:
    stressor = make_stressor(person, name="Travel")
    sent = owner_client.post(reverse("stressors:change_own", args=[stressor.pk]), {"name": "TRAVEL"})
    assert sent.status_code == 302


def test_taking_it_off_keeps_what_was_noted_and_undo_brings_it_back(
    owner_client: Client, person: Person
) -> None:
    stressor = make_stressor(person)
    note(person, str(stressor.pk), 1)
    owner_client.post(reverse("stressors:delete_own", args=[stressor.pk]))
    assert not Stressor.objects.of(person).exists()
    assert StressorEntry.objects.of(person).exists()
    act = Act.objects.get(verb="delete")
    act.undo(act.made_at)
    assert Stressor.objects.of(person).get() == stressor


def test_a_stranger_finds_nothing(stranger_client: Client, person: Person) -> None:
    stressor = make_stressor(person)
    for name in ("stressors:change_own", "stressors:delete_own"):
        assert stranger_client.post(reverse(name, args=[stressor.pk]), {"name": "Mine"}).status_code == 404
    assert stressor.name not in stranger_client.get(reverse(LIST)).content.decode()


def test_an_empty_list_says_what_would_fit(owner_client: Client) -> None:
    assert "None yet." in owner_client.get(reverse(LIST)).content.decode()


def test_the_list_names_each_with_its_unit(owner_client: Client, person: Person) -> None:
    make_stressor(person, name="Matcha <b>", answer="amount", unit="cups")
    page = owner_client.get(reverse(LIST)).content.decode()
    assert ("Matcha &lt;b&gt;" in page, "An amount in cups" in page) == (True, True)


@pytest.mark.parametrize("rows", [2, 40])
def test_the_list_takes_one_query_beyond_session_and_account(
    owner_client: Client, person: Person, rows: int
) -> None:
    for number in range(rows):
        make_stressor(person, name=f"Kind {number}")
    with CaptureQueriesContext(connection) as queries:
        owner_client.get(reverse(LIST))
    assert len([one for one in queries if "stressors_stressor" in one["sql"]]) == 1
    assert len(queries) <= 5
