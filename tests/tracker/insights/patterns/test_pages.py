"""The pages about patterns: choosing, waiting, comparing once, reading."""

from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from time_machine import Traveller

from tests.tracker.diary.builders import DAY
from tests.tracker.insights.patterns.builders import a_pair, ask, complete_day, complete_days, keep_finding
from tests.tracker.stressors.builders import make_stressor, note
from tests.tracker.symptoms.builders import make_flag, make_symptom
from tracker.insights.models import PatternQuestion, StoredFinding
from tracker.insights.patterns.conditions import Missing
from tracker.people.models import Act, Person
from tracker.stressors.alcohol_context import do_not_stop_at_once

SHOW, CHOOSE, COMPARE = (
    reverse(f"insights:{name}") for name in ("show_patterns", "choose_question", "compare")
)


@pytest.fixture(autouse=True)
def now(time_machine: Traveller) -> None:
    """Let today be the 42nd day of the diary."""
    time_machine.move_to(f"{DAY + timedelta(days=41)} 12:00Z", tick=False)


def page(client: Client, address: str = SHOW) -> str:
    """Return a page as text."""
    return client.get(address).content.decode()


def send(client: Client, question: PatternQuestion) -> Any:
    """Tap "Compare now"."""
    return client.post(COMPARE, {"question": str(question.pk)}, follow=True)


def test_without_a_question_the_page_says_how_to_begin(owner_client: Client, person: Person) -> None:
    text = page(owner_client)

    assert "No question chosen yet." in text
    assert CHOOSE in text
    assert "How we compare" in text


def test_a_question_is_kept_and_counts_from_today(owner_client: Client, person: Person) -> None:
    owner_client.post(CHOOSE, {"symptom": "cramp", "exposures": ["magnesium", "sleep"]})

    question = PatternQuestion.objects.of(person).get()
    assert (question.symptom, question.exposures) == ("cramp", ["magnesium", "sleep"])
    assert question.chosen_on == DAY + timedelta(days=41)
    assert "0 of 42 complete days." in page(owner_client)


def test_a_question_is_undone_like_everything(owner_client: Client, person: Person) -> None:
    owner_client.post(CHOOSE, {"symptom": "cramp", "exposures": ["sleep"]})

    owner_client.post(reverse("people:undo_act", args=[Act.objects.get().pk]))

    assert not PatternQuestion.objects.of(person).exists()


def test_a_form_sent_twice_asks_once(owner_client: Client, person: Person) -> None:
    form = {"symptom": "cramp", "exposures": ["sleep"], "person": person.pk}
    form["form_key"] = "6f1e6a42-6bd5-4c5e-9a37-0d1f1a6f0a11"
    owner_client.post(CHOOSE, form)
    owner_client.post(CHOOSE, form)

    assert PatternQuestion.objects.of(person).count() == 1


def test_the_same_question_goes_on_with_its_count(owner_client: Client, person: Person) -> None:
    ask(person, "cramp", ["sleep", "stress"])

    answer = owner_client.post(CHOOSE, {"symptom": "cramp", "exposures": ["stress", "sleep"]}, follow=True)

    assert "Its count goes on." in answer.content.decode()
    assert PatternQuestion.objects.of(person).count() == 1


def test_before_another_question_the_page_says_what_it_costs(owner_client: Client, person: Person) -> None:
    ask(person)
    complete_days(person, 2)

    assert "You have 2 complete days for your present question." in page(owner_client, CHOOSE)


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        pytest.param({"symptom": "cramp"}, "Choose one of these.", id="nothing beside it"),
        pytest.param({"exposures": ["sleep"]}, "Choose one of these.", id="no symptom"),
        pytest.param(
            {"symptom": "cramp", "exposures": ["sleep", "stress", "caffeine", "alcohol", "heat"]},
            "Choose at most four.",
            id="five",
        ),
        pytest.param({"symptom": "x", "exposures": ["sleep"]}, "not there any more", id="unknown"),
        pytest.param({"symptom": "cramp", "exposures": ["woken"]}, "not there any more", id="woken by it"),
        pytest.param({"symptom": "\0", "exposures": ["a" * 10_000]}, "not there any more", id="garbage"),
    ],
)
def test_what_cannot_be_asked_is_said_beside_the_field(
    owner_client: Client, person: Person, sent: dict[str, Any], words: str
) -> None:
    answer = owner_client.post(CHOOSE, sent)

    assert words in answer.content.decode()
    assert not PatternQuestion.objects.of(person).exists()


def test_own_kinds_can_be_asked_and_keep_their_names(owner_client: Client, person: Person) -> None:
    symptom, stressor = make_symptom(person, "Cold hands"), make_stressor(person, "TV evening")
    owner_client.post(CHOOSE, {"symptom": str(symptom.pk), "exposures": [str(stressor.pk)]})
    for own in (symptom, stressor):
        own.delete()

    text = page(owner_client)

    assert "Cold hands" in text
    assert "TV evening" in text


def test_only_what_is_asked_at_an_age_can_be_chosen(owner_client: Client, person: Person) -> None:
    person.birth_month = date(DAY.year - 10, 1, 1)
    person.save()

    text = page(owner_client, CHOOSE)

    assert 'value="sleep"' in text
    assert 'value="caffeine"' not in text
    assert 'value="alcohol"' not in text


@pytest.mark.parametrize("kidneys", ["yes", "not_sure"])
def test_with_weak_kidneys_magnesium_stands_beside_nothing(
    owner_client: Client, person: Person, kidneys: str
) -> None:
    person.kidney_disease = kidneys
    person.save()
    question = ask(person, exposures=["magnesium", "sleep"])
    keep_finding(question, 42, a_pair("magnesium", is_found=True), a_pair())

    text = page(owner_client)

    assert 'value="magnesium"' not in page(owner_client, CHOOSE)
    assert "No clear link" in text
    assert "Your doctor or kidney team can say what is right for you." in text


def test_where_every_symptom_is_hidden_the_form_says_where_to_switch_one_on(
    owner_client: Client, person: Person
) -> None:
    person.hidden_kinds = ["fasciculation", "cramp", "buzzing"]
    person.save()

    text = page(owner_client, CHOOSE)

    assert "asks no symptom" in text
    assert reverse("today:choose_kinds") in text


def test_waiting_says_when_we_look(owner_client: Client, person: Person) -> None:
    ask(person)
    complete_days(person, 2)

    text = page(owner_client)

    assert "2 of 42 complete days." in text
    assert "Charts now; we compare at day 42." in text
    assert "Compare now" not in text
    assert "Many days since then are not complete." in text


def test_paused_symptoms_are_said_to_wait(owner_client: Client, person: Person) -> None:
    ask(person)
    person.symptoms_paused_on = DAY
    person.save()

    assert "You paused symptoms. The count waits" in page(owner_client)


def test_nothing_is_compared_before_a_checkpoint(owner_client: Client, person: Person) -> None:
    question = ask(person)
    complete_days(person, 41)

    assert "There is nothing to compare yet." in send(owner_client, question).content.decode()
    assert not StoredFinding.objects.exists()


def test_a_checkpoint_is_compared_once_and_kept(owner_client: Client, person: Person) -> None:
    question = ask(person, exposures=["sleep"])
    for number in range(42):
        felt = (number * 5 % 12) // 4
        complete_day(person, DAY + timedelta(days=number), felt)
        note(person, "sleep", str(8 - felt), DAY + timedelta(days=number))
    assert "Compare now" in page(owner_client)

    text = send(owner_client, question).content.decode()

    found = StoredFinding.objects.get()
    assert (found.checkpoint, found.last_day) == (42, DAY + timedelta(days=41))
    assert "Going along with twitches: sleep." in text
    assert "you noted twitches more often after nights under" in text
    assert "Compare now" not in text
    send(owner_client, question)
    assert StoredFinding.objects.get().result == found.result


def test_a_question_that_was_replaced_meanwhile_is_not_compared(
    owner_client: Client, person: Person, time_machine: Traveller
) -> None:
    former = ask(person)
    complete_days(person, 42)
    time_machine.shift(60)
    ask(person, "cramp")

    assert "does not stand any more" in send(owner_client, former).content.decode()
    assert not StoredFinding.objects.exists()


def test_a_stranger_compares_nothing_of_the_owner(stranger_client: Client, person: Person) -> None:
    question = ask(person)
    complete_days(person, 42)

    send(stranger_client, question)

    assert not StoredFinding.objects.exists()


@pytest.mark.parametrize("sent", [{}, {"question": "\0"}, {"question": "9" * 10_000}], ids=str)
def test_garbage_compares_nothing(owner_client: Client, person: Person, sent: dict[str, str]) -> None:
    ask(person)

    assert owner_client.post(COMPARE, sent).status_code == 302


def test_every_look_stays_on_the_page_the_latest_first(owner_client: Client, person: Person) -> None:
    question = ask(person, exposures=["sleep", "stress"])
    keep_finding(question, 42, left_out=(("sleep", Missing.DAYS), ("stress", Missing.DAYS)))
    keep_finding(question, 84, a_pair(), a_pair("stress", lag=1))
    keep_finding(question, 126, a_pair(is_found=True))

    text = page(owner_client)

    parts = ["All 3 looks are done.", "Going along with twitches", "No clear link in 84 days.", "Too little"]
    assert sorted(map(text.index, parts)) == [*map(text.index, parts)]
    assert "Stress, the day before" in text
    assert "Sleep: more than three in ten days have no answer." in text
    assert "Symptoms often ease after a bad spell, whatever one changed." in text
    assert "You can stop, go on, or change one thing." in text


@pytest.mark.parametrize(("beside", "is_said"), [("alcohol", True), ("sleep", False)])
def test_where_alcohol_was_looked_at_nobody_is_led_to_stop_at_once(
    owner_client: Client, person: Person, beside: str, is_said: bool
) -> None:
    keep_finding(ask(person, exposures=[beside]), 42, a_pair(beside, is_found=True))

    assert (do_not_stop_at_once().words in unescape(page(owner_client))) is is_said


def test_under_a_standing_flag_the_advice_comes_first(owner_client: Client, person: Person) -> None:
    ask(person)
    make_flag(person, "weakness")

    text = page(owner_client)

    assert "Show my charts" in text
    assert "complete days" not in text
    assert "complete days" in page(owner_client, f"{SHOW}?charts=1")


@pytest.mark.parametrize("address", [SHOW, CHOOSE], ids=["show", "choose"])
def test_a_page_takes_as_many_queries_for_2_days_as_for_40(
    owner_client: Client, person: Person, address: str, django_assert_max_num_queries: Any
) -> None:
    keep_finding(ask(person), 42, a_pair())
    for days in (2, 38):
        complete_days(person, days, DAY + timedelta(days=0 if days == 2 else 2))
        with django_assert_max_num_queries(8):  # session and account, and at most six
            owner_client.get(address)


def test_no_forbidden_word_and_no_p_value_stands_on_the_page(owner_client: Client, person: Person) -> None:
    keep_finding(ask(person), 84, a_pair(is_found=True, p=0.0123))

    text = page(owner_client).lower()

    for word in (
        "significant",
        "proven",
        "triggers",
        "deficien",
        "because",
        "cure",
        "optimal",
        "p =",
        "0.0123",
    ):
        assert word not in text
