"""How complete each kind of a day is: asked on Today in one line, answered at once or kind by kind."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate, now

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log, make_act, take
from tracker.diary.models import DiaryDay
from tracker.insights.intake import daily_intake
from tracker.people.models import Act, Person
from tracker.stressors.models import Stressor, StressorEntry
from tracker.symptoms.models import SymptomDay, SymptomEntry
from tracker.today.by_kind.logged import listed
from tracker.today.day import day_page

pytestmark = pytest.mark.django_db

BEFORE = DAY - timedelta(days=1)
ALL = {"status": "complete", "supplements": "partly", "stressors": "not_tracked", "symptoms": "complete"}


def page(client: Client, day: date = DAY) -> str:
    """Return the page that asks kind by kind."""
    return client.get(reverse("today:answer_by_kind", args=[day])).content.decode()


def send(client: Client, **answers: str) -> None:
    """Answer kind by kind."""
    client.post(reverse("today:answer_by_kind", args=[DAY]), answers)


def check_in(person: Person, day: date, **kinds: str) -> None:
    """Keep what a saved check-in says of its kinds."""
    DiaryDay.objects.answer(make_act(person), person, day, **kinds)


def asked(person: Person) -> str:
    """Return the words of the question on Today; blank where nothing is asked."""
    return day_page(person, DAY, DAY).asked_words


@pytest.mark.parametrize(
    ("status", "words"), [("complete", "everything is logged"), ("not_tracked", "not tracked")]
)
def test_an_answer_in_one_line_is_said_and_can_be_undone(
    owner_client: Client, person: Person, status: str, words: str
) -> None:
    shown = owner_client.post(
        reverse("diary:answer_day", args=[DAY]), {"status": status}, follow=True
    ).content.decode()
    assert f"Monday 2 March: {words}" in shown
    assert reverse("people:undo_act", args=[Act.objects.get().pk]) in shown


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (ALL, "something is missing"),
        (dict.fromkeys(ALL, "complete"), "everything is logged"),
        (dict.fromkeys(ALL, "not_tracked"), "not tracked"),
        ({"status": "complete"}, "answers kept"),
    ],
)
def test_answers_by_kind_are_said_as_they_stand(
    owner_client: Client, person: Person, answers: dict[str, str], words: str
) -> None:
    address = reverse("today:answer_by_kind", args=[DAY])
    assert f"Monday 2 March: {words}" in owner_client.post(address, answers, follow=True).content.decode()


def test_a_day_with_entries_and_no_check_in_is_asked_about(person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="286"), day=BEFORE)
    assert asked(person) == "1 item, 286 mg, no check-in."


@pytest.mark.parametrize("kinds", [{"stressors": "complete"}, {"symptoms": "partly"}])
def test_a_day_with_only_a_check_in_is_asked_about(person: Person, kinds: dict[str, str]) -> None:
    check_in(person, BEFORE, **kinds)
    assert asked(person) == "No foods or supplements, check-in filled in."


def test_a_day_with_both_names_both(person: Person) -> None:
    guess(person, 80, day=BEFORE)
    check_in(person, BEFORE, symptoms="complete")
    assert asked(person) == "1 item, 80 mg, check-in filled in."


def test_nothing_known_of_a_day_names_no_amount(person: Person) -> None:
    guess(person, None, day=BEFORE)
    assert asked(person) == "1 item, no check-in."


@pytest.mark.parametrize("days_ago", [0, 8])
def test_today_and_days_before_the_last_seven_are_not_asked_about(person: Person, days_ago: int) -> None:
    guess(person, 80, day=DAY - timedelta(days=days_ago))
    check_in(person, DAY - timedelta(days=days_ago), symptoms="complete")
    assert asked(person) == ""


@pytest.mark.parametrize("status", DiaryDay.Status.values)
def test_a_day_answered_for_food_is_not_asked_about_again(person: Person, status: str) -> None:
    guess(person, 80, day=BEFORE)
    check_in(person, BEFORE, status=status, symptoms="complete")
    assert asked(person) == ""


def test_yes_on_today_answers_and_one_undo_takes_it_back(owner_client: Client, person: Person) -> None:
    yesterday = localdate() - timedelta(days=1)
    check_in(person, yesterday, symptoms="partly")
    assert "Was <b>" in owner_client.get(reverse("today:show_today")).content.decode()
    owner_client.post(reverse("diary:answer_day", args=[yesterday]), {"status": "complete"})
    assert "Was <b>" not in owner_client.get(reverse("today:show_today")).content.decode()
    Act.objects.latest("made_at").undo(now())
    kept = DiaryDay.objects.of(person).get()
    assert (kept.status, kept.supplements, kept.stressors, kept.symptoms) == ("", "", "", "partly")


def test_yes_never_makes_none_of_what_nobody_noted(owner_client: Client, person: Person) -> None:
    guess(person, 80)
    owner_client.post(reverse("diary:answer_day", args=[DAY]), {"status": "complete"})
    assert (StressorEntry.objects.of(person).count(), SymptomDay.objects.of(person).count()) == (0, 0)


def test_each_kind_keeps_its_own_answer(owner_client: Client, person: Person) -> None:
    send(owner_client, **ALL)
    assert {kind: getattr(DiaryDay.objects.of(person).get(), kind) for kind in ALL} == ALL


def test_a_kind_left_open_stays_as_it_was(owner_client: Client, person: Person) -> None:
    send(owner_client, **ALL)
    send(owner_client, supplements="complete")
    assert {kind: getattr(DiaryDay.objects.of(person).get(), kind) for kind in ALL} == {
        **ALL,
        "supplements": "complete",
    }


def test_one_undo_takes_all_kinds_back(owner_client: Client, person: Person) -> None:
    send(owner_client, **ALL)
    Act.objects.get().undo(now())
    assert not DiaryDay.objects.of(person).exists()


@pytest.mark.parametrize("status", ["", "perhaps", "\x00", "é" * 10_000])
def test_an_answer_nobody_offered_is_said_on_the_page(owner_client: Client, status: str) -> None:
    response = owner_client.post(
        reverse("today:answer_by_kind", args=[DAY]), {"status": status, "symptoms": ""}
    )
    assert response.context["form"].errors
    assert response.status_code == 200
    assert not DiaryDay.objects.exists()


def test_the_answer_is_marked_when_the_page_is_opened_again(owner_client: Client) -> None:
    send(owner_client, symptoms="not_tracked")
    assert page(owner_client).count("checked") == 1


def test_what_is_there_stands_beside_each_kind(owner_client: Client, person: Person) -> None:
    guess(person, 80, name="Canteen lunch")
    take(person)
    own = Stressor.objects.add(make_act(person), Stressor(person=person, name="Long drive"))
    StressorEntry.objects.create(person=person, date=DAY, kind=str(own.pk), stressor=own, value=Decimal(1))
    StressorEntry.objects.create(person=person, date=DAY, kind="caffeine", value=Decimal(0))
    SymptomDay.objects.create(person=person, date=DAY, kind="cramp", frequency=0)
    SymptomEntry.objects.create(person=person, date=DAY, kind="fasciculation")
    shown = page(owner_client)
    assert "Canteen lunch" in shown
    assert "Magnesium tablet" in shown
    assert "Long drive, Caffeine: none" in shown
    assert "Cramps: none, Twitches" in shown


def test_a_kind_without_anything_says_so(owner_client: Client) -> None:
    assert page(owner_client).count("Nothing noted") == 4


def test_many_names_are_cut_and_counted() -> None:
    names = [f"Food {number}" for number in range(10)]
    assert listed([*names, *names]) == f"{', '.join(names[:8])} and 2 more"


@pytest.mark.parametrize(
    ("food", "supplements", "is_complete"),
    [
        ("complete", "complete", True),
        ("complete", "partly", False),
        ("complete", "", False),
        ("partly", "complete", False),
    ],
)
def test_a_day_counts_only_with_all_of_the_food_and_all_of_the_supplements(
    person: Person, food: str, supplements: str, is_complete: bool
) -> None:
    guess(person, 80)
    check_in(person, DAY, status=food, supplements=supplements, stressors="partly", symptoms="not_tracked")
    assert daily_intake(person, DAY, DAY)[0].is_complete is is_complete


@pytest.mark.parametrize(
    ("answers", "of_magnesium", "of_all"),
    [
        ({}, None, None),
        ({"symptoms": "complete"}, None, None),
        ({"status": "complete"}, None, "complete"),
        ({"status": "complete", "supplements": "complete"}, "complete", "complete"),
        ({"status": "complete", "supplements": "complete", "symptoms": "partly"}, "complete", "partly"),
        ({"status": "complete", "supplements": "not_tracked"}, "partly", "partly"),
        ({"status": "not_tracked", "supplements": "not_tracked"}, "not_tracked", "not_tracked"),
    ],
)
def test_the_answer_of_a_day_is_that_of_its_kinds(
    person: Person, answers: dict[str, str], of_magnesium: str | None, of_all: str | None
) -> None:
    check_in(person, DAY, **answers) if answers else None
    said = daily_intake(person, DAY, DAY)[0].answers
    assert (said.of_magnesium, said.of_all) == (of_magnesium, of_all)


def test_a_day_with_only_a_check_in_can_be_answered_on_its_page(owner_client: Client, person: Person) -> None:
    day = reverse("today:show_day", args=[DAY])
    by_kind = reverse("today:answer_by_kind", args=[DAY])
    assert by_kind not in owner_client.get(day).content.decode()
    check_in(person, DAY, stressors="complete")
    assert by_kind in owner_client.get(day).content.decode()


@pytest.mark.parametrize("entries", [2, 40])
def test_the_page_takes_six_queries_whatever_is_on_the_day(
    owner_client: Client, person: Person, entries: int
) -> None:
    for number in range(entries):
        guess(person, 80, name=f"Lunch {number}")
        own = Stressor.objects.add(make_act(person), Stressor(person=person, name=f"Own {number}"))
        row = StressorEntry(person=person, date=DAY, kind=str(own.pk), stressor=own, value=Decimal(1))
        StressorEntry.objects.note(make_act(person), row)
        SymptomEntry.objects.create(person=person, date=DAY, kind="cramp")
    answer(person)
    with CaptureQueriesContext(connection) as queries:
        page(owner_client)
    assert len(queries) - 2 == 6
