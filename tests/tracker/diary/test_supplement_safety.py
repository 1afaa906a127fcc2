"""Supplements beside medicines, vitamin B6 and a dose that a doctor knows."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, log, make_supplement, take
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_medicine
from tracker.care.vitamin_b6 import B6_KINDS, B6_NOTE
from tracker.diary.models import Supplement
from tracker.people.models import Account, Person
from tracker.symptoms.kinds import KINDS
from tracker.today.vitamin_b6 import b6_line

SPACING = "Levothyroxine: keep 4 hours apart from magnesium. Ask your pharmacist."
BESIDE = "You also take Levothyroxine."


def taken(client: Client, supplement: Supplement, day: date) -> str:
    """Return the page after one tap on "Taken"."""
    address = reverse("diary:take_dose", args=[day, supplement.pk])
    page: str = client.post(address, follow=True).content.decode()
    return page


def test_spacing_stands_under_the_supplements_of_the_list_and_of_a_day(
    owner_client: Client, person: Person
) -> None:
    make_supplement(person)
    make_medicine(person, "Levothyroxine")
    for address in (reverse("diary:list_supplements"), reverse("today:show_day", args=[DAY])):
        assert owner_client.get(address).content.decode().count(SPACING) == 1


def test_a_day_after_the_medicine_ended_says_nothing(owner_client: Client, person: Person) -> None:
    make_supplement(person)
    make_medicine(person, "Levothyroxine", last=DAY)
    page = owner_client.get(reverse("today:show_day", args=[DAY + timedelta(1)])).content.decode()
    assert SPACING not in page


def test_a_day_without_supplements_says_nothing_of_spacing(owner_client: Client, person: Person) -> None:
    make_medicine(person, "Levothyroxine")
    assert SPACING not in owner_client.get(reverse("today:show_day", args=[DAY])).content.decode()


@pytest.mark.parametrize("fields", [{"mg": 0, "zinc_mg": 15}, {"kind": Supplement.Kind.SKIN}])
def test_what_holds_no_magnesium_is_beside_no_medicine(
    owner_client: Client, person: Person, fields: dict[str, object]
) -> None:
    supplement = make_supplement(person, **fields)
    make_medicine(person, "Levothyroxine")
    take(person, supplement)
    for address in (reverse("diary:list_supplements"), reverse("today:show_day", args=[DAY])):
        assert SPACING not in owner_client.get(address).content.decode()
    assert BESIDE not in taken(owner_client, supplement, localdate())


def test_vitamin_b6_and_zinc_stand_in_the_list(owner_client: Client, person: Person) -> None:
    make_supplement(person)
    address = reverse("diary:list_supplements")
    assert str(B6_NOTE) not in owner_client.get(address).content.decode()
    make_supplement(person, vitamin_b6_mg=Decimal("1.4"), zinc_mg=10)
    page = owner_client.get(address).content.decode()
    assert page.count(str(B6_NOTE)) == 1
    assert "vitamin B6 1.4 mg" in page
    assert "zinc 10 mg" in page


def test_a_dose_of_today_names_the_medicine_in_one_sentence(owner_client: Client, person: Person) -> None:
    supplement = make_supplement(person)
    make_medicine(person, "Levothyroxine")
    assert taken(owner_client, supplement, localdate()).count(BESIDE) == 1
    assert BESIDE not in taken(owner_client, supplement, DAY)


def test_oil_for_the_skin_is_beside_no_medicine(owner_client: Client, person: Person) -> None:
    make_medicine(person, "Levothyroxine")
    oil = make_supplement(person, kind=Supplement.Kind.SKIN)
    assert BESIDE not in taken(owner_client, oil, localdate())


def test_the_spacing_of_a_day_takes_no_query(owner_client: Client, person: Person) -> None:
    make_supplement(person)
    address = reverse("today:show_day", args=[DAY])
    owner_client.get(address)
    with CaptureQueriesContext(connection) as without:
        owner_client.get(address)
    make_medicine(person, "Levothyroxine")
    with CaptureQueriesContext(connection) as beside:
        assert SPACING in owner_client.get(address).content.decode()
    assert len(beside) == len(without)


def test_vitamin_b6_and_zinc_of_a_unit_are_kept_and_may_stay_blank(
    owner_client: Client, person: Person
) -> None:
    sent = {"name": "Complex", "kind": "tablet", "unit": "tablet", "vitamin_b6_mg": "1,4", "zinc_mg": ""}
    owner_client.post(reverse("diary:add_supplement"), sent)
    supplement = Supplement.objects.of(person).get()
    assert (supplement.vitamin_b6_mg, supplement.zinc_mg) == (Decimal("1.4"), None)
    address = reverse("diary:change_supplement", args=[supplement.pk])
    owner_client.post(address, {**sent, "vitamin_b6_mg": "", "zinc_mg": "0"})
    supplement.refresh_from_db()
    assert (supplement.vitamin_b6_mg, supplement.zinc_mg) == (None, Decimal(0))


@pytest.mark.parametrize("field", ["vitamin_b6_mg", "zinc_mg"])
@pytest.mark.parametrize("typed", ["much", "-1", "1001", "1.234,5", "9" * 40])
def test_an_amount_of_them_that_cannot_be_is_explained_beside_its_field(
    owner_client: Client, person: Person, field: str, typed: str
) -> None:
    sent = {"name": "Complex", "kind": "tablet", "unit": "tablet", field: typed}
    response = owner_client.post(reverse("diary:add_supplement"), sent)
    assert list(response.context["form"].errors) == [field]
    assert response.context["form"][field].value() == typed
    assert not Supplement.objects.of(person).exists()


@pytest.mark.parametrize("kind", ["tingling", "burning_feet"])
def test_tingling_or_burning_feet_beside_b6_brings_the_line_about_b6(person: Person, kind: str) -> None:
    make_supplement(person, name="Complex", vitamin_b6_mg=Decimal(5))
    line = b6_line(person, [kind, "cramp"])
    assert line.startswith("Vitamin B6 is in what you take: Complex.")
    assert not any(sign.isdigit() for sign in line.replace("B6", ""))


@pytest.mark.parametrize("b6", [None, 0])
def test_without_b6_on_the_list_the_line_stays_away(person: Person, b6: int | None) -> None:
    make_supplement(person, vitamin_b6_mg=b6)
    assert b6_line(person, ["tingling"]) == ""


def test_another_symptom_or_another_persons_b6_brings_no_line(person: Person, stranger: Account) -> None:
    make_supplement(Person.objects.of(stranger).get(), vitamin_b6_mg=5)
    assert b6_line(person, ["tingling"]) == ""
    make_supplement(person, vitamin_b6_mg=5)
    assert b6_line(person, ["cramp", "fasciculation"]) == ""


def test_every_symptom_that_asks_for_the_line_is_a_kind_there_is() -> None:
    assert set(KINDS) >= B6_KINDS


def test_a_dose_a_doctor_knows_stays_known_when_less_is_taken(owner_client: Client, person: Person) -> None:
    supplement = make_supplement(person, mg=100)
    for day, units in ((DAY, 4), (DAY + timedelta(1), 2)):
        take(person, supplement, units=units, day=day)
        owner_client.post(reverse("diary:know_dose", args=[day]))
    supplement.refresh_from_db()
    assert supplement.known_daily_mg == 400


def test_what_a_doctor_knows_of_added_magnesium_does_not_fall(owner_client: Client, person: Person) -> None:
    powder = make_food(magnesium_mg_per_100_g="1000", added_magnesium_mg_per_100_g="1000")
    for day, grams in ((DAY, 40), (DAY + timedelta(1), 20)):
        log(person, powder, grams, day=day)
        owner_client.post(reverse("diary:know_dose", args=[day]))
    assert Person.objects.get(pk=person.pk).known_added_mg == 400


def test_the_note_above_the_level_comes_once_for_a_product_and_dose(
    owner_client: Client, person: Person
) -> None:
    change(person, birth_month=date(1986, 1, 1), sex="female", authority="us-ca", kidney_disease="no")
    supplement = make_supplement(person, mg=100)
    noted = []
    for days, units in ((0, 4), (1, 4), (2, 5)):
        day = DAY + timedelta(days)
        take(person, supplement, units=units, day=day)
        page = owner_client.get(reverse("today:show_day", args=[day])).content.decode()
        noted.append("My doctor knows this dose" in page)
        if not days:
            owner_client.post(reverse("diary:know_dose", args=[day]))
    assert noted == [True, False, True]
