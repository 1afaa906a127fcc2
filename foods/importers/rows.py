"""Lines of CSV files: each cell is read as what it must be, or refused with file, line, column and value."""

import csv
from collections.abc import Collection, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from foods.importers.records import RowError

YES_OR_NO = {"yes": True, "no": False}


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

    def yes_or_no(self, column: str) -> bool:
        """Return whether the cell says yes."""
        return YES_OR_NO[self.one_of(column, YES_OR_NO)]

    def food_key(self, source_ids: Collection[str], column: str = "source_id") -> str:
        """Return the key of a food that the table holds."""
        if (source_id := self.text(column)) not in source_ids:
            raise self.error(column, "is not a food of the table")
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
