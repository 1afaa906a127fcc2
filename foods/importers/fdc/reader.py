"""Read an official download of FoodData Central; what is taken of it, and why, is in README.md above."""

from collections.abc import Callable
from pathlib import Path

from foods.importers.fdc.archive import Archive, opened
from foods.importers.fdc.assembly import Assembly
from foods.importers.fdc.categories import Groups, category_names
from foods.importers.fdc.derivations import codes
from foods.importers.fdc.download import Download
from foods.importers.fdc.food_files import NUMBERED, read_foods
from foods.importers.fdc.numbers import Fates
from foods.importers.fdc.nutrients import check_units
from foods.importers.fdc.portions import read_portions
from foods.importers.fdc.staging import staged
from foods.importers.fdc.value_file import read_values
from foods.importers.known import Known
from foods.importers.remarks import Remarks
from foods.importers.scratch import Scratch

NEEDED = ("food.csv", "food_nutrient.csv")
FILES = (
    *NEEDED,
    "branded_food.csv",
    "food_category.csv",
    "food_nutrient_derivation.csv",
    "food_portion.csv",
    "measure_unit.csv",
    "nutrient.csv",
    "wweia_food_category.csv",
    *NUMBERED,
)
# Putting the foods together takes about as long as reading the files: it counts as many bytes once more.
TWICE = 2


def read(path: Path, scratch: Scratch, known: Known, progress: Callable[[int, int], None]) -> None:
    """Read the ZIP at `path` into the scratch file. Progress is told in bytes of CSV."""
    remarks = Remarks(scratch)
    with opened(path) as file, staged(scratch):
        archive = Archive(file, remarks, progress)
        archive.require(NEEDED, "every download of FoodData Central has it")
        archive.total = TWICE * archive.size(FILES)
        check_units(archive)
        download = Download(archive, scratch, remarks, Fates())
        read_foods(download)
        read_values(download, codes(archive))
        read_portions(download)
        Assembly(download, Groups(known.groups, category_names(archive))).write()
        remarks.sum_up()
    progress(archive.total, archive.total)
