"""What the amount of a supplement may mean, with its arithmetic."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.phrases import Part, read_line
from tracker.diary.models import Supplement
from tracker.diary.readings import chosen_beforehand, compounds_said, new_product, own_number, readings_of
from tracker.people.models import Person

PERSON = Person(name="Robin")


def part_of(text: str) -> Part:
    return read_line(text, date(2026, 3, 2)).parts[0]


def product(mg: Any = 100, **fields: Any) -> Supplement:
    amount = None if mg is None else Decimal(mg)
    given = {"name": "Magnesium tablet", "unit": "tablet", "elemental_magnesium_mg": amount}
    return Supplement(person=PERSON, **{**given, **fields})


def said(text: str, *products: Supplement) -> list[tuple[str, Decimal | None]]:
    return [(one.label, one.magnesium_mg) for one in readings_of(part_of(text), PERSON, products)]


def chosen(text: str, *products: Supplement) -> str:
    part = part_of(text)
    return chosen_beforehand(readings_of(part, PERSON, products), part)


def test_magnesium_is_elemental() -> None:
    assert said("magnesium 400 mg") == [("400 mg magnesium", Decimal(400))]
    assert chosen("magnesium 400 mg") == "label"


def test_a_compound_is_read_as_salt_and_as_label_and_neither_is_chosen() -> None:
    readings = said("magnesium citrate 400 mg")
    assert readings[:2] == [
        ("400 mg of the salt = 65 mg magnesium", Decimal("64.652")),
        ("400 mg magnesium", Decimal(400)),
    ]
    assert chosen("magnesium citrate 400 mg") == ""


def test_each_reading_of_a_salt_names_the_compound_of_its_arithmetic() -> None:
    details = [one.detail for one in readings_of(part_of("magnesium citrate 400 mg"), PERSON, [])]
    assert details == [
        "magnesium citrate, trimagnesium dicitrate (anhydrous): 162 mg in 1,000 mg",
        "As labels state it",
        "trimagnesium dicitrate nonahydrate (9 H2O): 119 mg in 1,000 mg",
        "magnesium hydrogen citrate (1:1) (anhydrous): 113 mg in 1,000 mg",
    ]


@pytest.mark.parametrize(
    ("word", "first", "count"),
    [
        ("citrate", "magnesium citrate, trimagnesium dicitrate", 3),
        ("oxide", "magnesium oxide", 1),
        ("hydroxide", "magnesium hydroxide", 1),
        ("carbonate", "magnesium carbonate", 3),
        ("glycinate", "magnesium bisglycinate", 2),
        ("bisglycinate", "magnesium bisglycinate", 2),
        ("dimalate", "magnesium malate (1:1)", 3),
        ("l-threonate", "magnesium L-threonate", 2),
        ("sulphate", "magnesium sulfate", 2),
        ("", "", 0),
        ("chelate", "", 0),
    ],
)
def test_a_word_means_every_form_of_its_salt_and_no_other(word: str, first: str, count: int) -> None:
    found = [compound.name for compound in compounds_said(word)]
    assert (len(found), found[0] if found else "") == (count, first)


def test_a_salt_no_table_has_is_not_computed_and_not_dropped() -> None:
    readings = said("magnesium chelate 400 mg")
    assert [mg for _label, mg in readings] == [None, Decimal(400)]
    assert chosen("magnesium chelate 400 mg") == ""


def test_an_own_product_comes_before_both() -> None:
    assert said("magnesium citrate 400 mg", product(100, name="Citrate"))[0] == (
        "Citrate, 4 × tablet, 400 mg",
        Decimal(400),
    )


def test_an_own_product_is_chosen_where_everything_comes_to_the_same() -> None:
    own = product(100)
    assert chosen("magnesium 100 mg", own) == str(own.pk)
    assert chosen("magnesium 130 mg", own) == ""


def test_without_an_amount_the_only_own_product_is_meant() -> None:
    own = product(100)
    assert said("2 magnesium tablets", own)[0] == ("Magnesium tablet, 2 × tablet, 200 mg", Decimal(200))
    assert chosen("2 magnesium tablets", own) == str(own.pk)
    assert chosen("2 magnesium tablets", own, product(200)) == ""


@pytest.mark.parametrize(
    ("fields", "is_offered"),
    [
        ({"name": "Citrate"}, True),
        ({"name": "Evening", "compound": "trimagnesium dicitrate nonahydrate"}, True),
        ({"name": "Oxide"}, False),
        ({"name": "Citrate spray", "kind": Supplement.Kind.SKIN}, False),
    ],
)
def test_a_product_is_offered_by_the_compound_in_its_name_or_label(
    fields: dict[str, Any], is_offered: bool
) -> None:
    readings = readings_of(part_of("magnesium citrate 400 mg"), PERSON, [product(**fields)])
    assert any(not one.is_new for one in readings) is is_offered


def test_a_product_without_a_value_stays_unknown() -> None:
    assert said("magnesium tablet", product(None))[0] == ("Magnesium tablet, 1 tablet, no value", None)


def test_an_amount_nobody_said_is_unknown_not_zero() -> None:
    assert said("ZMA") == [("An amount that is not known", None)]


def test_a_new_product_is_named_as_typed_with_what_one_unit_holds() -> None:
    label = next(
        one
        for one in readings_of(part_of("2 tablets magnesium citrate 200 mg"), PERSON, [])
        if one.key == "label"
    )
    assert (label.product.name, label.product.unit, label.units) == (
        "Magnesium citrate",
        "tablet",
        Decimal(2),
    )
    assert (label.product.elemental_magnesium_mg, label.magnesium_mg) == (Decimal(200), Decimal(400))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I took half a tablet of magnesium citrate 100 mg", "Magnesium citrate"),
        ("two magnesium tablets", "Magnesium"),
        ("Doppelherz magnesium 400 mg", "Doppelherz magnesium"),
    ],
)
def test_a_products_name_is_without_what_was_counted(text: str, name: str) -> None:
    assert readings_of(part_of(text), PERSON, [])[0].product.name == name


def test_an_own_number_is_for_all_units() -> None:
    reading = own_number(readings_of(part_of("2 magnesium tablets"), PERSON, [])[0], Decimal(120))
    assert (reading.product.elemental_magnesium_mg, reading.magnesium_mg) == (Decimal(60), Decimal(120))


@given(mg=st.integers(1, 9_999_999), units=st.integers(1, 999), compound=st.sampled_from(["", "citrate"]))
def test_whatever_was_typed_can_be_read(mg: int, units: int, compound: str) -> None:
    part = Part(
        text="x",
        words="x",
        kind="supplement",
        milligrams=Decimal(mg * units),
        units=Decimal(units),
        compound=compound,
    )
    readings = readings_of(part, PERSON, [product(100), product(None)])
    assert len({one.key for one in readings}) == len(readings)
    assert all(one.label for one in readings)


def test_a_name_is_cut_after_its_first_letter_was_made_two() -> None:
    part = replace(part_of("magnesium"), words="ß" * 120)
    assert len(new_product(part, Person()).name) == 120
