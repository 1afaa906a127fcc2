from datetime import UTC, datetime
from decimal import Decimal
from string import ascii_lowercase

import pytest

from foods.models import FoodName, Portion
from foods.search import search_foods, statements
from foods.search.attempts import MOST_ATTEMPTS
from foods.search.spelling import rebuild_vocabulary
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


def test_everyday_names_come_before_rows_of_the_table():
    make_food("Oats, flavoured, with sugar")
    make_everyday_food("Rolled oats", "oats", source_name="Cereals, oats, dry")
    assert names("oats") == ["Rolled oats", "Oats, flavoured, with sugar"]


def test_brands_are_found_under_a_tab_of_their_own():
    make_food("Oats, GOOD MILL", is_branded=True)
    make_food("Oats, raw")
    assert names("oats") == ["Oats, raw"]
    assert names("oats", is_branded=True) == ["Oats, GOOD MILL"]


def test_brands_are_found_where_nothing_else_is():
    make_food("Oats, GOOD MILL", is_branded=True)
    assert names("good mill oats") == ["Oats, GOOD MILL"]


def test_a_brand_had_before_is_found_among_all_foods():
    brand = make_food("Oats, GOOD MILL", is_branded=True)
    make_food("Oats, raw")
    assert names("oats", food_ids_first=[brand.pk]) == ["Oats, GOOD MILL", "Oats, raw"]


def test_an_everyday_name_that_stands_on_a_brand_counts_as_everyday():
    make_food("Corn, sweet")
    make_everyday_food("Corn flakes", source_name="KELLOGG'S Corn Flakes", is_branded=True)
    assert names("corn fl") == ["Corn flakes"]
    assert names("corn flakes") == ["Corn flakes"]


def test_rows_with_a_caution_come_last():
    make_food("Tahini", value_note="caution: 95-96 in three rows")
    make_food("Tahini, from whole seeds")
    assert names("tahini") == ["Tahini, from whole seeds", "Tahini"]


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


def test_a_food_had_before_does_not_come_first_where_it_is_only_mentioned():
    milk = make_everyday_food("Milk, whole")
    chocolate = make_everyday_food("Chocolate with milk")
    assert names("milk", food_ids_first=[chocolate.pk]) == ["Milk, whole", "Chocolate with milk"]
    assert names("chocolate", food_ids_first=[milk.pk]) == ["Chocolate with milk"]


def test_foods_had_before_are_found_among_more_names_than_are_compared(monkeypatch):
    monkeypatch.setattr(statements, "MAX_CANDIDATES", 3)
    foods = [make_everyday_food(f"Milk {'x' * number}") for number in range(1, 8)]
    assert names("milk", food_ids_first=[foods[-1].pk])[0] == "Milk xxxxxxx"


def test_own_foods_are_found_by_their_owner_only(owner, stranger):
    make_food("Muesli of mine", owner=owner)
    assert names("muesli", account=owner) == ["Muesli of mine"]
    assert names("muesli", account=stranger) == names("muesli") == []
    assert names("muesli", account=owner) == ["Muesli of mine"]


def test_own_foods_come_first(owner):
    make_everyday_food("Muesli")
    make_food("Muesli of mine", owner=owner)
    assert names("muesli", account=owner) == ["Muesli of mine", "Muesli"]


def test_own_foods_that_were_removed_are_not_found(owner):
    food = make_food("Muesli of mine", owner=owner, removed_at=datetime(2026, 3, 2, tzinfo=UTC))
    assert names("muesli", account=owner, food_ids_first=[food.pk]) == []


def test_an_own_food_of_somebody_else_is_not_found_as_had_before(owner, stranger):
    food = make_food("Muesli of mine", owner=owner)
    assert names("muesli", account=stranger, food_ids_first=[food.pk]) == []
    assert names("muesli", food_ids_first=[food.pk]) == []


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
        make_food(f"Blueberry {number}")
    make_food("Bluberries, canned")
    rebuild_vocabulary()
    assert len(names("bluberry", limit=100)) == 25


@pytest.mark.parametrize("words", ["peanutbutter", "peanut buter", "pea nut butter"])
def test_words_that_were_typed_as_one_or_as_two_are_found(words):
    make_everyday_food("Peanut butter")
    rebuild_vocabulary()
    assert names(words) == ["Peanut butter"]


@pytest.mark.parametrize(
    "words",
    [
        "a cup of lentil soup",
        "2 bowls lentil soup",
        "homemade lentil soup",
        "hot lentil soup",
        "lentil soup with croutons",
        "grandmother lentil soup",
        "soup lentil",
    ],
)
def test_words_that_say_nothing_of_the_food_are_left_out(words):
    make_everyday_food("Lentil soup")
    assert names(words) == ["Lentil soup"]


@pytest.mark.parametrize(
    "words", ["night shift", "same again", "no lentils", "school lentilles", "lentil", "salt bath"]
)
def test_what_is_left_of_more_words_is_found_only_where_it_names_a_food(words):
    make_everyday_food("Tofu, soft")
    make_everyday_food("Lentil soup")
    make_everyday_food("Crisps, without salt")
    rebuild_vocabulary()
    assert names(words) == (["Lentil soup"] if words == "lentil" else [])


def test_what_two_words_name_apart_is_found_for_both():
    make_everyday_food("Chips")
    make_everyday_food("Chips, homemade")
    make_everyday_food("Kale")
    assert names("kale chips") == ["Chips", "Kale", "Chips, homemade"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("milk, whole, pasteurised, average", "Milk, whole"),
        ("cereals, oats, rolled", "Rolled oats"),
        ("eggs, chicken, whole, boiled", "Egg, boiled"),
        ("chicken, breast, of a happy one", "Chicken breast"),
    ],
)
def test_commas_are_read_as_in_a_food_table(words, name):
    for food in (
        "Chicken egg soup",
        "Egg, boiled",
        "Rolled oats",
        "Oat cereal",
        "Milk, whole",
        "Chicken breast",
    ):
        make_everyday_food(food)
    assert names(words)[0] == name


def test_a_brand_that_nobody_else_is_called_comes_before_a_correction():
    make_food("HARIBA", is_branded=True)
    make_everyday_food("Harira")
    rebuild_vocabulary()
    assert names("hariba") == ["HARIBA"]


def test_a_word_of_another_language_is_no_misspelt_english_one():
    food = make_everyday_food("Figs, dried")
    make_food_name(food, "figues", kind=SYNONYM, language="fr", position=10)
    for number in range(30):
        make_food(f"Fig roll {number}")
    rebuild_vocabulary()
    assert names("figues")[0] == "Figs, dried"


def test_what_is_said_of_the_food_counts_where_a_name_says_it():
    make_everyday_food("Carrots, boiled")
    make_everyday_food("Carrots, raw")
    assert names("raw carrots")[0] == names("fresh carrots")[0] == "Carrots, raw"
    assert names("steamed carrots")[0] == "Carrots, boiled"


def test_words_that_mean_the_same_find_the_same():
    make_everyday_food("Courgette")
    make_everyday_food("Sweetcorn, canned")
    assert names("zucchini") == ["Courgette"]
    assert names("tinned corn") == ["Sweetcorn, canned"]


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
def test_a_search_costs_six_queries_however_many_foods_match_and_four_again(django_assert_num_queries, foods):
    for number in range(foods):
        make_everyday_food(f"Bread {number}")
    with django_assert_num_queries(6):
        assert search_foods("bread")[0].portion is not None
    with django_assert_num_queries(4):
        search_foods("bread")


def test_a_long_text_costs_few_queries(django_assert_max_num_queries):
    make_everyday_food("Bread")
    rebuild_vocabulary()
    with django_assert_max_num_queries(3 * MOST_ATTEMPTS + 5):
        search_foods(" ".join(f"braed{letter}" for letter in ascii_lowercase))
