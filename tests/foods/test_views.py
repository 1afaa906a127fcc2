import pytest
from django.urls import reverse

from foods.models import FoodName, Portion
from tests.foods.builders import make_food, make_food_name, make_portion

pytestmark = pytest.mark.django_db

SEARCH, FIND = reverse("foods:search_foods"), reverse("foods:find_foods")


def food_page(food):
    return reverse("foods:show_food", args=[food.pk])


def make_almonds(**fields):
    """Return almonds with a usual handful, a cup, and a synonym."""
    food = make_food("Nuts, almonds", group="nuts-and-seeds", fdc_id=170567, ndb_number="12061", **fields)
    handful = make_portion(food, "1 handful", "30", origin=Portion.Origin.EVERYDAY)
    make_portion(food, "1 cup", "143", sequence=1)
    make_food_name(food, "Almonds", default_portion=handful)
    make_food_name(food, "badam", kind=FoodName.Kind.SYNONYM, default_portion=handful)
    return food


@pytest.mark.parametrize("address", [SEARCH, FIND, "/foods/1/", "/foods/groups/fruit/"])
def test_a_visitor_is_sent_to_sign_in(client, address):
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("address", [SEARCH, FIND, "/foods/1/", "/foods/groups/fruit/"])
def test_pages_of_foods_only_show(owner_client, address):
    assert owner_client.post(address).status_code == 405


def test_the_search_page_offers_the_field_and_the_groups(owner_client):
    page = owner_client.get(SEARCH).content.decode()
    assert 'name="q"' in page
    assert "/foods/groups/nuts-and-seeds/" in page
    assert "No food found" not in page


@pytest.mark.parametrize("address", [SEARCH, FIND])
def test_a_hit_shows_name_portion_source_and_milligrams(owner_client, address):
    food = make_almonds()
    page = owner_client.get(address, {"q": "alm"}).content.decode()
    for words in (
        "<mark>Alm</mark>onds",
        "1 handful, 30 g",
        "USDA SR Legacy",
        "81 mg",
        "1 food for “alm”",
        food_page(food),
    ):
        assert words in page


def test_the_fragment_is_the_results_alone(owner_client):
    make_almonds()
    page = owner_client.get(FIND, {"q": "alm"}).content.decode()
    assert "<html" not in page
    assert "<form" not in page


def test_a_hit_found_by_a_synonym_shows_the_plain_name_and_the_synonym(owner_client):
    make_almonds()
    page = owner_client.get(FIND, {"q": "badam"}).content.decode()
    assert "<b>Almonds</b>" in page
    assert "<mark>badam</mark>" in page


def test_a_hit_without_a_value_says_so(owner_client):
    make_almonds(magnesium_mg_per_100_g=None)
    page = owner_client.get(FIND, {"q": "alm"}).content.decode()
    assert "no value" in page
    assert " mg</span>" not in page


def test_a_hit_without_a_portion_shows_100_grams(owner_client):
    make_food("Agar", "770")
    page = owner_client.get(FIND, {"q": "agar"}).content.decode()
    assert "100 g" in page
    assert "770 mg" in page


def test_nothing_found_says_what_to_try_and_keeps_the_words(owner_client):
    page = owner_client.get(SEARCH, {"q": "<unobtainium>"}).content.decode()
    assert "No food found for ‘&lt;unobtainium&gt;’." in page
    assert 'value="&lt;unobtainium&gt;"' in page


def test_too_many_words_show_the_form_again_with_the_words_typed(owner_client):
    page = owner_client.get(SEARCH, {"q": "x" * 201}).content.decode()
    assert "Type at most 200 characters." in page
    assert "x" * 201 in page
    assert 'aria-invalid="true"' in page


def test_a_doubtful_value_is_marked_in_the_results_and_explained_on_the_page(owner_client):
    food = make_food("Tahini", "95", value_note="caution: 95-96 in three SR rows")
    assert "value in doubt" in owner_client.get(FIND, {"q": "tahini"}).content.decode()
    assert "95-96 in three SR rows" in owner_client.get(food_page(food)).content.decode()


def test_the_food_page_shows_amounts_portions_names_and_where_the_number_comes_from(owner_client):
    page = owner_client.get(food_page(make_almonds())).content.decode()
    for words in (
        "<h1>Almonds</h1>", "81 <small>mg</small>", "270 <small>mg</small>", "386 mg", "usual", "badam",
        "USDA FoodData Central, SR Legacy", "2018", "170567", "12061", "Nuts, almonds",
    ):  # fmt: skip
        assert words in page


def test_an_unknown_amount_is_a_word_on_the_food_page(owner_client):
    page = owner_client.get(food_page(make_almonds(magnesium_mg_per_100_g=None))).content.decode()
    assert "unknown" in page
    assert "<small>mg</small>" not in page
    assert "0 mg" not in page


def test_a_food_that_holds_none_shows_zero(owner_client):
    page = owner_client.get(food_page(make_almonds(magnesium_mg_per_100_g="0"))).content.decode()
    assert "0 <small>mg</small>" in page
    assert "unknown" not in page


def test_the_food_page_links_to_logging_it_and_to_its_other_kinds(owner_client):
    boiled, raw = make_food("s1"), make_food("s2")
    make_food_name(boiled, "Spinach, boiled")
    make_food_name(raw, "Spinach, raw")
    page = owner_client.get(food_page(boiled)).content.decode()
    assert reverse("today:add_food", args=[boiled.pk]) in page
    assert food_page(raw) in page


def test_an_own_food_is_shown_to_its_owner_and_absent_for_anybody_else(
    owner, owner_client, stranger_client, admin_client
):
    own = make_food("Muesli of mine", owner=owner)
    assert "yours" in owner_client.get(food_page(own)).content.decode()
    assert stranger_client.get(food_page(own)).status_code == 404
    assert admin_client.get(food_page(own)).status_code == 404
    assert "Muesli of mine" not in stranger_client.get(FIND, {"q": "muesli"}).content.decode()


def test_a_food_or_group_that_does_not_exist_is_absent(owner_client):
    assert owner_client.get("/foods/999999/").status_code == 404
    assert owner_client.get("/foods/groups/gold/").status_code == 404


def test_a_group_lists_its_everyday_foods_first_and_no_brands(owner_client):
    make_food("Hazelnuts", group="nuts-and-seeds")
    make_almonds()
    make_food("Nuts, ACME", group="nuts-and-seeds", is_branded=True)
    make_food("Pear", group="fruit")
    page = owner_client.get("/foods/groups/nuts-and-seeds/").content.decode()
    assert page.index("Almonds") < page.index("Hazelnuts")
    assert "2 foods" in page
    assert "ACME" not in page
    assert "Pear" not in page


def test_a_long_group_has_pages(owner_client):
    for number in range(51):
        make_food(f"Pear {number:02}", group="fruit")
    assert "Page 1 of 2" in owner_client.get("/foods/groups/fruit/").content.decode()
    second = owner_client.get("/foods/groups/fruit/", {"page": "2"}).content.decode()
    assert "Pear 50" in second
    assert "Pear 49" not in second
    assert "Page 2 of 2" in owner_client.get("/foods/groups/fruit/", {"page": "99"}).content.decode()


@pytest.mark.parametrize("foods", [6, 40])
def test_pages_cost_the_same_however_many_foods_there_are(owner_client, django_assert_max_num_queries, foods):
    for number in range(foods):
        make_food_name(make_food(f"p{number}", group="fruit"), f"Pear, kind {number}")
    food = make_almonds()
    owner_client.get(SEARCH)
    # Session and account, the persons with their conditions, and at most four of foods.
    for address in (f"{SEARCH}?q=pear", food_page(food), "/foods/groups/fruit/"):
        with django_assert_max_num_queries(8):
            owner_client.get(address)
