"""food.csv, and the files that say more of one data type: which foods there are, and which are read."""

from collections.abc import Iterator

from foods.importers.fdc.data_types import DATA_TYPES
from foods.importers.fdc.download import Download, day, tidy
from foods.importers.fdc.numbers import Fate
from foods.importers.fdc.staging import fill, leave_older_out
from foods.importers.records import UnreadableError
from foods.importers.scratch import Scratch

FOOD_COLUMNS = ("fdc_id", "data_type", "description", "food_category_id", "publication_date")
BRANDED_COLUMNS = (
    "fdc_id",
    "gtin_upc",
    "brand_owner",
    "serving_size",
    "serving_size_unit",
    "household_serving_fulltext",
    "branded_food_category",
    "modified_date",
)
# The files that number the foods of a data type, with the columns that all releases have, and later ones.
NUMBERED = {
    "sr_legacy_food.csv": (("fdc_id", "NDB_number"), ()),
    "foundation_food.csv": (("fdc_id", "NDB_number"), ()),
    "survey_fndds_food.csv": (("fdc_id", "food_code"), ("wweia_category_code", "wweia_category_number")),
}
REFUSED_FOODS = "foods that cannot be read"
SAMPLES = "samples and acquisitions, which nobody eats, are left out"
OLDER = "older versions of foods are left out (only the newest of each product is read)"


def read_foods(download: Download) -> None:
    """Take down which foods there are, and what else their data types say of them; no older versions."""
    fill(download.scratch, "fdc_food", foods(download))
    require_files(download)
    if "branded_food.csv" in download.archive:
        fill(download.scratch, "fdc_branded", branded(download))
    for name in NUMBERED:
        if name in download.archive:
            fill(download.scratch, "fdc_numbered", numbered(download, name))
    leave_older_out(download.scratch)
    for (fdc_id,) in download.scratch.database.execute("SELECT fdc_id FROM fdc_older"):
        download.fates.settle(fdc_id, Fate.LEFT_OUT)
        download.remarks.count(OLDER, "food.csv")


def require_files(download: Download) -> None:
    """Refuse a download that has no food to read, or lacks what its foods need."""
    found = download.scratch.database.execute("SELECT DISTINCT data_type FROM fdc_food ORDER BY data_type")
    if not (data_types := [data_type for (data_type,) in found]):
        raise UnreadableError(f"food.csv has no food of a data type that is read: {', '.join(DATA_TYPES)}.")
    for data_type in data_types:
        download.archive.require(DATA_TYPES[data_type].files, f"food.csv has foods that are {data_type}")


def foods(download: Download) -> Iterator[tuple[int, int, str, str, str, str]]:
    """Yield the rows of food.csv that are foods."""
    rows = download.archive.rows("food.csv", FOOD_COLUMNS)
    for line, (text, data_type, description, category, published) in rows:
        if (fdc_id := download.number("food.csv", line, text)) is None:
            continue
        if data_type not in DATA_TYPES:
            download.fates.settle(fdc_id, Fate.LEFT_OUT)
            download.remarks.count(SAMPLES, "food.csv")
        elif problem := problem_of_food(download, fdc_id, description, published):
            download.remarks.error(REFUSED_FOODS, "food.csv", line, problem)
        else:
            download.fates.settle(fdc_id, Fate.READ)
            yield fdc_id, line, data_type, tidy(description), category.strip(), published.strip()


def problem_of_food(download: Download, fdc_id: int, description: str, published: str) -> str:
    """Return why a row of food.csv is refused, "" where it is not."""
    if download.fates.of(fdc_id) != Fate.UNKNOWN:
        return f"food {fdc_id} is in the file already{first_line(download.scratch, fdc_id)}"
    # Its values are then of a food that was refused, not of one that is nowhere.
    download.fates.settle(fdc_id, Fate.LEFT_OUT)
    if not tidy(description):
        return f"food {fdc_id} has no description"
    if day(published) is None:
        return f"publication_date {published[:20]!r} is not a date such as 2019-04-01"
    return ""


def first_line(scratch: Scratch, fdc_id: int) -> str:
    """Return where a food stands first, "" where that row was refused, too."""
    found = scratch.database.execute("SELECT line FROM fdc_food WHERE fdc_id = ?", (fdc_id,)).fetchone()
    return f", on line {found[0]}" if found else ""


def branded(download: Download) -> Iterator[tuple[int | str, ...]]:
    """Yield what branded_food.csv says of branded foods. Releases before 2020 have no brand_name."""
    rows = download.archive.rows("branded_food.csv", BRANDED_COLUMNS, ("brand_name",))
    for line, (text, gtin, owner, serving, unit, household, category, modified, brand) in rows:
        if (fdc_id := download.food("branded_food.csv", line, text)) is not None:
            maker = tidy(brand) or tidy(owner)
            yield (
                *(fdc_id, line, product_of(gtin), maker, serving.strip(), unit.strip(), tidy(household)),
                *(tidy(category), modified.strip()),
            )


def numbered(download: Download, name: str) -> Iterator[tuple[int, str, str]]:
    """Yield the numbers that the foods of a data type have beside their FoodData Central number."""
    columns, optional = NUMBERED[name]
    for line, (text, product, *category) in download.archive.rows(name, columns, optional):
        if (fdc_id := download.food(name, line, text)) is not None:
            yield fdc_id, product.strip(), "".join(category).strip()


def product_of(gtin: str) -> str:
    """Return what two versions of a product share: its barcode without zeros in front; "" is no barcode."""
    return gtin.strip().lstrip("0") if gtin.strip().isdigit() else ""
