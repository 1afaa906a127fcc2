from decimal import Decimal

import pytest

from foods.importers.fdc.names import branded_name
from foods.importers.fdc.servings import measure
from tests.foods.importers.fdc.samples import (
    BAR,
    BAR_BEFORE,
    COLA,
    OIL,
    branded,
    food,
    label,
    read_files,
    value,
)


def test_a_branded_food_names_its_maker_and_comes_from_the_label(tmp_path):
    result = read_files(tmp_path, branded())
    bar = result.food(BAR)
    assert bar["source_name"] == "Dark Chocolate Bar (Golden Farms, Inc.)"
    assert (bar["is_branded"], bar["group"], bar["stated_on"]) == (True, "sweets", "2026-05-02")
    assert bar["value_origins"] == {}
    assert result.sources["fdc_branded_2026-10-30",]["derivation"] == "label"
    assert Decimal(bar["magnesium_mg_per_100_g"]) == Decimal("150.5")


def test_a_bad_day_of_change_gives_way_to_the_day_of_publication(tmp_path):
    files = branded() | {"branded_food.csv": [label(BAR, modified_date="5/2/2026")]}
    assert read_files(tmp_path, files).food(BAR)["stated_on"] == "2026-10-30"


def test_a_serving_by_weight_is_a_measure(tmp_path):
    assert read_files(tmp_path, branded()).measures(BAR) == {"1 bar (1 label serving)": "40.000"}


def test_a_drink_by_volume_weighs_as_much_as_water_and_the_note_says_so(tmp_path):
    result = read_files(tmp_path, branded())
    cola = result.food(COLA)
    assert cola["source_name"] == "Cola (Fizz)"
    assert Decimal(cola["caffeine_mg_per_100_g"]) == Decimal("9.6")
    assert "1 ml is taken as 1 g" in cola["value_note"]
    assert result.measures(COLA) == {"12 fl oz (1 label serving)": "355.000"}


def test_what_is_counted_by_volume_and_no_drink_has_no_values_and_no_measure(tmp_path):
    result = read_files(tmp_path, branded())
    oil = result.food(OIL)
    assert oil["magnesium_mg_per_100_g"] is None
    assert oil["energy_kcal_per_100_g"] is None
    assert "Magnesium: 1.500 mg per 100 ml." in oil["value_note"]
    assert result.measures(OIL) == {}
    assert any("count per 100 ml" in problem.message for problem in result.warnings)


def test_a_less_than_value_is_kept_and_said_in_the_note(tmp_path):
    cola = read_files(tmp_path, branded()).food(COLA)
    assert Decimal(cola["magnesium_mg_per_100_g"]) == Decimal("0.3")
    assert cola["value_note"].startswith("The label says less than this: magnesium.")


def test_of_two_versions_of_a_product_the_newer_is_read(tmp_path):
    files = branded()
    files["food.csv"].append(food(BAR_BEFORE, "branded_food", "DARK CHOC BAR", day="2024-04-18"))
    files["branded_food.csv"].append(label(BAR_BEFORE, "12345678905"))
    files["food_nutrient.csv"].append(value(BAR_BEFORE, 1090, "90"))
    result = read_files(tmp_path, files)
    assert (f"fdc:{BAR_BEFORE}",) not in result.foods
    assert Decimal(result.food(BAR)["magnesium_mg_per_100_g"]) == Decimal("150.5")
    assert any(
        problem.message.startswith("older versions") and problem.message.endswith(": 1")
        for problem in result.warnings
    )


@pytest.mark.parametrize("gtin", ["", "00000000000000", "n/a"])
def test_foods_without_a_barcode_are_not_one_product(tmp_path, gtin):
    files = branded() | {"branded_food.csv": [label(BAR, gtin), label(COLA, gtin)]}
    assert len(read_files(tmp_path, files).foods) == 3


@pytest.mark.parametrize(
    ("size", "unit"),
    [("0", "g"), ("-3", "g"), ("x", "g"), ("3001", "g"), ("", ""), ("5", "IU"), ("500", "mg")],
)
def test_a_serving_that_is_no_weight_makes_no_measure(tmp_path, size, unit):
    files = branded() | {"branded_food.csv": [label(BAR, serving_size=size, serving_size_unit=unit)]}
    result = read_files(tmp_path, files)
    assert result.measures(BAR) == {}
    assert any("labels state no serving" in problem.message for problem in result.warnings)


@pytest.mark.parametrize(
    ("household", "words"),
    [
        ("3 PIECES", "3 pieces (1 label serving)"),
        ("1 Cup (240 mL)", "1 Cup (1 label serving)"),
        ("5.5 ONZ", "5 1/2 oz (1 label serving)"),
        (".25 cup", "1/4 cup (1 label serving)"),
        ("2/3 cup", "2/3 cup (1 label serving)"),
        ("7 chips/28g", "7 chips (1 label serving)"),
        ("28 g", "1 label serving"),
        ("", "1 label serving"),
        ("12\x00", "1 label serving"),
    ],
)
def test_a_household_measure_reads_like_those_of_our_table(household, words):
    assert measure(household) == words


@pytest.mark.parametrize(
    ("description", "brand", "name"),
    [
        ("LAY'S CHIPS", "LAY'S", "Lay's Chips"),
        ("Crème brûlée", "", "Crème brûlée"),
        ("OATS", "B&G FOODS", "Oats (B&G Foods)"),
        ("iSnack", "McVitie's", "iSnack (McVitie's)"),
    ],
)
def test_a_brand_is_said_once_and_capitals_are_for_beginnings(description, brand, name):
    assert branded_name(description, brand) == name


def test_a_long_name_keeps_its_maker_and_the_length_of_the_column():
    name = branded_name("WORDS AND " * 40, "Golden Farms, Inc.")
    assert len(name) <= 200
    assert name.endswith("… (Golden Farms, Inc.)")


def test_a_category_without_a_group_is_told_once(tmp_path):
    labels = [label(each, branded_food_category="Odds & Ends") for each in (BAR, COLA, OIL)]
    result = read_files(tmp_path, branded() | {"branded_food.csv": labels})
    assert result.food(BAR)["group"] == ""
    told = [problem.message for problem in result.warnings if "food group" in problem.message]
    assert told == ["category 'Odds & Ends' has no food group of ours: 3 foods come in without one"]


def test_a_food_without_a_label_row_is_read_all_the_same(tmp_path):
    files = branded() | {"branded_food.csv": [label(COLA)]}
    bar = read_files(tmp_path, files).food(BAR)
    assert bar["source_name"] == "Dark Chocolate Bar"
    assert Decimal(bar["magnesium_mg_per_100_g"]) == Decimal("150.5")
