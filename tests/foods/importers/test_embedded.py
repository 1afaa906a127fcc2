from decimal import Decimal

import pytest

from foods.importers.records import PortionRecord, RowError
from tests.foods.importers.tables import FILES, add, change, food_of, read, write


def test_a_blank_cell_is_unknown_not_zero(folder):
    table = read(folder)
    assert food_of(table, "t:1").amounts["magnesium_mg_per_100_g"] == 270
    assert food_of(table, "t:2").amounts["magnesium_mg_per_100_g"] is None
    assert food_of(table, "t:3").amounts["alcohol_g_per_100_g"] == 0


def test_a_food_stands_in_the_group_of_its_everyday_name(folder):
    table = read(folder)
    assert [food_of(table, key).group for key in ("t:1", "t:2")] == ["snacks", "soups-and-sauces"]


def test_synonyms_share_portion_and_place_of_their_plain_name(folder):
    names = [name for name in read(folder).names if name.language == "en"]
    assert [(name.text, name.is_synonym) for name in names] == [
        ("Almonds", False), ("badam", True), ("raw almonds", True)
    ]  # fmt: skip
    assert {(name.portion, name.gram_weight, name.position) for name in names} == {
        ("1 handful", Decimal(30), 10)
    }


def test_measures_of_everyday_life_come_before_those_of_the_table(folder):
    assert sorted(read(folder).portions, key=lambda portion: portion.sequence) == [
        PortionRecord("t:1", 1, "1 tablespoon", Decimal(9), "everyday"),
        PortionRecord("t:1", 2, "1 cup", Decimal(143), "usda"),
    ]


@pytest.mark.parametrize(
    ("file", "column", "value", "message"),
    [
        ("foods.csv", "magnesium_mg_per_100_g", "much", "foods.csv, line 2: magnesium_mg_per_100_g 'much'"),
        ("foods.csv", "magnesium_mg_per_100_g", "-1", "foods.csv, line 2: magnesium_mg_per_100_g '-1'"),
        ("foods.csv", "magnesium_mg_per_100_g", "NaN", "foods.csv, line 2: magnesium_mg_per_100_g 'NaN'"),
        ("foods.csv", "source", "x", "foods.csv, line 2: source 'x' is not one of recipes, t"),
        ("foods.csv", "group", "nuts", "foods.csv, line 2: group 'nuts'"),
        ("foods.csv", "is_branded", "", "foods.csv, line 2: is_branded ''"),
        ("foods.csv", "fdc_id", "7a", "foods.csv, line 2: fdc_id '7a' is not a whole number"),
        ("foods.csv", "source_id", "t:2", "foods.csv, line 3: source_id 't:2' stands in the table twice"),
        ("foods.csv", "source_name", "", "foods.csv, line 2: source_name '' is empty"),
        ("portions.csv", "source_id", "t:9", "portions.csv, line 2: source_id 't:9' is not a food"),
        ("portions.csv", "gram_weight", "0", "portions.csv, line 2: gram_weight '0' is not a weight"),
        ("portions.csv", "gram_weight", "", "portions.csv, line 2: gram_weight '' is not a weight"),
        ("portions.csv", "origin", "guess", "portions.csv, line 2: origin 'guess'"),
        ("everyday_portions.csv", "source_id", "t:9", "everyday_portions.csv, line 2: source_id 't:9'"),
        ("everyday_portions.csv", "sequence", "x", "everyday_portions.csv, line 2: sequence 'x'"),
        ("everyday_portions.csv", "description", "", "everyday_portions.csv, line 2: description ''"),
        ("everyday_portions.csv", "gram_weight", "-9", "everyday_portions.csv, line 2: gram_weight '-9'"),
        ("everyday_portions.csv", "description", "1 handful",
         "everyday_portions.csv, line 2: description '1 handful' is the usual amount"),
        ("everyday_names.csv", "source_id", "t:9", "everyday_names.csv, line 2: source_id 't:9'"),
        ("everyday_names.csv", "default_portion", "", "everyday_names.csv, line 2: default_portion ''"),
    ],
)  # fmt: skip
def test_an_error_names_file_line_and_value(folder, file, column, value, message):
    change(folder, file, column, value)
    with pytest.raises(RowError) as refused:
        read(folder)
    assert str(refused.value).startswith(message)


def test_a_food_must_not_stand_in_two_files(folder):
    add(folder, "waters.csv", ["t", "t:1", "Almond water", "", "1", "", ""])
    with pytest.raises(RowError, match=r"waters\.csv, line 3: source_id 't:1' stands in the table twice"):
        read(folder)


def test_a_short_row_is_refused(folder):
    write(folder, "portions.csv", [FILES["portions.csv"][0], ["t:1", "1", "1 cup"]])
    with pytest.raises(RowError, match=r"portions\.csv, line 2: origin None is missing"):
        read(folder)


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_not_an_empty_table(folder, file):
    (folder / file).unlink()
    with pytest.raises(FileNotFoundError):
        read(folder)
