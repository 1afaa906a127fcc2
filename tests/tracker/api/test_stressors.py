"""Stressors of days: noted, listed, changed, removed."""

from datetime import date, time, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from tests.tracker.api.builders import Program, exactly, fields_at_fault
from tests.tracker.diary.builders import DAY, make_act
from tests.tracker.stressors.builders import make_stressor, note
from tracker.people.models import Act
from tracker.stressors.kinds import KINDS
from tracker.stressors.models import StressorEntry

KEY = "6f2f0c1e-4a58-4cc4-9d5e-2f0c0d8c7a11"
COFFEE = {"kind": "caffeine", "date": str(DAY), "value": 80}


def values(program: Program, query: str = "") -> list[float]:
    return [item["value"] for item in program.get(f"stressors{query}").json()["items"]]


class TestNote:
    """Noting one."""

    def test_the_answer_is_the_row_with_its_unit(self, owner_program, person) -> None:
        content = COFFEE | {"value": 62.5, "time": "08:15", "note": " two cups "}

        response = owner_program.post("stressors", content)

        assert response.status_code == 201
        assert exactly(response) == {
            "id": str(StressorEntry.objects.of(person).get().pk),
            "kind": "caffeine",
            "date": str(DAY),
            "time": "08:15",
            "value": Decimal("62.5"),
            "unit": "mg",
            "note": "two cups",
        }

    def test_without_time_and_note_they_are_null(self, owner_program) -> None:
        answer = owner_program.post("stressors", COFFEE).json()

        assert (answer["time"], answer["note"]) == (None, None)

    def test_caffeine_adds_up_over_a_day(self, owner_program) -> None:
        owner_program.post("stressors", COFFEE)
        owner_program.post("stressors", COFFEE)

        assert values(owner_program) == [80, 80]

    def test_none_is_a_zero_that_is_kept(self, owner_program, person) -> None:
        assert owner_program.post("stressors", COFFEE | {"value": 0}).json()["value"] == 0
        assert StressorEntry.objects.of(person).get().says_none

    def test_of_another_kind_the_second_answer_changes_the_first(self, owner_program, person) -> None:
        sleep = {"kind": "sleep", "date": str(DAY), "value": 7.5}
        first = owner_program.post("stressors", sleep)

        second = owner_program.post("stressors", sleep | {"value": 6})

        assert (second.status_code, second.json()["id"]) == (201, first.json()["id"])
        assert StressorEntry.objects.of(person).get().value == 6

    @pytest.mark.parametrize(
        ("volume_ml", "abv_percent", "grams"), [(330, 5, "13.019"), (150, 12, "14.202"), (25, 40, "7.89")]
    )
    def test_a_drink_is_weighed_in_grams_of_ethanol(
        self, owner_program, volume_ml, abv_percent, grams
    ) -> None:
        drink = {"kind": "alcohol", "date": str(DAY), "volume_ml": volume_ml, "abv_percent": abv_percent}

        answer = exactly(owner_program.post("stressors", drink))

        assert (answer["value"], answer["unit"]) == (Decimal(grams), "g")

    def test_an_own_stressor_is_named_by_its_id(self, owner_program, person) -> None:
        matcha = make_stressor(person, "Matcha", answer="amount", unit="cups")

        answer = owner_program.post("stressors", COFFEE | {"kind": str(matcha.pk), "value": 2}).json()

        assert (answer["kind"], answer["unit"]) == (str(matcha.pk), "cups")
        assert StressorEntry.objects.of(person).get().stressor == matcha

    @pytest.mark.parametrize(
        ("content", "field"),
        [
            ({"kind": "coffee"}, "kind"),
            ({"kind": None}, "kind"),
            ({"value": -1}, "value"),
            ({"value": 5000.001}, "value"),
            ({"value": "80"}, "value"),
            ({"value": None}, "value"),
            ({"kind": "heat", "value": 2}, "value"),
            ({"kind": "heat", "value": 0.5}, "value"),
            ({"kind": "sleep_quality", "value": 0}, "value"),
            ({"kind": "stress", "value": 10.5}, "value"),
            ({"kind": "stress", "value": 4.5}, "value"),
            ({"kind": "sleep", "value": 24.001}, "value"),
            ({"date": None}, "date"),
            ({"date": "2026-02-30"}, "date"),
            ({"time": "25:00"}, "time"),
            ({"note": "x" * 201}, "note"),
            ({"note": "a\x00b"}, "note"),
            ({"place": "calf"}, "place"),
            ({"volume_ml": 330, "abv_percent": 5}, "volume_ml"),
            ({"kind": "alcohol", "volume_ml": 330, "abv_percent": 5}, "value"),
            ({"kind": "alcohol", "value": None, "volume_ml": 330}, "abv_percent"),
            ({"kind": "alcohol", "value": None, "abv_percent": 5}, "volume_ml"),
            ({"kind": "alcohol", "value": None, "volume_ml": 10_000, "abv_percent": 100}, "volume_ml"),
        ],
        ids=str,
    )
    def test_what_is_no_stressor_is_refused_with_its_field(self, owner_program, content, field) -> None:
        response = owner_program.post("stressors", COFFEE | content)

        assert (response.status_code, fields_at_fault(response)) == (422, [field])
        assert not StressorEntry.objects.exists()

    def test_the_refusal_of_a_kind_names_the_known_ones(self, owner_program, person) -> None:
        own = make_stressor(person)

        detail = owner_program.post("stressors", COFFEE | {"kind": "coffee"}).json()["detail"]

        assert all(key in detail for key in (*KINDS, str(own.pk)))

    @pytest.mark.parametrize("is_removed", [False, True])
    def test_an_own_stressor_of_somebody_else_or_removed_is_unknown(
        self, owner_program, stranger_program, person, is_removed
    ) -> None:
        own = make_stressor(person)
        if is_removed:
            own.delete_by(make_act(person))
        program = owner_program if is_removed else stranger_program

        response = program.post("stressors", COFFEE | {"kind": str(own.pk), "value": 1})

        assert (response.status_code, fields_at_fault(response)) == (422, ["kind"])

    def test_undo_takes_it_back(self, owner_program, owner) -> None:
        owner_program.post("stressors", COFFEE)

        Act.objects.of(owner).get().undo(now())

        assert values(owner_program) == []


class TestRepeat:
    """Sending the same again."""

    @pytest.mark.parametrize("kind", ["caffeine", "stress"])
    def test_an_id_of_ones_own_is_written_once(self, owner_program, kind) -> None:
        content = COFFEE | {"kind": kind, "value": 3, "id": str(uuid4())}

        statuses = [owner_program.post("stressors", content).status_code for _ in range(2)]

        assert statuses == [201, 200]
        assert Act.objects.count() == StressorEntry.objects.count() == 1

    def test_an_id_with_other_content_is_a_conflict(self, owner_program) -> None:
        content = COFFEE | {"id": str(uuid4())}
        owner_program.post("stressors", content)

        assert owner_program.post("stressors", content | {"value": 81}).status_code == 409

    def test_an_id_of_somebody_else_tells_nothing(self, owner_program, stranger_program) -> None:
        content = COFFEE | {"id": str(uuid4())}
        owner_program.post("stressors", content)

        assert stranger_program.post("stressors", content).status_code == 409

    def test_a_removed_entry_does_not_come_back(self, owner_program) -> None:
        content = COFFEE | {"id": str(uuid4())}
        owner_program.post("stressors", content)
        owner_program.delete(f"stressors/{content['id']}")

        assert owner_program.post("stressors", content).status_code == 409

    def test_a_key_is_written_once(self, owner_program) -> None:
        answers = {owner_program.post("stressors", COFFEE, Idempotency_Key="k").content for _ in range(2)}

        assert len(answers) == StressorEntry.objects.count() == 1


class TestList:
    """Reading them back."""

    def test_they_come_by_date_and_time_and_without_a_time_last_on_the_day(
        self, owner_program, person
    ) -> None:
        note(person, value=1, day=DAY + timedelta(days=1))
        note(person, value=2)
        for minute, value in ((30, 4), (0, 3)):
            StressorEntry.objects.create(
                person=person, date=DAY, time=time(0, minute), kind="caffeine", value=value
            )

        assert values(owner_program) == [3, 4, 2, 1]

    def test_first_and_last_are_included(self, owner_program, person) -> None:
        for day in (1, 2, 3, 4):
            note(person, value=day, day=date(2026, 3, day))

        assert values(owner_program, "?first=2026-03-02&last=2026-03-03") == [2, 3]
        assert values(owner_program, "?first=2026-03-04") == [4]
        assert values(owner_program, "?last=2026-03-01") == [1]

    def test_a_range_that_ends_before_it_begins_is_refused(self, owner_program) -> None:
        response = owner_program.get("stressors?first=2026-03-02&last=2026-03-01")

        assert (response.status_code, fields_at_fault(response)) == (422, ["last"])

    @pytest.mark.parametrize(
        "after", ["1", "2026-03-02", "2026-03-02__x", f"2026-03-02_25:00_{KEY}", "_" * 60]
    )
    def test_a_page_that_no_answer_named_is_refused(self, owner_program, after) -> None:
        response = owner_program.get(f"stressors?after={after}")

        assert (response.status_code, fields_at_fault(response)) == (422, ["after"])

    def test_pages_hold_every_entry_once(self, owner_program, person) -> None:
        for number in range(7):
            note(person, value=number, day=DAY + timedelta(days=number // 3))

        address, seen = "stressors?limit=2", []
        while address:
            answer = owner_program.get(address).json()
            seen += [item["value"] for item in answer["items"]]
            address = answer["next"]

        assert sorted(seen) == [*range(7)]

    def test_an_entry_removed_between_two_pages_moves_no_other(self, owner_program, person) -> None:
        entries = [note(person, value=number, day=DAY + timedelta(days=number)) for number in range(4)]
        following = owner_program.get("stressors?limit=2").json()["next"]

        for entry in entries[:2]:
            entry.delete_by(make_act(person))

        answer = owner_program.get(following).json()
        assert [item["value"] for item in answer["items"]] == [2, 3]
        assert answer["next"] is None

    @pytest.mark.parametrize("count", [2, 40])
    def test_the_number_of_queries_does_not_grow(self, owner_program, person, count) -> None:
        matcha = make_stressor(person, answer="amount", unit="cups")
        for number in range(count):
            day = DAY + timedelta(days=number)
            StressorEntry.objects.note(
                make_act(person),
                StressorEntry(person=person, date=day, kind=str(matcha.pk), stressor=matcha, value=1),
            )

        with CaptureQueriesContext(connection) as queries:
            answer = owner_program.get("stressors?limit=100").json()

        assert len(answer["items"]) == count
        assert len(queries) == 3  # token, person, entries

    def test_an_own_stressor_off_the_list_keeps_its_unit(self, owner_program, person) -> None:
        matcha = make_stressor(person, answer="amount", unit="cups")
        owner_program.post("stressors", COFFEE | {"kind": str(matcha.pk), "value": 2})
        matcha.delete_by(make_act(person))

        assert owner_program.get("stressors").json()["items"][0]["unit"] == "cups"


class TestChange:
    """Changing and removing what stands."""

    def test_only_what_is_sent_changes(self, owner_program, person) -> None:
        entry = note(person)
        owner_program.patch(f"stressors/{entry.pk}", {"time": "07:00", "note": "mug"})

        answer = owner_program.patch(f"stressors/{entry.pk}", {"value": 90, "date": "2026-03-03"}).json()

        assert (answer["value"], answer["date"], answer["time"], answer["note"]) == (
            90,
            "2026-03-03",
            "07:00",
            "mug",
        )

    def test_null_takes_time_and_note_away(self, owner_program, person) -> None:
        entry = note(person)
        owner_program.patch(f"stressors/{entry.pk}", {"time": "07:00", "note": "mug"})

        answer = owner_program.patch(f"stressors/{entry.pk}", {"time": None, "note": None}).json()

        assert (answer["time"], answer["note"]) == (None, None)

    @pytest.mark.parametrize("change", [{"value": 11}, {"value": None}, {"date": None}, {"kind": "sleep"}])
    def test_what_cannot_be_is_refused(self, owner_program, person, change) -> None:
        entry = note(person, "stress", 3)

        response = owner_program.patch(f"stressors/{entry.pk}", change)

        assert (response.status_code, fields_at_fault(response)) == (422, [*change])

    def test_a_day_takes_no_second_answer(self, owner_program, person) -> None:
        note(person, "stress", 3)
        other = note(person, "stress", 4, day=DAY + timedelta(days=1))

        response = owner_program.patch(f"stressors/{other.pk}", {"date": str(DAY)})

        assert (response.status_code, fields_at_fault(response)) == (422, ["date"])
        assert StressorEntry.objects.get(pk=other.pk).date == other.date

    def test_changing_nothing_leaves_no_act(self, owner_program, person) -> None:
        entry = note(person)

        assert owner_program.patch(f"stressors/{entry.pk}", {}).status_code == 200
        assert Act.objects.count() == 1

    def test_a_removal_can_be_undone(self, owner_program, owner, person) -> None:
        entry = note(person)

        assert owner_program.delete(f"stressors/{entry.pk}").status_code == 204
        assert values(owner_program) == []
        Act.objects.of(owner).get(verb=Act.Verb.DELETE).undo(now())

        assert values(owner_program) == [80]

    def test_another_version_is_neither_changed_nor_removed(self, owner_program, person) -> None:
        address = f"stressors/{note(person).pk}"
        tag = owner_program.patch(address, {})["ETag"]
        owner_program.patch(address, {"value": 90}, If_Match=tag)

        assert owner_program.patch(address, {"value": 95}, If_Match=tag).status_code == 412
        assert owner_program.delete(address, If_Match=tag).status_code == 412
