"""Which format a file has, told by what is in it."""

import zipfile
from pathlib import Path

import pytest

from foods.importers.formats import format_of
from foods.importers.records import UnreadableError


def archive(path: Path, *names: str) -> Path:
    """Write a ZIP with empty files of these names."""
    with zipfile.ZipFile(path, "w") as file:
        for name in names:
            file.writestr(name, "")
    return path


def test_a_text_is_our_own_format_even_in_an_encoding_that_will_be_refused(tmp_path: Path) -> None:
    path = tmp_path / "foods.csv"
    for text in (b"source_id,source_name\n", "source_id\n".encode("utf-16")):
        path.write_bytes(text)
        assert format_of(path) == "own"


def test_a_zip_is_told_by_its_files_wherever_in_it_they_are(tmp_path: Path) -> None:
    assert format_of(archive(tmp_path / "own.zip", "foods.csv")) == "own"
    assert (
        format_of(archive(tmp_path / "fdc.zip", "FDC_2026/food.csv", "FDC_2026/food_nutrient.csv")) == "fdc"
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "is empty"), (b" \r\n", "is empty"), (b"\x89PNG\x00", "neither a CSV file nor a ZIP")],
    ids=["nothing", "blank", "picture"],
)
def test_what_is_no_table_is_said_so(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)

    with pytest.raises(UnreadableError, match=said):
        format_of(path)


def test_a_workbook_and_a_damaged_zip_are_refused(tmp_path: Path) -> None:
    workbook = archive(tmp_path / "table.xlsx", "[Content_Types].xml", "xl/workbook.xml")
    damaged = archive(tmp_path / "damaged.zip", "foods.csv")
    damaged.write_bytes(damaged.read_bytes().replace(b"PK\x01\x02", b"PK\x00\x00"))

    with pytest.raises(UnreadableError, match="Save a workbook as CSV first"):
        format_of(workbook)
    with pytest.raises(UnreadableError, match="damaged"):
        format_of(damaged)
