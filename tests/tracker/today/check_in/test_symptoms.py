"""Symptoms in the check-in: none is an answer, blank is not; red flags after saving."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import DAY, make_act, make_supplement
from tests.tracker.people.builders import change
from tests.tracker.symptoms.builders import make_episode
from tests.tracker.today.check_in.builders import felt, page_of, send
from tracker.care.vitamin_b6 import B6_LINE
from tracker.people.models import Condition, Person
from tracker.symptoms.models import RedFlag, Symptom, SymptomDay

USUAL = {"fasciculation", "cramp", "buzzing"}


def answers(person: Person) -> dict[str, int | None]:
    return dict(SymptomDay.objects.of(person).values_list("kind", "frequency"))


def test_left_calf_nearly_all_day_is_kept_with_its_place(owner_client: Client, person: Person) -> None:
    send(owner_client, {"fasciculation-frequency": "3", "fasciculation-spots": ["calf:left"]})
    kept = SymptomDay.objects.of(person).get()
    assert (kept.kind, kept.frequency, kept.strength, kept.places) == (
        "fasciculation",
        3,
        None,
        ["calf:left"],
    )


def test_none_today_answers_what_was_left_blank_and_nothing_else(
    owner_client: Client, person: Person
) -> None:
    felt(person, "buzzing", 2)
    send(owner_client, {"cramp-frequency": "1", "symptoms-none_today": "on"})
    assert answers(person) == {"fasciculation": 0, "cramp": 1, "buzzing": 2}


def test_a_symptom_left_blank_is_not_logged(owner_client: Client, person: Person) -> None:
    send(owner_client, {"cramp-frequency": "0"})
    assert answers(person) == {"cramp": 0}


def test_none_has_neither_strength_nor_place(owner_client: Client, person: Person) -> None:
    felt(person, "cramp", 2, strength=5, places=["calf:left"])
    send(owner_client, {"cramp-frequency": "0", "cramp-strength": "5", "cramp-spots": ["calf:left"]})
    kept = SymptomDay.objects.of(person).get()
    assert (kept.frequency, kept.strength, kept.places) == (0, None, [])


def test_a_strength_alone_is_an_answer(owner_client: Client, person: Person) -> None:
    send(owner_client, {"cramp-strength": "4"})
    kept = SymptomDay.objects.of(person).get()
    assert (kept.frequency, kept.strength) == (None, 4)


def test_what_is_kept_is_shown_changed_and_taken_back(owner_client: Client, person: Person) -> None:
    felt(person, "cramp", 2, strength=5, places=["calf:left", "jaw:right"], note="After tennis")
    page = page_of(owner_client)
    assert 'id="id_cramp-frequency-2" value="2" checked' in page
    assert "Jaw, right" in page
    send(
        owner_client,
        {"cramp-frequency": "1", "cramp-shown": ["calf:left", "jaw:right"], "cramp-spots": ["jaw:right"]},
    )
    kept = SymptomDay.objects.of(person).get()
    assert (kept.frequency, kept.strength, kept.places, kept.note) == (1, 5, ["jaw:right"], "After tennis")
    send(owner_client, {"cramp-frequency": ""})
    assert answers(person) == {}


def test_another_place_is_added_from_the_list(owner_client: Client, person: Person) -> None:
    send(owner_client, {"fasciculation-frequency": "1", "fasciculation-elsewhere": "tongue"})
    assert SymptomDay.objects.of(person).get().places == ["tongue"]


def test_yesterdays_answer_is_said_and_not_saved(owner_client: Client, person: Person) -> None:
    felt(person, "cramp", 2, day=DAY - timedelta(days=1))
    assert "Sunday: Often" in page_of(owner_client)
    send(owner_client, {"stress-answer": "1"})
    assert SymptomDay.objects.of(person).filter(date=DAY).count() == 0


def test_an_own_symptom_is_asked_and_kept(owner_client: Client, person: Person) -> None:
    own = Symptom.objects.add(make_act(person), Symptom(person=person, name="Jaw clicks"))
    assert "Jaw clicks" in page_of(owner_client)
    send(owner_client, {f"{own.pk}-frequency": "2"})
    assert SymptomDay.objects.of(person).get().symptom == own


def test_another_symptom_is_one_tap_away_and_keeps_what_was_typed(
    owner_client: Client, person: Person
) -> None:
    response = send(owner_client, {"ask": "tingling", "sleep-answer": "oh", "stress-answer": "3"})
    page = response.content.decode()
    assert 'name="tingling-frequency"' in page
    assert 'value="oh"' in page
    assert "Not saved yet" not in page
    assert Person.objects.get(pk=person.pk).added_kinds == ["tingling"]
    assert answers(person) == {}


@pytest.mark.parametrize("key", ["nonsense", "sleep", "fasciculation", "\x00", "x" * 500])
def test_only_symptoms_that_are_offered_can_be_added(owner_client: Client, person: Person, key: str) -> None:
    send(owner_client, {"ask": key})
    assert Person.objects.get(pk=person.pk).added_kinds == []


def test_a_kind_is_switched_off_where_it_appears_and_what_was_typed_is_saved(
    owner_client: Client, person: Person
) -> None:
    response = send(owner_client, {"hide": "buzzing", "cramp-frequency": "1", "buzzing-frequency": "x"})
    assert response.headers["Location"] == f"/check-in/{DAY}/"
    assert answers(person) == {"cramp": 1}
    page = page_of(owner_client)
    assert 'name="buzzing-frequency"' not in page
    assert "“Buzzing inside” is not asked any more." in page


@pytest.mark.parametrize("key", ["nonsense", "tingling", "\x00", ""])
def test_only_what_is_asked_can_be_switched_off(owner_client: Client, person: Person, key: str) -> None:
    send(owner_client, {"hide": key})
    assert Person.objects.get(pk=person.pk).hidden_kinds == []


@pytest.mark.parametrize(
    "answer",
    [
        {"weakness-frequency": "1", "weakness-spots": ["forearm:left"], "weakness-sudden": "yes"},
        {"weakness-frequency": "1", "weakness-elsewhere": "arm:left"},
    ],
    ids=["sudden", "one-sided and unanswered"],
)
def test_a_sudden_weak_arm_is_saved_and_puts_the_emergency_page_in_front(
    owner_client: Client, person: Person, answer: dict[str, Any]
) -> None:
    change(person, added_kinds=["weakness"])
    assert "Did it come on suddenly" in page_of(owner_client)
    answer = {key: value for key, value in answer.items() if key != "weakness-spots"}
    response = send(owner_client, {**answer, "weakness-elsewhere": "arm:left"})
    flag = RedFlag.objects.of(person).get()
    assert flag.level == RedFlag.Level.EMERGENCY
    assert response.headers["Location"] == reverse("symptoms:show_flag", args=[flag.pk])
    assert answers(person) == {"weakness": 1}


def test_none_today_does_not_answer_for_a_symptom_that_had_an_episode(
    owner_client: Client, person: Person
) -> None:
    make_episode(person, kind="fasciculation")
    send(owner_client, {"symptoms-none_today": "on"})
    assert answers(person) == {"cramp": 0, "buzzing": 0}


def test_a_sudden_weakness_that_is_sent_twice_leads_to_the_emergency_page_twice(
    owner_client: Client, person: Person
) -> None:
    change(person, added_kinds=["weakness"])
    answer = {
        "form_key": "5f0c8b1e-7f0a-4f7a-9a8a-3c6a4dbe0a12",
        "weakness-frequency": "1",
        "weakness-sudden": "yes",
    }
    first, second = send(owner_client, answer), send(owner_client, answer)
    assert second.headers["Location"] == first.headers["Location"]
    assert RedFlag.objects.of(person).count() == 1


def test_a_weakness_that_is_kept_already_puts_no_page_in_front_again(
    owner_client: Client, person: Person
) -> None:
    change(person, added_kinds=["weakness"])
    send(owner_client, {"weakness-frequency": "1", "weakness-sudden": "no"})
    assert RedFlag.objects.of(person).count() == 1
    response = send(owner_client, {"weakness-frequency": "1", "weakness-sudden": "no", "stress-answer": "2"})
    assert response.headers["Location"] == f"/diary/{DAY}/"


def test_ordinary_twitches_lead_to_the_day(owner_client: Client, person: Person) -> None:
    response = send(owner_client, {"fasciculation-frequency": "3", "fasciculation-spots": ["eyelid:left"]})
    assert response.headers["Location"] == f"/diary/{DAY}/"
    assert not RedFlag.objects.of(person).exists()


def test_in_pregnancy_the_signs_beside_cramps_are_asked(owner_client: Client, person: Person) -> None:
    assert "pain under the ribs" not in page_of(owner_client)
    Condition.objects.create(person=person, kind="pregnant", first=DAY - timedelta(days=100))
    assert "pain under the ribs" in page_of(owner_client)
    felt(person, "cramp", 1)
    send(owner_client, {"symptoms-with_pregnancy_signs": "on"})
    assert RedFlag.objects.of(person).get().level == RedFlag.Level.TODAY


@pytest.mark.parametrize(
    "beside", [{}, {"symptoms-none_today": "on"}], ids=["nothing beside them", "none today"]
)
def test_the_signs_of_pregnancy_are_flagged_without_cramps_too_and_by_both_taps(
    owner_client: Client, person: Person, beside: dict[str, str]
) -> None:
    Condition.objects.create(person=person, kind="pregnant", first=DAY - timedelta(days=100))
    answer = {
        "form_key": "5f0c8b1e-7f0a-4f7a-9a8a-3c6a4dbe0a13",
        "symptoms-with_pregnancy_signs": "on",
        **beside,
    }
    first, second = send(owner_client, answer), send(owner_client, answer)
    flag = RedFlag.objects.of(person).get()
    assert flag.level == RedFlag.Level.TODAY
    page = reverse("symptoms:show_flag", args=[flag.pk])
    assert [first.headers["Location"], second.headers["Location"]] == [page, page]


def test_burning_feet_beside_vitamin_b6_bring_its_line(owner_client: Client, person: Person) -> None:
    change(person, added_kinds=["burning_feet"])
    make_supplement(person, name="Complex", vitamin_b6_mg=50)
    page = owner_client.post(f"/check-in/{DAY}/", {"burning_feet-frequency": "1"}, follow=True)
    assert B6_LINE % {"names": "Complex"} in page.content.decode()


@pytest.mark.parametrize("sudden", ["yes", "no"])
def test_the_line_about_b6_does_not_stand_on_the_page_of_a_red_flag(
    owner_client: Client, person: Person, sudden: str
) -> None:
    change(person, added_kinds=["tingling"])
    make_supplement(person, vitamin_b6_mg=50)
    answer = {"tingling-frequency": "1", "tingling-sudden": sudden}
    page = owner_client.post(f"/check-in/{DAY}/", answer, follow=True)
    assert RedFlag.objects.of(person).exists()
    assert "vitamin B6" not in page.content.decode()


def test_days_before_a_pause_can_still_be_answered(owner_client: Client, person: Person) -> None:
    change(person, symptoms_paused_on=DAY + timedelta(days=1))
    assert "Paused since" not in page_of(owner_client)
    send(owner_client, {"fasciculation-frequency": "1"})
    assert answers(person) == {"fasciculation": 1}


def test_single_episodes_of_the_day_are_named_beside_their_question(
    owner_client: Client, person: Person
) -> None:
    make_episode(person, day=DAY - timedelta(days=1))
    assert "episode noted" not in page_of(owner_client)
    make_episode(person)
    page = page_of(owner_client)
    assert f'<a href="{reverse("symptoms:show_day", args=[DAY])}">1 episode noted</a>' in page
    make_episode(person)
    assert "2 episodes noted" in page_of(owner_client)


def test_a_symptom_that_was_added_is_landed_on_and_says_nothing_is_saved(owner_client: Client) -> None:
    assert f'formaction="/check-in/{DAY}/#id_tingling"' in page_of(owner_client)
    page = send(owner_client, {"ask": "tingling"}).content.decode()
    question = page.split('id="id_tingling"')[1].split('class="symptom"')[0]
    assert "Asked from now on. Nothing is saved yet." in question
    assert page.count("Asked from now on.") == 1


def test_while_symptoms_are_paused_none_is_asked(owner_client: Client, person: Person) -> None:
    change(person, symptoms_paused_on=DAY)
    page = page_of(owner_client)
    assert "Paused since" in page
    assert "fasciculation" not in page
    send(owner_client, {"fasciculation-frequency": "1", "symptoms-none_today": "on"})
    assert answers(person) == {}
