"""The rankings as CSV: a line for each, amounts in mg, keys that no language changes."""

import csv
from collections.abc import Iterator
from io import SEEK_END, StringIO

from foods.amounts import plain
from foods.importers.own_format.texts import guarded
from tracker.insights.eaten.lines import Line
from tracker.insights.eaten.rankings import Rankings
from tracker.insights.eaten.words import mean_of

COLUMNS = (
    "ranking",
    "key",
    "name",
    "mg",
    "mg_a_day",
    "percent",
    "at_least",
    "entries",
    "entries_without_value",
    "entries_partly_known",
)


def sources_csv(found: Rankings) -> str:
    """Return all lines as text; an amount is blank where no entry has a value, never zero.

    It begins with the mark by which Excel knows that names may hold any letter.
    """
    text = StringIO("\ufeff", newline="")
    text.seek(0, SEEK_END)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for ranking in found.all:
        writer.writerows([ranking.key, *cells(line, found.logged)] for line in ranking.lines)
    return text.getvalue()


def cells(line: Line, days: int) -> Iterator[object]:
    """Return the cells of one line after the name of its ranking; no name stands as a formula."""
    yield from (guarded(line.key), guarded(line.name))
    if line.is_unknown:
        yield from ("", "", "")
    else:
        yield from (plain(line.mg), plain(mean_of(line.mg, days)), line.percent)
    yield "yes" if line.is_at_least else "no"
    yield from (line.entries, line.unknown, line.partly_known)
