"""The scratch file of one import: what was read, what is wrong with it, and what it would do. No Django here.

It is a SQLite file of its own, whatever database the app uses: reading a large download there blocks nobody,
takes little memory, and a run that is killed leaves nothing behind but this file.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

# What a table is made of, in the order it is written to the database.
KINDS = ("sources", "foods", "portions", "names")
# Rows read and written at once: some hundredths of a second.
BATCH = 2_000

# Nothing in the file outlives a killed run, so it need not wait for the disk nor be able to go back.
PRAGMAS = (
    "journal_mode=OFF",
    "synchronous=OFF",
    "locking_mode=NORMAL",
    "cache_size=-20000",
    "temp_store=FILE",
)
TABLES = (
    """CREATE TABLE IF NOT EXISTS row (place INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL,
    file TEXT NOT NULL, line INTEGER NOT NULL, record TEXT NOT NULL, verdict TEXT NOT NULL DEFAULT '',
    row_id INTEGER, former TEXT NOT NULL DEFAULT '{}')""",
    "CREATE UNIQUE INDEX IF NOT EXISTS row_by_key ON row (kind, key)",
    "CREATE INDEX IF NOT EXISTS row_by_verdict ON row (kind, verdict, place)",
    """CREATE TABLE IF NOT EXISTS problem (place INTEGER PRIMARY KEY, file TEXT NOT NULL,
    line INTEGER NOT NULL, message TEXT NOT NULL, is_error INTEGER NOT NULL)""",
    "CREATE INDEX IF NOT EXISTS problem_by_weight ON problem (is_error, place)",
    "CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, text TEXT NOT NULL)",
)
ADD_ROW = "INSERT OR IGNORE INTO row (kind, key, file, line, record) VALUES (?, ?, ?, ?, ?)"
ADD_PROBLEM = "INSERT INTO problem (file, line, message, is_error) VALUES (?, ?, ?, ?)"
SET_VERDICT = "UPDATE row SET verdict = ?, row_id = ?, former = ? WHERE place = ?"
COLUMNS = "place, kind, key, file, line, record, verdict, row_id, former"
# The note of the last problem that was found while reading.
READ_PROBLEMS = "read problems"
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Read:
    """One row as it was read: `values` by column, only of the columns the file has; None is unknown.

    `key` says which row it is: ("fdc:170567",) for a food; that and what tells portions or names of one food
    apart for these.
    """

    key: tuple[str, ...]
    file: str
    line: int
    values: Values


@dataclass(frozen=True)
class Problem:
    """What is wrong with a line: an error refuses it, a warning does not."""

    file: str
    line: int
    message: str
    is_error: bool = True


class Verdict(NamedTuple):
    """What an import would do with the row at `place`: see foods.loading.

    `row_id` is the key of the row of the database, `former` what would be other than now.
    """

    place: int
    verdict: str
    row_id: int | None = None
    former: Values = {}


@dataclass(frozen=True)
class ScratchRow:
    """A row that was read, with what an import would do with it. Amounts are text, dates ISO text."""

    place: int
    kind: str
    key: tuple[str, ...]
    file: str
    line: int
    values: dict[str, Any]
    verdict: str = ""
    row_id: int | None = None
    former: dict[str, Any] = field(default_factory=dict)

    @property
    def news(self) -> dict[str, Any]:
        """The values that are other than in the table."""
        return {column: self.values[column] for column in self.former}


class Scratch:
    """The scratch file at `path`, made where it is not there."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database = sqlite3.connect(path, isolation_level=None)
        for pragma in PRAGMAS:
            self.database.execute(f"PRAGMA {pragma}")
        for table in TABLES:
            self.database.execute(table)

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write many rows at once: SQLite is slow where each is a transaction of its own."""
        self.database.execute("BEGIN")
        yield
        self.database.execute("COMMIT")

    def add(self, kind: str, rows: Iterable[Read]) -> None:
        """Keep rows; one whose key stands already is refused with a problem that names the first line."""
        for row in rows:
            key = json.dumps(row.key)
            added = self.database.execute(ADD_ROW, (kind, key, row.file, row.line, as_json(row.values)))
            if not added.rowcount:
                self.refuse_repeat(kind, key, row)

    def refuse_repeat(self, kind: str, key: str, row: Read) -> None:
        """Say where the row stands already."""
        found = self.database.execute("SELECT line FROM row WHERE kind = ? AND key = ?", (kind, key))
        (first,) = found.fetchone()
        self.add_problem(Problem(row.file, row.line, f"is in the file already, on line {first}"))

    def by_key(self, kind: str, keys: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], ScratchRow]:
        """Return the rows that have these keys, at most some thousand."""
        wanted = [json.dumps(key) for key in keys]
        places = ", ".join("?" * len(wanted))
        text = f"SELECT {COLUMNS} FROM row WHERE kind = ? AND key IN ({places})"  # noqa: S608 (constants)
        rows = map(scratch_row, self.database.execute(text, (kind, *wanted)))
        return {row.key: row for row in rows}

    def note(self, name: str, text: str) -> None:
        """Remember something of the whole import."""
        self.database.execute("INSERT OR REPLACE INTO note VALUES (?, ?)", (name, text))

    def noted(self, name: str) -> str:
        """Return what was remembered; blank where nothing was."""
        found = self.database.execute("SELECT text FROM note WHERE name = ?", (name,)).fetchone()
        return str(found[0]) if found else ""

    def forget_comparison(self) -> None:
        """Forget the problems that an earlier comparison found; those of reading stay."""
        if not self.noted(READ_PROBLEMS):
            (last,) = self.database.execute("SELECT COALESCE(MAX(place), 0) FROM problem").fetchone()
            self.note(READ_PROBLEMS, str(last))
        self.database.execute("DELETE FROM problem WHERE place > ?", (int(self.noted(READ_PROBLEMS)),))

    def add_problem(self, problem: Problem) -> None:
        """Keep what is wrong with a line."""
        self.database.execute(ADD_PROBLEM, (problem.file, problem.line, problem.message, problem.is_error))

    def rows(
        self, kind: str, verdict: str | None = None, after: int = 0, limit: int = BATCH
    ) -> list[ScratchRow]:
        """Return the next rows behind the place `after`, in the order they were read."""
        condition, parameters = ("", ()) if verdict is None else ("AND verdict = ?", (verdict,))
        text = f"SELECT {COLUMNS} FROM row WHERE kind = ? {condition} AND place > ? ORDER BY place LIMIT ?"  # noqa: S608 (constants)
        found = self.database.execute(text, (kind, *parameters, after, limit))
        return [scratch_row(row) for row in found]

    def all_rows(self, kind: str, verdict: str | None = None) -> Iterator[list[ScratchRow]]:
        """Return all rows, a batch at a time; verdicts may be set between batches."""
        after = 0
        while batch := self.rows(kind, verdict, after):
            yield batch
            after = batch[-1].place

    def judge(self, verdicts: Iterable[Verdict]) -> None:
        """Keep what an import would do with rows."""
        parameters = ((each.verdict, each.row_id, as_json(each.former), each.place) for each in verdicts)
        with self.writing():
            self.database.executemany(SET_VERDICT, parameters)

    def counts(self, kind: str) -> dict[str, int]:
        """Return how many rows have each verdict."""
        found = self.database.execute(
            "SELECT verdict, COUNT(*) FROM row WHERE kind = ? GROUP BY verdict", (kind,)
        )
        return dict(found.fetchall())

    def problems(self, *, errors: bool, after: int = 0, limit: int = 100) -> list[tuple[int, Problem]]:
        """Return the next problems behind the place `after`, each with its place."""
        text = "SELECT place, file, line, message, is_error FROM problem WHERE is_error = ? AND place > ? "
        found = self.database.execute(f"{text} ORDER BY place LIMIT ?", (errors, after, limit))
        return [
            (place, Problem(file, line, message, bool(error))) for place, file, line, message, error in found
        ]

    def problem_count(self, *, errors: bool) -> int:
        """Return how many errors or warnings there are."""
        (count,) = self.database.execute(
            "SELECT COUNT(*) FROM problem WHERE is_error = ?", (errors,)
        ).fetchone()
        return int(count)


def scratch_row(row: Sequence[Any]) -> ScratchRow:
    """Return a row of the file as it was kept."""
    place, kind, key, file, line, record, verdict, row_id, former = row
    return ScratchRow(
        place,
        kind,
        tuple(json.loads(key)),
        file,
        line,
        json.loads(record),
        verdict,
        row_id,
        json.loads(former),
    )


def as_json(values: Values) -> str:
    """Return values as JSON: amounts and dates as text, None as null."""
    return json.dumps(dict(values), default=as_text)


def as_text(value: Any) -> str:
    """Return an amount or a date as text."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a scratch file")
