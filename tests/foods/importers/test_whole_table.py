"""The table as it is shipped: what its README promises."""

import csv
import re
from collections import Counter
from decimal import Decimal

import pytest

from foods.groups import FoodGroup
from foods.importers.embedded import DATA_DIR, read_table
from tests.foods.importers.tables import FILES

DRINKS = {"alcoholic-drinks", "coffee-and-tea", "juices", "milk", "soft-drinks"}
# Nobody measured them in the sources at hand, and recipes differ too much for a usual figure.
UNKNOWN_CAFFEINE = {
    "Bubble tea",
    "Kombucha",
    "Liqueur, cream",
    "Orange soda",
    "Tea, oolong",
    "White Russian",
}
UNKNOWN_ALCOHOL = {"Kefir", "Kombucha"}
# Of Food.typical_source.
LONGEST_SOURCE = 300
SHORTEST_FOREIGN = 2
LANGUAGES, STAPLES = 13, 60


@pytest.fixture(scope="module")
def table():
    return read_table(groups=FoodGroup.values)


@pytest.fixture(scope="module")
def foods(table):
    return {food.source_id: food for food in table.foods}


@pytest.fixture(scope="module")
def plain_names(table):
    return [name for name in table.names if not name.is_synonym]


def lines(file):
    with (DATA_DIR / file).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("sources.csv", lambda row: row["key"]),
        ("foods.csv", lambda row: row["source_id"]),
        ("waters.csv", lambda row: row["source_id"]),
        ("drinks.csv", lambda row: row["source_id"]),
        ("recipes.csv", lambda row: row["source_id"]),
        ("recipe_ingredients.csv", lambda row: (row["recipe"], int(row["position"]))),
        ("portions.csv", lambda row: (row["source_id"], int(row["sequence"]))),
        ("everyday_portions.csv", lambda row: (row["source_id"], int(row["sequence"]))),
        ("everyday_names.csv", lambda row: int(row["position"])),
        ("other_languages.csv", lambda row: (row["language"], row["plain_name"])),
    ],
)
def test_files_are_sorted_so_that_a_change_shows_in_a_diff(file, key):
    keys = [key(row) for row in lines(file)]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))


def test_the_readme_describes_every_file_with_its_number_of_rows():
    readme = (DATA_DIR / "README.md").read_text(encoding="utf-8")
    described = dict(re.findall(r"^\| `(\w+\.csv)` \| ([^|]+) \|", readme, re.MULTILINE))
    assert set(described) == {file.name for file in DATA_DIR.glob("*.csv")}
    counted = {file: int(rows.replace(",", "")) for file, rows in described.items() if rows[0].isdigit()}
    assert counted == {file: len(lines(file)) for file in counted}
    assert len(counted) == len(FILES)


def test_the_published_tables_are_whole(table):
    published = [
        food for food in table.foods if food.source_key in {"sr24", "sr_legacy", "fndds", "foundation"}
    ]
    assert len(published) == 12_545
    magnesium = [food.amounts["magnesium_mg_per_100_g"] for food in published]
    assert sum(mg is None for mg in magnesium) == 709
    assert sum(mg == 0 for mg in magnesium) == 316


def test_each_everyday_name_says_what_it_holds_and_how_much_is_usual(plain_names, foods):
    for name in plain_names:
        assert foods[name.source_id].amounts["magnesium_mg_per_100_g"] is not None, name.text
        assert Decimal("0.5") <= name.gram_weight <= 650, name.text


def test_each_plain_name_stands_once_and_no_food_is_told_twice_by_one_word(table, plain_names):
    assert not [text for text, times in Counter(name.text for name in plain_names).items() if times > 1]
    said = Counter((name.source_id, name.language, name.text) for name in table.names)
    assert not [name for name, times in said.items() if times > 1]


def test_no_word_of_another_language_is_an_english_name_of_another_food(table):
    english: dict[str, set[str]] = {}
    for name in table.names:
        if name.language == "en":
            english.setdefault(name.text.lower(), set()).add(name.source_id)
    for name in table.names:
        if name.language != "en":
            assert name.source_id in english.get(name.text.lower(), {name.source_id}), name
            # Two letters begin too many English words.
            assert len(name.text) > SHORTEST_FOREIGN, name


def test_staples_have_names_in_many_languages(table):
    said = Counter(name.language for name in table.names)
    assert len(said) > LANGUAGES
    for language, times in said.items():
        assert times >= STAPLES or language == "hi", language


def test_everyday_measures_begin_with_a_number_and_weigh_what_a_person_can_eat(table):
    for portion in table.portions:
        if portion.origin == "everyday":
            assert re.match(r"\d+ [a-z]", portion.description), portion
            assert Decimal("0.2") <= portion.gram_weight <= 1600, portion


def test_no_food_has_the_same_measure_twice(table):
    said = Counter((portion.source_id, portion.origin, portion.description) for portion in table.portions)
    assert not [measure for measure, times in said.items() if times > 1]


def test_no_measure_of_ours_says_again_what_the_table_says(table):
    # A gram more or less is no other slice. Where ours is another amount, such as a European tin, both stand.
    theirs = {
        (portion.source_id, portion.description.lower()): portion.gram_weight
        for portion in table.portions
        if portion.origin != "everyday"
    }
    ours = (portion for portion in table.portions if portion.origin == "everyday")
    again = [
        portion
        for portion in ours
        if (weight := theirs.get((portion.source_id, portion.description.lower())))
        and abs(portion.gram_weight - weight) / weight < Decimal("0.05")
    ]
    assert again == []


def everyday_drinks(plain_names, foods):
    return [
        (name.text, foods[name.source_id]) for name in plain_names if foods[name.source_id].group in DRINKS
    ]


def knows(food, amount):
    return any(food.amounts.get(name) is not None for name in (amount, f"typical_{amount}"))


@pytest.mark.parametrize(
    ("amount", "unknown"),
    [("caffeine_mg_per_100_g", UNKNOWN_CAFFEINE), ("alcohol_g_per_100_g", UNKNOWN_ALCOHOL)],
)
def test_every_everyday_drink_is_accounted_for(plain_names, foods, amount, unknown):
    drinks = everyday_drinks(plain_names, foods)
    assert len(drinks) > 200
    assert {name for name, food in drinks if not knows(food, amount)} == unknown


def test_typical_values_say_where_they_are_from_in_a_text_that_fits(table):
    typical = [food for food in table.foods if food.typical_source]
    assert len(typical) > 90
    for food in typical:
        assert len(food.typical_source) <= LONGEST_SOURCE
        for amount, word in (
            ("typical_caffeine_mg_per_100_g", "Caffeine: "),
            ("typical_alcohol_g_per_100_g", "Alcohol: "),
        ):
            assert (food.amounts[amount] is not None) == (word in food.typical_source), food


def test_strength_by_volume_becomes_grams_with_the_density_of_alcohol(foods):
    checked = 0
    for food in foods.values():
        stated = re.search(r"Alcohol: ([\d.]+) % vol × 0\.789 g/ml", food.typical_source)
        if stated:
            grams = Decimal(stated[1]) * Decimal("0.789")
            assert abs(food.amounts["typical_alcohol_g_per_100_g"] - grams) <= Decimal("0.05"), food
            checked += 1
    assert checked >= 8


@pytest.mark.parametrize(
    ("name", "is_brewed"),
    [
        ("Water, tap", True),
        ("Coffee, filter", True),
        ("Espresso", True),
        ("Coffee, instant, made up", True),
        ("Tea, black", True),
        ("Tea, herbal", True),
        ("Coffee substitute", True),
        ("Latte", False),
        ("Tea with milk", False),
        ("Iced tea, bottled", False),
        ("Water, bottled", False),
        ("Mineral water", False),
        ("Miso soup", False),
        ("Milk, whole", False),
        ("Coffee, instant powder", False),
    ],
)
def test_drinks_made_with_tap_water_at_home_are_marked(plain_names, foods, name, is_brewed):
    source_id = next(plain.source_id for plain in plain_names if plain.text == name)
    assert foods[source_id].is_brewed is is_brewed


def test_only_drinks_are_made_with_tap_water(foods):
    brewed = [food for food in foods.values() if food.is_brewed]
    assert {food.group for food in brewed} == {"coffee-and-tea", "soft-drinks"}
    assert foods["fdc:173647"].amounts["magnesium_mg_per_100_g"] == 1


@pytest.mark.parametrize(
    ("source_id", "mg_per_litre"), [("ciqual:76022", 119), ("ciqual:76061", 80), ("label:donat", 1000)]
)
def test_bottled_waters_hold_what_their_source_states(foods, source_id, mg_per_litre):
    assert foods[source_id].amounts["magnesium_mg_per_100_g"] == Decimal(mg_per_litre) / 10


def test_every_bottled_water_has_an_everyday_name_but_one_average(plain_names):
    named = {name.source_id for name in plain_names}
    assert [row["source_id"] for row in lines("waters.csv") if row["source_id"] not in named] == [
        "ciqual:18430"
    ]


def test_porridge_with_milk_is_the_sum_of_oats_and_milk(foods):
    # 40 g at 138 and 250 g at 11 mg are 82.7 mg in 270 g.
    assert foods["recipe:porridge-milk"].amounts["magnesium_mg_per_100_g"] == Decimal("30.630")


def test_every_dish_is_known_and_named(foods, plain_names):
    named = {name.source_id for name in plain_names}
    dishes = [food for food in foods.values() if food.source_key == "recipes"]
    assert len(dishes) > 150
    for dish in dishes:
        assert dish.source_id in named, dish
        assert dish.amounts["magnesium_mg_per_100_g"] is not None, dish


def test_the_origin_of_values_from_an_older_table_is_told(foods):
    waffles = foods["fdc:167516"]
    assert waffles.source_key == "sr_legacy"
    assert waffles.value_origins["caffeine_mg_per_100_g"]["source"] == "USDA Standard Reference 24"
    older = [food for food in foods.values() if food.source_key == "sr_legacy" and food.value_origins]
    assert len(older) > 1_700
    assert all(origin["id_in_source"] != "NDB " for food in older for origin in food.value_origins.values())
