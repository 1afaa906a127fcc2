from decimal import Decimal

import pytest

from foods.importers.own_format import reading
from foods.importers.records import UnreadableError
from tests.foods.importers.own_format.files import (
    ALMONDS,
    FOODS,
    NAMES,
    PORTIONS,
    foods_file,
    lines,
    one_cell,
    outcome,
    zipped,
)

MAGNESIUM = "magnesium_mg_per_100_g"


def test_a_food_is_read_with_the_line_it_stands_on():
    almonds = outcome(foods_file(ALMONDS)).food
    assert (almonds.key, almonds.file, almonds.line) == (("t:1",), "table.csv", 2)
    assert almonds.values == {
        "source": "t",
        "source_name": "Almonds",
        "group": "nuts-and-seeds",
        "magnesium_mg_per_100_g": "270.000",
        "energy_kcal_per_100_g": "579.000",
    }


def test_a_blank_is_unknown_and_a_zero_is_zero():
    blank, zero = outcome(foods_file("t:1,t,Soup,,,40", "t:2,t,Oil,,0,900")).foods
    assert blank.values[MAGNESIUM] is None
    assert Decimal(zero.values[MAGNESIUM]) == 0


def test_a_file_of_some_columns_speaks_of_these_alone():
    assert outcome(lines(f"{MAGNESIUM},source_id", "79,t:1")).food.values == {MAGNESIUM: "79.000"}


def test_a_bad_row_is_refused_and_the_others_go_on():
    found = outcome(foods_file(ALMONDS, "t:2,t,Spinach,vegetables,traces,23", "t:3,t,Kale,vegetables,33,35"))
    assert [food.key for food in found.foods] == [("t:1",), ("t:3",)]
    assert found.messages == [
        f"table.csv, line 3: {MAGNESIUM} 'traces' is not a number: write one such as 1.5, or leave the cell "
        "empty if nobody knows"
    ]


def test_everything_that_is_wrong_with_a_row_is_said():
    found = outcome(foods_file("t:1,u,,nuts,270,much"))
    assert [message.split()[3] for message in found.messages] == [
        "source",
        "source_name",
        "group",
        "energy_kcal_per_100_g",
    ]


@pytest.mark.parametrize(
    "cell",
    ["traces", "Traces", "tr", "<5", "< 5", "-", "--", "n/a", "NA", "nan", "inf", "Infinity", "?", "5 mg",
     ".", "1.2.3", "5.", ".5", "+5", "0x10", "٣", "1 000", "=1+1", "x" * 5000, "1" * 21],
)  # fmt: skip
def test_what_is_no_number_never_becomes_one(cell):
    found = outcome(one_cell(MAGNESIUM, cell))
    assert not found.foods
    assert "is not a number" in found.messages[0]
    assert len(found.messages[0]) < 250


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("1,5", "has a comma: 1,5 must be written 1.5"),
        ("1,000", "has a comma"),
        ("1.000,5", "has a comma"),
        ("-1", "is below zero"),
        ("1e9", "has an exponent"),
        ("1E-3", "has an exponent"),
        ("99999999", "is too large"),
        ("60301", "cannot be: 60300 is the most"),
    ],
)
def test_a_number_written_otherwise_is_refused_with_what_to_write(cell, problem):
    found = outcome(one_cell(MAGNESIUM, cell))
    assert not found.foods
    assert problem in found.messages[0]


@pytest.mark.parametrize(
    ("cell", "kept"), [("79", "79.000"), (" 79.25 ", "79.250"), ("0.0005", "0.001"), ("007", "7.000")]
)
def test_amounts_are_kept_with_three_places(cell, kept):
    assert outcome(one_cell(MAGNESIUM, cell)).food.values[MAGNESIUM] == kept


@pytest.mark.parametrize(
    ("column", "cell", "problem"),
    [
        ("source_name", "", "is empty"),
        ("source_name", "x" * 201, "is longer than 200 letters"),
        ("source_name", "two\nlines", "has a line break"),
        ("is_branded", "true", "is not one of no, yes"),
        ("is_branded", "", "is not one of no, yes"),
        ("fdc_id", "7a", "is not a whole number from 0 to 2147483647"),
        ("fdc_id", "2147483648", "is not a whole number"),
        ("fdc_id", "9" * 10_000, "is not a whole number"),
        ("ndb_number", "123456", "is longer than 5 letters"),
        ("stated_on", "1.4.2019", "is not a date such as 2019-04-01"),
        ("stated_on", "2019-02-29", "is not a date"),
        ("stated_on", "20190401", "is not a date"),
        ("group", "nuts", "is not one of nuts-and-seeds, vegetables"),
        ("value_note", "x" * 501, "is longer than 500 letters"),
    ],
)
def test_a_refused_cell_is_named(column, cell, problem):
    found = outcome(one_cell(column, cell))
    assert not found.foods
    assert found.messages[0].startswith(f"table.csv, line 2: {column} ")
    assert problem in found.messages[0]


def test_what_a_food_need_not_have_may_be_blank():
    cells = ["fdc_id", "ndb_number", "stated_on", "group", "value_note", "value_origins", "typical_source"]
    values = outcome(lines(",".join(["source_id", *cells]), "t:1" + "," * len(cells))).food.values
    assert values == dict(zip(cells, [None, "", None, "", "", {}, ""], strict=True))


def test_minerals_cannot_weigh_more_than_the_food():
    header = f"source_id,{MAGNESIUM},calcium_mg_per_100_g,alcohol_g_per_100_g"
    found = outcome(lines(header, "t:1,20000,30000,50.001", "t:2,20000,30000,50"))
    assert found.messages == [
        "table.csv, line 2: its minerals, caffeine and alcohol add up to 100.001 g in 100 g of food"
    ]


def test_a_row_with_other_than_the_headers_cells_is_refused():
    found = outcome(foods_file("t:1,t,Almonds, raw,nuts-and-seeds,270,579", "t:2,t", ALMONDS))
    assert found.messages == [
        "table.csv, line 2: has 7 cells where the first line has 6",
        "table.csv, line 3: has 2 cells where the first line has 6",
    ]
    assert len(found.foods) == 1


def test_a_row_that_stands_in_the_file_twice_is_refused_the_second_time():
    found = outcome(foods_file(ALMONDS, "t:1,t,Other,,1,1"))
    assert found.food.values["source_name"] == "Almonds"
    assert found.messages == ["table.csv, line 3: is in the file already, on line 2"]


def test_lines_are_counted_as_an_editor_counts_them():
    rows = lines("key,name,data_set,citation", 'a,A,Table,"Somebody.', 'Table."', "", "b,,Table,")
    found = outcome(rows)
    assert found.sources[0].values["citation"] == "Somebody.\nTable."
    assert found.problems[0].line == 5


def test_measures_are_told_apart_by_origin_and_description():
    found = outcome(lines(PORTIONS, "t:1,usda,1 cup,1,143", "t:1,everyday,1 cup,0,140"))
    assert [portion.key for portion in found.portions] == [
        ("t:1", "usda", "1 cup"),
        ("t:1", "everyday", "1 cup"),
    ]
    assert found.portions[0].values == {"sequence": 1, "gram_weight": "143.000"}


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("t:1,usda,1 cup,1,0", "gram_weight 0 is not a weight above zero"),
        ("t:1,usda,1 cup,1,", "gram_weight '' is empty"),
        ("t:1,usda,1 cup,1,30000.001", "no portion weighs more than 30 kg"),
        ("t:1,usda,1 cup,32768,9", "sequence '32768' is not a whole number from 0 to 32767"),
        ("t:1,own,1 cup,1,9", "origin 'own' is not one of derived, everyday, usda"),
        (",usda,1 cup,1,9", "source_id '' is empty"),
    ],
)
def test_a_bad_measure_is_refused(row, problem):
    found = outcome(lines(PORTIONS, row))
    assert not found.portions
    assert problem in found.messages[0]


def test_names_keep_language_kind_and_usual_measure():
    found = outcome(lines(NAMES, "t:1,de,Mandeln,synonym,10,1 handful", "t:1,english,Almonds,plain,1,"))
    assert found.names[0].key == ("t:1", "de", "Mandeln")
    assert found.names[0].values == {"kind": "synonym", "position": 10, "portion": "1 handful"}
    assert found.messages == ["table.csv, line 3: language 'english' is not written like en"]


def test_foods_may_name_a_source_of_the_same_zip():
    found = outcome(
        zipped({
            "foods.csv": foods_file("t:1,new,Kale,,33,", "t:2,bad,Oil,,0,"),
            "sources.csv": lines("key,name,data_set", "new,New,New table", "bad,,"),
        }),
        "table.zip",
    )  # fmt: skip
    assert [food.key for food in found.foods] == [("t:1",)]
    assert found.messages[-1] == "foods.csv, line 3: source 'bad' is not one of new, t"


def test_progress_is_told_in_bytes_up_to_the_end():
    content = foods_file(*(f"t:{number},t,Food,,1,1" for number in range(5000)))
    steps = outcome(content).steps
    assert steps == sorted(steps)
    assert len(steps) == 4
    assert steps[-1] == (len(content), len(content))


def test_a_file_with_one_mistake_in_all_rows_is_given_up(monkeypatch):
    monkeypatch.setattr(reading, "MOST_ERRORS", 3000)
    with pytest.raises(UnreadableError, match=r"^More than 3,000 errors"):
        outcome(foods_file(*(f"t:{number},u,Food,,1,1" for number in range(5000))))


def test_a_header_alone_is_a_table_of_nothing():
    found = outcome(lines(FOODS))
    assert (found.foods, found.problems) == ([], [])
