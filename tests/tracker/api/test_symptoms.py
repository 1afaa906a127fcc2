"""Symptoms: answers of days and episodes, noted, listed, changed, removed."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from tests.tracker.api.builders import Program, fields_at_fault
from tests.tracker.diary.builders import DAY, make_act
from tracker.people.models import Act, Person
from tracker.symptoms.kinds import KINDS
from tracker.symptoms.models import RedFlag, Symptom, SymptomDay, SymptomEntry

TWITCH = {"kind": "fasciculation", "date": str(DAY), "value": 4}
EPISODE = TWITCH | {"time": "21:30"}


def make_symptom(person: Person, name: str = "Jaw tension") -> Symptom:
    """Return an own symptom."""
    return Symptom.objects.add(make_act(person), Symptom(person=person, name=name))  # type: ignore[no-any-return]


def post(program: Program, content: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return the answer to what was noted."""
    response = program.post("symptoms", content | more)
    assert response.status_code == 201
    return dict(response.json())


class TestAnswerOfADay:
    """One answer a day and symptom."""

    def test_the_answer_is_the_row_with_its_unit(self, owner_program, person) -> None:
        content = {"frequency": "often", "place": "calf", "side": "left", "note": "after running"}

        answer = post(owner_program, TWITCH, **content)

        assert answer == {
            "id": str(SymptomDay.objects.of(person).get().pk),
            "kind": "fasciculation",
            "date": str(DAY),
            "time": None,
            "is_episode": False,
            "value": 4,
            "unit": "0-10",
            "none": False,
            "frequency": "often",
            "place": "calf",
            "side": "left",
            "places": [{"place": "calf", "side": "left"}],
            "duration": None,
            "situation": None,
            "woke": None,
            "came_suddenly": None,
            "note": "after running",
            "red_flag": None,
        }
        assert SymptomDay.objects.get().places == ["calf:left"]

    def test_a_strength_alone_leaves_how_often_unknown(self, owner_program) -> None:
        post(owner_program, TWITCH)

        assert SymptomDay.objects.get().frequency is None

    @pytest.mark.parametrize(
        ("said", "value"),
        [
            ({"none": True, "value": None}, None),
            ({"frequency": "none", "value": None}, None),
            ({"value": 0}, 0),
        ],
    )
    def test_none_is_an_answer(self, owner_program, said, value) -> None:
        answer = post(owner_program, TWITCH, **said)

        assert (answer["none"], answer["frequency"], answer["value"]) == (True, "none", value)
        assert SymptomDay.objects.get().is_none

    def test_none_is_about_the_day_whatever_the_time(self, owner_program) -> None:
        answer = post(owner_program, EPISODE, none=True, value=None)

        assert (answer["is_episode"], answer["time"]) == (False, None)

    def test_several_places_are_kept_each_once(self, owner_program) -> None:
        places = [{"place": "calf", "side": "left"}, {"place": "tongue"}, {"place": "calf", "side": "left"}]

        answer = post(owner_program, TWITCH, places=places)

        assert answer["places"] == [{"place": "calf", "side": "left"}, {"place": "tongue", "side": None}]
        assert (answer["place"], answer["side"]) == ("calf", "left")

    def test_the_second_answer_takes_the_place_of_the_first(self, owner_program, person) -> None:
        first = post(owner_program, TWITCH, place="calf")

        second = post(owner_program, TWITCH, none=True, value=None)

        assert (second["id"], second["none"], second["places"]) == (first["id"], True, [])
        assert SymptomDay.objects.of(person).get().is_none

    def test_an_own_symptom_is_named_by_its_id(self, owner_program, person) -> None:
        own = make_symptom(person)

        assert post(owner_program, TWITCH, kind=str(own.pk))["kind"] == str(own.pk)
        assert SymptomDay.objects.get().symptom == own

    @pytest.mark.parametrize(
        ("content", "field"),
        [
            ({"kind": "twitch"}, "kind"),
            ({"value": None}, "value"),
            ({"value": 10.001}, "value"),
            ({"value": 4.5}, "value"),
            ({"value": "4"}, "value"),
            ({"value": True}, "value"),
            ({"none": True}, "value"),
            ({"none": "yes"}, "none"),
            ({"none": True, "value": None, "place": "calf"}, "place"),
            ({"none": True, "value": None, "frequency": "often"}, "frequency"),
            ({"value": 0, "places": [{"place": "calf"}]}, "places"),
            ({"value": 0, "frequency": "often"}, "frequency"),
            ({"frequency": "sometimes"}, "frequency"),
            ({"place": "knee"}, "place"),
            ({"side": "left"}, "side"),
            ({"place": "tongue", "side": "left"}, "side"),
            ({"place": "calf", "places": []}, "place"),
            ({"places": [{"place": "calf", "depth": 3}]}, "places.0.depth"),
            ({"places": [{"place": "calf"}] * 41}, "places"),
            ({"duration": "hours"}, "duration"),
            ({"situation": "at_rest"}, "situation"),
            ({"woke": True}, "woke"),
            ({"date": "yesterday"}, "date"),
            ({"note": "x" * 201}, "note"),
            ({"volume_ml": 330}, "volume_ml"),
        ],
        ids=str,
    )
    def test_what_is_no_answer_is_refused_with_its_field(self, owner_program, content, field) -> None:
        response = owner_program.post("symptoms", TWITCH | content)

        assert (response.status_code, fields_at_fault(response)) == (422, [field])
        assert not SymptomDay.objects.exists()

    def test_the_refusal_of_a_kind_names_the_known_ones(self, owner_program, person) -> None:
        own = make_symptom(person)

        detail = owner_program.post("symptoms", TWITCH | {"kind": "twitch"}).json()["detail"]

        assert all(key in detail for key in (*KINDS, str(own.pk)))

    def test_an_own_symptom_of_somebody_else_is_unknown(self, stranger_program, person) -> None:
        response = stranger_program.post("symptoms", TWITCH | {"kind": str(make_symptom(person).pk)})

        assert (response.status_code, fields_at_fault(response)) == (422, ["kind"])


class TestEpisode:
    """With a time it is a single episode."""

    def test_the_answer_is_the_row(self, owner_program) -> None:
        about = {"place": "eyelid", "side": "left", "duration": "under_1_min", "situation": "at_rest"}

        answer = post(owner_program, EPISODE, **about, woke=False, came_suddenly=True)

        assert answer | about == answer
        assert (answer["is_episode"], answer["time"], answer["value"]) == (True, "21:30", 4)
        assert (answer["woke"], answer["came_suddenly"], answer["none"]) == (False, True, False)
        assert answer["places"] == [{"place": "eyelid", "side": "left"}]
        assert SymptomEntry.objects.get().duration == SymptomEntry.Duration.UNDER_1_MIN

    def test_several_stand_beside_the_answer_of_the_day(self, owner_program) -> None:
        for content in (TWITCH, EPISODE, EPISODE):
            post(owner_program, content)

        assert (SymptomDay.objects.count(), SymptomEntry.objects.count()) == (1, 2)

    def test_without_a_strength_it_is_unknown(self, owner_program) -> None:
        assert post(owner_program, EPISODE, value=None)["value"] is None

    @pytest.mark.parametrize(
        ("content", "field"),
        [
            ({"frequency": "often"}, "frequency"),
            ({"places": [{"place": "calf"}]}, "places"),
            ({"side": "left"}, "side"),
            ({"duration": "long"}, "duration"),
            ({"time": "24:00"}, "time"),
        ],
        ids=str,
    )
    def test_what_is_no_episode_is_refused_with_its_field(self, owner_program, content, field) -> None:
        response = owner_program.post("symptoms", EPISODE | content)

        assert (response.status_code, fields_at_fault(response)) == (422, [field])
        assert not SymptomEntry.objects.exists()


class TestRedFlags:
    """A sign that belongs to a doctor comes with the answer."""

    WEAK = TWITCH | {"kind": "weakness", "came_suddenly": True, "place": "arm", "side": "left"}

    def test_the_entry_is_saved_and_the_flag_told(self, owner_program, person) -> None:
        flag = post(owner_program, self.WEAK)["red_flag"]

        assert SymptomDay.objects.of(person).exists()
        assert (flag["level"], flag["kind"], flag["was_sudden"]) == ("emergency", "weakness", True)
        assert flag["words"]
        assert flag["advice"]
        assert flag["id"] == str(RedFlag.objects.of(person).get().pk)

    def test_the_list_has_it_until_it_is_ended(self, owner_program, stranger_program, person) -> None:
        flag = post(owner_program, self.WEAK)["red_flag"]

        assert owner_program.get("red-flags").json() == {"items": [flag], "next": None}
        assert stranger_program.get("red-flags").json()["items"] == []
        RedFlag.objects.get().end(make_act(person), RedFlag.End.DOCTOR, DAY)
        assert owner_program.get("red-flags").json()["items"][0]["ended_by"] == "doctor"

    def test_a_repeat_with_the_same_id_tells_it_again(self, owner_program) -> None:
        content = self.WEAK | {"id": str(uuid4())}

        first, again = (owner_program.post("symptoms", content) for _ in range(2))

        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json() == first.json()

    def test_an_episode_raises_one_too(self, owner_program) -> None:
        assert post(owner_program, self.WEAK, time="09:00")["red_flag"]["level"] == "emergency"

    def test_a_change_raises_one_too(self, owner_program) -> None:
        row = post(owner_program, TWITCH, kind="weakness", value=None, none=True)

        answer = owner_program.patch(f"symptoms/{row['id']}", {"value": 6, "came_suddenly": True}).json()

        assert answer["red_flag"]["level"] == "emergency"

    def test_undo_of_the_entry_takes_its_flag_back(self, owner_program, owner, person) -> None:
        post(owner_program, self.WEAK)

        Act.objects.of(owner).get().undo(now())

        assert not SymptomDay.objects.exists()
        assert not RedFlag.objects.exists()
        assert not Person.objects.get(pk=person.pk).has_standing_flag

    def test_the_version_of_a_row_does_not_hang_on_its_flag(self, owner_program) -> None:
        response = owner_program.post("symptoms", self.WEAK)
        address = f"symptoms/{response.json()['id']}"

        assert owner_program.patch(address, {"note": "arm"}, If_Match=response["ETag"]).status_code == 200
        assert owner_program.patch(address, {"note": "leg"}, If_Match=response["ETag"]).status_code == 412


class TestRepeat:
    """Sending the same again."""

    @pytest.mark.parametrize("content", [TWITCH, EPISODE], ids=["day", "episode"])
    def test_an_id_of_ones_own_is_written_once(self, owner_program, content) -> None:
        sent = content | {"id": str(uuid4()), "place": "calf", "note": "a"}

        statuses = [owner_program.post("symptoms", sent).status_code for _ in range(2)]

        assert statuses == [201, 200]
        assert Act.objects.count() == 1

    @pytest.mark.parametrize("change", [{"value": 5}, {"time": "21:31"}, {"time": None}, {"place": "calf"}])
    def test_an_id_with_other_content_is_a_conflict(self, owner_program, change) -> None:
        sent = EPISODE | {"id": str(uuid4())}
        post(owner_program, sent)

        assert owner_program.post("symptoms", sent | change).status_code == 409

    def test_a_key_is_written_once(self, owner_program) -> None:
        answers = {owner_program.post("symptoms", EPISODE, Idempotency_Key="k").content for _ in range(2)}

        assert len(answers) == SymptomEntry.objects.count() == 1


class TestList:
    """Reading them back."""

    def test_answers_and_episodes_come_by_date_and_time(self, owner_program) -> None:
        next_day = str(DAY + timedelta(days=1))
        post(owner_program, EPISODE, date=next_day, value=5)
        post(owner_program, TWITCH, value=3)
        post(owner_program, EPISODE, value=2)
        post(owner_program, EPISODE, time="06:00", value=1)

        items = owner_program.get("symptoms").json()["items"]

        assert [item["value"] for item in items] == [1, 2, 3, 5]
        assert "red_flag" not in items[0]

    def test_pages_hold_every_row_once(self, owner_program) -> None:
        for number in range(9):
            day = str(DAY + timedelta(days=number // 4))
            kind = [*KINDS][number]
            post(owner_program, EPISODE if number % 2 else TWITCH, date=day, kind=kind)

        address, seen = f"symptoms?limit=2&first={DAY}", []
        while address:
            answer = owner_program.get(address).json()
            seen += [item["kind"] for item in answer["items"]]
            address = answer["next"]

        assert sorted(seen) == sorted([*KINDS][:9])

    @pytest.mark.parametrize("count", [2, 40])
    def test_the_number_of_queries_does_not_grow(self, owner_program, person, count) -> None:
        for number in range(count):
            about = {"person": person, "date": DAY + timedelta(days=number), "kind": "cramp", "strength": 3}
            SymptomDay.objects.create(**about)
            SymptomEntry.objects.create(**about)

        with CaptureQueriesContext(connection) as queries:
            answer = owner_program.get("symptoms?limit=100").json()

        assert len(answer["items"]) == 2 * count
        assert len(queries) == 4  # token, person, answers, episodes


class TestChange:
    """Changing and removing what stands."""

    @pytest.fixture
    def day(self, owner_program) -> str:
        return f"symptoms/{post(owner_program, TWITCH, frequency='often', place='calf')['id']}"

    @pytest.fixture
    def episode(self, owner_program) -> str:
        return f"symptoms/{post(owner_program, EPISODE, place='calf', side='left', woke=True)['id']}"

    def test_only_what_is_sent_changes(self, owner_program, day, episode) -> None:
        of_day = owner_program.patch(day, {"value": 7}).json()
        of_episode = owner_program.patch(episode, {"time": "05:00", "duration": "hours"}).json()

        assert (of_day["value"], of_day["frequency"], of_day["place"]) == (7, "often", "calf")
        assert (of_episode["time"], of_episode["duration"], of_episode["woke"]) == ("05:00", "hours", True)
        assert (of_episode["place"], of_episode["side"], of_episode["value"]) == ("calf", "left", 4)

    def test_none_leaves_nothing_felt_and_a_strength_ends_none(self, owner_program, day) -> None:
        none = owner_program.patch(day, {"none": True}).json()
        felt = owner_program.patch(day, {"value": 2}).json()

        assert (none["none"], none["value"], none["places"]) == (True, None, [])
        assert (felt["none"], felt["value"], felt["frequency"]) == (False, 2, None)

    def test_one_place_takes_the_place_of_several(self, owner_program, day) -> None:
        owner_program.patch(day, {"places": [{"place": "foot"}, {"place": "thumb"}]})

        answer = owner_program.patch(day, {"place": "jaw"}).json()

        assert answer["places"] == [{"place": "jaw", "side": None}]

    def test_a_place_that_is_taken_away_takes_its_side_along(self, owner_program, episode) -> None:
        answer = owner_program.patch(episode, {"place": None}).json()

        assert (answer["place"], answer["side"]) == (None, None)

    def test_an_answer_can_move_to_another_day(self, owner_program, day) -> None:
        assert owner_program.patch(day, {"date": "2026-03-05"}).json()["date"] == "2026-03-05"

    def test_but_not_to_one_that_has_an_answer(self, owner_program, day) -> None:
        post(owner_program, TWITCH, date="2026-03-05")

        response = owner_program.patch(day, {"date": "2026-03-05"})

        assert (response.status_code, fields_at_fault(response)) == (422, ["date"])

    @pytest.mark.parametrize(
        "change",
        [{"time": "05:00"}, {"woke": True}, {"none": False, "value": None, "frequency": None}],
        ids=str,
    )
    def test_what_is_not_of_a_day_is_refused(self, owner_program, day, change) -> None:
        assert owner_program.patch(day, change).status_code == 422

    @pytest.mark.parametrize(
        "change",
        [{"value": 0}, {"none": True}, {"frequency": "often"}, {"places": []}, {"date": None}],
        ids=str,
    )
    def test_what_is_not_of_an_episode_is_refused(self, owner_program, episode, change) -> None:
        assert owner_program.patch(episode, change).status_code == 422

    def test_a_note_on_a_day_of_none_leaves_it_none(self, owner_program, day) -> None:
        owner_program.patch(day, {"value": 0})

        answer = owner_program.patch(day, {"note": "quiet"}).json()

        assert (answer["none"], answer["value"], answer["note"]) == (True, 0, "quiet")

    def test_changing_nothing_leaves_no_act(self, owner_program, day) -> None:
        assert owner_program.patch(day, {"value": 4}).status_code == 200
        assert Act.objects.count() == 1

    @pytest.mark.parametrize("address", ["day", "episode"])
    def test_a_removal_can_be_undone(self, owner_program, owner, request, address) -> None:
        path = request.getfixturevalue(address)

        assert owner_program.delete(path).status_code == 204
        assert owner_program.delete(path).status_code == 404
        Act.objects.of(owner).get(verb=Act.Verb.DELETE).undo(now())

        assert len(owner_program.get("symptoms").json()["items"]) == 1
