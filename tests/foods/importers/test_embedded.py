import csv
from decimal import Decimal

import pytest

from foods.groups import FoodGroup
from foods.importers.embedded import DATA_DIR, read_table
from foods.importers.records import RowError

FILES = {
    "sources.csv": [
        ["key", "name", "data_set", "release", "licence", "citation"], ["t", "T", "Table", "1", "", ""]
    ],
    "foods.csv": [
        ["source", "source_id", "ndb_number", "fdc_id", "source_name", "group", "magnesium_mg_per_100_g",
         "is_branded", "value_note"],
        ["t", "t:1", "", "7", "Nuts, almonds", "nuts-and-seeds", "270", "no", ""],
        ["t", "t:2", "", "", "Soup", "soups-and-sauces", "", "yes", "a note"],
    ],
    "portions.csv": [["source_id", "sequence", "description", "gram_weight", "origin"],
                     ["t:1", "1", "1 cup", "143", "usda"]],
    "everyday_names.csv": [
        ["position", "plain_name", "synonyms", "source_id", "default_portion", "gram_weight", "group"],
        ["10", "Almonds", "badam; raw almonds", "t:1", "1 handful", "30", "snacks"],
    ],
}  # fmt: skip


def write(folder, name, rows):
    with (folder / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.fixture
def folder(tmp_path):
    for name, rows in FILES.items():
        write(tmp_path, name, rows)
    return tmp_path


def read(folder):
    return read_table(folder, groups=FoodGroup.values)


def test_a_blank_cell_is_unknown_not_zero(folder):
    almonds, soup = read(folder).foods
    assert almonds.amounts == {"magnesium_mg_per_100_g": Decimal(270)}
    assert soup.amounts == {"magnesium_mg_per_100_g": None}


def test_a_food_stands_in_the_group_of_its_everyday_name(folder):
    assert [food.group for food in read(folder).foods] == ["snacks", "soups-and-sauces"]


def test_synonyms_share_portion_and_place_of_their_plain_name(folder):
    names = read(folder).names
    assert [(name.text, name.is_synonym) for name in names] == [
        ("Almonds", False), ("badam", True), ("raw almonds", True)
    ]  # fmt: skip
    assert {(name.portion, name.gram_weight, name.position) for name in names} == {
        ("1 handful", Decimal(30), 10)
    }


@pytest.mark.parametrize(
    ("file", "column", "value", "message"),
    [
        ("foods.csv", "magnesium_mg_per_100_g", "much", "foods.csv, line 2: magnesium_mg_per_100_g 'much'"),
        ("foods.csv", "magnesium_mg_per_100_g", "-1", "foods.csv, line 2: magnesium_mg_per_100_g '-1'"),
        ("foods.csv", "magnesium_mg_per_100_g", "NaN", "foods.csv, line 2: magnesium_mg_per_100_g 'NaN'"),
        ("foods.csv", "source", "x", "foods.csv, line 2: source 'x' is not one of t"),
        ("foods.csv", "group", "nuts", "foods.csv, line 2: group 'nuts'"),
        ("foods.csv", "is_branded", "", "foods.csv, line 2: is_branded ''"),
        ("foods.csv", "fdc_id", "7a", "foods.csv, line 2: fdc_id '7a' is not a whole number"),
        ("foods.csv", "source_id", "t:2", "foods.csv, line 3: source_id 't:2' stands in the table twice"),
        ("foods.csv", "source_name", "", "foods.csv, line 2: source_name '' is empty"),
        ("portions.csv", "source_id", "t:9", "portions.csv, line 2: source_id 't:9' is not in foods.csv"),
        ("portions.csv", "gram_weight", "0", "portions.csv, line 2: gram_weight '0' is not a weight"),
        ("portions.csv", "gram_weight", "", "portions.csv, line 2: gram_weight '' is not a weight"),
        ("portions.csv", "origin", "guess", "portions.csv, line 2: origin 'guess'"),
        ("everyday_names.csv", "source_id", "t:9", "everyday_names.csv, line 2: source_id 't:9'"),
        ("everyday_names.csv", "default_portion", "", "everyday_names.csv, line 2: default_portion ''"),
    ],
)
def test_an_error_names_file_line_and_value(folder, file, column, value, message):
    head, row, *others = FILES[file]
    write(
        folder,
        file,
        [head, [value if name == column else cell for name, cell in zip(head, row, strict=True)], *others],
    )
    with pytest.raises(RowError) as refused:
        read(folder)
    assert str(refused.value).startswith(message)


def test_a_short_row_is_refused(folder):
    write(folder, "portions.csv", [FILES["portions.csv"][0], ["t:1", "1", "1 cup"]])
    with pytest.raises(RowError, match=r"portions\.csv, line 2: gram_weight None is missing"):
        read(folder)


def test_the_embedded_table_is_whole():
    table = read_table(groups=FoodGroup.values)
    assert (len(table.foods), len(table.portions)) == (12_545, 14_432)
    assert sum(not name.is_synonym for name in table.names) == 1_162
    assert sum(name.is_synonym for name in table.names) == 1_858
    magnesium = [food.amounts["magnesium_mg_per_100_g"] for food in table.foods]
    assert sum(mg is None for mg in magnesium) == 709
    assert sum(mg == 0 for mg in magnesium) == 316


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("sources.csv", lambda row: row["key"]),
        ("foods.csv", lambda row: row["source_id"]),
        ("portions.csv", lambda row: (row["source_id"], int(row["sequence"]))),
        ("everyday_names.csv", lambda row: int(row["position"])),
    ],
)
def test_the_embedded_files_are_sorted_so_that_a_change_shows_in_a_diff(file, key):
    with (DATA_DIR / file).open(encoding="utf-8", newline="") as lines:
        keys = [key(row) for row in csv.DictReader(lines)]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys))


def test_a_missing_file_is_not_an_empty_table(folder):
    (folder / "portions.csv").unlink()
    with pytest.raises(FileNotFoundError):
        read(folder)
