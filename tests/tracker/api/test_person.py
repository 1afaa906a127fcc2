"""The person: what decides the reference value."""

from datetime import date

import pytest
import time_machine

from tests.tracker.api.builders import fields_at_fault
from tests.tracker.people.builders import change
from tracker.people.models import Person


def test_what_is_not_set_is_null(owner_program, person) -> None:
    assert owner_program.get("person").json() == {
        "id": str(person.pk),
        "name": person.name,
        "birth_month": None,
        "sex": None,
        "country": None,
        "authority": None,
        "kidney_disease": None,
        "conditions": [],
        "time_zone": None,
    }


def test_everything_can_be_set_and_is_answered_as_sent(owner_program, person) -> None:
    content = {
        "name": "Ada",
        "birth_month": "1986-01",
        "sex": "female",
        "country": "DE",
        "authority": "d-a-ch",
        "kidney_disease": "not_sure",
        "conditions": [
            {"kind": "pregnant", "first": "2025-05-01", "last": "2026-01-31"},
            {"kind": "lactating", "first": "2026-02-01", "last": None},
        ],
        "time_zone": "Europe/Berlin",
    }

    response = owner_program.patch("person", content)

    assert (response.status_code, response.json()) == (200, {"id": str(person.pk), **content})
    assert owner_program.get("person").json() == response.json()


@pytest.mark.parametrize(
    "field", ["birth_month", "sex", "country", "authority", "kidney_disease", "time_zone"]
)
def test_null_unsets_and_leaves_the_rest(owner_program, person, field) -> None:
    owner_program.patch(
        "person",
        {
            "birth_month": "1986-01",
            "sex": "male",
            "country": "US",
            "authority": "us-ca",
            "kidney_disease": "no",
            "time_zone": "UTC",
        },
    )

    answer = owner_program.patch("person", {field: None}).json()

    unset = {name for name, value in answer.items() if value is None}
    assert unset == {field}


def test_a_country_alone_chooses_no_authority(owner_program) -> None:
    answer = owner_program.patch("person", {"country": "US"}).json()

    assert (answer["country"], answer["authority"]) == ("US", None)


def test_a_list_of_conditions_replaces_the_one_before(owner_program, person) -> None:
    owner_program.patch("person", {"conditions": [{"kind": "pregnant", "first": "2025-05-01"}]})

    answer = owner_program.patch(
        "person", {"conditions": [{"kind": "lactating", "first": "2026-02-01"}]}
    ).json()

    assert answer["conditions"] == [{"kind": "lactating", "first": "2026-02-01", "last": None}]
    assert owner_program.patch("person", {"conditions": []}).json()["conditions"] == []


@pytest.mark.parametrize(
    ("content", "field"),
    [
        ({"name": None}, "name"),
        ({"name": " "}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"birth_month": "1986-13"}, "birth_month"),
        ({"birth_month": "1986-01-01"}, "birth_month"),
        ({"birth_month": "1899-12"}, "birth_month"),
        ({"birth_month": "0000-01"}, "birth_month"),
        ({"birth_month": 198601}, "birth_month"),
        ({"sex": "both"}, "sex"),
        ({"sex": ""}, "sex"),
        ({"country": "de"}, "country"),
        ({"country": "XX"}, "country"),
        ({"authority": "japan"}, "authority"),
        ({"kidney_disease": True}, "kidney_disease"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"time_zone": "../../etc/passwd"}, "time_zone"),
        ({"conditions": None}, "conditions"),
        ({"conditions": [{"kind": "ill", "first": "2026-01-01"}]}, "conditions.0.kind"),
        ({"conditions": [{"kind": "pregnant"}]}, "conditions.0.first"),
        ({"conditions": [{"kind": "pregnant", "first": "2026-01-01", "weeks": 3}]}, "conditions.0.weeks"),
        ({"conditions": [{"kind": "pregnant", "first": "2026-01-02", "last": "2026-01-01"}]}, "conditions.0"),
        ({"conditions": [{"kind": "pregnant", "first": "2026-01-01"}] * 61}, "conditions"),
        ({"asked_questions": []}, "asked_questions"),
        ({"id": "1"}, "id"),
    ],
    ids=lambda value: str(value)[:60],
)
def test_what_cannot_be_is_refused_and_changes_nothing(owner_program, person, content, field) -> None:
    response = owner_program.patch("person", {"sex": "male", **content})

    assert (response.status_code, fields_at_fault(response)) == (422, [field])
    assert Person.objects.get(pk=person.pk).sex == ""


@time_machine.travel("2026-03-31T23:30:00Z", tick=False)
@pytest.mark.parametrize(("zone", "status"), [("UTC", 422), ("Europe/Berlin", 200)])
def test_the_month_of_birth_may_be_this_month_where_the_person_is(
    owner_program, person, zone, status
) -> None:
    change(person, time_zone=zone)

    assert owner_program.patch("person", {"birth_month": "2026-04"}).status_code == status


@time_machine.travel("2026-03-02T12:00:00Z", tick=False)
def test_the_target_follows_what_is_set(owner_program) -> None:
    owner_program.patch("person", {"birth_month": "1986-01", "sex": "female", "authority": "efsa"})
    assert owner_program.get("target").json()["mg"] == 300

    owner_program.patch("person", {"authority": "us-ca"})

    target = owner_program.get("target").json()
    assert (target["mg"], target["upper_level_mg"], target["upper_level_authority"]) == (320, 350, "us-ca")


def test_the_target_of_a_past_day_is_what_held_then(owner_program, person) -> None:
    change(person, birth_month=date(1995, 3, 1), sex="female", authority="us-ca")

    last_day_at_30 = owner_program.get("target?date=2026-02-28").json()
    first_day_at_31 = owner_program.get("target?date=2026-03-01").json()

    assert (last_day_at_30["mg"], first_day_at_31["mg"]) == (310, 320)
    assert last_day_at_30["document"]
    assert isinstance(last_day_at_30["year"], int)


def test_another_person_of_the_account_is_read_by_id(owner_program, owner) -> None:
    child = Person.objects.add(owner, name="Child")

    assert owner_program.get(f"person?person={child.pk}").json()["name"] == "Child"


@pytest.mark.parametrize("key", ["0", "", "child", "9" * 30])
def test_a_person_who_is_not_there_is_absent(owner_program, key) -> None:
    assert owner_program.get(f"person?person={key}").status_code == 404


def test_somebody_elses_person_is_absent(stranger_program, person) -> None:
    assert stranger_program.get(f"person?person={person.pk}").status_code == 404
    assert stranger_program.patch(f"person?person={person.pk}", {"name": "Mine"}).status_code == 404
