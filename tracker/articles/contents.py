"""The table of contents of an article, and of the glossary the letters to jump to. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.articles.articles import Article, Section


@dataclass(frozen=True)
class Entry:
    """One line of a table of contents."""

    words: str | Promise
    anchor: str
    language: str = ""  # of the words, where it is not the page's


@dataclass(frozen=True)
class Letter:
    """The terms of a glossary that begin alike."""

    letter: str
    terms: tuple[Section, ...]


# The anchors of what stands in every article, written by its template.
RED_FLAGS = Entry(_("When to see a doctor"), "emergency-signs")
SOURCES = Entry(_("Sources"), "sources")


def contents(article: Article) -> Iterator[Entry]:
    """Yield where an article can be entered, in reading order."""
    for section in article.sections:
        yield Entry(section.heading, section.anchor, article.language)
        if section.red_flags_follow:
            yield RED_FLAGS
    yield SOURCES


def by_letter(terms: Sequence[Section]) -> list[Letter]:
    """Return terms, which stand in the order of the alphabet, under their first letters."""
    return [Letter(letter, tuple(alike)) for letter, alike in groupby(terms, key=first_letter)]


def first_letter(term: Section) -> str:
    return term.heading[0].upper()
