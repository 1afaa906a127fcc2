"""Episodes a doctor should know of: asked for early, saved once, announced without their names."""

import uuid
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import DAY
from tests.tracker.symptoms.builders import make_episode
from tracker.people.models import Act, Condition, Person
from tracker.symptoms.models import RedFlag, SymptomEntry


def address(day: date = DAY) -> str:
    return reverse("symptoms:note_episode", args=[day])


def send(client: Client, day: date = DAY, **fields: Any) -> Any:
    return client.post(address(day), {"kind": "fasciculation", **fields})


def change(client: Client, episode: SymptomEntry, **fields: Any) -> Any:
    sent = {"kind": episode.kind, "date": episode.date.isoformat(), **fields}
    return client.post(reverse("symptoms:change_episode", args=[episode.pk]), sent)


def test_what_makes_it_urgent_is_asked_before_the_places(owner_client: Client, person: Person) -> None:
    Condition.objects.create(person=person, kind="pregnant", first=DAY)
    pages = [address(), reverse("symptoms:change_episode", args=[make_episode(person).pk])]
    for page in (owner_client.get(page).content.decode() for page in pages):
        names = ("kind", "came_suddenly", "spot")
        places = [page.index(f'name="{name}"') for name in names]
        assert places == sorted(places)
        assert page.index('name="with_pregnancy_signs"') < page.index('name="spot"')


@pytest.mark.parametrize("spot", ["", "hand:both"])
def test_weakness_of_no_place_or_both_sides_left_open_is_no_emergency(
    owner_client: Client, person: Person, spot: str
) -> None:
    send(owner_client, kind="weakness", spot=spot)
    assert RedFlag.objects.of(person).get().level == "two-weeks"


def test_a_change_sent_twice_is_one_and_leads_to_its_flag_both_times(
    owner_client: Client, person: Person
) -> None:
    episode = make_episode(person, "cramp")
    sent = {"spot": "arm:left", "form_key": str(uuid.uuid4()), "person": str(person.pk)}
    answers = [change(owner_client, episode, **{**sent, "kind": "weakness"}).url for _ in range(2)]
    flag = RedFlag.objects.of(person).get()
    assert answers == [reverse("symptoms:show_flag", args=[flag.pk])] * 2
    assert Act.objects.filter(verb="change").count() == 1


def test_a_change_without_a_flag_sent_twice_leads_to_the_day_of_the_episode(
    owner_client: Client, person: Person
) -> None:
    episode = make_episode(person, "cramp")
    sent = {"spot": "foot:left", "form_key": str(uuid.uuid4()), "person": str(person.pk)}
    answers = [change(owner_client, episode, **sent).url for _ in range(2)]
    assert answers == [reverse("symptoms:show_day", args=[DAY])] * 2


def test_the_form_of_a_change_carries_its_key(owner_client: Client, person: Person) -> None:
    page = owner_client.get(reverse("symptoms:change_episode", args=[make_episode(person).pk]))
    assert 'name="form_key"' in page.content.decode()


def test_what_raised_a_flag_is_announced_without_its_name(owner_client: Client) -> None:
    send(owner_client, kind="weakness", came_suddenly="yes")
    page = owner_client.get(reverse("symptoms:list_own")).content.decode()
    assert "<span>Saved.</span>" in page
    assert "Weakness added" not in page
