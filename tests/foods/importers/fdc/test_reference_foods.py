"""SR Legacy, Foundation Foods and FNDDS."""

from decimal import Decimal

import pytest

from tests.foods.importers.fdc.samples import (
    ALMONDS,
    FOUNDATION,
    FOUNDATION_BEFORE,
    SPINACH,
    SURVEY,
    foundation,
    joined,
    read_files,
    sr_legacy,
    survey,
    value,
)


def test_a_food_has_its_values_numbers_and_group(tmp_path):
    almonds = read_files(tmp_path, sr_legacy()).food(ALMONDS)
    assert Decimal(almonds["magnesium_mg_per_100_g"]) == 270
    assert almonds["source_name"] == "Nuts, almonds"
    assert (almonds["fdc_id"], almonds["ndb_number"]) == (ALMONDS, "12061")
    assert (almonds["group"], almonds["stated_on"]) == ("nuts-and-seeds", "2019-04-01")


def test_kilojoules_are_not_kilocalories(tmp_path):
    assert Decimal(read_files(tmp_path, sr_legacy()).food(ALMONDS)["energy_kcal_per_100_g"]) == 579


def test_no_row_and_an_empty_cell_are_unknown_and_a_zero_is_zero(tmp_path):
    spinach = read_files(tmp_path, sr_legacy()).food(SPINACH)
    assert spinach["zinc_mg_per_100_g"] is None
    assert spinach["caffeine_mg_per_100_g"] is None
    assert Decimal(spinach["alcohol_g_per_100_g"]) == 0


def test_a_short_ndb_number_gets_its_zeros_and_a_new_number_is_none(tmp_path):
    files = sr_legacy() | {"sr_legacy_food.csv": [[ALMONDS, "1001"], [SPINACH, "100173"]]}
    result = read_files(tmp_path, files)
    assert result.food(ALMONDS)["ndb_number"] == "01001"
    assert result.food(SPINACH)["ndb_number"] == ""


def test_whether_a_reference_food_is_a_brand_is_left_to_our_table(tmp_path):
    almonds = read_files(tmp_path, sr_legacy()).food(ALMONDS)
    assert "is_branded" not in almonds
    assert "value_note" not in almonds


def test_how_each_value_came_about_is_kept_with_it(tmp_path):
    result = read_files(tmp_path, sr_legacy())
    origins = result.food(SPINACH)["value_origins"]
    assert origins["alcohol_g_per_100_g"]["derivation"] == "assumed-zero"
    assert origins["magnesium_mg_per_100_g"] == {
        "source": "USDA FoodData Central, SR Legacy",
        "release": "2019-04-01",
        "id_in_source": f"fdc:{SPINACH}",
        "stated_on": "2019-04-01",
        "derivation": "analysed",
    }
    assert result.food(ALMONDS)["value_origins"]["energy_kcal_per_100_g"]["derivation"] == "calculated"


def test_a_value_without_a_derivation_has_no_origin_of_its_own(tmp_path):
    files = sr_legacy() | {"food_nutrient.csv": [value(ALMONDS, 1090, "270")]}
    assert read_files(tmp_path, files).food(ALMONDS)["value_origins"] == {}


def test_derivations_are_known_without_their_file(tmp_path):
    files = sr_legacy()
    del files["food_nutrient_derivation.csv"]
    origins = read_files(tmp_path, files).food(ALMONDS)["value_origins"]
    assert origins["energy_kcal_per_100_g"]["derivation"] == "calculated"


def test_a_release_is_a_source_named_by_its_newest_day(tmp_path):
    result = read_files(tmp_path, joined(sr_legacy(), survey(), foundation()))
    assert result.sources.keys() == {
        ("fdc_foundation_2026-04-30",),
        ("fdc_sr_legacy_2019-04-01",),
        ("fdc_fndds_2024-10-31",),
    }
    source = result.sources["fdc_fndds_2024-10-31",]
    assert source["derivation"] == "calculated"
    assert source["data_set"] == "USDA FoodData Central, FNDDS"
    assert "published 2024-10-31" in source["citation"]
    assert result.food(SURVEY)["source"] == "fdc_fndds_2024-10-31"


def test_fndds_alone_goes_by_the_numbers_of_nutrients(tmp_path):
    milk = read_files(tmp_path, survey()).food(SURVEY)
    assert Decimal(milk["magnesium_mg_per_100_g"]) == 12
    assert Decimal(milk["caffeine_mg_per_100_g"]) == 0
    assert milk["group"] == "milk"


@pytest.mark.parametrize(
    ("nutrients", "energy"),
    [((2047, 2048, 1008), "100"), ((2047, 2048), "101"), ((2047,), "102"), ((1062,), None)],
    ids=["as stated", "by its own factors", "by general factors", "kJ never"],
)
def test_of_several_energies_one_wins(tmp_path, nutrients, energy):
    amounts = {1008: "100", 2048: "101", 2047: "102", 1062: "418"}
    rows = [value(FOUNDATION, nutrient, amounts[nutrient]) for nutrient in nutrients]
    almonds = read_files(tmp_path, foundation() | {"food_nutrient.csv": rows}).food(FOUNDATION)
    assert almonds["energy_kcal_per_100_g"] == (energy and f"{energy}.000")


def test_only_the_newest_version_of_a_food_is_read(tmp_path):
    result = read_files(tmp_path, foundation())
    assert (f"fdc:{FOUNDATION_BEFORE}",) not in result.foods
    assert Decimal(result.food(FOUNDATION)["magnesium_mg_per_100_g"]) == 258
    assert any(
        problem.message.startswith("older versions") and problem.message.endswith(": 1")
        for problem in result.warnings
    )


def test_samples_are_left_out_and_counted_in_one_warning(tmp_path):
    result = read_files(tmp_path, sr_legacy())
    assert len(result.foods) == 2
    assert [problem.message for problem in result.warnings] == [
        "samples and acquisitions, which nobody eats, are left out: 1"
    ]
    assert result.errors == []


def test_a_second_release_has_its_own_value_and_lacks_the_food_that_vanished(tmp_path):
    files = sr_legacy()
    files["food.csv"] = [each for each in files["food.csv"] if each[0] != SPINACH]
    files["food_nutrient.csv"] = [value(ALMONDS, 1090, "271")]
    result = read_files(tmp_path, files)
    assert Decimal(result.food(ALMONDS)["magnesium_mg_per_100_g"]) == 271
    assert (f"fdc:{SPINACH}",) not in result.foods


def test_reading_twice_makes_the_same_rows(tmp_path):
    first, second = (read_files(tmp_path / each, sr_legacy()) for each in made(tmp_path, "a", "b"))
    assert (first.foods, first.portions, first.sources) == (second.foods, second.portions, second.sources)


def made(folder, *names):
    """Make folders and return their names."""
    for name in names:
        (folder / name).mkdir()
    return names
