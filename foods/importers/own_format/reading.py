"""Read our own format into a scratch file: row by row, a bad row is refused and the others go on."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from foods.importers.known import Known
from foods.importers.own_format.cells import CellError, Reading, shown
from foods.importers.own_format.columns import readings
from foods.importers.own_format.headers import read_header
from foods.importers.own_format.lines import Lines
from foods.importers.own_format.names import KEYS
from foods.importers.own_format.parts import Part, parts
from foods.importers.plausibility import impossible, impossible_weight
from foods.importers.records import UnreadableError
from foods.importers.scratch import BATCH, Problem, Read, Scratch

Progress = Callable[[int, int], None]
# Whoever has so many bad rows has one mistake in all of them.
MOST_ERRORS = 20_000


def read(path: Path, scratch: Scratch, known: Known, progress: Progress) -> None:
    """Read the CSV file or ZIP at `path`; `progress` is told the bytes read and those in all.

    UnreadableError where the file as a whole is not ours; what is wrong with single rows is a problem in the
    scratch file.
    """
    sources = set(known.sources)
    with parts(path) as files:
        total, before = sum(part.size for part in files), 0
        for part in files:
            table = opened_table(part, known, sources)
            for batch in batches(table.rows()):
                keep(batch, table.kind, scratch)
                sources.update(new_sources(batch, table.kind))
                progress(before + table.lines.bytes_read, total)
            before += part.size
        progress(total, total)


@dataclass(frozen=True)
class Table:
    """One CSV file whose header was read: how its columns are read, in their order."""

    lines: Lines
    body: Iterator[tuple[int, list[str]]]
    kind: str
    columns: Sequence[tuple[str, Reading]]

    def rows(self) -> Iterator[Read | Problem]:
        """Yield each row as it was read, or everything that is wrong with it."""
        for line, cells in self.body:
            values, problems = self.values(cells)
            for problem in problems or impossibilities(self.kind, values):
                yield Problem(self.lines.name, line, problem)
                values = {}
            if values:
                key = tuple(values.pop(column) for column in KEYS[self.kind])
                yield Read(key, self.lines.name, line, values)

    def values(self, cells: Sequence[str]) -> tuple[dict[str, Any], list[str]]:
        """Return the values of a row by column, and what is wrong with its cells."""
        if len(cells) != len(self.columns):
            return {}, [f"has {len(cells)} cells where the first line has {len(self.columns)}"]
        values, problems = {}, []
        for (column, reading), cell in zip(self.columns, cells, strict=True):
            try:
                values[column] = reading(cell)
            except CellError as error:
                problems.append(f"{column} {shown(cell)} {error}")
        return values, problems


def opened_table(part: Part, known: Known, sources: set[str]) -> Table:
    """Read the header of a file."""
    lines = Lines(part.stream, part.name)
    body = lines.rows()
    if (header := next(body, None)) is None:
        raise UnreadableError(f"{part.name} is empty.")
    kind, columns = read_header(header[1], part.kind, part.name)
    reading = readings(kind, known, sources)
    return Table(lines, body, kind, [(column, reading[column]) for column in columns])


def impossibilities(kind: str, values: Mapping[str, Any]) -> list[str]:
    """Return why a row whose cells are well cannot be."""
    if kind == "portions" and "gram_weight" in values:
        return [problem] if (problem := impossible_weight(values["gram_weight"])) else []
    return impossible(values) if kind == "foods" else []


def batches(rows: Iterable[Read | Problem]) -> Iterator[list[Read | Problem]]:
    """Yield the rows some at a time."""
    rows = iter(rows)
    while batch := list(islice(rows, BATCH)):
        yield batch


def keep(batch: Sequence[Read | Problem], kind: str, scratch: Scratch) -> None:
    """Write rows and problems to the scratch file."""
    with scratch.writing():
        scratch.add(kind, (row for row in batch if isinstance(row, Read)))
        for problem in batch:
            if isinstance(problem, Problem):
                scratch.add_problem(problem)
    if scratch.problem_count(errors=True) > MOST_ERRORS:
        raise UnreadableError(f"More than {MOST_ERRORS:,} errors; the list has the first of them.")


def new_sources(batch: Iterable[Read | Problem], kind: str) -> Iterator[str]:
    """Yield the keys of sources that foods further on may name."""
    if kind == "sources":
        yield from (row.key[0] for row in batch if isinstance(row, Read))
