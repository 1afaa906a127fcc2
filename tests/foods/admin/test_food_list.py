"""The list of foods in the administration, and the pages it leads to."""

import re

import pytest
from django.urls import reverse

from foods.admin import lists
from tests.foods.admin.answers import change_page
from tests.foods.builders import make_food, make_food_name, make_portion

pytestmark = pytest.mark.django_db

LIST = reverse("admin:foods_food_changelist")


def names_in(page):
    """Return the names of foods in a list, in their order."""
    return re.findall(r'<a href="[^"]*/change/[^"]*">(.*?) <span class="under">', page)


def test_an_endless_list_says_that_there_are_more_and_offers_not_to_show_all(admin_client, monkeypatch):
    monkeypatch.setattr(lists, "MOST_COUNTED", 2)
    for name in ("Almonds", "Oats"):
        make_food(name)
    page = admin_client.get(LIST).content.decode()
    assert "2 results" in page
    assert "more than" not in page
    make_food("Teff")
    page = admin_client.get(LIST).content.decode()
    assert "more than 2 results" in page
    assert "more than 2 foods" in page
    assert "Show all" not in page


def test_what_is_called_just_so_comes_first_then_everyday_foods_then_short_names(admin_client):
    make_food("Almond spinach, raw")
    make_food("Baked spinach in a long name")
    make_food_name(make_food("Creamed spinach of the everyday"), "Creamed spinach")
    make_food("Spinach")
    page = admin_client.get(LIST, {"q": "spinach"}).content.decode()
    assert names_in(page) == [
        "Spinach", "Creamed spinach of the everyday", "Almond spinach, raw", "Baked spinach in a long name"
    ]  # fmt: skip


def test_a_list_shows_name_source_and_value(admin_client):
    make_food("Almonds", "270")
    make_food("Teff", None)
    page = admin_client.get(LIST).content.decode()
    assert 'Almonds <span class="under">USDA FoodData Central, SR Legacy, 2018</span>' in page
    assert ">270<" in page
    assert ">unknown<" in page


def test_before_a_food_is_deleted_the_page_says_how_many_names_and_portions_go(admin_client):
    food = make_food()
    make_food_name(food, default_portion=make_portion(food))
    make_portion(food, "1 cup", "143")
    one = admin_client.get(reverse("admin:foods_food_delete", args=[food.pk])).content.decode()
    some = admin_client.post(LIST, {"action": "delete_selected", "_selected_action": [food.pk]})
    for page in (one, some.content.decode()):
        assert "<li>1 name</li>" in page
        assert "<li>2 portions</li>" in page


def test_the_page_of_a_food_leads_administrators_to_the_past(admin_client):
    food = make_food()
    past = reverse("admin:curation_correct_food", args=[food.pk])
    assert past in admin_client.get(change_page(food)).content.decode()


@pytest.mark.parametrize("field", ["", "nonsense"])
def test_a_form_that_names_no_field_is_refused(admin_client, administrator, field):
    for row in (make_food(), administrator):
        address = reverse(f"admin:{row._meta.label_lower.replace('.', '_')}_change", args=[row.pk])  # noqa: SLF001
        assert admin_client.post(address, {"_to_field": field}).status_code == 400
