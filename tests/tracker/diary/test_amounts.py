"""How much it was: kept as typed, weighed without drift, refused where no row can hold what is in it."""

from decimal import Decimal
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from foods.models import Food, Portion
from tests.foods.builders import make_food
from tests.tracker.api.builders import program
from tests.tracker.diary.builders import DAY, log, make_act
from tests.tracker.diary.typed_lines import add
from tests.tracker.kitchen.builders import make_own_food, make_table_food
from tracker.diary.models import Amount, Favourite, MealItem, Moment
from tracker.diary.models.logged import logged_values
from tracker.people.models import Person

PER_100_G = ("added_magnesium_mg_per_100_g", "caffeine_mg_per_100_g", "alcohol_g_per_100_g")
# 60 % of its weight and more; 2,000 g of it hold more than a column does.
TOO_MUCH = {
    "magnesium": {"magnesium_mg_per_100_g": Decimal(60_000)},
    "caffeine": {"caffeine_mg_per_100_g": Decimal(100_000)},
    "typical caffeine": {"typical_caffeine_mg_per_100_g": Decimal(100_000)},
    "alcohol": {"alcohol_g_per_100_g": Decimal(100_000)},
    "typical alcohol": {"typical_alcohol_g_per_100_g": Decimal(100_000)},
}


@pytest.fixture(params=TOO_MUCH.values(), ids=list(TOO_MUCH))
def strong(request: Any) -> Food:
    """Return a food whose usual portion of 2,000 g no row can hold."""
    food = make_table_food("Powder", None, grams="2000")
    Food.objects.filter(pk=food.pk).update(**request.param)
    return Food.objects.get(pk=food.pk)


def changed(client: Client, item: MealItem, **sent: str) -> MealItem:
    """Return an item after its form was sent as it is shown, with what is typed over it."""
    address = reverse("diary:change_item", args=[item.pk])
    shown = {each.html_name: each.value() or "" for each in client.get(address).context["form"]}
    answer = client.post(address, {**shown, "date": f"{item.date:%Y-%m-%d}", **sent})
    assert answer.status_code == 302
    return MealItem.objects.get(pk=item.pk)


@pytest.mark.parametrize("words", ["1 bowl", "1 portion"], ids=["free words", "a portion of the food"])
def test_another_meal_leaves_the_amount_as_it_was_typed(
    owner_client: Client, person: Person, words: str
) -> None:
    amount = Amount(Decimal(150), Decimal(1), words, is_estimate=True)
    item = MealItem.objects.log(make_act(person), make_table_food("Soup", "20"), amount, Moment(DAY))
    kept = changed(owner_client, item, meal="lunch")
    assert (kept.meal, kept.amount) == ("lunch", amount)


def test_a_corrected_portion_leaves_what_was_logged_alone(owner_client: Client, person: Person) -> None:
    amount = Amount(Decimal(100), Decimal(1), "1 portion")
    item = MealItem.objects.log(make_act(person), make_table_food("Soup", "20"), amount, Moment(DAY))
    Portion.objects.update(gram_weight=Decimal(120))
    assert changed(owner_client, item, meal="lunch").grams == Decimal(100)


def test_another_amount_is_weighed(owner_client: Client, person: Person) -> None:
    item = log(person, make_table_food("Soup", "20"), 100)
    kept = changed(owner_client, item, how_much="250")
    assert (kept.grams, kept.magnesium_mg) == (Decimal(250), Decimal(50))


@given(grams=st.decimals("0.001", 10_000, places=3), mg=st.decimals("0.001", 9_000, places=3))
def test_weighing_there_and_back_changes_nothing(grams: Decimal, mg: Decimal) -> None:
    held = dict.fromkeys(PER_100_G, mg)
    food = Food(magnesium_mg_per_100_g=mg, **held)
    item = MealItem(**logged_values(food, Amount(Decimal(240)), None))
    before = (item.magnesium_mg, item.added_magnesium_mg, item.caffeine_mg, item.alcohol_g)
    item.weigh(Amount(grams))
    assert item.added_magnesium_mg == item.magnesium_mg
    item.weigh(Amount(Decimal(240)))
    assert (item.magnesium_mg, item.added_magnesium_mg, item.caffeine_mg, item.alcohol_g) == before


def test_what_was_logged_before_is_given_its_values_per_100_g(person: Person) -> None:
    held = dict.fromkeys(PER_100_G, Decimal("33.3"))
    item = log(person, make_food("Powder", magnesium_mg_per_100_g="50", **held), 240)
    unknown = log(person, make_food())
    MealItem.objects.update(**dict.fromkeys(PER_100_G))
    migration = import_module("tracker.diary.migrations.0003_items_keep_values_per_100_g")
    migration.fill(apps, connection.schema_editor())
    assert MealItem.objects.filter(**held).get() == item
    assert MealItem.objects.filter(**dict.fromkeys(PER_100_G)).get() == unknown


def test_the_form_refuses_what_no_row_can_hold(owner_client: Client, person: Person, strong: Food) -> None:
    sent = {"how_much": "2000", "unit": "g", "meal": ""}
    page = owner_client.post(reverse("diary:log_food", args=[DAY, strong.pk]), sent)
    assert page.context["form"].errors["how_much"] == ["This amount is too large."]


def test_so_does_the_check_of_a_line(owner_client: Client, person: Person, strong: Food) -> None:
    page = add(owner_client, "2000 g powder")
    assert page.context["form"].parts[0].errors["how_much"] == ["This amount is too large."]


def test_so_does_a_favourite(owner_client: Client, person: Person, strong: Food) -> None:
    favourite = Favourite.objects.keep(make_act(person), person, strong, "Powder")
    address = reverse("diary:log_favourite", args=[DAY, favourite.pk])
    page = owner_client.post(address, follow=True).content.decode()
    assert "This amount is too large." in page
    assert not MealItem.objects.exists()


def test_so_does_a_program(person: Person, strong: Food) -> None:
    answer = program(person).post(f"diary/{DAY}/items", {"food_id": str(strong.pk), "grams": 2000})
    assert answer.status_code == 422


def test_logging_again_keeps_the_values_a_food_has_outgrown(owner_client: Client, person: Person) -> None:
    powder = make_own_food(person, "Powder", "600")
    item = log(person, powder, 5000)
    Food.objects.filter(pk=powder.pk).update(magnesium_mg_per_100_g=60_000)
    owner_client.post(reverse("diary:log_item_again", args=[item.pk]))
    assert [each.magnesium_mg for each in MealItem.objects.all()] == [Decimal(30_000)] * 2
