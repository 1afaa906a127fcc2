"""One's own tap water: set, changed, cleared, taken back; and which drinks count with it."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from foods.models import Food
from tests.foods.builders import make_food, make_food_name
from tests.tracker.diary.builders import log
from tests.tracker.kitchen.builders import last_act
from tests.tracker.people.builders import change
from tracker.diary.models import MealItem
from tracker.diary.models.logged import TABLE_TAP_WATER
from tracker.people.models import Person

pytestmark = pytest.mark.django_db


def water_of(person: Person) -> Decimal | None:
    """Return what is saved of a person's water."""
    return Person.objects.get(pk=person.pk).tap_water_mg_per_l


def set_water(client: Client, text: str) -> object:
    """Send the form."""
    return client.post(reverse("kitchen:set_water"), {"tap_water_mg_per_l": text})


@pytest.fixture
def table_water() -> Food:
    """Lay the table's own tap water, 1 mg in 100 g."""
    return make_food("Water, tap", "1", id_in_source=TABLE_TAP_WATER, is_brewed=True)


def test_water_is_set_changed_cleared_and_taken_back(owner_client: Client, person: Person) -> None:
    set_water(owner_client, "12,5")
    assert water_of(person) == Decimal("12.5")
    set_water(owner_client, "40")
    last_act().undo(now())
    assert water_of(person) == Decimal("12.5")
    set_water(owner_client, "")
    assert water_of(person) is None


def test_water_without_any_magnesium_is_known(owner_client: Client, person: Person) -> None:
    set_water(owner_client, "0")
    assert water_of(person) == 0


@pytest.mark.parametrize("text", ["-1", "501", "1.234,5", "hard", "9" * 50, "\x00", "NaN"])
def test_what_no_water_holds_is_said_beside_the_field(
    owner_client: Client, person: Person, text: str
) -> None:
    response = owner_client.post(reverse("kitchen:set_water"), {"tap_water_mg_per_l": text})
    assert response.context["form"].errors
    assert response.context["form"]["tap_water_mg_per_l"].value() == text
    assert water_of(person) is None


def test_it_is_the_water_of_the_person_whose_diary_is_open(
    owner_client: Client, stranger_client: Client, person: Person
) -> None:
    set_water(stranger_client, "40")
    assert water_of(person) is None


def test_the_page_names_the_drinks_it_touches(owner_client: Client) -> None:
    make_food_name(make_food("Tea, black", "3", is_brewed=True), "Black tea")
    make_food_name(make_food("Milk", "11"), "Milk, whole")
    page = owner_client.get(reverse("kitchen:set_water")).content.decode()
    assert "Black tea" in page
    assert "Milk, whole" not in page


@pytest.mark.usefixtures("table_water")
def test_a_mug_of_tea_counts_with_the_water_it_was_made_with(person: Person) -> None:
    tea = make_food("Tea, black", "3", is_brewed=True)
    item = log(change(person, tap_water_mg_per_l=Decimal(40)), tea, 240)
    # 240/100 x (3 + 40/10 - 1)
    assert item.magnesium_mg == Decimal("14.4")
    assert item.value_note == "with your tap water, 40 mg per litre"


@pytest.mark.usefixtures("table_water")
def test_softer_water_never_brings_a_drink_under_zero(person: Person) -> None:
    weak = make_food("Tea, weak", "0.5", is_brewed=True)
    assert log(change(person, tap_water_mg_per_l=Decimal(0)), weak, 240).magnesium_mg == 0


@pytest.mark.usefixtures("table_water")
def test_what_is_not_made_with_tap_water_and_what_is_unknown_stay_as_they_are(person: Person) -> None:
    drinker = change(person, tap_water_mg_per_l=Decimal(40))
    milk, chai = make_food("Milk", "11"), make_food("Chai", None, is_brewed=True)
    assert (log(drinker, milk, 100).magnesium_mg, log(drinker, milk, 100).value_note) == (Decimal(11), "")
    assert log(drinker, chai, 100).magnesium_mg is None


def test_water_itself_counts_as_it_is(person: Person, table_water: Food) -> None:
    drinker = change(person, tap_water_mg_per_l=Decimal(40))
    assert log(drinker, table_water, 250).magnesium_mg == Decimal(10)


@pytest.mark.usefixtures("table_water")
def test_other_water_leaves_what_was_logged_alone(owner_client: Client, person: Person) -> None:
    tea = make_food("Tea, black", "3", is_brewed=True)
    item = log(change(person, tap_water_mg_per_l=Decimal(40)), tea, 240)
    set_water(owner_client, "10")
    assert MealItem.objects.get(pk=item.pk).magnesium_mg == Decimal("14.4")
