"""Kinds of medicines: found by the names people type, and nothing said that was not read in a source."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.care.medicine_names import CLASS_LABELS
from tracker.care.medicines import (
    MEDICINE_CLASSES,
    MedicineClass,
    class_named,
    lowering_sentence,
    read_rows,
    spacing_sentence,
)
from tracker.care.spacing import few_spacing_sentences, spaced_names, spacing_citations, spacing_sentences

DAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("omeprazole", "proton_pump_inhibitor"),
        ("Omeprazol 20 mg, gastro-resistant", "proton_pump_inhibitor"),
        ("PANTOPRAZOLE", "proton_pump_inhibitor"),
        ("PPI", "proton_pump_inhibitor"),
        ("esomeprazole magnesium", "proton_pump_inhibitor"),
        ("Furosémide", "loop_diuretic"),
        ("torsemide", "loop_diuretic"),
        ("Candesartan/hydrochlorothiazide", "thiazide"),
        ("HCT 12.5", "thiazide"),
        ("cyclosporine", "calcineurin_inhibitor"),
        ("L-Thyroxine 75", "levothyroxine"),
        ("doxycycline", "tetracycline"),
        ("Ciprofloxacino", "quinolone"),
        ("alendronic acid, once a week", "bisphosphonate"),
        ("Iron tablets", "iron"),
        ("Ferrous sulphate", "iron"),
        ("Milk of Magnesia", "magnesium"),
        ("Spironolactone", "potassium_sparing_diuretic"),
        ("Spironolactone/hydrochlorothiazide", "potassium_sparing_diuretic"),
        ("furosemide + amiloride", "potassium_sparing_diuretic"),
    ],
)
def test_a_name_as_people_type_it_finds_its_kind(typed: str, key: str) -> None:
    found = class_named(typed)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    "typed", ["", " ", "aspirin", "ironman drops", "penicillin", "hectoral", "\x00", "–"]
)
def test_another_name_finds_none(typed: str) -> None:
    assert class_named(typed) is None


@given(st.text(max_size=200))
def test_whatever_is_typed_is_read(typed: str) -> None:
    found = class_named(typed)
    assert found is None or found.key in MEDICINE_CLASSES


@pytest.mark.parametrize("each", MEDICINE_CLASSES.values(), ids=lambda each: each.key)
def test_every_example_finds_its_own_kind(each: MedicineClass) -> None:
    assert {class_named(name) for name in each.examples} == {each}


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("levothyroxine", "Euthyrox: keep 4 hours apart from magnesium. Ask your pharmacist."),
        ("iron", "Euthyrox: keep 3 to 4 hours apart from magnesium. Ask your pharmacist."),
        ("bisphosphonate", "Euthyrox: keep at least 2 hours apart from magnesium. Ask your pharmacist."),
        (
            "quinolone",
            "Euthyrox: it is usually taken 2 hours before magnesium or 4 to 6 hours after it."
            " Ask your pharmacist.",
        ),
        ("gabapentin", "Euthyrox: it is usually taken 2 hours after magnesium. Ask your pharmacist."),
        ("digoxin", "Euthyrox: ask your doctor or pharmacist how it goes together with magnesium."),
        ("proton_pump_inhibitor", ""),
        ("", ""),
        ("gone", ""),
    ],
)
def test_spacing_is_said_with_the_hours_that_were_read(key: str, sentence: str) -> None:
    assert spacing_sentence("Euthyrox", key) == sentence


def test_hours_nobody_verified_are_not_printed() -> None:
    rows = {row["key"]: row for row in read_rows("medicines.csv") if row["verified"] != "yes"}
    assert rows["integrase_inhibitor"]["before_hours"]
    for key in rows:
        assert not re.search(r"\d", spacing_sentence("A medicine", key))
        assert MEDICINE_CLASSES[key].source == ()


def test_every_verified_kind_names_what_was_read_and_has_words() -> None:
    assert set(MEDICINE_CLASSES) == set(CLASS_LABELS)
    for each in MEDICINE_CLASSES.values():
        assert each.flags
        assert bool(each.source) == each.is_verified


def test_no_sentence_tells_anybody_to_stop() -> None:
    assert "Don’t stop it on your own" in lowering_sentence("Omeprazole")
    for each in MEDICINE_CLASSES.values():
        assert "stop" not in spacing_sentence("A medicine", each.key)


@pytest.mark.parametrize(
    ("first", "last", "is_said"),
    [
        (None, None, True),
        ("2026-03-02", "2026-03-02", True),
        ("2026-03-03", None, False),
        (None, "2026-03-01", False),
    ],
)
def test_spacing_is_said_from_the_first_to_the_last_day(
    first: str | None, last: str | None, is_said: bool
) -> None:
    assert bool(spacing_sentences([["Iron", "iron", first, last]], DAY)) == is_said


def test_one_medicine_taken_in_two_stretches_is_said_once() -> None:
    twice = [["Iron", "iron", None, None], ["Iron", "iron", "2026-01-01", None]]
    assert len(spacing_sentences(twice, DAY)) == 1
    assert spaced_names(twice, DAY) == "Iron"
    assert len(spacing_citations(twice, DAY)) == 1


def test_many_medicines_are_one_sentence_and_no_wall_of_text() -> None:
    medicines = [[name, "iron", None, None] for name in ("A", "B", "C", "D")]
    assert len(few_spacing_sentences(medicines[:3], DAY)) == 3
    assert few_spacing_sentences(medicines, DAY) == [
        "Ask your pharmacist how far apart from magnesium to take these: A, B, C, D."
    ]


def test_a_kind_that_is_no_more_says_nothing() -> None:
    assert spacing_sentences([["Old", "gone", None, None]], DAY) == []
    assert spacing_citations([["Old", "gone", None, None]], DAY) == []
