"""What an article asks to be computed: finding it in a text, and putting the answers in its place.

Pure. Within a sentence it is a few words; alone in a paragraph, a table. What stands behind a table's sign,
a citation or a grade, comes to stand in its last cell, where the grade of a table belongs.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tracker.articles.manuscripts import Manuscript, naming
from tracker.articles.markup import ContentError

SIGN = re.compile(r"\{=\s*([^{}]*?)\s*\}")
TABLE = "table"
ALONE = re.compile(rf"(?<![^\n])\{{=\s*{TABLE}\b([^{{}}]*)\}}([^\n]*)$", re.MULTILINE)


@dataclass(frozen=True)
class Directive:
    """One thing to be computed: "food", with ("fdc:170567", "portion")."""

    name: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(("{=", self.name, *self.words)) + "}"

    @property
    def is_table(self) -> bool:
        return self.name == TABLE


Answer = Callable[[Directive], str]


def directive_from(text: str) -> Directive:
    """Return the directive that stands between `{=` and `}`."""
    name, *words = text.split() or [""]
    return Directive(name, tuple(words))


def directives_of(manuscript: Manuscript) -> list[Directive]:
    """Return everything a manuscript asks for, in the order written."""
    text = "\n".join((*manuscript.in_short, manuscript.body))
    return [directive_from(found) for found in SIGN.findall(text)]


def filled_manuscript(manuscript: Manuscript, answer: Answer) -> Manuscript:
    """Return the manuscript with an answer in the place of everything it asks for."""
    with naming(manuscript.slug):
        in_short = tuple(filled(line, answer) for line in manuscript.in_short)
        return replace(manuscript, in_short=in_short, body=filled_body(manuscript.body, answer))


def filled_body(text: str, answer: Answer) -> str:
    """Return `text` with the tables, which begin a line, and then with what stands within sentences."""
    return filled(ALONE.sub(lambda found: table_with_end(found, answer), text), answer)


def table_with_end(found: re.Match[str], answer: Answer) -> str:
    """Return a table with what was written behind its sign in the last cell."""
    table, end = answer(directive_from(f"{TABLE} {found[1]}")), found[2].strip()
    is_table = table.endswith("|")
    return f"{table.removesuffix('|').rstrip()} {end}{' |' if is_table else ''}" if end else table


def filled(text: str, answer: Answer) -> str:
    """Return `text` with its answers; a table in the middle of a sentence is refused."""
    return SIGN.sub(lambda found: answer_in_a_sentence(directive_from(found[1]), answer), text)


def answer_in_a_sentence(directive: Directive, answer: Answer) -> str:
    """Return the words that stand for a directive."""
    if directive.is_table:
        raise ContentError(f"a table stands alone in its paragraph: {directive}")
    return answer(directive)
