"""Words of the database and of tables as Markdown that says exactly these words."""

import re
from collections.abc import Iterable, Sequence

MARKS = re.compile(r"([\\`*_#+\-.!|<>&~()])")
# Our own signs are read after Markdown has taken its marks away, so they cannot be escaped.
OUR_BRACKETS = str.maketrans("{}[]", "()()")


class Markdown(str):
    """Text whose marks are meant."""

    __slots__ = ()


def escaped(words: str) -> Markdown:
    """Return `words`, whoever wrote them, so that no mark in them is obeyed; curved brackets for others."""
    return Markdown(MARKS.sub(r"\\\1", " ".join(words.split()).translate(OUR_BRACKETS)))


def cited(keys: Iterable[str]) -> Markdown:
    """Return a citation of works."""
    return Markdown(f"[{'; '.join(f'@{key}' for key in keys)}]")


def table(headings: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; what is no Markdown yet is escaped."""
    head = [*headings]
    lines = [line_of(head), line_of([Markdown("---")] * len(head)), *map(line_of, rows)]
    return "\n".join(lines)


def line_of(cells: Sequence[str]) -> str:
    """Return one line of a table."""
    return f"| {' | '.join(cell if isinstance(cell, Markdown) else escaped(cell) for cell in cells)} |"
