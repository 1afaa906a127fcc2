"""Which format a file has, told by what is in it. No Django here; the names are those of ImportRun.Format."""

import zipfile
from pathlib import Path, PurePosixPath

from foods.importers.records import UnreadableError

OWN, FDC = "own", "fdc"
# What every download of FoodData Central has and our own ZIP has not.
FDC_MEMBER = "food_nutrient.csv"
# Texts that begin so are CSV all the same, in an encoding that the reader then names.
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
LOOKED_AT_BYTES = 8_192


def format_of(path: Path) -> str:
    """Return the format of a file; raises UnreadableError where it can be no food table."""
    with path.open("rb") as file:
        begin = file.read(LOOKED_AT_BYTES)
    if zipfile.is_zipfile(path):
        return format_of_zip(path)
    if not begin.strip():
        raise UnreadableError("The file is empty.")
    if b"\0" in begin and not begin.startswith(UTF_16_MARKS):
        raise UnreadableError("This is neither a CSV file nor a ZIP.")
    return OWN


def format_of_zip(path: Path) -> str:
    """Return the format of a ZIP, told by the names in it."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = {PurePosixPath(name).name for name in archive.namelist()}
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise UnreadableError("This ZIP is damaged.") from error
    if FDC_MEMBER in names:
        return FDC
    if not any(name.endswith(".csv") for name in names):
        raise UnreadableError("There is no CSV file in this ZIP. Save a workbook as CSV first.")
    return OWN
