"""What stands beside foods, their portions and water."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.foods.builders import make_food
from tests.tracker.diary.builders import guess, log
from tests.tracker.in_context.pages import leads_to, page_of
from tracker.people.models import Person

pytestmark = pytest.mark.django_db


def test_a_food_leads_to_its_own_provenance_and_from_there_to_the_article(owner_client: Client) -> None:
    page = page_of(owner_client, "foods:show_food", make_food(magnesium_mg_per_100_g="79").pk)
    assert 'href="#why"' in page
    assert leads_to(page.partition('id="why"')[2], "table")
    assert not leads_to(page, "no-value")


def test_a_food_without_a_value_leads_to_why_there_is_none(owner_client: Client) -> None:
    page = page_of(owner_client, "foods:show_food", make_food(magnesium_mg_per_100_g=None).pk)
    assert leads_to(page, "no-value")
    assert 'href="#why"' not in page


def test_an_entry_leads_to_the_provenance_of_its_food(owner_client: Client, person: Person) -> None:
    item = log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    page = page_of(owner_client, "diary:change_item", item.pk)
    assert f'{reverse("foods:show_food", args=[item.food_id])}#why"' in page


def test_a_guess_leads_to_what_guesses_are(owner_client: Client, person: Person) -> None:
    assert leads_to(page_of(owner_client, "diary:change_item", guess(person, mg=80).pk), "guess")


def test_foods_found_lead_to_how_a_portion_is_counted(owner_client: Client) -> None:
    make_food("Oat bran", magnesium_mg_per_100_g="235", group="grains")
    assert leads_to(page_of(owner_client, "foods:search_foods", q="oat"), "portion")
    assert not leads_to(page_of(owner_client, "foods:search_foods"), "portion")


def test_tap_water_leads_to_what_water_holds(owner_client: Client) -> None:
    assert leads_to(page_of(owner_client, "kitchen:set_water"), "water")
