"""The check-in as a page: how complete a day is after it, what it costs, whose it is, and Today's line."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, log, make_act
from tests.tracker.people.builders import change, make_person
from tests.tracker.today.check_in.builders import felt, noted, own_stressor, page_of, send
from tracker.diary.models import DiaryDay
from tracker.people.models import Account, Act, Condition, Person
from tracker.stressors.models import StressorEntry
from tracker.symptoms.models import Symptom, SymptomDay

EVERY_STRESSOR = {
    "sleep-answer": "7",
    "sleep_quality-answer": "3",
    "woken-answer": "0",
    "stress-answer": "2",
    "caffeine-says_none": "on",
    "alcohol-says_none": "on",
    "sweat-answer": "0",
    "exercise-answer": "0",
    "chips-rest_is_no": "on",
}
# Session and account.
OTHERS = 2


def statuses(person: Person) -> tuple[str, str, str, str]:
    day = DiaryDay.objects.of(person).get(date=DAY)
    return day.status, day.supplements, day.stressors, day.symptoms


def test_everything_answered_is_complete(owner_client: Client, person: Person) -> None:
    send(owner_client, {**EVERY_STRESSOR, "symptoms-none_today": "on"})
    assert statuses(person) == ("", "", "complete", "complete")


def test_a_part_answered_is_partly_and_the_other_kind_stays_open(
    owner_client: Client, person: Person
) -> None:
    send(owner_client, {"stress-answer": "2"})
    assert statuses(person) == ("", "", "partly", "")


def test_the_check_in_leaves_the_answers_about_food_alone(owner_client: Client, person: Person) -> None:
    answer(person)
    send(owner_client, {"cramp-frequency": "1"})
    assert statuses(person) == ("complete", "complete", "", "partly")


def test_taking_the_last_answer_back_opens_the_kind_again(owner_client: Client, person: Person) -> None:
    send(owner_client, {"stress-answer": "2"})
    send(owner_client, {"stress-answer": ""})
    assert statuses(person) == ("", "", "", "")


def test_what_is_not_asked_is_not_waited_for(owner_client: Client, person: Person) -> None:
    change(person, hidden_kinds=["exercise", "fasciculation", "buzzing"])
    asked = {key: value for key, value in EVERY_STRESSOR.items() if key != "exercise-answer"}
    send(owner_client, {**asked, "cramp-frequency": "1"})
    assert statuses(person) == ("", "", "complete", "complete")


def test_drinks_of_the_diary_answer_for_caffeine(owner_client: Client, person: Person) -> None:
    log(person, make_food(caffeine_mg_per_100_g="40"))
    asked = {key: value for key, value in EVERY_STRESSOR.items() if key != "caffeine-says_none"}
    send(owner_client, asked)
    assert statuses(person)[2] == "complete"


def fill(person: Person, days: int) -> None:
    """Log a drink and note every kind on so many days up to DAY, with own kinds beside them."""
    cup = own_stressor(person, "Matcha", answer="amount", unit="cups")
    clicks = Symptom.objects.add(make_act(person), Symptom(person=person, name="Clicks"))
    coffee = make_food(caffeine_mg_per_100_g="40")
    for offset in range(days):
        day = DAY - timedelta(days=offset)
        log(person, coffee, day=day)
        noted(person, "sleep", 7, day)
        noted(person, "caffeine", 80, day)
        noted(person, str(cup.pk), 2, day)
        felt(person, "cramp", 1, day)
        felt(person, str(clicks.pk), 1, day, symptom=clicks)


@pytest.mark.parametrize("days", [2, 40])
def test_the_page_costs_six_queries_however_long_the_diary(
    owner_client: Client, person: Person, days: int
) -> None:
    Condition.objects.create(person=person, kind="pregnant", first=DAY)
    fill(person, days)
    page_of(owner_client)
    with CaptureQueriesContext(connection) as queries:
        page_of(owner_client)
    assert len(queries) - OTHERS <= 6, [query["sql"][:90] for query in queries]


@pytest.mark.parametrize("number", [2, 40])
def test_a_day_of_many_drinks_costs_the_same(owner_client: Client, person: Person, number: int) -> None:
    for _again in range(number):
        noted(person, "alcohol", 10)
    page_of(owner_client)
    with CaptureQueriesContext(connection) as queries:
        page_of(owner_client)
    assert len(queries) - OTHERS <= 6


def test_nobody_sees_or_changes_the_check_in_of_another(
    owner_client: Client, stranger_client: Client, person: Person
) -> None:
    noted(person, "stress", 9)
    assert " checked" not in page_of(stranger_client)
    send(stranger_client, {"stress-answer": "1"})
    assert StressorEntry.objects.of(person).get().value == 9


def test_a_form_of_another_diary_saves_nothing_in_this_one(owner_client: Client, person: Person) -> None:
    child = make_person(person.accesses.get().account)
    send(owner_client, {"person": str(child.pk), "stress-answer": "3"})
    assert not StressorEntry.objects.exists()


def test_what_was_typed_for_another_diary_is_shown_again_and_saved_there_by_one_tap(
    owner_client: Client, person: Person
) -> None:
    child = make_person(person.accesses.get().account)
    typed = {"person": str(child.pk), "stress-answer": "3", "sleep-answer": "6:45"}
    page = send(owner_client, typed).content.decode()
    assert "Another diary was opened meanwhile. Nothing was added." in page
    assert ('value="6:45"' in page, f'name="person" value="{child.pk}"' in page) == (True, True)
    assert f"Open {child.name}’s diary and save" in page
    saved = send(owner_client, {**typed, "open_diary": "yes"})
    assert saved.status_code == 302
    assert StressorEntry.objects.of(child).count() == StressorEntry.objects.count() == 2
    assert owner_client.session["person"] == child.pk


def test_the_diary_of_a_stranger_cannot_be_opened_by_a_form(
    owner_client: Client, person: Person, stranger: Account
) -> None:
    theirs = Person.objects.of(stranger).get()
    send(owner_client, {"person": str(theirs.pk), "stress-answer": "3", "open_diary": "yes"})
    assert not StressorEntry.objects.exists()
    assert owner_client.session.get("person") != theirs.pk


@pytest.mark.parametrize(
    ("day", "query", "is_asked"),
    [
        (DAY, "", True),
        (DAY, "?night=2026-03-03", False),
        (DAY + timedelta(days=1), "", False),
        (DAY - timedelta(days=1), "?night=2026-03-02", True),
    ],
)
def test_what_lies_ahead_is_not_asked_and_nothing_of_it_saved(
    owner_client: Client, person: Person, day: date, query: str, *, is_asked: bool
) -> None:
    with time_machine.travel("2026-03-02T18:00:00Z", tick=False):
        page = page_of(owner_client, day, query)
        send(owner_client, {"stress-answer": "3"}, day, query)
    assert ("is not here yet" not in page, StressorEntry.objects.exists()) == (is_asked, is_asked)


def test_a_day_of_another_year_is_named_with_its_year(owner_client: Client) -> None:
    with time_machine.travel("2026-03-02T18:00:00Z", tick=False):
        assert "Monday 2 March. Leave" in page_of(owner_client)
        assert "Sunday 2 March 2025. Leave" in page_of(owner_client, date(2025, 3, 2))


def test_a_check_in_that_is_sent_twice_adds_a_drink_once(owner_client: Client, person: Person) -> None:
    answers = {"form_key": "5f0c8b1e-7f0a-4f7a-9a8a-3c6a4dbe0a11", "caffeine-picks": ["espresso"]}
    send(owner_client, answers)
    again = owner_client.post(f"/check-in/{DAY}/", answers, follow=True)
    assert StressorEntry.objects.count() == Act.objects.count() == 1
    assert "This was added already." in again.content.decode()


def test_after_saving_the_next_page_says_so_with_undo(owner_client: Client, person: Person) -> None:
    page = owner_client.post(f"/check-in/{DAY}/", {"stress-answer": "3"}, follow=True).content.decode()
    assert "Check-in for Monday 2 March added" in page
    assert "Undo" in page
    page = owner_client.post(f"/check-in/{DAY}/", {"stress-answer": "4"}, follow=True).content.decode()
    assert "Check-in for Monday 2 March changed" in page


def today_at(client: Client, moment: str) -> str:
    with time_machine.travel(moment, tick=False):
        return client.get(reverse("today:show_today")).content.decode()


def test_today_says_how_far_the_check_in_is_and_leads_to_it(owner_client: Client, person: Person) -> None:
    page = today_at(owner_client, "2026-03-02T18:00:00Z")
    assert "Not filled in yet for Monday 2 March." in page
    assert f'href="/check-in/{DAY}/"' in page
    send(owner_client, {"stress-answer": "3"})
    assert "Partly answered for Monday 2 March." in today_at(owner_client, "2026-03-02T18:00:00Z")
    send(owner_client, {**EVERY_STRESSOR, "symptoms-none_today": "on"})
    assert "Everything is answered for Monday 2 March." in today_at(owner_client, "2026-03-02T18:00:00Z")


def test_in_the_morning_today_leads_to_yesterday_with_last_night(
    owner_client: Client, person: Person
) -> None:
    page = today_at(owner_client, "2026-03-03T08:00:00Z")
    assert "Not filled in yet for Monday 2 March." in page
    assert 'href="/check-in/2026-03-02/?night=2026-03-03"' in page


def test_symptoms_noted_elsewhere_are_kept_apart_by_day(owner_client: Client, person: Person) -> None:
    felt(person, "cramp", 3, DAY + timedelta(days=1))
    send(owner_client, {"cramp-frequency": "1"})
    found = SymptomDay.objects.of(person).order_by("date").values_list("frequency", flat=True)
    assert list(found) == [1, 3]
