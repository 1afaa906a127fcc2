from decimal import Decimal

import pytest

from foods.models import FoodName, Portion
from foods.search import search_foods
from foods.spelling import rebuild_vocabulary
from tests.foods.builders import make_food, make_food_name, make_portion, make_source

pytestmark = pytest.mark.django_db
SYNONYM = FoodName.Kind.SYNONYM


def names(words, **options):
    return [hit.name for hit in search_foods(words, **options)]


def make_everyday_food(name, *synonyms, grams="30", **fields):
    """Return a food with a plain name, its usual portion, and synonyms that share it."""
    food = make_food(fields.pop("source_name", f"{name} of the table"), **fields)
    portion = make_portion(food, f"1 portion of {name}", grams, origin=Portion.Origin.EVERYDAY)
    make_food_name(food, name, default_portion=portion, position=food.pk * 10)
    for synonym in synonyms:
        make_food_name(food, synonym, kind=SYNONYM, default_portion=portion, position=food.pk * 10)
    return food


@pytest.mark.parametrize("words", ["almonds", "ALMOND", "alm", "al", "  almonds ", "raw almonds"])
def test_a_food_is_found_by_name_beginning_and_synonym(words):
    make_everyday_food("Almonds", "raw almonds")
    assert names(words) == ["Almonds"]


def test_a_hit_carries_the_portion_that_is_usual_under_its_name_and_what_that_holds():
    food = make_everyday_food("Almonds", magnesium_mg_per_100_g="270")
    (hit,) = search_foods("almonds")
    assert hit.food == food
    assert str(hit.portion) == "1 portion of Almonds"
    assert hit.magnesium_mg_per_portion == Decimal(81)


def test_a_synonym_shows_the_plain_name_it_belongs_to():
    food = make_everyday_food("Espresso", "short black")
    double = make_portion(food, "1 double shot", "60", origin=Portion.Origin.EVERYDAY)
    make_food_name(food, "Espresso, double", default_portion=double)
    make_food_name(food, "doppio", kind=SYNONYM, default_portion=double)
    (hit,) = search_foods("doppio")
    assert (hit.name, hit.matched_name, hit.portion) == ("Espresso, double", "doppio", double)


def test_a_food_without_a_value_is_found_and_its_amount_is_unknown():
    make_everyday_food("Canteen soup", magnesium_mg_per_100_g=None)
    (hit,) = search_foods("soup")
    assert hit.portion is not None
    assert hit.magnesium_mg_per_portion is None


def test_a_food_without_a_portion_is_found_and_no_portion_is_made_up():
    make_food("Agar")
    (hit,) = search_foods("agar")
    assert hit.portion is None
    assert hit.magnesium_mg_per_portion is None


@pytest.mark.parametrize("words", ["", "   ", "!?", "'\"()*:^-"])
def test_no_words_find_nothing(words):
    make_food()
    assert search_foods(words) == []


@pytest.mark.parametrize(
    "words",
    ["almonds OR", "NOT almonds", "almonds)", "al'monds", 'alm"onds', "almonds & !x", "almonds:*", "a\\b"],
)
def test_signs_and_words_of_a_query_language_are_only_words(words):
    make_food("Almonds")
    search_foods(words)


def test_accents_do_not_matter():
    make_food("Crème fraîche")
    assert names("creme") == names("Crème") == ["Crème fraîche"]


@pytest.mark.parametrize("words", ["cream", "half", "vitamin c", "7up", "milk", "25"])
def test_signs_between_words_part_them(words):
    make_food("Milk/cream, half-and-half (vitamin-C), 7UP, 3.25%")
    assert len(names(words)) == 1


def test_everyday_names_come_before_rows_of_the_table_and_brands_last():
    make_food("Oats, GOOD MILL", is_branded=True)
    make_food("Oats, flavoured, with sugar")
    make_everyday_food("Rolled oats", "oats", source_name="Cereals, oats, dry")
    assert names("oats") == ["Rolled oats", "Oats, flavoured, with sugar", "Oats, GOOD MILL"]


def test_an_everyday_name_that_stands_on_a_brand_counts_as_everyday():
    make_food("Corn, sweet")
    make_everyday_food("Corn flakes", source_name="KELLOGG'S Corn Flakes", is_branded=True)
    assert names("corn fl") == ["Corn flakes"]
    assert names("corn flakes") == ["Corn flakes"]


def test_rows_with_a_caution_come_last():
    make_food("Tahini", value_note="caution: 95-96 in three rows")
    make_food("Tahini, whole seeds, ACME", is_branded=True)
    assert names("tahini") == ["Tahini, whole seeds, ACME", "Tahini"]


def test_the_more_usual_of_two_everyday_foods_comes_first():
    make_everyday_food("Milk, whole")
    make_everyday_food("Milk, skimmed")
    make_everyday_food("Milk chocolate")
    make_everyday_food("Milkshake")
    assert names("milk")[:2] == ["Milk, whole", "Milk, skimmed"]


def test_the_last_noun_says_what_a_food_is():
    make_everyday_food("Bean soup")
    make_everyday_food("Black beans, boiled")
    make_food("Beans, snap, green, frozen")
    assert names("beans") == ["Black beans, boiled", "Beans, snap, green, frozen", "Bean soup"]


def test_the_unspecified_row_stands_for_a_food_without_an_everyday_name():
    make_food("Cheese, blue")
    make_food("Cheese, NFS", source=make_source("fndds"))
    make_everyday_food("Cottage cheese")
    assert names("cheese") == ["Cheese, NFS", "Cottage cheese", "Cheese, blue"]


def test_foods_had_before_come_first():
    make_everyday_food("Milk, whole")
    oat_milk = make_everyday_food("Oat milk")
    assert names("milk", food_ids_first=[oat_milk.pk]) == ["Oat milk", "Milk, whole"]


def test_own_foods_are_found_by_their_owner_only(owner, stranger):
    make_food("Muesli of mine", owner=owner)
    assert names("muesli", account=owner) == ["Muesli of mine"]
    assert names("muesli", account=stranger) == names("muesli") == []


def test_words_of_own_foods_correct_nobodys_typing(owner, stranger):
    make_food("Granolissimo", owner=owner)
    rebuild_vocabulary()
    assert names("granolisimo", account=stranger) == []


@pytest.mark.parametrize("words", ["almnods", "almods", "allmonds", "almondz"])
def test_a_typing_error_is_corrected(words):
    make_everyday_food("Almonds")
    rebuild_vocabulary()
    assert names(words) == ["Almonds"]


def test_a_misspelling_that_got_into_the_table_does_not_hide_the_food():
    for number in range(25):
        make_food(f"Chocolate {number}")
    make_food("CHOCLATE BAR", is_branded=True)
    rebuild_vocabulary()
    found = names("choclate", limit=100)
    assert len(found) == 26
    assert found[-1] == "CHOCLATE BAR"


def test_a_known_word_is_left_as_it_is():
    make_food("Quince")
    make_food("Mince")
    rebuild_vocabulary()
    assert names("mince") == ["Mince"]


def test_a_food_comes_once_however_many_of_its_names_match():
    make_everyday_food("Almonds", "whole almonds", "raw almonds", source_name="Nuts, almonds")
    assert names("almonds") == ["Almonds"]


def test_no_more_than_the_limit_is_found():
    for number in range(5):
        make_food(f"Bread {number}")
    assert len(search_foods("bread", limit=3)) == 3


@pytest.mark.parametrize("foods", [6, 40])
def test_a_search_costs_four_queries_however_many_foods_match(django_assert_num_queries, foods):
    for number in range(foods):
        make_everyday_food(f"Bread {number}")
    with django_assert_num_queries(4):
        assert search_foods("bread")[0].portion is not None


def test_a_correction_costs_two_queries_more(django_assert_num_queries):
    make_everyday_food("Almonds")
    rebuild_vocabulary()
    with django_assert_num_queries(6):
        search_foods("almnods")
