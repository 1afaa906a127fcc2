"""Single episodes: noted with a place and Save, changed, removed; red flags come after the entry is saved."""

import uuid
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from tests.tracker.diary.builders import DAY
from tests.tracker.people.builders import change as set_fields
from tests.tracker.symptoms.builders import make_episode, make_symptom
from tracker.people.models import Act, Condition, Person
from tracker.symptoms.models import RedFlag, SymptomEntry


def address(day: date = DAY) -> str:
    return reverse("symptoms:note_episode", args=[day])


def send(client: Client, day: date = DAY, **fields: Any) -> Any:
    return client.post(address(day), {"kind": "fasciculation", **fields})


def change(client: Client, episode: SymptomEntry, **fields: Any) -> Any:
    sent = {"kind": episode.kind, "date": episode.date.isoformat(), **fields}
    return client.post(reverse("symptoms:change_episode", args=[episode.pk]), sent)


def kept(person: Person) -> SymptomEntry:
    return SymptomEntry.objects.of(person).get()  # type: ignore[no-any-return]


def test_a_place_and_save_are_enough(owner_client: Client, person: Person) -> None:
    sent = send(owner_client, spot="calf:left")
    assert sent.url == reverse("today:show_day", args=[DAY])
    episode = kept(person)
    assert (episode.kind, episode.place, episode.side, episode.date) == ("fasciculation", "calf", "left", DAY)
    unsaid = (episode.time, episode.duration, episode.strength, episode.woke, episode.came_suddenly)
    assert unsaid == (None, None, None, None, None)
    assert (episode.situation, episode.note) == ("", "")


def test_a_kind_that_was_noted_is_asked_from_then_on(owner_client: Client, person: Person) -> None:
    send(owner_client, spot="eyelid:left")
    send(owner_client, spot="eyelid:right")
    send(owner_client, kind="cramp")
    person.refresh_from_db()
    assert person.added_kinds == ["eyelid_twitch"]


def test_a_hidden_kind_stays_hidden_when_it_is_noted(owner_client: Client, person: Person) -> None:
    set_fields(person, hidden_kinds=["eyelid_twitch"])
    send(owner_client, spot="eyelid:left")
    person.refresh_from_db()
    assert (person.added_kinds, person.hidden_kinds) == ([], ["eyelid_twitch"])


@pytest.mark.parametrize(
    ("kind", "spot", "becomes"),
    [
        ("fasciculation", "eyelid:left", "eyelid_twitch"),
        ("fasciculation", "face:left", "fasciculation"),
        ("tingling", "eyelid:left", "tingling"),
        ("cramp", "eyelid:both", "cramp"),
    ],
)
def test_a_twitch_at_an_eyelid_is_one_of_the_lid(
    owner_client: Client, person: Person, kind: str, spot: str, becomes: str
) -> None:
    send(owner_client, kind=kind, spot=spot)
    assert kept(person).kind == becomes


def test_everything_that_is_said_is_kept(owner_client: Client, person: Person) -> None:
    said: dict[str, Any] = {
        "time": "07:15",
        "duration": "2",
        "situation": "at_rest",
        "woke": "yes",
        "strength": "0",
    }
    send(owner_client, kind="cramp", spot="thigh:both", note="Before getting up", **said)
    episode = kept(person)
    assert (episode.time, episode.duration, episode.situation) == (time(7, 15), 2, "at_rest")
    assert (episode.woke, episode.strength, episode.note) == (True, 0, "Before getting up")


@pytest.mark.parametrize("spot", ["tongue", "widespread", "hand:right", "buttock:both"])
def test_other_places_wait_behind_elsewhere(owner_client: Client, person: Person, spot: str) -> None:
    send(owner_client, kind="cramp", spot=spot)
    episode = kept(person)
    assert f"{episode.place}:{episode.side}".rstrip(":") == spot


def test_what_has_no_place_keeps_none(owner_client: Client, person: Person) -> None:
    send(owner_client, kind="fatigue", spot="calf:left")
    assert (kept(person).place, kept(person).side) == ("", "")


def test_a_kind_that_asks_for_no_sudden_start_keeps_no_answer_to_it(
    owner_client: Client, person: Person
) -> None:
    send(owner_client, kind="cramp", came_suddenly="yes")
    assert kept(person).came_suddenly is None


def test_an_own_symptom_has_episodes_too(owner_client: Client, person: Person) -> None:
    symptom = make_symptom(person)
    send(owner_client, kind=str(symptom.pk), spot="hand:both")
    assert (kept(person).kind, kept(person).symptom) == (str(symptom.pk), symptom)


def test_the_own_symptom_of_somebody_else_is_no_kind(
    owner_client: Client, person: Person, stranger: Any
) -> None:
    theirs = make_symptom(Person.objects.of(stranger).get(), "Theirs")
    page = send(owner_client, kind=str(theirs.pk))
    assert (page.status_code, "Theirs" in page.content.decode()) == (200, False)
    assert not SymptomEntry.objects.exists()


def test_the_time_of_today_begins_with_now_and_of_other_days_with_none(owner_client: Client) -> None:
    today = owner_client.get(address(localdate())).context["form"]["time"].value()
    assert today is not None
    earlier = localdate() - timedelta(days=3)
    assert owner_client.get(address(earlier)).context["form"]["time"].value() is None


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "unknown"},
        {"kind": ""},
        {"spot": "knee:left"},
        {"spot": "calf:upper"},
        {"time": "25:00"},
        {"strength": "11"},
        {"strength": "-1"},
        {"duration": "7"},
        {"situation": "asleep"},
        {"woke": "perhaps"},
        {"note": "x" * 201},
        {"note": "a\x00b"},
    ],
    ids=str,
)
def test_what_cannot_be_kept_is_said_and_the_rest_stays(
    owner_client: Client, person: Person, fields: dict[str, Any]
) -> None:
    page = send(owner_client, **{"spot": "calf:left", "time": "07:15", **fields})
    text = page.content.decode()
    assert page.status_code == 200
    assert "invalid-feedback" in text or "field-error" in text
    assert not SymptomEntry.objects.of(person).exists()
    if "spot" not in fields:
        assert 'value="calf:left" checked' in text


def test_a_form_sent_twice_notes_once(owner_client: Client, person: Person) -> None:
    key = str(uuid.uuid4())
    for _ in range(2):
        send(owner_client, spot="calf:left", form_key=key, person=person.pk)
    assert SymptomEntry.objects.of(person).count() == 1


def test_a_suddenly_weak_arm_is_saved_and_leads_to_the_emergency_page(
    owner_client: Client, person: Person
) -> None:
    sent = send(owner_client, kind="weakness", spot="arm:left", came_suddenly="yes")
    flag = RedFlag.objects.of(person).get()
    assert sent.url == reverse("symptoms:show_flag", args=[flag.pk])
    assert (flag.level, flag.places, flag.act) == ("emergency", ["arm:left"], kept(person).act)


def test_a_form_sent_twice_leads_to_its_flag_both_times(owner_client: Client, person: Person) -> None:
    said: dict[str, Any] = {
        "kind": "weakness",
        "came_suddenly": "yes",
        "form_key": str(uuid.uuid4()),
        "person": person.pk,
    }
    answers = [send(owner_client, **said).url for _ in range(2)]
    flag = RedFlag.objects.of(person).get()
    assert answers == [reverse("symptoms:show_flag", args=[flag.pk])] * 2


def test_undo_takes_back_the_episode_with_its_flag(owner_client: Client, person: Person) -> None:
    send(owner_client, kind="weakness", spot="arm:left", came_suddenly="no")
    act = Act.objects.get(verb="add")
    act.undo(act.made_at)
    assert not SymptomEntry.objects.of(person).exists()
    assert not RedFlag.objects.of(person).exists()


def test_cramps_in_pregnancy_ask_for_its_signs_and_raise_them(owner_client: Client, person: Person) -> None:
    question = "changed sight or pain under the ribs"
    assert question not in owner_client.get(address()).content.decode()
    Condition.objects.create(person=person, kind="pregnant", first=DAY - timedelta(days=90))
    assert question in owner_client.get(address()).content.decode()
    send(owner_client, kind="cramp", with_pregnancy_signs="on")
    assert RedFlag.objects.of(person).get().sign == "pregnancy_signs"


def test_an_episode_is_changed_with_what_it_had_kept_for_undo(owner_client: Client, person: Person) -> None:
    episode = make_episode(person, "cramp", "calf:left", strength=4, note="Before")
    sent = change(owner_client, episode, kind="weakness", spot="hand:right", strength="7", came_suddenly="no")
    assert "/red-flags/" in sent.url
    episode.refresh_from_db()
    assert (episode.kind, episode.place, episode.side) == ("weakness", "hand", "right")
    assert (episode.strength, episode.note, episode.came_suddenly) == (7, "", False)
    act = Act.objects.get(verb="change")
    act.undo(act.made_at)
    episode.refresh_from_db()
    assert (episode.kind, episode.place, episode.strength, episode.note) == ("cramp", "calf", 4, "Before")
    assert not RedFlag.objects.of(person).exists()


def test_an_episode_moves_to_another_day(owner_client: Client, person: Person) -> None:
    episode = make_episode(person)
    before = DAY - timedelta(days=1)
    sent = change(owner_client, episode, spot="calf:left", date=before.isoformat())
    assert sent.url == reverse("symptoms:show_day", args=[before])
    assert kept(person).date == before


def test_the_form_of_an_episode_shows_what_is_kept(owner_client: Client, person: Person) -> None:
    said: dict[str, Any] = {
        "time": time(7, 15),
        "duration": 2,
        "situation": "in_use",
        "woke": False,
        "strength": 0,
    }
    episode = make_episode(person, "weakness", "hand:right", came_suddenly=True, note="Cup", **said)
    form = owner_client.get(reverse("symptoms:change_episode", args=[episode.pk])).context["form"]
    sent = {name: form[name].value() for name in form.fields}
    change(owner_client, episode, **{name: value for name, value in sent.items() if value is not None})
    after = kept(person)
    for name in ("kind", "place", "side", "came_suddenly", "note", *said):
        assert getattr(after, name) == getattr(episode, name), name


def test_a_place_without_a_side_and_a_kind_off_the_list_stay(owner_client: Client, person: Person) -> None:
    symptom = make_symptom(person)
    episode = make_episode(person, str(symptom.pk), "calf", symptom=symptom)
    owner_client.post(reverse("symptoms:delete_own", args=[symptom.pk]))
    page = owner_client.get(reverse("symptoms:change_episode", args=[episode.pk])).content.decode()
    assert 'value="calf" checked' in page
    change(owner_client, episode, spot="calf", note="New")
    assert (kept(person).kind, kept(person).symptom, kept(person).note) == (episode.kind, symptom, "New")


def test_an_episode_is_removed_and_comes_back(owner_client: Client, person: Person) -> None:
    episode = make_episode(person)
    sent = owner_client.post(reverse("symptoms:delete_episode", args=[episode.pk]))
    assert sent.headers["Location"] == reverse("symptoms:show_day", args=[DAY])
    assert not SymptomEntry.objects.of(person).exists()
    act = Act.objects.get(verb="delete")
    act.undo(act.made_at)
    assert kept(person) == episode


def test_a_stranger_finds_no_episode(stranger_client: Client, person: Person) -> None:
    episode = make_episode(person)
    for name in ("symptoms:change_episode", "symptoms:delete_episode"):
        found = stranger_client.post(reverse(name, args=[episode.pk]), {"kind": "cramp"})
        assert found.status_code == 404
    assert kept(person).kind == "fasciculation"


def test_every_cell_says_its_place_and_side(owner_client: Client) -> None:
    page = owner_client.get(address()).content.decode()
    for side in ("left", "right", "both"):
        assert f'value="eyelid:{side}"><span class="visually-hidden">Eyelid, </span>{side}</label>' in page


@pytest.mark.parametrize("rows", [2, 40])
def test_the_form_takes_the_same_queries_however_much_there_is(
    owner_client: Client, person: Person, rows: int
) -> None:
    for number in range(rows):
        make_symptom(person, f"Kind {number}")
        make_episode(person)
    episode = make_episode(person, "cramp")
    for page, most in ((address(), 1), (reverse("symptoms:change_episode", args=[episode.pk]), 2)):
        with CaptureQueriesContext(connection) as queries:
            owner_client.get(page)
        assert len([one for one in queries if 'FROM "symptoms_' in one["sql"]]) == most
        assert len(queries) <= 6
