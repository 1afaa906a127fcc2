"""A pause of symptoms: two taps to begin, and everything noted before stays."""

import re

from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from tests.tracker.diary.builders import DAY
from tests.tracker.people.builders import change
from tests.tracker.symptoms.builders import answer_symptom
from tracker.people.models import Person
from tracker.symptoms.models import SymptomDay

PAUSE = reverse("symptoms:pause")


def paused_on(person: Person) -> object:
    person.refresh_from_db()
    return person.symptoms_paused_on


def test_the_check_in_leads_to_the_button_and_the_button_pauses(owner_client: Client, person: Person) -> None:
    answer_symptom(person)
    check_in = owner_client.get(reverse("today:check_in_on", args=[DAY])).content.decode()
    assert f'href="{PAUSE}"' in check_in
    assert 'name="pause" value="yes"' in owner_client.get(PAUSE).content.decode()
    owner_client.post(PAUSE, {"pause": "yes"})
    assert paused_on(person) == localdate()
    assert SymptomDay.objects.of(person).exists()


def test_looking_at_the_page_pauses_nothing(owner_client: Client, person: Person) -> None:
    owner_client.get(PAUSE)
    assert paused_on(person) is None


def test_a_second_tap_keeps_the_day_the_pause_began(owner_client: Client, person: Person) -> None:
    change(person, symptoms_paused_on=DAY)
    owner_client.post(PAUSE, {"pause": "yes"})
    assert paused_on(person) == DAY


def test_going_on_leads_to_the_check_in_and_asks_again(owner_client: Client, person: Person) -> None:
    change(person, symptoms_paused_on=DAY)
    page = owner_client.get(PAUSE).content.decode()
    assert re.search(r'value="no">\s*Go on', page)
    assert owner_client.post(PAUSE, {"pause": "no"}).headers["Location"] == reverse("today:check_in")
    assert paused_on(person) is None


def test_a_pause_is_of_one_person(stranger_client: Client, person: Person) -> None:
    stranger_client.post(PAUSE, {"pause": "yes"})
    assert paused_on(person) is None
