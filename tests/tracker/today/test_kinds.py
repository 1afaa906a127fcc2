"""The page on which a person chooses what the check-in asks."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.tracker.diary.builders import make_act
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_stressor
from tracker.people.models import Person
from tracker.stressors.kinds import KINDS
from tracker.symptoms.kinds import KINDS as SYMPTOM_KINDS
from tracker.symptoms.models import Symptom

ADDRESS = "/check-in/kinds/"
STRESSORS = [key for key, kind in KINDS.items() if not kind.is_extra]
SYMPTOMS = [key for key, kind in SYMPTOM_KINDS.items() if kind.is_usual]


def choose(client: Client, stressors: list[str], symptoms: list[str]) -> int:
    return client.post(ADDRESS, {"stressors": stressors, "symptoms": symptoms}).status_code


def kept(person: Person) -> tuple[list[str], list[str]]:
    person.refresh_from_db()
    return person.hidden_kinds, person.added_kinds


def ticked(page: str) -> set[str]:
    boxes = [box for box in page.split("<input")[1:] if 'type="checkbox"' in box.split(">")[0]]
    return {box.split('value="')[1].split('"')[0] for box in boxes if "checked" in box.split(">")[0]}


def test_the_page_ticks_what_is_asked(owner_client: Client, person: Person) -> None:
    change(person, hidden_kinds=["heat"], added_kinds=["nicotine", "tremor"])
    page = owner_client.get(ADDRESS).content.decode()
    expected = {*STRESSORS, *SYMPTOMS, "nicotine", "tremor"} - {"heat"}
    assert ticked(page) == expected


def test_saving_what_is_shown_changes_nothing(owner_client: Client, person: Person) -> None:
    assert choose(owner_client, STRESSORS, SYMPTOMS) == 302
    assert kept(person) == ([], [])


def test_a_usual_kind_is_switched_off_and_on_again(owner_client: Client, person: Person) -> None:
    choose(owner_client, [key for key in STRESSORS if key != "heat"], SYMPTOMS)
    assert kept(person) == (["heat"], [])
    choose(owner_client, STRESSORS, SYMPTOMS)
    assert kept(person) == ([], [])


def test_extra_kinds_are_added_and_taken_away(owner_client: Client, person: Person) -> None:
    choose(owner_client, [*STRESSORS, "nicotine"], [*SYMPTOMS, "tremor"])
    assert kept(person) == ([], ["nicotine", "tremor"])
    choose(owner_client, STRESSORS, SYMPTOMS)
    assert kept(person) == ([], [])


def test_an_extra_kind_that_the_check_in_switched_off_comes_back(
    owner_client: Client, person: Person
) -> None:
    change(person, hidden_kinds=["nicotine"], added_kinds=["nicotine"])
    choose(owner_client, [*STRESSORS, "nicotine"], SYMPTOMS)
    assert kept(person) == ([], ["nicotine"])


def test_own_kinds_stand_in_the_lists(owner_client: Client, person: Person) -> None:
    stressor = make_stressor(person, name="Travel")
    symptom = Symptom.objects.add(make_act(person), Symptom(person=person, name="Jaw tension"))
    page = owner_client.get(ADDRESS).content.decode()
    assert {str(stressor.pk), str(symptom.pk)} <= ticked(page)
    choose(owner_client, STRESSORS, [*SYMPTOMS, str(symptom.pk)])
    assert kept(person) == ([str(stressor.pk)], [])


def test_everything_can_be_switched_off(owner_client: Client, person: Person) -> None:
    assert owner_client.post(ADDRESS, {"stressors": [], "csrf": "x"}).status_code == 302
    assert set(kept(person)[0]) == {*STRESSORS, *SYMPTOMS}


def test_kinds_of_another_age_keep_their_state(owner_client: Client, person: Person) -> None:
    child = change(person, birth_month=date(2018, 1, 1), hidden_kinds=["alcohol", "gone-since"])
    assert 'value="alcohol"' not in owner_client.get(ADDRESS).content.decode()
    choose(owner_client, [key for key in STRESSORS if key not in {"alcohol", "caffeine"}], SYMPTOMS)
    assert kept(child)[0] == ["alcohol", "gone-since"]


@pytest.mark.parametrize("key", ["nothing", "\x00", "x" * 10_000, "00000000-0000-0000-0000-000000000000"])
def test_an_unknown_key_is_said_and_nothing_is_saved(owner_client: Client, person: Person, key: str) -> None:
    page = owner_client.post(ADDRESS, {"stressors": [key], "symptoms": []})
    assert "not there any more" in page.content.decode()
    assert kept(person) == ([], [])


def test_somebody_elses_own_kind_cannot_be_chosen(stranger_client: Client, person: Person) -> None:
    stressor = make_stressor(person)
    assert choose(stranger_client, [str(stressor.pk)], []) == 200


@pytest.mark.parametrize("rows", [2, 40])
def test_the_page_takes_as_many_queries_whatever_is_in_it(
    owner_client: Client, person: Person, rows: int
) -> None:
    for number in range(rows):
        make_stressor(person, name=f"Kind {number}")
    with CaptureQueriesContext(connection) as queries:
        owner_client.get(reverse("today:choose_kinds"))
    assert len(queries) <= 6
