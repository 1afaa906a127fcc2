from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from foods.food_page import FoodPage
from foods.models import FoodName, Ingredient, Portion, Recipe
from tests.foods.builders import make_food, make_food_name, make_portion
from tests.tracker.people.builders import change
from tracker.people.models import Person

pytestmark = pytest.mark.django_db

SEARCH, FIND, BROWSE = (reverse(f"foods:{name}") for name in ("search_foods", "find_foods", "browse_foods"))


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


@pytest.mark.parametrize("address", [SEARCH, FIND, BROWSE, "/foods/1/", "/foods/groups/fruit/"])
def test_a_visitor_is_sent_to_sign_in(client, address):
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("address", [SEARCH, FIND, BROWSE, "/foods/1/", "/foods/groups/fruit/"])
def test_pages_of_foods_only_show(owner_client, address):
    assert owner_client.post(address).status_code == 405


def test_the_search_page_offers_the_field_and_the_groups(owner_client):
    page = owner_client.get(SEARCH).content.decode()
    assert 'name="q"' in page
    assert "/foods/groups/nuts-and-seeds/" in page
    assert reverse("kitchen:list_own") in page
    assert "No food found" not in page
    assert "Branded" not in page


def test_the_search_page_leads_to_rankings_but_not_with_weak_kidneys(owner_client, person):
    page = owner_client.get(SEARCH).content.decode()
    assert f"{BROWSE}?by=portion" in page
    assert "Most per 100 g" in page
    assert "kcal" not in page
    change(person, kidney_disease="yes")
    page = owner_client.get(SEARCH).content.decode()
    assert "Most per" not in page
    assert f"{BROWSE}?by=name" in page


def test_brands_stand_under_their_own_tab(owner_client):
    make_almonds()
    make_portion(make_food("Almonds, ACME", is_branded=True))
    foods, branded = (
        owner_client.get(SEARCH, {"q": "almonds", **tab}).content.decode() for tab in ({}, {"branded": "1"})
    )
    assert "ACME" not in foods
    assert "ACME" in branded
    assert "USDA SR Legacy · " not in branded
    assert 'href="?q=almonds&amp;branded=1">' in foods
    assert 'href="?q=almonds&amp;branded=1" aria-current="true">' in branded
    assert 'name="branded" value="1"' in branded
    assert 'name="branded"' not in foods


def test_no_brand_found_says_so(owner_client):
    assert (
        "No branded food found for ‘xyz’."
        in owner_client.get(FIND, {"q": "xyz", "branded": "1"}).content.decode()
    )


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
    assert (
        "No food found for ‘&lt;unobtainium&gt;’. Try a plainer word, add your own food, or log a guess."
        in page
    )
    assert f"{reverse('kitchen:add_food')}?name=%3Cunobtainium%3E" in page
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
    # Session and account, the persons with their conditions, and at most five of foods.
    for address in (f"{SEARCH}?q=pear", food_page(food), "/foods/groups/fruit/", BROWSE):
        with django_assert_max_num_queries(8):
            owner_client.get(address)


def test_the_browse_page_ranks_foods_and_says_how_many_it_leaves_out(owner_client):
    make_almonds()
    make_food_name(make_food("Truffle", None), "Truffle")
    page = owner_client.get(BROWSE).content.decode()
    for words in ("Almonds", "1 handful, 30 g · 270 mg per 100 g", "81 mg", "1 food is left out:", "1 food<"):
        assert words in page
    assert "Truffle" not in page
    assert 'by=portion" aria-current="true"' in page
    page = owner_client.get(BROWSE, {"by": "100g"}).content.decode()
    assert "1 handful, 30 g · 81 mg" in page
    assert "magnesium in 100 g" in page


def test_filters_stand_in_the_address_and_stay_on_the_next_page_and_in_the_other_order(owner_client):
    for number in range(51):
        make_food_name(make_food(f"p{number}", group="fruit"), f"Pear, kind {number}")
    chosen = {"by": "100g", "group": "fruit", "foods": "all", "extras": "on"}
    page = owner_client.get(BROWSE, chosen).content.decode()
    assert "?by=100g&amp;group=fruit&amp;foods=all&amp;extras=on&amp;page=2" in page
    assert "?by=name&amp;group=fruit&amp;foods=all&amp;extras=on" in page
    assert '<option value="fruit" selected>' in page
    assert "Page 2 of 2" in owner_client.get(BROWSE, chosen | {"page": "2"}).content.decode()
    assert "Pear" not in owner_client.get(BROWSE, chosen | {"group": "bread"}).content.decode()


def test_a_group_that_does_not_exist_is_said_beside_the_field_and_the_list_is_shown(owner_client):
    make_almonds()
    page = owner_client.get(
        BROWSE, {"group": "gold\x00", "by": "weight", "foods": "x", "page": "-1"}
    ).content.decode()
    assert "Select a valid choice. gold" in page
    assert "Almonds" in page


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_with_weak_kidneys_the_list_is_in_the_alphabet_whatever_the_address_says(
    owner_client, person, answer
):
    change(person, kidney_disease=answer)
    make_almonds()
    make_food_name(make_food("Acorns of the table", "10"), "Acorns")
    for by in ("", "portion", "100g"):
        page = owner_client.get(BROWSE, {"by": by}).content.decode()
        assert page.index("Acorns") < page.index("Almonds")
        assert "Most per" not in page
    assert "Most per" not in owner_client.get("/foods/groups/fruit/").content.decode()


def test_energy_is_offered_to_those_who_switched_it_on(owner_client, person):
    food = make_almonds(energy_kcal_per_100_g="540")
    for address in (SEARCH, BROWSE, f"{BROWSE}?by=100kcal", food_page(food)):
        assert "kcal" not in owner_client.get(address).content.decode().replace("?by=100kcal", "")
    change(person, shows_energy=True)
    assert "by=100kcal" in owner_client.get(SEARCH).content.decode()
    assert "50 mg" in owner_client.get(BROWSE, {"by": "100kcal"}).content.decode()
    page = owner_client.get(food_page(food)).content.decode()
    assert "50 mg per 100 kcal" in page
    assert "540 kcal per 100 g" in page


def test_a_groups_page_leads_to_its_rankings(owner_client):
    assert f"{BROWSE}?by=portion&amp;group=fruit" in owner_client.get("/foods/groups/fruit/").content.decode()


def test_similar_foods_with_more_stand_on_the_page_but_not_with_weak_kidneys(owner_client, person):
    almonds, cashews = make_almonds(), make_food("Nuts, cashews", "292", group="nuts-and-seeds")
    make_food_name(cashews, "Cashews", default_portion=make_portion(cashews, "1 handful", "30"))
    page = owner_client.get(food_page(almonds)).content.decode()
    assert "Similar foods with more magnesium" in page
    assert "1 handful, 30 g · 292 mg per 100 g" in page
    change(person, kidney_disease="not_sure")
    page = owner_client.get(food_page(almonds)).content.decode()
    assert "Cashews" not in page
    assert "more magnesium" not in page


@pytest.mark.parametrize(
    ("birth_month", "group", "other", "is_named"),
    [
        ("2025-04-01", "vegetables", "Chard", False),
        ("2025-03-01", "vegetables", "Chard", True),
        ("2021-04-01", "nuts-and-seeds", "Almonds", False),
        ("2021-03-01", "nuts-and-seeds", "Almonds", True),
        ("2021-04-01", "snacks", "Granola bar with nuts", False),
        ("2021-03-01", "snacks", "Granola bar with nuts", True),
        ("2021-04-01", "snacks", "Rice cakes with peanut butter", True),
    ],
)
def test_no_food_is_named_for_infants_and_no_whole_nuts_for_small_children(
    birth_month, group, other, is_named
):
    reader = Person(birth_month=date.fromisoformat(birth_month))
    less, more = make_food("Less", "10", group=group), make_food("More", "90", group=group)
    for food, name in ((less, "Cress"), (more, other)):
        make_food_name(food, name, default_portion=make_portion(food))
    similar = FoodPage(less, reader, date(2026, 3, 2)).similar
    assert [food.name for food in similar] == [other] * is_named


def test_the_page_asks_how_old_the_reader_is_today(owner_client, person):
    almonds, cashews = make_almonds(), make_food("Nuts, cashews", "292", group="nuts-and-seeds")
    make_food_name(cashews, "Cashews", default_portion=make_portion(cashews, "1 handful", "30"))
    change(person, birth_month=localdate().replace(day=1))
    assert "more magnesium" not in owner_client.get(food_page(almonds)).content.decode()


def test_a_similar_food_stands_once_on_the_page(owner_client):
    white, rye = (make_food(name, mg, group="bread") for name, mg in (("b1", "20"), ("b2", "60")))
    for food, name in ((white, "Bread, white"), (rye, "Bread, rye")):
        make_food_name(food, name, default_portion=make_portion(food, "1 slice"))
    assert owner_client.get(food_page(white)).content.decode().count(food_page(rye)) == 1


def test_typical_values_are_marked_and_sourced_and_those_of_the_table_go_before(owner_client):
    coffee = make_food(
        "Coffee",
        "3",
        typical_caffeine_mg_per_100_g="40",
        typical_alcohol_g_per_100_g="5",
        typical_source="EFSA 2015",
    )
    page = owner_client.get(food_page(coffee)).content.decode()
    for words in ("40 mg per 100 g, typical", "5.0 g per 100 g, typical", "EFSA 2015"):
        assert words in page
    known = make_food("Tea", "3", caffeine_mg_per_100_g="20", typical_caffeine_mg_per_100_g="40")
    page = owner_client.get(food_page(known)).content.decode()
    assert "20 mg per 100 g<" in page
    assert "typical" not in page


def test_a_brewed_drink_leads_to_ones_own_water(owner_client):
    page = owner_client.get(food_page(make_food("Tea", "3", is_brewed=True))).content.decode()
    assert "counts with your own water" in page
    assert reverse("kitchen:set_water") in page
    assert "tap water" not in owner_client.get(food_page(make_food("Juice"))).content.decode()


def test_an_own_food_says_what_it_was_estimated_from_and_what_was_added(owner, owner_client):
    almonds = make_almonds()
    bar = make_food("Bar", "270", owner=owner, estimated_from=almonds, added_magnesium_mg_per_100_g="40")
    page = owner_client.get(food_page(bar)).content.decode()
    assert f'Estimated from <a href="{food_page(almonds)}">Almonds</a>.' in page
    assert "40 mg per 100 g of it was added" in page
    assert reverse("kitchen:change_food", args=[bar.pk]) in page
    assert reverse("kitchen:remove_food", args=[bar.pk]) in page


def test_a_food_of_the_table_can_be_kept_but_not_changed(owner_client):
    food = make_almonds()
    page = owner_client.get(food_page(food)).content.decode()
    assert reverse("diary:keep_favourite", args=[food.pk]) in page
    assert reverse("kitchen:change_food", args=[food.pk]) not in page
    assert reverse("kitchen:remove_food", args=[food.pk]) not in page


def make_curry(owner, parts):
    """Return the food of a recipe of `parts` with their grams, in two servings."""
    curry = make_food("Curry", "50", owner=owner, unknown_ingredients=1)
    recipe = Recipe.objects.create(food=curry, servings=2)
    for position, (food, grams) in enumerate(parts):
        Ingredient.objects.create(
            recipe=recipe, food=food, food_name=food.name, grams=Decimal(grams), position=position
        )
    return curry


def test_a_recipe_shows_its_ingredients_marks_the_unknown_and_totals_at_least(owner, owner_client):
    almonds, herbs = make_almonds(), make_food("Herbs", None, owner=owner)
    gone = make_food("Gone", "10", owner=owner, removed_at="2026-01-01T00:00Z")
    curry = make_curry(owner, [(almonds, "100"), (herbs, "5"), (gone, "10")])
    page = owner_client.get(food_page(curry)).content.decode()
    for words in ("270 mg", "unknown", "at least 271 mg", "servings: 2", "1 ingredient has no value", "115"):
        assert words in page
    assert food_page(almonds) in page
    assert food_page(gone) not in page
    assert reverse("kitchen:change_recipe", args=[curry.pk]) in page


@pytest.mark.parametrize("parts", [2, 40])
def test_a_recipe_costs_the_same_however_many_ingredients_it_has(
    owner, owner_client, django_assert_max_num_queries, parts
):
    curry = make_curry(owner, [(make_food(f"part {number}"), "10") for number in range(parts)])
    owner_client.get(SEARCH)
    with django_assert_max_num_queries(8):
        owner_client.get(food_page(curry))
