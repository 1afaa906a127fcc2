"""Own kinds, medicines, changes and laboratory results: added, listed, removed."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils.timezone import now

from tests.tracker.api.builders import fields_at_fault
from tests.tracker.diary.builders import DAY
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_stressor
from tracker.people.models import Act, Person
from tracker.stressors.kinds import KINDS as STRESSORS
from tracker.stressors.models import Stressor
from tracker.symptoms.kinds import KINDS as SYMPTOMS

OMEPRAZOLE = {"name": "Omeprazole", "first": "2026-01-05"}
NO_COFFEE = {"words": "No coffee after noon", "date": str(DAY)}
MAGNESIUM = {"date": str(DAY), "test": "magnesium", "value": 0.83, "unit": "mmol/L"}
RECORDS: dict[str, dict[str, Any]] = {"medicines": OMEPRAZOLE, "changes": NO_COFFEE, "lab-results": MAGNESIUM}
KINDS: dict[str, dict[str, Any]] = {
    "stressor-kinds": {"name": "Long screen day"},
    "symptom-kinds": {"name": "Jaw tension"},
}

every_record = pytest.mark.parametrize("path", RECORDS)
everything = pytest.mark.parametrize("path", RECORDS | KINDS)


class TestAll:
    """What holds for each of them."""

    @everything
    def test_what_is_added_is_listed(self, owner_program, stranger_program, path) -> None:
        added = owner_program.post(path, (RECORDS | KINDS)[path])

        assert added.status_code == 201
        assert owner_program.get(f"{path}?limit=100").json()["items"][-1] == added.json()
        assert added.json() not in stranger_program.get(f"{path}?limit=100").json()["items"]

    @everything
    def test_an_id_of_ones_own_is_written_once(self, owner_program, path) -> None:
        content = (RECORDS | KINDS)[path] | {"id": str(uuid4())}

        first, again = (owner_program.post(path, content) for _ in range(2))

        assert (first.status_code, again.status_code) == (201, 200)
        assert again.json() == first.json()
        assert Act.objects.count() == 1

    @everything
    def test_an_id_of_somebody_else_tells_nothing(self, owner_program, stranger_program, path) -> None:
        content = (RECORDS | KINDS)[path] | {"id": str(uuid4())}
        owner_program.post(path, content)

        assert stranger_program.post(path, content).status_code == 409

    @everything
    def test_undo_takes_it_back(self, owner_program, owner, path) -> None:
        before = owner_program.get(f"{path}?limit=100").json()
        owner_program.post(path, (RECORDS | KINDS)[path])

        Act.objects.of(owner).get().undo(now())

        assert owner_program.get(f"{path}?limit=100").json() == before

    @every_record
    def test_a_removal_can_be_undone(self, owner_program, owner, path) -> None:
        address = f"{path}/{owner_program.post(path, RECORDS[path]).json()['id']}"

        assert owner_program.delete(address).status_code == 204
        assert owner_program.get(path).json()["items"] == []
        Act.objects.of(owner).get(verb=Act.Verb.DELETE).undo(now())

        assert len(owner_program.get(path).json()["items"]) == 1

    @every_record
    def test_another_version_is_not_removed(self, owner_program, path) -> None:
        address = f"{path}/{owner_program.post(path, RECORDS[path]).json()['id']}"

        assert owner_program.delete(address, If_Match='"another"').status_code == 412

    @every_record
    def test_they_come_in_pages(self, owner_program, path) -> None:
        for _ in range(3):
            owner_program.post(path, RECORDS[path])

        first = owner_program.get(f"{path}?limit=2").json()
        second = owner_program.get(first["next"]).json()

        assert (len(first["items"]), len(second["items"]), second["next"]) == (2, 1, None)


class TestKinds:
    """What can be noted, and how."""

    def test_kinds_everybody_has_come_first(self, owner_program, person) -> None:
        own = make_stressor(person, "Matcha", answer="amount", unit="cups")

        kinds = owner_program.get("stressor-kinds?limit=100").json()["items"]

        assert [kind["id"] for kind in kinds] == [*STRESSORS, str(own.pk)]
        assert kinds[-1] == {
            "id": str(own.pk),
            "name": "Matcha",
            "answer": "amount",
            "unit": "cups",
            "most": 99999,
            "choices": [],
            "is_own": True,
            "is_asked": True,
        }

    def test_a_kind_tells_its_numbers(self, owner_program) -> None:
        kinds = {kind["id"]: kind for kind in owner_program.get("stressor-kinds").json()["items"]}

        assert [choice["value"] for choice in kinds["sleep_quality"]["choices"]] == [1, 2, 3, 4, 5]
        assert (kinds["caffeine"]["answer"], kinds["caffeine"]["unit"]) == ("added_up", "mg")

    def test_it_tells_which_kinds_are_asked(self, owner_program, person) -> None:
        change(person, hidden_kinds=["stress", "cramp"], added_kinds=["tremor"])

        answers = [owner_program.get(f"{path}?limit=100").json()["items"] for path in KINDS]
        asked = {kind["id"]: kind["is_asked"] for kinds in answers for kind in kinds}

        assert (asked["stress"], asked["sleep"], asked["nicotine"]) == (False, True, False)
        assert (asked["cramp"], asked["fasciculation"], asked["tremor"]) == (False, True, True)

    def test_symptoms_tell_whether_a_sudden_start_matters(self, owner_program) -> None:
        kinds = {kind["id"]: kind for kind in owner_program.get("symptom-kinds?limit=100").json()["items"]}

        assert [*kinds] == [*SYMPTOMS]
        assert (kinds["weakness"]["asks_suddenly"], kinds["cramp"]["asks_suddenly"]) == (True, False)

    @pytest.mark.parametrize(
        ("path", "content", "field"),
        [
            ("stressor-kinds", {"name": ""}, "name"),
            ("stressor-kinds", {"name": "x" * 61}, "name"),
            ("stressor-kinds", {"name": "Matcha", "answer": "amount"}, "unit"),
            ("stressor-kinds", {"name": "Matcha", "answer": "added_up"}, "answer"),
            ("stressor-kinds", {"name": "long screen DAY"}, "name"),
            ("symptom-kinds", {"name": "x" * 61}, "name"),
            ("symptom-kinds", {"name": "JAW tension"}, "name"),
            ("symptom-kinds", {"name": "Jaw", "unit": "mm"}, "unit"),
        ],
    )
    def test_what_is_no_kind_is_refused_with_its_field(
        self, owner_program, person, path, content, field
    ) -> None:
        make_stressor(person, "Long screen day")
        owner_program.post("symptom-kinds", KINDS["symptom-kinds"])

        response = owner_program.post(path, content)

        assert (response.status_code, fields_at_fault(response)) == (422, [field])
        assert Stressor.objects.of(person).count() == 1


class TestMedicines:
    """Medicines and what they have to do with magnesium."""

    def test_its_kind_follows_from_its_name(self, owner_program) -> None:
        answer = owner_program.post("medicines", OMEPRAZOLE).json()

        assert answer["medicine_class"]
        assert answer["flags"]
        assert "Omeprazole" in answer["sentences"][0]

    def test_a_stated_null_is_none_of_the_kinds(self, owner_program) -> None:
        answer = owner_program.post("medicines", OMEPRAZOLE | {"medicine_class": None}).json()

        assert (answer["medicine_class"], answer["flags"], answer["sentences"]) == (None, [], [])

    def test_one_to_keep_apart_stands_on_the_person(self, owner_program, person) -> None:
        answer = owner_program.post("medicines", {"name": "Levothyroxine"}).json()

        assert Person.objects.get(pk=person.pk).spaced_medicines
        owner_program.delete(f"medicines/{answer['id']}")
        assert not Person.objects.get(pk=person.pk).spaced_medicines

    @pytest.mark.parametrize(
        ("content", "field"),
        [
            ({"name": " "}, "name"),
            ({"name": "x" * 121}, "name"),
            ({"medicine_class": "sweets"}, "medicine_class"),
            ({"last": "2026-01-04"}, "last"),
            ({"first": "soon"}, "first"),
            ({"note": "x" * 201}, "note"),
        ],
        ids=str,
    )
    def test_what_is_no_medicine_is_refused_with_its_field(self, owner_program, content, field) -> None:
        response = owner_program.post("medicines", OMEPRAZOLE | content)

        assert (response.status_code, fields_at_fault(response)) == (422, [field])


class TestChanges:
    """Marks of what somebody changed."""

    @pytest.mark.parametrize(
        ("content", "field"),
        [({"words": ""}, "words"), ({"words": "x" * 81}, "words"), ({"last": "2026-03-01"}, "last")],
    )
    def test_what_is_no_change_is_refused_with_its_field(self, owner_program, content, field) -> None:
        response = owner_program.post("changes", NO_COFFEE | content)

        assert (response.status_code, fields_at_fault(response)) == (422, [field])

    def test_the_latest_comes_first(self, owner_program) -> None:
        owner_program.post("changes", NO_COFFEE)
        owner_program.post("changes", NO_COFFEE | {"date": str(DAY + timedelta(days=1))})

        assert [row["date"] for row in owner_program.get("changes").json()["items"]] == [
            "2026-03-03",
            "2026-03-02",
        ]


class TestLabResults:
    """Results as the laboratory printed them."""

    def test_nothing_is_converted(self, owner_program) -> None:
        content = MAGNESIUM | {"value": 2.02, "unit": "mg/dL", "range_low": 1.6, "range_high": 2.6}

        answer = owner_program.post("lab-results", content).json()

        assert {key: answer[key] for key in content} == content
        assert answer["name"] == "Magnesium"

    @pytest.mark.parametrize("bound", ["<", ">", None])
    def test_the_sign_before_the_number_has_its_own_field(self, owner_program, bound) -> None:
        owner_program.post("lab-results", MAGNESIUM | {"bound": bound})

        (row,) = owner_program.get("lab-results").json()["items"]
        assert (row["bound"], row["value"]) == (bound, MAGNESIUM["value"])

    def test_another_test_has_a_name(self, owner_program) -> None:
        content = MAGNESIUM | {"test": "own", "name": "Vitamin D", "unit": "nmol/L", "value": 60}

        assert owner_program.post("lab-results", content).json()["name"] == "Vitamin D"

    @pytest.mark.parametrize(
        ("content", "field"),
        [
            ({"test": "zinc"}, "test"),
            ({"unit": "mg/l of something"}, "unit"),
            ({"value": None}, "value"),
            ({"value": -1}, "value"),
            ({"bound": "~"}, "bound"),
            ({"range_low": 2, "range_high": 1}, "range_high"),
            ({"name": "Magnesium again"}, "name"),
            ({"test": "own"}, "name"),
            ({"date": "2199-01-01"}, "date"),
        ],
        ids=str,
    )
    def test_what_is_no_result_is_refused_with_its_field(self, owner_program, content, field) -> None:
        response = owner_program.post("lab-results", MAGNESIUM | content)

        assert (response.status_code, fields_at_fault(response)) == (422, [field])

    def test_its_act_is_named_after_the_test(self, owner_program, owner) -> None:
        owner_program.post("lab-results", MAGNESIUM)

        assert Act.objects.of(owner).get().subject == "Magnesium"
