import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.importers.own_format import lines as lines_module
from foods.importers.own_format import parts
from foods.importers.records import UnreadableError
from tests.foods.importers.own_format.files import (
    ALMONDS,
    FOODS,
    PORTIONS,
    foods_file,
    lines,
    outcome,
    zipped,
)

SPINACH = "t:2,t,Épinard,vegetables,79,23"


def refusal(content, name="table.csv"):
    with pytest.raises(UnreadableError) as refused:
        outcome(content, name)
    return str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_is_read_with_and_without_its_mark(encoding):
    content = foods_file(SPINACH).decode().encode(encoding)
    assert outcome(content).food.values["source_name"] == "Épinard"


def test_windows_line_ends_are_read():
    assert outcome(foods_file(ALMONDS).replace(b"\n", b"\r\n")).food.key == ("t:1",)


def test_latin_1_is_refused_with_the_line():
    message = refusal(foods_file(ALMONDS, SPINACH).decode().encode("latin-1"))
    assert message.startswith("table.csv, line 3: is not UTF-8 (byte C9, as in Latin-1). Save the file")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_refused(encoding):
    assert refusal(foods_file(ALMONDS).decode().encode(encoding)).startswith("table.csv, line 1: ")


def test_nul_bytes_are_refused_with_the_line():
    message = refusal(foods_file(ALMONDS, "t:2,t,Sp\0inach,,1,1"))
    assert message == "table.csv, line 3: holds NUL bytes: this is no text, or not in UTF-8"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "table.csv is empty."),
        (b"\n\n", "table.csv is empty."),
        (b"PK\x03\x04rubbish", "table.csv is a damaged ZIP, or none at all."),
        (b"%PDF-1.7\n%\xe2\xe3", "table.csv, line 1: '%PDF-1.7' is not a column of ours."),
        (foods_file(ALMONDS).replace(b",", b";"), "table.csv is separated by semicolons."),
        (foods_file(ALMONDS).replace(b",", b"\t"), "table.csv is separated by tabs."),
        (lines(ALMONDS), "table.csv, line 1: 't:1' is not a column of ours."),
        (foods_file(ALMONDS).replace(b"\n", b"\r"), "table.csv, line 1: has line breaks as old Macintosh"),
        (foods_file('t:1,t,"Almonds,,1,1'), "table.csv, line 2: a quotation mark opens a cell"),
        (foods_file('t:1,t,"Almonds" raw,,1,1'), "table.csv, line 2: a quotation mark is out of place"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_ours_is_refused_with_the_reason(content, message):
    assert refusal(content).startswith(message)


@pytest.mark.parametrize(
    ("column", "ours"),
    [
        ("magnesium_g_per_100_g", "magnesium_mg_per_100_g"),
        ("magnesium_mg_per_portion", "magnesium_mg_per_100_g"),
        ("magnesium_ug_per_100_g", "magnesium_mg_per_100_g"),
        ("magnesium_µg_per_100_g", "magnesium_mg_per_100_g"),
        ("Magnesium", "magnesium_mg_per_100_g"),
        ("energy_kj_per_100_g", "energy_kcal_per_100_g"),
        ("alcohol_percent", "alcohol_g_per_100_g"),
        ("typical_caffeine_mg", "typical_caffeine_mg_per_100_g"),
    ],
)
def test_a_column_in_another_unit_refuses_the_file(column, ours):
    message = refusal(lines(f"source_id,{column}", "t:1,5"))
    assert message == (
        f"table.csv, line 1: '{column}' must be {ours}, in that unit: convert the values first"
    )


def test_an_unknown_column_refuses_the_file_and_ours_are_named():
    message = refusal(lines(f"{PORTIONS},gram_weight_oz"))
    assert message == (
        "table.csv, line 1: 'gram_weight_oz' is not a column of ours. The first line names the columns; of "
        "portions these are: source_id, origin, description, sequence, gram_weight."
    )


def test_a_column_that_tells_rows_apart_must_be_there():
    assert "the column source_id is missing" in refusal(lines("source_name", "Kale"))
    assert "the column origin is missing" in refusal(lines("source_id,description", "t:1,1 cup"))


def test_a_column_must_not_be_there_twice():
    assert "the column 'source' is there twice" in refusal(lines("source_id,source,source", "t:1,t,t"))


def test_an_endless_line_is_not_read_to_its_end():
    message = refusal(lines(FOODS, "x" * 10_000_000))
    assert message == "table.csv, line 2: is longer than 100,000 bytes: this is not such a CSV file"


def test_a_row_of_endless_lines_is_not_read_to_its_end():
    message = refusal(lines(FOODS, 't:1,"', *['","'] * 1000))
    assert message == "table.csv, line 2: a quotation mark opens a cell and is never closed"


def test_more_lines_than_any_table_has_are_refused(monkeypatch):
    monkeypatch.setattr(lines_module, "MOST_LINES", 10)
    assert refusal(foods_file(*[""] * 20)).startswith("table.csv, line 11: is beyond the 10 lines")


def test_files_in_a_zip_are_found_in_any_folder_and_others_left_alone():
    content = zipped({
        "../../etc/foods.csv": foods_file(ALMONDS),
        "C:\\table\\portions.csv": lines(PORTIONS, "t:1,usda,1 cup,1,143"),
        "__MACOSX/._foods.csv": b"\0",
        "README.md": b"words",
    })  # fmt: skip
    found = outcome(content, "table.zip")
    assert (found.food.file, found.portions[0].file) == ("foods.csv", "portions.csv")


def test_a_file_in_a_zip_must_have_the_columns_its_name_promises():
    message = refusal(zipped({"portions.csv": foods_file(ALMONDS)}), "table.zip")
    assert message.startswith("portions.csv, line 1: 'source' is not a column of ours.")


def test_a_zip_without_our_files_is_refused():
    assert refusal(zipped({"food.csv": b""}), "table.zip") == (
        "table.zip holds none of sources.csv, foods.csv, portions.csv, names.csv."
    )


def test_a_workbook_is_told_from_a_zip():
    assert "is an Excel workbook" in refusal(zipped({"[Content_Types].xml": b"<x/>"}), "table.xlsx")


def test_a_file_must_not_be_in_a_zip_twice():
    content = zipped({"a/foods.csv": foods_file(ALMONDS), "b/Foods.csv": foods_file(ALMONDS)})
    assert refusal(content, "table.zip") == "table.zip holds foods.csv twice."


def test_a_zip_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(parts, "MOST_BYTES", 5_000_000)
    content = zipped({"foods.csv": bytes(6_000_000)})
    assert len(content) < 10_000
    assert refusal(content, "table.zip") == "table.zip holds more than 5 MB of tables."


def test_a_locked_zip_is_refused():
    content = bytearray(zipped({"foods.csv": foods_file(ALMONDS)}))
    # The flags of the file, in its own header and in the list at the end (APPNOTE.TXT 4.3.7 and 4.3.12).
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(content), "table.zip") == "table.zip is locked with a password. Pack it without one."


def test_a_zip_that_is_damaged_inside_is_refused():
    content = bytearray(zipped({"foods.csv": foods_file(*(f"t:{n},t,Food {n},,1,1" for n in range(500)))}))
    content[200:210] = bytes(10)
    assert refusal(bytes(content), "table.zip").startswith(("table.zip is a damaged ZIP", "foods.csv, line"))


def test_a_zip_packed_with_lzma_that_is_damaged_inside_is_refused():
    content = bytearray(zipped({"foods.csv": foods_file(ALMONDS)}, zipfile.ZIP_LZMA))
    start = content.index(b"foods.csv") + len("foods.csv")
    content[start + 8 : start + 24] = bytes(16)
    assert refusal(bytes(content), "table.zip").startswith("table.zip is a damaged ZIP")


def test_a_packing_nobody_knows_is_refused():
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("foods.csv", foods_file(ALMONDS))
    content = bytearray(packed.getvalue())
    content[8] = content[content.index(b"PK\x01\x02") + 10] = 97
    assert refusal(bytes(content), "table.zip").startswith("table.zip is a damaged ZIP")


def read_or_refuse(content):
    """Read odd bytes: a table, problems or one refusal in words that fit on a page; nothing else."""
    try:
        message = " ".join(outcome(content).messages[:1])
    except UnreadableError as error:
        message = str(error) or "refused without a word" * 1000
    assert len(message) < 1000


@given(st.binary(max_size=400))
def test_odd_bytes_are_read_or_refused(content):
    read_or_refuse(content)


@given(st.binary(max_size=400))
def test_odd_bytes_below_a_header_are_read_or_refused(content):
    read_or_refuse(lines(FOODS) + content)


@given(st.lists(st.lists(st.text(max_size=20), min_size=6, max_size=6), max_size=5))
def test_odd_texts_below_a_header_are_read_or_refused(rows):
    read_or_refuse(lines(FOODS, *(",".join(f'"{cell}"' for cell in row) for row in rows)).replace(b"\0", b""))


@given(st.integers(min_value=0), st.binary(min_size=1, max_size=4))
def test_a_zip_with_odd_bytes_anywhere_is_read_or_refused(place, odd):
    content = bytearray(PACKED)
    place %= len(content)
    content[place : place + len(odd)] = odd
    read_or_refuse(bytes(content))


PACKED = zipped({"foods.csv": foods_file(ALMONDS, SPINACH), "portions.csv": lines(PORTIONS)})
