"""Supplements and their doses."""

from decimal import Decimal

import pytest
from django.utils.timezone import now

from tests.tracker.api.builders import exactly, fields_at_fault
from tests.tracker.diary.builders import DAY, make_supplement, take
from tracker.diary.models import Supplement, SupplementDose
from tracker.people.models import Act

DOSES = f"diary/{DAY}/doses"
CITRATE = "magnesium citrate, trimagnesium dicitrate"


def test_the_label_says_what_one_unit_holds(owner_program, person) -> None:
    response = owner_program.post(
        "supplements", {"name": "Tablet", "unit": "tablet", "elemental_magnesium_mg": 100}
    )

    assert response.status_code == 201
    assert response.json() == {
        "id": str(Supplement.objects.of(person).get().pk),
        "name": "Tablet",
        "unit": "tablet",
        "compound": None,
        "elemental_magnesium_mg": 100,
    }


@pytest.mark.parametrize(
    "name", [CITRATE, f"{CITRATE} (anhydrous)", "Magnesium citrate", "magnesium citrate (anhydrous)"]
)
def test_a_gram_of_magnesium_citrate_holds_161_63_mg(owner_program, name) -> None:
    content = {"name": "Citrate", "unit": "tablet", "compound": name, "compound_mg": 1000}

    answer = exactly(owner_program.post("supplements", content))

    assert (answer["compound"], answer["elemental_magnesium_mg"]) == (CITRATE, Decimal("161.63"))


def test_the_label_wins_over_the_arithmetic(owner_program) -> None:
    content = {"compound": CITRATE, "compound_mg": 1000, "elemental_magnesium_mg": 150}

    answer = owner_program.post("supplements", {"name": "Citrate", "unit": "tablet", **content}).json()

    assert answer["elemental_magnesium_mg"] == 150


def test_a_stated_null_is_a_product_of_unknown_content(owner_program) -> None:
    content = {"name": "Drops", "unit": "drop", "elemental_magnesium_mg": None}

    assert owner_program.post("supplements", content).json()["elemental_magnesium_mg"] is None


@pytest.mark.parametrize(
    ("content", "field"),
    [
        ({}, "elemental_magnesium_mg"),
        ({"compound": CITRATE}, "elemental_magnesium_mg"),
        ({"compound_mg": 1000}, "compound"),
        ({"compound": "magnesium", "compound_mg": 1000}, "compound"),
        ({"compound": CITRATE, "compound_mg": 50_001}, "compound_mg"),
        ({"elemental_magnesium_mg": 5001}, "elemental_magnesium_mg"),
        ({"elemental_magnesium_mg": 100, "kind": "tablet"}, "kind"),
        ({"elemental_magnesium_mg": 100, "name": ""}, "name"),
        ({"elemental_magnesium_mg": 100, "unit": None}, "unit"),
    ],
    ids=str,
)
def test_what_is_no_supplement_is_refused_with_its_field(owner_program, content, field) -> None:
    response = owner_program.post("supplements", {"name": "Tablet", "unit": "tablet"} | content)

    assert (response.status_code, fields_at_fault(response)) == (422, [field])
    assert not Supplement.objects.exists()


def test_supplements_come_by_name_in_pages(owner_program, stranger_program, person) -> None:
    for name in ("C", "A", "B"):
        make_supplement(person, name=name)

    first = owner_program.get("supplements?limit=2").json()
    second = owner_program.get(first["next"]).json()

    assert [row["name"] for row in first["items"]] == ["A", "B"]
    assert ([row["name"] for row in second["items"]], second["next"]) == (["C"], None)
    assert stranger_program.get("supplements").json() == {"items": [], "next": None}


def test_a_dose_keeps_what_the_product_held(owner_program, person) -> None:
    supplement = make_supplement(person, mg="161.63", name="Citrate")

    response = owner_program.post(DOSES, {"supplement_id": str(supplement.pk), "units": 1.5, "time": "21:00"})

    assert response.status_code == 201
    assert exactly(response) == {
        "id": str(SupplementDose.objects.of(person).get().pk),
        "supplement_id": str(supplement.pk),
        "name": "Citrate",
        "units": Decimal("1.5"),
        "elemental_magnesium_mg": Decimal("242.445"),
        "time": "21:00",
    }


def test_a_dose_is_one_unit_unless_said_otherwise(owner_program, person) -> None:
    answer = owner_program.post(DOSES, {"supplement_id": str(make_supplement(person).pk)}).json()

    assert (answer["units"], answer["time"]) == (1, None)


def test_a_dose_of_unknown_content_is_unknown_not_zero(owner_program, person) -> None:
    supplement = make_supplement(person, mg=None)

    assert (
        owner_program.post(DOSES, {"supplement_id": str(supplement.pk)}).json()["elemental_magnesium_mg"]
        is None
    )


@pytest.mark.parametrize("units", [0, -1, 1000.001, "1", None], ids=repr)
def test_units_that_are_no_dose_are_refused(owner_program, person, units) -> None:
    response = owner_program.post(DOSES, {"supplement_id": str(make_supplement(person).pk), "units": units})

    assert (response.status_code, fields_at_fault(response)) == (422, ["units"])


def test_more_magnesium_than_a_dose_can_hold_is_refused(owner_program, person) -> None:
    supplement = make_supplement(person, mg=5000)
    dose = take(person, supplement)

    logged = owner_program.post(DOSES, {"supplement_id": str(supplement.pk), "units": 1000})
    changed = owner_program.patch(f"doses/{dose.pk}", {"units": 1000})

    assert [logged.status_code, changed.status_code] == [422, 422]


def test_somebody_elses_supplement_is_absent(stranger_program, person) -> None:
    supplement = make_supplement(person)

    assert stranger_program.post(DOSES, {"supplement_id": str(supplement.pk)}).status_code == 404


def test_units_time_and_date_of_a_dose_can_be_changed(owner_program, person) -> None:
    dose = take(person, make_supplement(person, mg=100))

    content = {"units": 2, "time": "07:30", "date": "2026-03-03"}
    answer = owner_program.patch(f"doses/{dose.pk}", content).json()

    assert (answer["units"], answer["elemental_magnesium_mg"], answer["time"]) == (2, 200, "07:30")
    assert str(SupplementDose.objects.get(pk=dose.pk).date) == "2026-03-03"


@pytest.mark.parametrize("field", ["units", "date"])
def test_null_is_refused_where_there_must_be_a_value(owner_program, person, field) -> None:
    response = owner_program.patch(f"doses/{take(person).pk}", {field: None})

    assert (response.status_code, fields_at_fault(response)) == (422, [field])


def test_undoing_a_removal_brings_the_dose_back(owner_program, owner, person) -> None:
    dose = take(person)

    assert owner_program.delete(f"doses/{dose.pk}").status_code == 204
    Act.objects.of(owner).get(verb=Act.Verb.DELETE).undo(now())

    assert SupplementDose.objects.of(person).get() == dose


def test_undoing_a_new_supplement_takes_it_off_the_list(owner_program, owner) -> None:
    owner_program.post("supplements", {"name": "Tablet", "unit": "tablet", "elemental_magnesium_mg": 100})

    Act.objects.of(owner).get().undo(now())

    assert owner_program.get("supplements").json()["items"] == []
