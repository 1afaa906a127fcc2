"""Tables of the reader in the scratch file: the downloads' files join there, not in memory."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from typing import Any

from foods.importers.scratch import Scratch

TABLES = {
    "fdc_food": "fdc_id INTEGER PRIMARY KEY, line INTEGER, data_type TEXT, description TEXT, category TEXT, "
    "published TEXT",
    # What else a branded food says of itself; `product` tells what is the same product in another version.
    "fdc_branded": "fdc_id INTEGER PRIMARY KEY, line INTEGER, product TEXT, brand TEXT, serving TEXT, "
    "unit TEXT, household TEXT, category TEXT, modified TEXT",
    # The NDB number of SR Legacy and Foundation, the food code and category of FNDDS.
    "fdc_numbered": "fdc_id INTEGER PRIMARY KEY, product TEXT, category TEXT",
    "fdc_older": "fdc_id INTEGER PRIMARY KEY",
    "fdc_value": "fdc_id INTEGER, field TEXT, rank INTEGER, line INTEGER, amount TEXT, code TEXT",
    "fdc_portion": "fdc_id INTEGER, sequence INTEGER, line INTEGER, description TEXT, grams TEXT",
}

# Of the versions of a product the one published last; of two on one day that with the higher number.
OLDER_VERSIONS = """INSERT INTO fdc_older SELECT fdc_id FROM (
    SELECT fdc_id,
        ROW_NUMBER() OVER (PARTITION BY data_type, product ORDER BY published DESC, fdc_id DESC) AS age
    FROM fdc_food JOIN (
        SELECT fdc_id, product FROM fdc_branded UNION ALL SELECT fdc_id, product FROM fdc_numbered
    ) USING (fdc_id) WHERE product <> ''
) WHERE age > 1"""
FOODS = """SELECT food.fdc_id, food.line, food.data_type, food.description, food.category, food.published,
    branded.line, branded.brand, branded.serving, branded.unit, branded.household, branded.category,
    branded.modified, numbered.product, numbered.category
    FROM fdc_food AS food LEFT JOIN fdc_branded AS branded USING (fdc_id)
    LEFT JOIN fdc_numbered AS numbered USING (fdc_id) ORDER BY food.fdc_id"""
VALUES = "SELECT fdc_id, field, rank, line, amount, code FROM fdc_value ORDER BY fdc_id, field, rank, line"
PORTIONS = "SELECT fdc_id, line, description, grams FROM fdc_portion ORDER BY fdc_id, sequence, line"
RELEASES = "SELECT data_type, MAX(published) FROM fdc_food GROUP BY data_type ORDER BY data_type"


@contextmanager
def staged(scratch: Scratch) -> Iterator[None]:
    """Make the reader's tables, and take them away at the end; a file that could not be read keeps them."""
    drop(scratch)
    for name, columns in TABLES.items():
        scratch.database.execute(f"CREATE TABLE {name} ({columns})")
    yield
    drop(scratch)


def drop(scratch: Scratch) -> None:
    """Take the reader's tables away, also those of a reader that was killed."""
    for name in TABLES:
        scratch.database.execute(f"DROP TABLE IF EXISTS {name}")


def leave_older_out(scratch: Scratch) -> None:
    """Keep only the newest version of each product among the foods; fdc_older has the others."""
    scratch.database.execute(OLDER_VERSIONS)
    scratch.database.execute("DELETE FROM fdc_food WHERE fdc_id IN (SELECT fdc_id FROM fdc_older)")


def fill(scratch: Scratch, table: str, rows: Iterator[Sequence[Any]]) -> None:
    """Write rows as they come; of rows with one key the first stands."""
    width = TABLES[table].count(",") + 1
    places = ", ".join("?" * width)
    with scratch.writing():
        scratch.database.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", rows)  # noqa: S608 (constants)


class ByFood:
    """Rows in the order of their foods, handed out food by food as the foods go by in the same order."""

    def __init__(self, scratch: Scratch, query: str) -> None:
        self.groups = groupby(scratch.database.execute(query), key=itemgetter(0))
        self.next = next(self.groups, None)

    def of(self, fdc_id: int) -> list[tuple[Any, ...]]:
        """Return the rows of the food whose turn it is."""
        if self.next is None or self.next[0] != fdc_id:
            return []
        rows = list(self.next[1])
        self.next = next(self.groups, None)
        return rows
