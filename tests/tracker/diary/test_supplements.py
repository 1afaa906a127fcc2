"""Supplements: what the label says, or what the compound holds."""

from decimal import Decimal

import pytest

from foods.compounds import compounds, elemental_magnesium_mg
from tests.tracker.diary.builders import make_supplement, take
from tracker.diary.forms import SupplementForm
from tracker.diary.models import Supplement, SupplementDose
from tracker.people.models import Person

CITRATE = "magnesium citrate, trimagnesium dicitrate"


@pytest.mark.parametrize(
    ("compound", "percent"),
    [
        ("magnesium oxide", "60.304"),
        (CITRATE, "16.163"),
        ("magnesium bisglycinate", "14.096"),
        ("magnesium chloride hexahydrate", "11.956"),
        ("magnesium sulfate heptahydrate", "9.861"),
    ],
)
def test_the_share_of_magnesium_follows_from_the_formula(compound: str, percent: str) -> None:
    assert compounds()[compound].elemental_fraction * 100 == Decimal(percent)


def test_a_gram_of_anhydrous_citrate_holds_162_milligrams() -> None:
    assert elemental_magnesium_mg(CITRATE, Decimal(1000)) == Decimal("161.630")


def test_no_compound_holds_more_magnesium_than_the_oxide() -> None:
    shares = {compound.elemental_fraction for compound in compounds().values()}
    assert max(shares) == compounds()["magnesium oxide"].elemental_fraction


@pytest.mark.django_db
def test_the_form_computes_magnesium_from_the_compound() -> None:
    form = SupplementForm(
        {"name": "Citrate", "kind": "tablet", "unit": "tablet", "compound": CITRATE, "compound_mg": "1000"}
    )
    assert form.is_valid(), form.errors
    assert form.cleaned_data["elemental_magnesium_mg"] == Decimal("161.630")


@pytest.mark.django_db
def test_the_label_wins_over_the_arithmetic() -> None:
    weighed = {"compound": CITRATE, "compound_mg": "1000", "elemental_magnesium_mg": "150"}
    form = SupplementForm({"name": "Citrate", "kind": "tablet", "unit": "tablet", **weighed})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["elemental_magnesium_mg"] == Decimal(150)


@pytest.mark.django_db
def test_a_weight_without_its_compound_is_asked_back() -> None:
    form = SupplementForm({"name": "Citrate", "kind": "tablet", "unit": "tablet", "compound_mg": "1000"})
    assert "compound" in form.errors


def test_two_tablets_hold_twice_as_much(person: Person) -> None:
    dose = take(person, make_supplement(person, mg="161.63"), units=2)
    assert dose.elemental_magnesium_mg == Decimal("323.260")


def test_a_dose_keeps_what_the_product_held_when_it_was_taken(person: Person) -> None:
    supplement = make_supplement(person, mg=100)
    dose = take(person, supplement)
    Supplement.objects.filter(pk=supplement.pk).update(elemental_magnesium_mg=200, name="New name")
    kept = SupplementDose.objects.get(pk=dose.pk)
    assert (kept.elemental_magnesium_mg, kept.name) == (Decimal(100), "Magnesium tablet")


def test_another_number_of_units_uses_the_content_of_that_day(person: Person) -> None:
    dose = take(person, make_supplement(person, mg=100), units=2)
    dose.count(Decimal(3))
    assert dose.elemental_magnesium_mg == Decimal("300.000")


def test_a_label_without_magnesium_is_unknown_not_zero(person: Person) -> None:
    assert take(person, make_supplement(person, mg=None)).elemental_magnesium_mg is None


def test_through_the_skin_nothing_is_counted(person: Person) -> None:
    oil = make_supplement(person, mg=100, kind=Supplement.Kind.SKIN)
    assert take(person, oil).elemental_magnesium_mg == 0
