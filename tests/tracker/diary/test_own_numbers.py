"""A person's own number for an amount of a food: kept, scaled, corrected, taken back."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food, make_source
from tests.tracker.api.builders import program
from tests.tracker.diary.builders import DAY, log, make_act
from tests.tracker.kitchen.builders import make_own_food
from tracker.diary.lines import ConfirmedFood, log_line
from tracker.diary.models import Amount, MealItem, Moment
from tracker.insights.intake import daily_intake
from tracker.people.models import Person


def own_number(person: Person, mg: Any, food: Food | None = None, grams: int = 30) -> MealItem:
    """Return `grams` of almonds, or of another food, logged with the person's own number."""
    named = food or make_food("Almonds", "270", caffeine_mg_per_100_g="10")
    confirmed = ConfirmedFood(named, "Almonds", Amount(Decimal(grams)), Decimal(mg), Moment(DAY))
    log_line(make_act(person), [confirmed])
    return MealItem.objects.get()


def powder(person: Person, mg: str = "1000", added: str = "800") -> Food:
    return make_own_food(person, "Powder", mg, added_magnesium_mg_per_100_g=Decimal(added))


def change(client: Client, item: MealItem, **sent: str) -> Any:
    """Send the form of an item with what it shows, and what is typed over it."""
    address = reverse("diary:change_item", args=[item.pk])
    shown = {each.html_name: each.value() or "" for each in client.get(address).context["form"]}
    return client.post(address, {**shown, "date": f"{item.date:%Y-%m-%d}", **sent})


def test_logging_again_keeps_it_whatever_the_food_holds(owner_client: Client, person: Person) -> None:
    item = own_number(person, 50)
    day = DAY + timedelta(days=1)
    owner_client.post(reverse("diary:log_again", args=[day]), {"item": str(item.pk)})
    again = MealItem.objects.get(date=day)
    assert (again.magnesium_mg, again.is_guess, again.magnesium_mg_per_100_g) == (
        Decimal(50),
        True,
        Decimal("166.667"),
    )


@pytest.mark.parametrize(
    ("mg", "added", "supplement_mg"),
    [("1000", "800", "304"), ("1000", "1000", "380"), ("0", "0", "0")],
    ids=["a part", "all", "nothing"],
)
def test_the_share_that_was_added_stays_on_the_supplement_gauge(
    person: Person, mg: str, added: str, supplement_mg: str
) -> None:
    own_number(person, 380, powder(person, mg, added), grams=40)
    day = daily_intake(person, DAY, DAY)[0]
    assert (day.supplement_mg, day.total_mg) == (Decimal(supplement_mg), Decimal(380))


def test_all_of_it_was_added_where_the_share_cannot_be_told(person: Person) -> None:
    food = powder(person)
    Food.objects.filter(pk=food.pk).update(magnesium_mg_per_100_g=None)
    own_number(person, 380, Food.objects.get(pk=food.pk))
    assert daily_intake(person, DAY, DAY)[0].supplement_mg == Decimal(380)


def test_it_can_be_corrected_and_another_amount_scales_the_correction(
    owner_client: Client, person: Person
) -> None:
    item = own_number(person, 50)
    change(owner_client, item, magnesium_mg="60")
    change(owner_client, item, how_much="60")
    item.refresh_from_db()
    assert (item.magnesium_mg, item.is_guess, item.caffeine_mg) == (Decimal(120), True, Decimal(6))


def test_number_and_amount_can_be_changed_at_once(owner_client: Client, person: Person) -> None:
    item = own_number(person, 50)
    change(owner_client, item, magnesium_mg="60", how_much="120")
    item.refresh_from_db()
    assert (item.magnesium_mg, item.magnesium_mg_per_100_g) == (Decimal(60), Decimal(50))


def test_without_it_the_food_counts_again(owner_client: Client, person: Person) -> None:
    item = own_number(person, 50)
    change(owner_client, item, magnesium_mg="")
    item.refresh_from_db()
    assert (item.magnesium_mg, item.value_kind, item.value_source) == (
        Decimal(81),
        MealItem.ValueKind.TABLE,
        str(make_source()),
    )


@pytest.mark.parametrize("mg", ["5001", "-1", "abc", "\x00", "9" * 50])
def test_a_number_that_cannot_be_is_kept_beside_its_message(
    owner_client: Client, person: Person, mg: str
) -> None:
    form = change(owner_client, own_number(person, 50), magnesium_mg=mg).context["form"]
    assert form["magnesium_mg"].errors
    assert form["magnesium_mg"].value() == mg


def test_a_food_holds_no_more_than_it_weighs(owner_client: Client, person: Person) -> None:
    page = change(owner_client, own_number(person, 50, grams=1), magnesium_mg="1001").content.decode()
    assert "This is more than the food itself weighs." in page


def test_a_blank_is_refused_where_the_food_holds_more_than_a_row_can(
    owner_client: Client, person: Person
) -> None:
    item = own_number(person, 50, make_food("Magnesium oxide", "60000"), grams=9000)
    assert change(owner_client, item, magnesium_mg="").context["form"]["magnesium_mg"].errors


def test_a_number_scaled_past_what_is_typed_does_not_stop_another_change(
    owner_client: Client, person: Person
) -> None:
    item = own_number(person, 4000)
    change(owner_client, item, how_much="60")
    assert change(owner_client, item, meal="lunch").status_code == 302


def test_the_form_of_a_table_value_offers_no_number(owner_client: Client, person: Person) -> None:
    page = owner_client.get(reverse("diary:change_item", args=[log(person).pk]))
    assert "magnesium_mg" not in page.context["form"].fields


@pytest.mark.parametrize(("mg", "held", "is_guess"), [(60, 60, True), (None, 81, False)])
def test_a_program_can_correct_it_and_take_it_back(
    person: Person, mg: int | None, held: int, is_guess: bool
) -> None:
    item = own_number(person, 50)
    answer = program(person).patch(f"items/{item.pk}", {"magnesium_mg": mg}).json()
    assert (answer["magnesium_mg"], answer["is_guess"]) == (held, is_guess)
    assert program(person).patch(f"items/{item.pk}", {"grams": 60}).json()["magnesium_mg"] == 2 * held


def test_a_program_cannot_send_more_than_the_food_weighs(person: Person) -> None:
    item = own_number(person, 50, grams=1)
    assert program(person).patch(f"items/{item.pk}", {"magnesium_mg": 1001}).status_code == 422
