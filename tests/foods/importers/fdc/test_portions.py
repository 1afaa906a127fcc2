import pytest

from foods.importers.fdc.portions import description_of
from tests.foods.importers.fdc.samples import ALMONDS, SPINACH, SURVEY, portion, read_files, sr_legacy, survey


def test_measures_of_each_data_type_read_like_those_of_our_table(tmp_path):
    result = read_files(tmp_path, sr_legacy())
    assert result.measures(ALMONDS) == {"1 cup, sliced": "92.000", "1 oz (23 whole kernels)": "28.350"}
    assert result.measures(SPINACH) == {"1/2 cup, chopped": "15.000"}


def test_the_codes_and_the_unspecified_quantity_of_fndds_are_left_out(tmp_path):
    result = read_files(tmp_path, survey())
    assert result.measures(SURVEY) == {"1 cup": "244.000"}
    assert any(
        problem.message.startswith("portions") and problem.message.endswith(": 1")
        for problem in result.warnings
    )


@pytest.mark.parametrize(
    ("amount", "unit", "modifier", "grams"),
    [
        ("1", 9999, "whole animal", "3000.5"),
        ("1", 9999, "cup", "0"),
        ("1", 9999, "cup", ""),
        ("1", 9999, "cup", "-5"),
        ("1", 9999, "", "30"),
        ("1", 9999, "lb yields", "300"),
    ],
    ids=["3 kg", "weighs nothing", "no weight", "below zero", "no measure", "trade"],
)
def test_what_is_no_measure_is_left_out_and_counted(tmp_path, amount, unit, modifier, grams):
    files = sr_legacy() | {"food_portion.csv": [portion(ALMONDS, amount, unit, modifier, grams)]}
    result = read_files(tmp_path, files)
    assert result.portions == {}
    assert any(
        problem.message.startswith("portions") and problem.message.endswith(": 1")
        for problem in result.warnings
    )
    assert result.errors == []


def test_a_weight_that_is_no_number_is_refused_with_its_line(tmp_path):
    files = sr_legacy() | {"food_portion.csv": [portion(ALMONDS, "1", 9999, "cup", "a lot")]}
    (problem,) = read_files(tmp_path, files).errors
    assert (problem.file, problem.line) == ("food_portion.csv", 2)
    assert "'a lot' is not a number" in problem.message


def test_a_measure_is_taken_once(tmp_path):
    rows = [portion(ALMONDS, "1", 9999, "cup", "92"), portion(ALMONDS, "1.0", 9999, "cup", "95")]
    assert read_files(tmp_path, sr_legacy() | {"food_portion.csv": rows}).measures(ALMONDS) == {
        "1 cup": "92.000"
    }


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("1", "1 cup"),
        ("1.0", "1 cup"),
        ("0.333", "1/3 cup"),
        ("0.67", "2/3 cup"),
        ("1.5", "1 1/2 cup"),
        ("0.7", "0.7 cup"),
        ("3.53", "3.53 cup"),
        ("", "cup"),
        ("0", "cup"),
        ("some", "cup"),
    ],
)
def test_amounts_are_spoken_as_fractions(amount, words):
    assert description_of(amount, "cup", "", "") == words


def test_a_unit_and_its_modifier_are_parted_by_a_comma():
    assert description_of("2", "tablespoon", "", "packed") == "2 tablespoon, packed"
    assert description_of("1", "RACC", "", "") == "1 reference serving of labels"
