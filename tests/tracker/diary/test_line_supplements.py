"""Supplements in a typed line: readings, products that are new, and what care asks to be said."""

from datetime import time
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from foods.models import Food
from tests.tracker.diary.builders import make_supplement
from tests.tracker.diary.typed_lines import CITRATE, add, address, items_of, lay_table
from tests.tracker.people.builders import change
from tracker.diary.models import Supplement, SupplementDose
from tracker.people.models import Act, Person


@pytest.fixture
def table(db: None) -> dict[str, Food]:
    """Four foods to find."""
    return lay_table()


def test_magnesium_is_elemental_and_a_product_is_made_with_its_dose(
    owner_client: Client, person: Person
) -> None:
    add(owner_client, "magnesium 400 mg")
    dose, product = SupplementDose.objects.of(person).get(), Supplement.objects.of(person).get()
    assert (dose.elemental_magnesium_mg, dose.supplement, product.name) == (
        Decimal(400),
        product,
        "Magnesium",
    )
    assert Act.objects.count() == 1


def test_one_undo_takes_back_product_and_dose(owner_client: Client, person: Person) -> None:
    add(owner_client, "magnesium 400 mg")
    owner_client.post(reverse("people:undo_act", args=[Act.objects.get().pk]))
    assert not SupplementDose.objects.of(person).exists()
    assert not Supplement.objects.of(person).exists()


def test_a_compound_must_be_read_one_way_or_the_other(owner_client: Client, person: Person) -> None:
    page = add(owner_client, "magnesium citrate 400 mg")
    assert page.context["form"].parts[0]["reading"].value() == ""
    assert "Choose what it was" in page.content.decode()
    assert not SupplementDose.objects.of(person).exists()


@pytest.mark.parametrize(("reading", "mg", "compound"), [("label", "400", ""), (CITRATE, "64.652", CITRATE)])
def test_the_reading_that_was_chosen_counts(
    owner_client: Client, person: Person, reading: str, mg: str, compound: str
) -> None:
    add(owner_client, "magnesium citrate 400 mg", **{"part0-reading": reading})
    dose = SupplementDose.objects.of(person).get()
    assert (dose.elemental_magnesium_mg, dose.compound) == (Decimal(mg), compound)


def test_an_own_number_needs_no_reading(owner_client: Client, person: Person) -> None:
    add(owner_client, "2 tablets magnesium citrate 200 mg", **{"part0-magnesium_mg": "120"})
    dose = SupplementDose.objects.of(person).get()
    assert (dose.units, dose.elemental_magnesium_mg) == (Decimal(2), Decimal(120))


def test_an_own_product_is_taken_and_not_made_again(owner_client: Client, person: Person) -> None:
    product = make_supplement(person, 100)
    add(owner_client, "magnesium 200 mg")
    dose = SupplementDose.objects.of(person).get()
    assert (dose.supplement, dose.units, dose.elemental_magnesium_mg) == (
        product,
        Decimal(2),
        Decimal(200),
    )
    assert Supplement.objects.of(person).count() == 1


def test_a_strangers_product_is_no_reading(owner_client: Client, stranger: Any, person: Person) -> None:
    theirs = make_supplement(Person.objects.of(stranger).get(), 400)
    page = add(owner_client, "magnesium 400 mg", **{"part0-reading": str(theirs.pk)})
    assert page.context["form"].parts[0]["reading"].errors
    assert not SupplementDose.objects.exists()


@pytest.mark.parametrize(
    "line", ["magnesium 99999 mg", "500 tablets magnesium 5 mg", "0.0001 tablets magnesium 5 mg"]
)
def test_more_than_anybody_takes_is_asked_back(owner_client: Client, line: str) -> None:
    page = add(owner_client, line)
    assert "This amount is too large." in page.content.decode()
    assert not SupplementDose.objects.exists()


def test_a_salt_that_would_not_fit_its_column_is_asked_back(owner_client: Client) -> None:
    page = add(owner_client, "half a tablet magnesium citrate 90000 mg", **{"part0-reading": CITRATE})
    assert "This amount is too large." in page.content.decode()
    assert not SupplementDose.objects.exists()


def test_the_kidney_question_is_put_before_the_first_supplement(
    owner_client: Client, person: Person, table: Any
) -> None:
    assert "Kidney disease" not in owner_client.get(address("30 g almonds")).content.decode()
    assert "Kidney disease" in owner_client.get(address("magnesium 400 mg")).content.decode()
    add(owner_client, "magnesium 400 mg", kidney_disease="not_sure")
    assert Person.objects.get(pk=person.pk).kidney_disease == "not_sure"
    assert "Kidney disease" not in owner_client.get(address("magnesium 400 mg")).content.decode()


def test_with_weak_kidneys_it_is_saved_and_the_note_is_said_once(
    owner_client: Client, person: Person
) -> None:
    change(person, kidney_disease="yes")
    page = add(owner_client, "magnesium 100 mg, magnesium 200 mg").content.decode()
    assert SupplementDose.objects.of(person).count() == 2
    assert page.count("With weak kidneys, take this only if your doctor knows") == 1


def test_a_line_of_food_and_supplement_is_one_act(owner_client: Client, person: Person, table: Any) -> None:
    page = add(owner_client, "30 g almonds, magnesium 100 mg at 8").content.decode()
    assert "Almonds and Magnesium added" in page
    assert {items_of(person)[0].act, SupplementDose.objects.get().act} == {Act.objects.get()}
    assert SupplementDose.objects.get().time == time(8)


@pytest.mark.parametrize(
    ("line", "products"),
    [
        ("magnesium 400 mg at 8:00, magnesium 400 mg at 20:00", 1),
        ("magnesium 400 mg at 8:00, magnesium 200 mg at 20:00", 2),
    ],
    ids=["the same", "another"],
)
def test_a_new_product_said_twice_is_made_once(
    owner_client: Client, person: Person, line: str, products: int
) -> None:
    add(owner_client, line)
    assert Supplement.objects.of(person).count() == products
    assert SupplementDose.objects.of(person).count() == 2


@pytest.mark.parametrize("way", ["line", "product"])
def test_undo_leaves_the_answer_about_the_kidneys(owner_client: Client, person: Person, way: str) -> None:
    if way == "line":
        add(owner_client, "magnesium 400 mg", kidney_disease="yes")
    else:
        product = {"name": "Citrate", "kind": "tablet", "unit": "tablet", "kidney_disease": "yes"}
        owner_client.post(reverse("diary:add_supplement"), product)
    assert Person.objects.get(pk=person.pk).kidney_disease == "yes"
    owner_client.post(reverse("people:undo_act", args=[Act.objects.get().pk]))
    assert Person.objects.get(pk=person.pk).kidney_disease == "yes"


def test_a_multivitamin_is_a_supplement_of_which_nobody_knows_the_magnesium(
    owner_client: Client, person: Person
) -> None:
    add(owner_client, "2 multivitamins")
    dose = SupplementDose.objects.of(person).get()
    assert (dose.name, dose.units, dose.elemental_magnesium_mg) == ("Multivitamins", 2, None)


def test_a_multivitamin_of_ones_own_is_meant_by_its_name(owner_client: Client, person: Person) -> None:
    own = make_supplement(person, 56, name="Multivitamin")
    add(owner_client, "multivitamin")
    assert SupplementDose.objects.of(person).get().supplement == own
