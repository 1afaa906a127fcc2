"""What is wrong with single rows: each is told with file and line, and the rest is read."""

import pytest

from foods.importers.remarks import MOST_KEPT
from tests.foods.importers.fdc.samples import ALMONDS, SPINACH, food, read_files, sr_legacy, value


@pytest.mark.parametrize(
    ("amount", "message"),
    [
        ("a trace", "amount 'a trace' is not a number"),
        ("<5", "amount '<5' is not a number"),
        ("1,5", "amount '1,5' is not a number"),
        ("nan", "amount 'nan' is not a number"),
        ("1e999999999", "amount '1e999999999' is not a number"),
        ("-0.3", "magnesium_mg_per_100_g -0.3 is below zero"),
        ("70000", "60300 is the most that 100 g can hold"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_leaves_what_stands(tmp_path, amount, message):
    files = sr_legacy() | {"food_nutrient.csv": [value(SPINACH, 1090, 79), value(ALMONDS, 1090, amount)]}
    result = read_files(tmp_path, files)
    (problem,) = result.errors
    assert (problem.file, problem.line) == ("food_nutrient.csv", 3)
    assert message in problem.message
    # Neither a number nor unknown: an import does not touch the value that the table has.
    assert "magnesium_mg_per_100_g" not in result.food(ALMONDS)
    assert result.food(ALMONDS)["zinc_mg_per_100_g"] is None


def test_a_zero_with_a_sign_is_a_zero(tmp_path):
    result = read_files(tmp_path, sr_legacy() | {"food_nutrient.csv": [value(ALMONDS, 1090, "-0")]})
    assert result.food(ALMONDS)["magnesium_mg_per_100_g"] == "0.000"


def test_a_value_of_a_food_that_is_nowhere_is_told(tmp_path):
    result = read_files(tmp_path, sr_legacy() | {"food_nutrient.csv": [value(4711, 1090, 1)]})
    problem = result.warnings[0]
    assert (problem.file, problem.line) == ("food_nutrient.csv", 2)
    assert problem.message == "food 4711 is not in food.csv"


def test_the_same_value_twice_is_nothing_and_two_different_ones_are_told(tmp_path):
    twice = [value(ALMONDS, 1090, 270), value(ALMONDS, 1090, "270.0"), value(ALMONDS, 1090, 27)]
    result = read_files(tmp_path, sr_legacy() | {"food_nutrient.csv": twice})
    assert result.food(ALMONDS)["magnesium_mg_per_100_g"] == "270.000"
    told = [(each.line, each.message) for each in result.warnings if each.file == "food_nutrient.csv"]
    assert told == [
        (4, "says 27.000 of magnesium_mg_per_100_g, but line 2 says 270.000, which counts"),
    ]


@pytest.mark.parametrize("fdc_id", ["", "x", "-1", "1.5", "99999999999", "²"])
def test_what_is_no_number_of_a_food_is_refused(tmp_path, fdc_id):
    files = sr_legacy()
    files["food.csv"].append(food(fdc_id, "sr_legacy_food", "Nobody", "12"))
    (problem,) = read_files(tmp_path, files).errors
    assert (problem.file, problem.line) == ("food.csv", 5)
    assert "is not a FoodData Central number" in problem.message


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (food(ALMONDS, "sr_legacy_food", "Almonds again", "12"), "is in the file already, on line 2"),
        (food(5, "sr_legacy_food", " \x00 ", "12"), "food 5 has no description"),
        (food(5, "sr_legacy_food", "Nuts", "12", "4/1/2019"), "'4/1/2019' is not a date such as 2019-04-01"),
        (food(5, "sr_legacy_food", "Nuts", "12", "2019-02-30"), "'2019-02-30' is not a date"),
    ],
    ids=["twice", "no description", "another date", "no day"],
)
def test_a_food_that_cannot_be_read_is_refused(tmp_path, row, message):
    files = sr_legacy()
    files["food.csv"].append(row)
    files["food_nutrient.csv"].append(value(5, 1090, 1))
    result = read_files(tmp_path, files)
    (problem,) = result.errors
    assert (problem.file, problem.line) == ("food.csv", 5)
    assert message in problem.message
    assert len(result.foods) == 2


def test_a_row_with_too_few_cells_is_refused(tmp_path):
    files = sr_legacy()
    files["food.csv"].append(["5", "sr_legacy_food"])
    (problem,) = read_files(tmp_path, files).errors
    assert problem.message == "has 2 cells where the header has 5"


def test_amounts_that_weigh_more_than_the_food_refuse_it(tmp_path):
    heavy = [value(ALMONDS, 1090, 60_000), value(ALMONDS, 1087, 60_000)]
    result = read_files(tmp_path, sr_legacy() | {"food_nutrient.csv": heavy})
    (problem,) = result.errors
    assert (problem.file, problem.line) == ("food.csv", 2)
    assert "add up to 120 g in 100 g" in problem.message
    assert (f"fdc:{ALMONDS}",) not in result.foods
    assert not result.measures(ALMONDS)


def test_of_many_of_a_kind_only_the_first_are_kept_and_the_others_counted(tmp_path):
    rows = [value(ALMONDS + place, 1090, 1) for place in range(10, 10 + MOST_KEPT + 34)]
    result = read_files(tmp_path, sr_legacy() | {"food_nutrient.csv": rows})
    told = [problem for problem in result.warnings if problem.file == "food_nutrient.csv"]
    assert len(told) == MOST_KEPT + 1
    assert (told[-1].line, told[-1].message) == (
        0,
        "and 34 more of this kind: rows of foods that are not in food.csv",
    )


def test_hair_raising_text_is_read_as_text(tmp_path):
    files = sr_legacy()
    files["food.csv"].append(food(5, "sr_legacy_food", "Nuts\x00\n\t “odd” 🥜 " + "x" * 10_000, "12"))
    name = read_files(tmp_path, files).food(5)["source_name"]
    assert len(name) <= 200
    assert name.startswith("Nuts “odd” 🥜 xxx")
