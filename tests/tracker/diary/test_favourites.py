"""Foods kept at hand: kept once, logged with one tap, let go and brought back."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import now

from foods.models import Food
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.diary.builders import DAY, log, make_act
from tests.tracker.kitchen.builders import make_own_food
from tracker.diary.models import Favourite, MealItem
from tracker.people.models import Act, Person


@pytest.fixture
def almonds(db: None) -> Food:
    """Almonds with a handful as usual portion."""
    food = make_food("Nuts, almonds", magnesium_mg_per_100_g="270")
    handful = make_portion(food, description="1 handful", gram_weight="28")
    make_food_name(food, text="Almonds", default_portion=handful)
    return food


def keep(person: Person, food: Food, name: str = "Almonds") -> Favourite:
    return Favourite.objects.keep(make_act(person), person, food, name)


def star(client: Client, food: Food, **rest: str) -> str:
    address = reverse("diary:keep_favourite", args=[food.pk])
    return client.post(address, rest, follow=True).content.decode()


def log_one(client: Client, favourite: Favourite) -> None:
    client.post(reverse("diary:log_favourite", args=[DAY, favourite.pk]))


def listed(client: Client) -> str:
    return client.get(reverse("diary:list_favourites", args=[DAY])).content.decode()


def test_a_food_is_kept_under_its_everyday_name_and_undo_lets_it_go(
    owner_client: Client, person: Person, almonds: Food
) -> None:
    assert "Favourite: Almonds added" in star(owner_client, almonds)
    favourite = Favourite.objects.of(person).get()
    assert favourite.name == "Almonds"
    owner_client.post(reverse("people:undo_act", args=[favourite.act_id]))
    assert not Favourite.objects.of(person).exists()


def test_keeping_twice_is_keeping_once_and_offers_no_undo(
    owner_client: Client, person: Person, almonds: Food
) -> None:
    keep(person, almonds)
    acts = Act.objects.count()
    assert "is among your favourites" in star(owner_client, almonds)
    assert (Favourite.objects.of(person).count(), Act.objects.count()) == (1, acts)


def test_keeping_leads_back_to_the_page_that_asked(owner_client: Client, almonds: Food) -> None:
    address = reverse("diary:keep_favourite", args=[almonds.pk])
    page = almonds.get_absolute_url()
    assert owner_client.post(address, {"next": page}).headers["Location"] == page
    elsewhere = owner_client.post(address, {"next": "https://example.com/"})
    assert elsewhere.headers["Location"] == reverse("today:show_today")


def test_an_own_food_of_somebody_else_cannot_be_kept(stranger_client: Client, person: Person) -> None:
    food = make_food("Bar", owner=person.accesses.get().account)
    assert stranger_client.post(reverse("diary:keep_favourite", args=[food.pk])).status_code == 404


def test_a_removed_favourite_comes_back_by_undo(owner_client: Client, person: Person, almonds: Food) -> None:
    favourite = keep(person, almonds)
    owner_client.post(reverse("diary:remove_favourite", args=[favourite.pk]))
    assert not Favourite.objects.of(person).exists()
    act = Act.objects.get(verb=Act.Verb.DELETE)
    owner_client.post(reverse("people:undo_act", args=[act.pk]))
    assert Favourite.objects.of(person).get() == favourite


def test_one_tap_logs_the_usual_portion_of_what_was_never_had(
    owner_client: Client, person: Person, almonds: Food
) -> None:
    log_one(owner_client, keep(person, almonds))
    item = MealItem.objects.of(person).get()
    assert (item.food_name, item.grams, item.portion_text) == ("Almonds", Decimal(28), "1 handful")


def test_one_tap_logs_a_hundred_grams_of_what_has_no_portion(owner_client: Client, person: Person) -> None:
    log_one(owner_client, keep(person, make_food("Flour"), "Flour"))
    assert MealItem.objects.of(person).get().grams == Decimal(100)


@pytest.mark.parametrize(("days_ago", "grams"), [(1, 50), (366, 50), (367, 28)])
def test_one_tap_logs_the_amount_had_last_within_a_year(
    owner_client: Client, person: Person, almonds: Food, days_ago: int, grams: int
) -> None:
    log(person, almonds, 40, day=DAY - timedelta(days=days_ago + 1))
    log(person, almonds, 50, day=DAY - timedelta(days=days_ago))
    if days_ago == 366:
        MealItem.objects.filter(date__lt=DAY - timedelta(days=366)).delete()
    log_one(owner_client, keep(person, almonds))
    assert MealItem.objects.of(person).get(date=DAY).grams == grams


def test_the_list_says_what_one_tap_adds(owner_client: Client, person: Person, almonds: Food) -> None:
    keep(person, almonds)
    assert "1 handful, 28 g · 76 mg" in listed(owner_client)
    log(person, almonds, 50)
    assert "50 g · 135 mg" in listed(owner_client)


def test_a_favourite_without_a_value_reads_no_value(owner_client: Client, person: Person) -> None:
    keep(person, make_food("Oat bar", magnesium_mg_per_100_g=None), "Oat bar")
    assert "100 g · no value" in listed(owner_client)


def test_an_own_food_that_was_removed_is_offered_no_more(owner_client: Client, person: Person) -> None:
    food = make_food("Bar", owner=person.accesses.get().account)
    favourite = keep(person, food, "Bar")
    Food.objects.filter(pk=food.pk).update(removed_at="2026-03-01T00:00:00Z")
    assert "None yet" in listed(owner_client)
    address = reverse("diary:log_favourite", args=[DAY, favourite.pk])
    assert owner_client.post(address).status_code == 404


def test_the_page_of_an_item_keeps_its_food_and_lets_it_go(
    owner_client: Client, person: Person, almonds: Food
) -> None:
    address = reverse("diary:change_item", args=[log(person, almonds).pk])
    assert reverse("diary:keep_favourite", args=[almonds.pk]) in owner_client.get(address).content.decode()
    favourite = keep(person, almonds)
    page = owner_client.get(address).content.decode()
    assert reverse("diary:remove_favourite", args=[favourite.pk]) in page


@pytest.mark.parametrize("favourites", [2, 40])
def test_the_list_takes_the_same_queries_however_long_it_is(
    owner_client: Client, person: Person, favourites: int
) -> None:
    for number in range(favourites):
        food = make_food(f"Food {number}")
        keep(person, food, f"Food {number}")
        if number % 2:
            log(person, food)
    with CaptureQueriesContext(connection) as queries:
        listed(owner_client)
    assert len(queries) - 2 == 5


def test_a_recipe_that_is_partly_known_reads_at_least(owner_client: Client, person: Person) -> None:
    keep(person, make_food("Soup", magnesium_mg_per_100_g="20", unknown_ingredients=1), "Soup")
    assert "at least 20 mg" in listed(owner_client)


def test_a_star_tapped_twice_at_the_same_moment_is_one_star(person: Person) -> None:
    food = make_food()
    first = Favourite.objects.keep(make_act(person), person, food, "Almonds")
    act = make_act(person)
    assert Favourite.objects.kept_once(act, person, food, "Almonds") == first
    assert not Act.objects.filter(pk=act.pk).exists()


def test_a_removed_own_food_is_offered_neither_as_a_favourite_nor_as_a_page(
    owner_client: Client, person: Person
) -> None:
    item = log(person, make_own_food(person))
    page = item_page(owner_client, item)
    assert "Keep as a favourite" in page
    assert "Why this number?" in page
    Food.objects.filter(source_name="Oat bar").update(removed_at=now())
    page = item_page(owner_client, item)
    assert "Keep as a favourite" not in page
    assert "Why this number?" not in page


def item_page(client: Client, item: MealItem) -> str:
    return client.get(reverse("diary:change_item", args=[item.pk])).content.decode()


@pytest.mark.parametrize("food_id", [2**31, 2**63 - 1, 2**63, 10**30])
def test_a_key_of_no_food_is_not_found(owner_client: Client, food_id: int) -> None:
    for name, args in (("keep_favourite", [food_id]), ("log_food", [DAY, food_id])):
        assert owner_client.post(reverse(f"diary:{name}", args=args)).status_code == 404
