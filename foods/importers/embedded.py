"""The embedded table in `foods/data/`: CSV files, described in the README beside them, into records."""

import csv
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path

from foods.importers.records import FoodRecord, FoodTable, NameRecord, PortionRecord, RowError, SourceRecord

DATA_DIR = Path(__file__).resolve().parent.parent / "data"
YES_OR_NO = {"yes": True, "no": False}
PORTION_ORIGINS = ("usda", "derived")


class Row:
    """One line of a CSV file, which names itself when a value is refused."""

    def __init__(self, path: Path, line: int, values: dict[str, str]) -> None:
        self.path, self.line, self.values = path, line, values

    def error(self, column: str, problem: str) -> RowError:
        """Return the error that names file, line, column and value."""
        return RowError(self.path.name, self.line, f"{column} {self.values.get(column)!r} {problem}")

    def text(self, column: str) -> str:
        """Return a text that may be empty."""
        value = self.values.get(column)
        if value is None:
            raise self.error(column, "is missing")
        return value

    def required(self, column: str) -> str:
        """Return a text that must not be empty."""
        if not (value := self.text(column)):
            raise self.error(column, "is empty")
        return value

    def amount(self, column: str) -> Decimal | None:
        """Return an amount of zero or more; an empty cell is an amount nobody knows."""
        if not (text := self.text(column)):
            return None
        try:
            amount = Decimal(text)
        except InvalidOperation:
            raise self.error(column, "is not a number") from None
        if not amount.is_finite() or amount < 0:
            raise self.error(column, "is not an amount of zero or more")
        return amount

    def weight(self, column: str) -> Decimal:
        """Return a weight above zero."""
        if not (weight := self.amount(column)):
            raise self.error(column, "is not a weight above zero")
        return weight

    def number(self, column: str) -> int:
        """Return a whole number."""
        try:
            return int(self.text(column))
        except ValueError:
            raise self.error(column, "is not a whole number") from None

    def food_key(self, source_ids: Collection[str]) -> str:
        """Return the key of a food that the table holds."""
        if (source_id := self.text("source_id")) not in source_ids:
            raise self.error("source_id", "is not in foods.csv")
        return source_id

    def one_of(self, column: str, allowed: Collection[str]) -> str:
        """Return a value out of a list."""
        if (value := self.text(column)) not in allowed:
            raise self.error(column, "is not one of " + ", ".join(sorted(allowed)))
        return value


def rows(path: Path) -> Iterator[Row]:
    """Read the lines of one file."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        for values in reader:
            yield Row(path, reader.line_num, values)


def read_table(folder: Path = DATA_DIR, *, groups: Collection[str]) -> FoodTable:
    """Read the four files; every portion and name must belong to a food, every food to a source."""
    sources = [source_record(row) for row in rows(folder / "sources.csv")]
    source_keys = {source.key for source in sources}
    foods = unique_foods(rows(folder / "foods.csv"), lambda row: food_record(row, source_keys, groups))
    portions = [portion_record(row, foods) for row in rows(folder / "portions.csv")]
    names: list[NameRecord] = []
    for row in rows(folder / "everyday_names.csv"):
        names += name_records(row, foods)
        source_id = row.text("source_id")
        # A person looks for the food where its everyday name belongs, whatever USDA's group is.
        foods[source_id] = replace(foods[source_id], group=row.one_of("group", groups))
    return FoodTable(sources, list(foods.values()), portions, names)


def unique_foods(lines: Iterator[Row], record: Callable[[Row], FoodRecord]) -> dict[str, FoodRecord]:
    """Return the foods by their key, which must not come twice."""
    foods: dict[str, FoodRecord] = {}
    for row in lines:
        food = record(row)
        if food.source_id in foods:
            raise row.error("source_id", "stands in the table twice")
        foods[food.source_id] = food
    return foods


def source_record(row: Row) -> SourceRecord:
    """Read one line of sources.csv."""
    return SourceRecord(
        key=row.required("key"),
        name=row.required("name"),
        data_set=row.required("data_set"),
        release=row.text("release"),
        licence=row.text("licence"),
        citation=row.text("citation"),
    )


def food_record(row: Row, source_keys: Collection[str], groups: Collection[str]) -> FoodRecord:
    """Read one line of foods.csv; the columns of amounts are those whose names end in "per_100_g"."""
    amounts = [column for column in row.values if column and column.endswith("_per_100_g")]
    return FoodRecord(
        source_key=row.one_of("source", source_keys),
        source_id=row.required("source_id"),
        source_name=row.required("source_name"),
        group=row.one_of("group", groups),
        ndb_number=row.text("ndb_number"),
        fdc_id=row.number("fdc_id") if row.text("fdc_id") else None,
        amounts={column: row.amount(column) for column in amounts},
        is_branded=YES_OR_NO[row.one_of("is_branded", YES_OR_NO)],
        value_note=row.text("value_note"),
    )


def portion_record(row: Row, source_ids: Collection[str]) -> PortionRecord:
    """Read one line of portions.csv."""
    return PortionRecord(
        source_id=row.food_key(source_ids),
        sequence=row.number("sequence"),
        description=row.required("description"),
        gram_weight=row.weight("gram_weight"),
        origin=row.one_of("origin", PORTION_ORIGINS),
    )


def name_records(row: Row, source_ids: Collection[str]) -> Sequence[NameRecord]:
    """Read one line of everyday_names.csv: a plain name and its synonyms, which share the usual amount."""
    plain = NameRecord(
        source_id=row.food_key(source_ids),
        text=row.required("plain_name"),
        is_synonym=False,
        position=row.number("position"),
        portion=row.required("default_portion"),
        gram_weight=row.weight("gram_weight"),
    )
    synonyms = [text for text in row.text("synonyms").split("; ") if text]
    return [plain, *(replace(plain, text=text, is_synonym=True) for text in synonyms)]
