"""Amounts that were typed where the app computes them."""

import re
from collections.abc import Iterator

from tracker.articles.articles import read_article
from tracker.articles.figures.filling import without_figures
from tracker.articles.manuscripts import Manuscript
from tracker.articles.wording import found

# Milligrams, but none of a litre: those are concentrations.
TYPED_MG = re.compile(
    r"\b\d[\d.,]*\s?(?:mg|milligrams?)\b(?!\s?(?:/|per |a )\s?(?:l|dl|lit(?:re|er))\b)", re.I
)
# What a page of ours prints, quoted: “at least 212 mg”.
QUOTED = re.compile("“[^”]*”")


def typed_figures(manuscript: Manuscript) -> Iterator[str]:
    """Yield amounts that neither a figure nor a cited work stands behind."""
    for block in read_article(without_figures(manuscript)).blocks():
        if not block.sources:
            yield from (f"{manuscript.slug}: typed, not computed: {mg}" for mg in typed_in(block.words))


def typed_in(words: str) -> list[str]:
    """Return the amounts in `words`, quotations left out."""
    return found(TYPED_MG, QUOTED.sub("", words))
