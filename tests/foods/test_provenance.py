"""The food page says where each value comes from, and leads to what was changed."""

import pytest
from django.urls import reverse

from foods.history import WhoAndWhy, remove
from foods.models import Food, Portion
from tests.foods.builders import make_food, make_portion, make_source
from tests.foods.history.builders import change, correct, make_run
from tests.tracker.people.builders import change as change_person

pytestmark = pytest.mark.django_db

MG, ENERGY = "magnesium_mg_per_100_g", "energy_kcal_per_100_g"
LABEL = {
    "source": "Label of the maker", "release": "batch 7", "id_in_source": "4006381333931",
    "derivation": "label", "stated_on": "2025-03-01",
}  # fmt: skip


def page_of(client, food, name="show_food"):
    """Return a page of a food."""
    return client.get(reverse(f"foods:{name}", args=[food.pk])).content.decode()


def test_a_value_from_the_foods_own_source_says_how_it_came_about_and_when(owner_client):
    source = make_source("fndds", data_set="FNDDS", release="2021-2023", derivation="calculated")
    page = page_of(owner_client, make_food(source=source, stated_on="2024-10-31", fdc_id=2705385))
    for words in ("FNDDS", "2021-2023", "FDC 2705385", "calculated", "31 October 2024"):
        assert words in page
    assert "The food itself is from" not in page


def test_a_value_from_elsewhere_says_so_beside_it_and_where_the_food_is_from(owner_client):
    page = page_of(owner_client, make_food(value_origins={MG: LABEL}, fdc_id=170567))
    for words in (
        "Source of this value: Label of the maker.", "batch 7", "4006381333931", "from the label",
        "1 March 2025", "The food itself is from USDA FoodData Central, SR Legacy, 2018.",
    ):  # fmt: skip
        assert words in page
    assert "FDC 170567" not in page


def test_other_values_are_named_where_they_are_from_elsewhere_those_alike_together(owner_client):
    older = {"source": "USDA Standard Reference 24", "release": "2011", "id_in_source": "NDB 12061"}
    origins = {"caffeine_mg_per_100_g": older, "alcohol_g_per_100_g": older}
    page = page_of(owner_client, make_food(value_origins=origins))
    assert "<dt>Caffeine, Alcohol</dt><dd>USDA Standard Reference 24, 2011 · NDB 12061</dd>" in page
    assert "Source of this value" not in page


def test_a_value_whose_origin_only_adds_how_it_came_about_is_from_the_foods_own_source(owner_client):
    analysed = {"source": "USDA FoodData Central, SR Legacy", "release": "2018", "derivation": "analysed"}
    origins = {MG: analysed | {"id_in_source": "fdc:170567"}}
    page = page_of(owner_client, make_food(value_origins=origins, fdc_id=170567))
    assert "<dd>analysed</dd>" in page
    assert "FDC 170567" in page
    assert "Source of this value" not in page


def test_a_value_taken_over_from_another_food_of_the_same_table_says_from_which(owner_client):
    taken_over = {"source": "USDA FoodData Central, SR Legacy", "release": "2018", "id_in_source": "fdc:9"}
    page = page_of(owner_client, make_food(value_origins={MG: taken_over}, fdc_id=170567))
    assert "fdc:9" in page
    assert "The food itself is from USDA FoodData Central, SR Legacy, 2018." in page


def test_magnesium_of_which_nobody_knows_the_origin_says_so(owner_client):
    page = page_of(owner_client, make_food(value_origins={MG: {}}))
    assert "Source of this value: not known." in page
    assert "<dt>Table</dt><dd>not known</dd>" in page


def test_an_origin_of_which_nothing_is_known_says_so(owner_client):
    page = page_of(owner_client, make_food(value_origins={"zinc_mg_per_100_g": {}}))
    assert "<dt>Zinc</dt><dd>not known</dd>" in page


def test_the_origin_of_energy_is_told_to_those_who_switched_it_on(owner_client, person):
    food = make_food(value_origins={ENERGY: LABEL})
    correct(food, "93")
    change(food, energy_kcal_per_100_g="579")
    for name in ("show_food", "show_history"):
        assert "Energy" not in page_of(owner_client, food, name)
    assert "A value that you chose not to see." in page_of(owner_client, food, "show_history")
    change_person(person, shows_energy=True)
    assert "<dt>Energy</dt><dd>Label of the maker" in page_of(owner_client, food)
    assert "Energy: no value → 579 kcal per 100 g" in page_of(owner_client, food, "show_history")


def test_people_read_what_was_changed_and_why_but_not_who_did_it(owner_client, administrator):
    food = make_food("Spinach, raw", "79")
    assert "What was changed" not in page_of(owner_client, food)
    cup = make_portion(food, "1 cup", "30")
    correct(food, "93", "SR Legacy has 93", administrator)
    remove(Portion.objects.filter(pk=cup.pk), WhoAndWhy(administrator, "a double"))
    page = page_of(owner_client, food, "show_history")
    for words in (
        "Magnesium: 79 → 93 mg per 100 g", "by an administrator of this installation", "SR Legacy has 93",
        "Portion “1 cup”", "removed",
    ):  # fmt: skip
        assert words in page
    assert "admin@example.org" not in page


def test_the_page_of_a_food_that_was_changed_leads_to_what_was_changed(owner_client):
    address = reverse("foods:show_history", args=[make_food("Oats", last_run=make_run()).pk])
    assert address in page_of(owner_client, Food.objects.get())


def test_a_change_by_an_import_is_told_and_one_that_is_not_live_is_hidden(owner_client):
    food = make_food("Spinach, raw", "79")
    correct(food, "93", "")
    Food.history.filter(history_type="~").update(import_run=make_run(file_name="secret-folder.csv"))
    page = page_of(owner_client, food, "show_history")
    assert "by an import of a food table" in page
    assert "secret-folder" not in page
    Food.history.filter(history_type="~").update(import_run=make_run(is_live=False))
    assert "Nothing was changed here" in page_of(owner_client, food, "show_history")


def test_own_foods_keep_no_history_and_are_absent_for_others(owner, owner_client, stranger_client):
    own = make_food("Muesli of mine", owner=owner)
    assert "Foods of your own keep no history." in page_of(owner_client, own, "show_history")
    assert stranger_client.get(reverse("foods:show_history", args=[own.pk])).status_code == 404


@pytest.mark.parametrize("page", ["2", "0", "-1", "x", "9" * 40, "\x00", "²"])
def test_a_page_that_does_not_exist_breaks_nothing(owner_client, page):
    food = make_food()
    correct(food, "93")
    address = reverse("foods:show_history", args=[food.pk])
    assert owner_client.get(address, {"page": page}).status_code == 200


@pytest.mark.parametrize("changes", [1, 60])
def test_the_page_costs_the_same_however_much_was_changed(
    owner_client, django_assert_max_num_queries, changes
):
    food = make_food()
    for number in range(changes):
        correct(food, str(number))
    with django_assert_max_num_queries(10):
        page = page_of(owner_client, food, "show_history")
    assert ("Older" in page) == (changes > 50)


def test_the_licence_stands_beside_the_table_it_is_of(owner_client):
    source = make_source("sr_legacy", licence="Public domain")
    own = page_of(owner_client, make_food(source=source))
    assert "<dt>Licence</dt><dd>Public domain</dd>" in own
    other = page_of(owner_client, make_food("Oats", source=source, value_origins={MG: LABEL}))
    assert "<dt>Licence</dt>" not in other
    assert "Licence of that table: Public domain." in other


def test_portions_say_where_they_are_from(owner_client):
    product = make_food("Bar", is_branded=True)
    make_portion(product, "1 bar", "40")
    page = page_of(owner_client, product)
    assert "The table has the serving from the label." in page
    assert "our estimate" not in page
    make_portion(product, "1 bite", "8", origin=Portion.Origin.EVERYDAY)
    assert "The usual amount is our estimate. The table has the serving" in page_of(owner_client, product)
