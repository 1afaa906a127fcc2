"""Own symptoms: added, changed and taken off the list without an administrator."""

import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.tracker.diary.builders import DAY
from tests.tracker.symptoms.builders import answer_symptom, make_symptom
from tracker.people.models import Act, Person
from tracker.symptoms.models import Symptom, SymptomDay

LIST, ADD = "symptoms:list_own", "symptoms:add_own"


def add(client: Client, name: str = "Cold hands", **fields: Any) -> Any:
    return client.post(reverse(ADD), {"name": name, **fields})


def test_one_that_was_added_is_asked_by_the_check_in(owner_client: Client, person: Person) -> None:
    assert add(owner_client).url == reverse(LIST)
    page = owner_client.get(reverse("today:check_in_on", args=[DAY])).content.decode()
    assert "Cold hands" in page
    assert Symptom.objects.of(person).get().kind.is_own


def test_two_of_one_name_are_refused(owner_client: Client, person: Person) -> None:
    make_symptom(person)
    assert "one of this name already" in add(owner_client, "COLD hands").content.decode()
    assert Symptom.objects.of(person).count() == 1


def test_the_name_of_a_kind_on_the_list_is_refused(owner_client: Client, person: Person) -> None:
    assert "“Cramps” is on our list already." in add(owner_client, "cramps").content.decode()
    assert not Symptom.objects.of(person).exists()


def test_somebody_elses_name_is_free(owner_client: Client, person: Person, stranger: Any) -> None:
    make_symptom(Person.objects.of(stranger).get())
    add(owner_client)
    assert Symptom.objects.of(person).count() == 1


@pytest.mark.parametrize("name", ["", "   ", "x" * 10_000, "a\x00b"], ids=["no", "blanks", "too long", "NUL"])
def test_a_name_that_cannot_be_kept_is_said(owner_client: Client, person: Person, name: str) -> None:
    page = add(owner_client, name)
    assert (page.status_code, "invalid-feedback" in page.content.decode()) == (200, True)
    assert not Symptom.objects.of(person).exists()


def test_a_form_sent_twice_adds_once(owner_client: Client, person: Person) -> None:
    key = str(uuid.uuid4())
    for _ in range(2):
        add(owner_client, form_key=key, person=person.pk)
    assert Symptom.objects.of(person).count() == 1


def test_a_form_shown_in_another_diary_adds_nothing(owner_client: Client, person: Person) -> None:
    add(owner_client, person=person.pk + 1)
    assert not Symptom.objects.exists()


def test_the_name_can_be_changed_and_what_was_noted_stays(owner_client: Client, person: Person) -> None:
    symptom = make_symptom(person)
    answer_symptom(person, str(symptom.pk), symptom=symptom)
    owner_client.post(reverse("symptoms:change_own", args=[symptom.pk]), {"name": "Cold fingers"})
    assert SymptomDay.objects.of(person).get().symptom.name == "Cold fingers"


def test_taking_it_off_keeps_what_was_noted_and_undo_brings_it_back(
    owner_client: Client, person: Person
) -> None:
    symptom = make_symptom(person)
    answer_symptom(person, str(symptom.pk), symptom=symptom)
    owner_client.post(reverse("symptoms:delete_own", args=[symptom.pk]))
    assert not Symptom.objects.of(person).exists()
    day = owner_client.get(reverse("symptoms:show_day", args=[DAY])).content.decode()
    assert "Cold hands" in day
    act = Act.objects.get(verb="delete")
    act.undo(act.made_at)
    assert Symptom.objects.of(person).get() == symptom


def test_a_stranger_finds_nothing(stranger_client: Client, person: Person) -> None:
    symptom = make_symptom(person, "Wobbly knees")
    for name in ("symptoms:change_own", "symptoms:delete_own"):
        assert stranger_client.post(reverse(name, args=[symptom.pk]), {"name": "Mine"}).status_code == 404
    assert symptom.name not in stranger_client.get(reverse(LIST)).content.decode()


def test_an_empty_list_says_what_would_fit(owner_client: Client) -> None:
    assert "None yet." in owner_client.get(reverse(LIST)).content.decode()


@pytest.mark.parametrize("rows", [2, 40])
def test_the_list_takes_one_query_beyond_session_and_account(
    owner_client: Client, person: Person, rows: int
) -> None:
    for number in range(rows):
        make_symptom(person, f"Kind {number} <b>")
    with CaptureQueriesContext(connection) as queries:
        page = owner_client.get(reverse(LIST)).content.decode()
    assert f"Kind {rows - 1} &lt;b&gt;" in page
    assert len([one for one in queries if "symptoms_symptom" in one["sql"]]) == 1
    assert len(queries) <= 5
