"""The symptoms of one day: what was noted, "None today" in one tap, and what was not logged."""

import uuid
from datetime import time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from tests.tracker.diary.builders import DAY
from tests.tracker.people.builders import change
from tests.tracker.symptoms.builders import answer_symptom, make_episode, make_symptom
from tracker.diary.models import DiaryDay
from tracker.people.models import Act, Person
from tracker.symptoms.models import SymptomDay

ADDRESS = reverse("symptoms:show_day", args=[DAY])


def page_of(client: Client, address: str = ADDRESS) -> str:
    return client.get(address).content.decode()


def say_none(client: Client, **fields: str) -> None:
    """Press the button of the page: it is the check-in's own "None today"."""
    client.post(reverse("today:check_in_on", args=[DAY]), {"symptoms-none_today": "on", **fields})


def test_an_empty_day_says_that_none_is_an_answer_too(owner_client: Client) -> None:
    page = page_of(owner_client)
    assert "Nothing noted. <em>None that day</em> is an answer too." in page
    assert f'action="{reverse("today:check_in_on", args=[DAY])}"' in page
    assert 'name="symptoms-none_today" value="on"' in page


def test_on_today_it_is_none_today(owner_client: Client) -> None:
    today = page_of(owner_client, reverse("symptoms:show_day", args=[localdate()]))
    assert "<em>None today</em>" in today


def test_none_answers_what_is_asked_and_not_answered_as_one_act(owner_client: Client, person: Person) -> None:
    own = make_symptom(person)
    answer_symptom(person, "cramp", 2, strength=5, places=["calf:left"], note="Night")
    answer_symptom(person, "buzzing", None, strength=3)
    answer_symptom(person, "weakness", 1)
    say_none(owner_client)
    answers = {
        day.kind: (day.frequency, day.strength, day.places, day.note) for day in SymptomDay.objects.all()
    }
    assert answers == {
        "cramp": (2, 5, ["calf:left"], "Night"),
        "buzzing": (None, 3, [], ""),
        "weakness": (1, None, [], ""),
        "fasciculation": (0, None, [], ""),
        str(own.pk): (0, None, [], ""),
    }
    assert DiaryDay.objects.get(person=person, date=DAY).symptoms == "complete"
    act = SymptomDay.objects.get(kind="fasciculation").act
    act.undo(act.made_at)
    assert set(SymptomDay.objects.values_list("kind", flat=True)) == {"cramp", "buzzing", "weakness"}


def test_none_does_not_answer_for_a_symptom_with_an_episode(owner_client: Client, person: Person) -> None:
    make_episode(person, "fasciculation")
    assert "Not answered: Cramps, Buzzing inside</p>" in page_of(owner_client)
    say_none(owner_client)
    assert set(SymptomDay.objects.values_list("kind", flat=True)) == {"cramp", "buzzing"}


def test_episodes_stand_by_time_and_those_without_one_last(owner_client: Client, person: Person) -> None:
    for kind, at in (("tremor", None), ("cramp", time(22)), ("tingling", time(7))):
        make_episode(person, kind, time=at)
    page = page_of(owner_client)
    assert page.index("07:00 ·") < page.index("22:00 ·") < page.index("<b>Tremor</b>")


def test_none_sent_twice_is_one_act(owner_client: Client, person: Person) -> None:
    key = str(uuid.uuid4())
    for _ in range(2):
        say_none(owner_client, form_key=key, person=str(person.pk))
    assert Act.objects.filter(verb="add").count() == 1


def test_once_all_is_answered_nothing_is_left_to_say_none_of(owner_client: Client) -> None:
    say_none(owner_client)
    page = page_of(owner_client)
    assert ("symptoms-none_today" in page, page.count(">None</span>")) == (False, 3)


def test_what_is_not_answered_is_named_beside_what_is(owner_client: Client, person: Person) -> None:
    answer_symptom(person, "cramp", 0)
    page = page_of(owner_client)
    assert "Not answered: Twitches, Buzzing inside</p>" in page


def test_answers_and_episodes_are_told_in_words(owner_client: Client, person: Person) -> None:
    answer_symptom(person, "cramp", 2, strength=4, places=["calf:left", "tongue"])
    said: dict[str, Any] = {
        "duration": 2,
        "situation": "at_rest",
        "woke": True,
        "strength": 3,
        "came_suddenly": True,
    }
    make_episode(person, "tingling", "hand:right", time=time(7, 15), note="<i>", **said)
    page = page_of(owner_client)
    assert "Often · 4 of 10 · Calf, left · Tongue" in page
    assert (
        "07:15 · Hand, right · 10 seconds to a minute · At rest · Woke me from sleep · 3 of 10"
        " · Came on suddenly · &lt;i&gt;"
    ) in page


def test_episodes_stand_by_time_and_those_without_one_come_last(owner_client: Client, person: Person) -> None:
    make_episode(person, spot="calf:left")
    make_episode(person, spot="hand:right", time=time(7, 15))
    page = page_of(owner_client)
    assert page.index("Hand, right</span>") < page.index("Calf, left</span>")


def test_the_day_leads_to_the_days_beside_it(owner_client: Client) -> None:
    page = page_of(owner_client)
    for day in (DAY - timedelta(days=1), DAY + timedelta(days=1)):
        assert f'href="{reverse("symptoms:show_day", args=[day])}"' in page


@pytest.mark.parametrize("day", ["1900-01-01", "2199-12-31"])
def test_the_ends_of_the_calendar_have_a_page(owner_client: Client, day: str) -> None:
    assert owner_client.get(f"/symptoms/{day}/").status_code == 200


def test_an_answer_is_taken_back_and_comes_back(owner_client: Client, person: Person) -> None:
    answer = answer_symptom(person)
    sent = owner_client.post(reverse("symptoms:delete_answer", args=[answer.pk]))
    assert sent.headers["Location"] == ADDRESS
    assert not SymptomDay.objects.of(person).exists()
    act = Act.objects.get(verb="delete")
    act.undo(act.made_at)
    assert SymptomDay.objects.of(person).get() == answer


def test_a_stranger_takes_nothing_back(stranger_client: Client, person: Person) -> None:
    answer = answer_symptom(person)
    make_episode(person, note="Mine")
    assert "Mine" not in page_of(stranger_client)
    address = reverse("symptoms:delete_answer", args=[answer.pk])
    assert stranger_client.post(address).status_code == 404
    assert SymptomDay.objects.of(person).exists()


def test_a_day_in_a_pause_shows_what_is_kept_and_asks_nothing(owner_client: Client, person: Person) -> None:
    make_episode(person)
    change(person, symptoms_paused_on=DAY)
    page = page_of(owner_client)
    assert ("Paused since" in page, "Calf, left" in page) == (True, True)
    assert ("symptoms-none_today" in page, reverse("symptoms:note_episode", args=[DAY]) in page) == (
        False,
        False,
    )


def test_a_day_before_a_pause_can_still_be_answered(owner_client: Client, person: Person) -> None:
    change(person, symptoms_paused_on=DAY + timedelta(days=1))
    page = page_of(owner_client)
    assert ("Paused since" in page, "symptoms-none_today" in page) == (False, True)


def test_the_foot_says_when_to_see_a_doctor(owner_client: Client) -> None:
    assert "trouble speaking or swallowing: see a doctor." in page_of(owner_client)


@pytest.mark.parametrize("rows", [2, 40])
def test_the_day_takes_three_queries_however_much_was_noted(
    owner_client: Client, person: Person, rows: int
) -> None:
    for number in range(rows):
        symptom = make_symptom(person, f"Kind {number}")
        answer_symptom(person, str(symptom.pk), symptom=symptom)
        make_episode(person, str(symptom.pk), symptom=symptom)
    with CaptureQueriesContext(connection) as queries:
        page = page_of(owner_client)
    assert page.count("Calf, left</span>") == rows
    assert len([one for one in queries if 'FROM "symptoms_' in one["sql"]]) == 3
    assert len(queries) <= 6
