from decimal import Decimal

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.translation import override

from foods.models import Food, FoodName, Portion
from foods.search import list_foods, search_foods
from foods.search.found_foods import found_foods
from foods.search.spelling import rebuild_vocabulary
from tests.foods.builders import make_food, make_food_name, make_portion

pytestmark = pytest.mark.django_db
SYNONYM = FoodName.Kind.SYNONYM


def make_coffee():
    """Return espresso under two plain names, each with its portion, and a synonym of the second."""
    food = make_food("Coffee, brewed, espresso", "80")
    single = make_portion(food, "1 single shot", "30", sequence=1)
    double = make_portion(food, "1 double shot", "60", sequence=2)
    make_food_name(food, "Espresso", default_portion=single)
    make_food_name(food, "Espresso, double", default_portion=double, position=1)
    make_food_name(food, "doppio", kind=SYNONYM, default_portion=double, position=1)
    return food


def test_a_line_says_what_a_list_prints():
    food = make_coffee()
    (line,) = list_foods("doppio")
    assert (line.food_id, line.name, line.matched_name) == (food.pk, "Espresso, double", "doppio")
    assert (line.portion, line.grams, line.magnesium_mg) == ("1 double shot", Decimal(60), Decimal(48))
    assert (line.source, line.is_own, line.has_caution) == ("USDA SR Legacy", False, False)
    assert line.address == reverse("foods:show_food", args=[food.pk]) == food.get_absolute_url()


@pytest.mark.parametrize("words", ["espresso", "doppio", "double", "brewed", "coffee", "shot", "a"])
def test_a_list_says_the_same_as_the_search_with_models(words, owner):
    make_coffee()
    make_portion(make_food("Agar", None, value_note="caution: dubious"), "1 sheet", "2.345")
    make_food("Arrowroot", "7.123", owner=owner)
    lines = list_foods(words, account=owner)
    hits = search_foods(words, account=owner)
    assert [(line.food_id, line.name, line.matched_name) for line in lines] == [
        (hit.food.pk, hit.name, hit.matched_name) for hit in hits
    ]
    for line, hit in zip(lines, hits, strict=True):
        assert line.portion == (str(hit.portion) if hit.portion else "")
        assert line.grams == (hit.portion.gram_weight if hit.portion else 100)
        assert line.magnesium_mg == (
            hit.magnesium_mg_per_portion if hit.portion else hit.food.magnesium_mg_per_100_g
        )
        assert (line.is_own, line.has_caution) == (hit.food.is_own, hit.food.has_caution)


def test_a_line_without_a_portion_is_for_100_grams():
    make_food("Agar", "770")
    (line,) = list_foods("agar")
    assert (line.portion, line.grams, line.magnesium_mg) == ("", Decimal(100), Decimal(770))


def test_a_value_the_table_does_not_have_is_unknown_and_zero_is_zero():
    make_food("Agar", None)
    make_food("Agave", "0")
    assert [line.magnesium_mg for line in list_foods("aga")] == [None, Decimal(0)]


def test_a_line_is_in_the_readers_language():
    make_food_name(make_coffee(), "Kaffee", language="de")
    with override("de"):
        (line,) = list_foods("brewed")
    assert line.name == line.matched_name == "Kaffee"


def test_own_foods_are_listed_for_their_owner_only(owner, stranger):
    make_food_name(make_food("Muesli of mine", owner=owner), "Birchermuesli")
    for words in ("muesli", "bircher"):
        assert [line.is_own for line in list_foods(words, account=owner)] == [True]
        assert list_foods(words, account=stranger) == list_foods(words) == []


def test_what_an_administrator_corrects_is_listed_at_once():
    food = make_coffee()
    assert [line.name for line in list_foods("espresso")] == ["Espresso"]
    Food.objects.filter(pk=food.pk).update(magnesium_mg_per_100_g="90", value_note="caution: corrected")
    FoodName.objects.filter(text="Espresso").update(text="Espresso, single")
    Portion.objects.filter(description="1 single shot").update(gram_weight="25")
    (line,) = list_foods("espresso")
    assert (line.name, line.grams, line.magnesium_mg) == ("Espresso, single", Decimal(25), Decimal("22.5"))
    assert line.has_caution
    FoodName.objects.filter(text="doppio").delete()
    assert list_foods("doppio") == []


def test_foods_that_nobody_typed_a_word_for_are_listed_under_their_own_names_in_the_order_given():
    plain, coffee = make_food("Zucchini, raw"), make_coffee()
    lines = found_foods([(plain.pk, ""), (coffee.pk, "")])
    assert [line.name for line in lines] == ["Zucchini, raw", "Espresso"]
    assert [line.matched_name for line in lines] == ["Zucchini, raw", "Espresso"]


def test_a_food_that_was_deleted_meanwhile_is_left_out():
    coffee = make_coffee()
    assert [line.food_id for line in found_foods([(coffee.pk + 1, "x"), (coffee.pk, "doppio")])] == [
        coffee.pk
    ]


@pytest.mark.parametrize("foods", [6, 40])
def test_a_list_costs_five_queries_however_many_foods_match_and_one_again(django_assert_num_queries, foods):
    for number in range(foods):
        make_food_name(make_food(f"b{number}"), f"Bread {number}")
    with django_assert_num_queries(5):
        assert len(list_foods("bread")) == min(foods, 20)
    with django_assert_num_queries(1):
        list_foods("bread")


def test_foods_had_before_cost_a_list_one_query_more(django_assert_num_queries):
    make_food_name(make_food(), "Bread")
    list_foods("bread")
    with django_assert_num_queries(2):
        list_foods("bread", food_ids_first=[1, 2, 3])


def test_a_correction_costs_a_list_two_queries_more_one_of_them_for_brands(django_assert_num_queries):
    make_food_name(make_food(), "Almonds")
    rebuild_vocabulary()
    with django_assert_num_queries(7):
        assert list_foods("almnods")


def test_what_was_found_is_remembered_until_a_shared_food_changes(owner, django_assert_num_queries):
    coffee = make_coffee()
    list_foods("espresso")
    make_food("Espresso of mine", owner=owner)
    list_foods("espresso", account=owner)
    with django_assert_num_queries(1):
        assert [line.name for line in list_foods("espresso")] == ["Espresso"]
    coffee.delete()
    assert list_foods("espresso") == []


def test_an_estimate_and_a_lower_bound_are_told(owner):
    oats = make_food("Oats")
    make_food("Muesli", owner=owner, estimated_from=oats, unknown_ingredients=2)
    (line,) = list_foods("muesli", account=owner)
    assert line.is_at_least
    assert line.origin.endswith(" · estimate")


def test_the_list_prints_the_fields_in_their_order(owner):
    make_coffee()
    make_food("Espresso powder", None, owner=owner, value_note="caution: dubious")
    hits = list_foods("espresso", account=owner)
    html = render_to_string("foods/_found.html", {"hits": hits, "words": "espresso"})
    assert " ".join(strip_tags(html.replace("<", " <")).split()) == (
        "Espresso powder yours 100 g · value in doubt no value"
        " Espresso 1 single shot, 30 g · USDA SR Legacy 24 mg"
    )


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads SQLite's plan")
def test_a_search_reads_the_foods_that_match_and_no_others(owner):
    with CaptureQueriesContext(connection) as queries:
        list_foods("milk", account=owner, food_ids_first=[1, 2])
    for query in queries:
        if "_words MATCH" in query["sql"]:
            # One row an import: those whose foods are not to be seen yet.
            read = {"foods_foodname_words", "foods_food_words", "foods_branded_words", "foods_importrun"}
            assert scans(query["sql"]) <= read


def scans(text):
    """Return the tables that SQLite would read from end to end."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {text}")
        return {row[3].split()[1] for row in cursor.fetchall() if row[3].startswith("SCAN")}
