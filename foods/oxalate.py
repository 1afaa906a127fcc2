"""Foods of the embedded table that are rich in oxalate, which binds some of their magnesium.

`data/oxalate_foods.csv` lists leaves and stalks as they are eaten, with the plant; its README says where the
choice of plants comes from. Dishes in which they are one of several things are left out: recipes differ.
"""

from functools import cache

from foods.hinted import SOURCES
from foods.importers.embedded import DATA_DIR
from foods.importers.rows import rows

FILE = DATA_DIR / "oxalate_foods.csv"


@cache
def oxalate_foods() -> dict[str, str]:
    """Return the plant of each food of the file by its key in the table."""
    return {row.required("source_id"): row.required("plant") for row in rows(FILE)}


def is_rich_in_oxalate(source: str | None, source_id: str) -> bool:
    """Whether a food of the embedded table is on the list: another table may give another food its key."""
    return source in SOURCES and source_id in oxalate_foods()
