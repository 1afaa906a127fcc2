"""The words that Learn uses, each in a sentence or two: `glossary.md`, read like an article."""

import functools
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import frontmatter

from tracker.articles.articles import Section, read_sections
from tracker.articles.manuscripts import dated
from tracker.articles.markup import Bibliography, ContentError
from tracker.articles.references import Reference, known_works

GLOSSARY_PATH = Path(__file__).parent / "glossary.md"
LANGUAGE = "en"


@dataclass(frozen=True)
class Glossary:
    """Terms in the order of the alphabet: `heading` is the word, `blocks` say what is meant."""

    terms: tuple[Section, ...]
    references: tuple[Reference, ...]
    reviewed: date
    language: str = LANGUAGE

    @property
    def anchors(self) -> tuple[str, ...]:
        """What a link into the glossary may end with."""
        return tuple(term.anchor for term in self.terms)


def glossary() -> Glossary:
    """Return the glossary in the tree."""
    return glossary_from(GLOSSARY_PATH.read_text(encoding="utf-8"))


@functools.lru_cache(maxsize=8)
def glossary_from(text: str) -> Glossary:
    """Return the glossary that `text` writes; the same text is read once."""
    bibliography = Bibliography(known_works())
    post = frontmatter.loads(text)
    try:
        reviewed = dated(post.metadata, "reviewed")
        terms = read_sections(post.content, bibliography)
    except ContentError as error:
        raise ContentError(f"glossary: {error}") from error
    by_word = sorted(terms, key=lambda term: term.heading.casefold())
    return Glossary(tuple(by_word), tuple(bibliography.cited), reviewed)
