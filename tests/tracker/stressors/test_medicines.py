"""Medicines: the kind follows from the name, care is said once, and the person's row stays true."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from tests.tracker.diary.builders import make_act
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_medicine
from tracker.people.models import Act, Person
from tracker.stressors.models import Medicine

LOWERS = "can lower magnesium in the blood"
KIDNEYS = "With weak kidneys, take this only if your doctor knows."
LIST, ADD = "stressors:list_medicines", "stressors:add_medicine"


def add(client: Client, **fields: str) -> str:
    """Send the form; return the page after it."""
    page: str = client.post(reverse(ADD), fields, follow=True).content.decode()
    return page


def spaced(person: Person) -> list[list[Any]]:
    """Return what the person's row keeps."""
    kept: list[list[Any]] = Person.objects.get(pk=person.pk).spaced_medicines
    return kept


def undo(act: Act) -> None:
    Act.objects.get(pk=act.pk).undo(now())


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("", "proton_pump_inhibitor"),
        ("none", ""),
        ("iron", "iron"),
    ],
)
def test_the_kind_is_found_by_the_name_unless_somebody_chose_it(
    owner_client: Client, person: Person, sent: str, kept: str
) -> None:
    add(owner_client, name="Omeprazole", medicine_class=sent)
    assert Medicine.objects.of(person).get().medicine_class == kept


def test_another_name_finds_another_kind_and_a_kind_chosen_by_hand_stays(
    owner_client: Client, person: Person
) -> None:
    found, by_hand = make_medicine(person, "Omeprazole"), make_medicine(person, "Brand", "iron")
    for medicine in (found, by_hand):
        address = reverse("stressors:change_medicine", args=[medicine.pk])
        shown = owner_client.get(address).context["form"]["medicine_class"].value()
        owner_client.post(address, {"name": "Furosemide", "medicine_class": shown})
        medicine.refresh_from_db()
    assert (found.medicine_class, by_hand.medicine_class) == ("loop_diuretic", "iron")


def test_none_of_these_is_still_chosen_when_the_form_is_opened_again(
    owner_client: Client, person: Person
) -> None:
    medicine = make_medicine(person, "Omeprazole", "")
    form = owner_client.get(reverse("stressors:change_medicine", args=[medicine.pk])).context["form"]
    assert form["medicine_class"].value() == "none"


def test_a_medicine_that_lowers_magnesium_is_answered_once_and_says_so_in_the_list(
    owner_client: Client, person: Person
) -> None:
    assert add(owner_client, name="Pantoprazole").count(LOWERS) == 2  # the answer and the line
    assert owner_client.get(reverse(LIST)).content.decode().count(LOWERS) == 1
    address = reverse("stressors:change_medicine", args=[Medicine.objects.of(person).get().pk])
    page = owner_client.post(address, {"name": "Pantoprazole", "note": "40 mg"}, follow=True)
    assert page.content.decode().count(LOWERS) == 1


def test_of_a_name_nobody_knows_it_says_so_and_its_line_leads_to_its_kind(
    owner_client: Client, person: Person
) -> None:
    page = add(owner_client, name="Zzyx")
    assert "We know no kind of medicine called “Zzyx”, so nothing is said about it." in page
    assert "Did you mean" not in page
    address = reverse("stressors:change_medicine", args=[Medicine.objects.of(person).get().pk])
    assert f'<a href="{address}">Choose its kind</a>' in page


def test_none_of_these_is_not_asked_again(owner_client: Client) -> None:
    assert "We know no kind" not in add(owner_client, name="Zzyx", medicine_class="none")


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("omeprozole", "omeprazole"),
        ("Omperazole 20 mg", "omeprazole"),
        ("levothyroxin", ""),  # known without its last letter
        ("ferous sulfate", "ferrous sulfate"),
        ("iorn", ""),
        ("aspirin", ""),
        ("", ""),
    ],
)
def test_a_misspelt_name_is_proposed_and_not_chosen(
    owner_client: Client, person: Person, typed: str, near: str
) -> None:
    page = add(owner_client, name=typed)
    assert ("Did you mean" in page) == bool(near)
    assert (f"Did you mean {near}?" in page) == bool(near)
    assert not near or Medicine.objects.of(person).get().medicine_class == ""


def test_medicines_stand_by_name_whatever_their_case(owner_client: Client, person: Person) -> None:
    for name in ("Zinc", "aspirin", "Iron", "ébastine"):
        make_medicine(person, name)
    lines = owner_client.get(reverse(LIST)).context["taken"]
    assert [line.medicine.name for line in lines] == ["aspirin", "Iron", "Zinc", "ébastine"]


def test_of_a_medicine_that_ended_nothing_is_said(owner_client: Client) -> None:
    page = add(owner_client, name="Pantoprazole", first="2020-01-01", last="2020-02-01")
    assert LOWERS not in page
    assert "Taken in the past" in page


@pytest.mark.parametrize(("kidneys", "times"), [("yes", 2), ("not_sure", 2), ("no", 0), ("", 0)])
@pytest.mark.parametrize("name", ["Spironolactone", "Milk of magnesia"])
def test_what_raises_magnesium_brings_the_kidney_note_with_weak_kidneys(
    owner_client: Client, person: Person, name: str, kidneys: str, times: int
) -> None:
    change(person, kidney_disease=kidneys)
    assert add(owner_client, name=name).count(KIDNEYS) == times


def test_a_medicine_with_magnesium_is_sent_to_the_supplements_too(owner_client: Client) -> None:
    assert "only there it is counted" in add(owner_client, name="Milk of magnesia")


def test_spacing_stands_in_the_list_with_what_was_read(owner_client: Client) -> None:
    page = add(owner_client, name="Levothyroxine")
    assert "Levothyroxine: keep 4 hours apart from magnesium." in page
    assert "Drugs.com" in page


def test_adding_changing_and_deleting_keep_the_persons_row_true(person: Person) -> None:
    iron = make_medicine(person, "Iron", first=date(2026, 1, 1))
    make_medicine(person, "Omeprazole")
    assert spaced(person) == [["Iron", "iron", "2026-01-01", None]]
    iron.name, iron.last = "Iron drops", date(2026, 5, 1)
    iron.save_change(make_act(person, Act.Verb.CHANGE), ["name", "last"])
    assert spaced(person) == [["Iron drops", "iron", "2026-01-01", "2026-05-01"]]
    iron.delete_by(make_act(person, Act.Verb.DELETE))
    assert spaced(person) == []


def test_undo_of_each_keeps_it_true_too(person: Person) -> None:
    iron = make_medicine(person, "Iron")
    changed, removed = make_act(person, Act.Verb.CHANGE), make_act(person, Act.Verb.DELETE)
    iron.medicine_class = ""
    iron.save_change(changed, ["medicine_class"])
    iron.delete_by(removed)
    undo(removed)
    assert spaced(person) == []
    undo(changed)
    assert spaced(person) == [["Iron", "iron", None, None]]
    assert iron.act is not None
    undo(iron.act)
    assert spaced(person) == []


def test_the_row_of_another_person_is_left_alone(person: Person, stranger: Any) -> None:
    other = Person.objects.of(stranger).get()
    make_medicine(other, "Levothyroxine")
    make_medicine(person, "Iron")
    assert [entry[0] for entry in spaced(other)] == ["Levothyroxine"]


def test_a_stranger_sees_none_of_it(stranger_client: Client, person: Person) -> None:
    make_medicine(person, "Iron")
    page = stranger_client.get(reverse(LIST)).content.decode()
    assert "None noted." in page
    assert "Iron" not in page


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", ""),
        ("name", "x" * 121),
        ("name", "Iron\x00"),
        ("medicine_class", "gone"),
        ("first", "2026-02-30"),
        ("first", "0001-01-01"),
        ("last", "9999-12-31"),
        ("last", "2025-12-31"),
        ("note", "x" * 201),
    ],
)
def test_what_cannot_be_is_explained_beside_its_field_and_kept(
    owner_client: Client, person: Person, field: str, typed: str
) -> None:
    sent = {"name": "Iron", "first": "2026-01-01", field: typed}
    response = owner_client.post(reverse(ADD), sent)
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]
    assert response.context["form"][field].value() == typed
    assert not Medicine.objects.of(person).exists()


def test_a_form_sent_twice_adds_one_medicine(owner_client: Client, person: Person) -> None:
    sent = {"name": "Iron", "form_key": "11111111-1111-4111-8111-111111111111", "person": str(person.pk)}
    add(owner_client, **sent)
    assert "This was saved already." in add(owner_client, **sent)
    assert Medicine.objects.of(person).count() == 1


@time_machine.travel("2026-03-02T12:00:00Z")
@pytest.mark.parametrize("count", [2, 40])
def test_the_list_costs_the_same_however_many_there_are(
    owner_client: Client, person: Person, django_assert_num_queries: Any, count: int
) -> None:
    for number in range(count):
        make_medicine(person, f"Iron {number}")
    with django_assert_num_queries(4):
        owner_client.get(reverse(LIST))
