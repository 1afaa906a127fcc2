"""The file of an article before its text is read: checked front matter and the body as written."""

import enum
import functools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

import frontmatter
from yaml import YAMLError

from tracker.articles.markup import ContentError
from tracker.articles.topics import Topic


class Form(enum.StrEnum):
    """How an article is built: a long one has seven parts in a fixed order, a short one is free."""

    LONG = "long"
    SHORT = "short"


@dataclass(frozen=True)
class Manuscript:
    """One article as written. `in_short` and `body` may hold figures still to be filled in."""

    slug: str
    title: str
    summary: str
    in_short: tuple[str, ...]
    form: Form
    topic: Topic
    order: int
    language: str
    published: date
    reviewed: date
    beside: tuple[str, ...]
    related: tuple[str, ...]
    body: str


FIELDS = Manuscript.__dataclass_fields__.keys() - {"slug", "body"}
TEXT, NUMBER = (str, "a text"), (int, "a whole number")
KINDS = {"title": TEXT, "summary": TEXT, "language": TEXT, "order": NUMBER}
LINES_IN_SHORT = 3


@functools.lru_cache(maxsize=64)
def manuscript_from(slug: str, text: str) -> Manuscript:
    """Return the article that `text` writes; its front matter must be complete."""
    with naming(slug):
        post = frontmatter.loads(text)
        return Manuscript(slug=slug, body=post.content, **checked_fields(post.metadata))


@contextmanager
def naming(slug: str) -> Iterator[None]:
    """Say of which article an error is."""
    try:
        yield
    except (ContentError, YAMLError) as error:
        raise ContentError(f"article {slug}: {error}") from error


def checked_fields(metadata: dict[str, Any]) -> dict[str, Any]:
    """Return the front matter, refused when a field is missing, unknown or not of its kind."""
    if metadata.keys() != FIELDS:
        raise ContentError(f"front matter fields differ: {sorted(metadata.keys() ^ FIELDS)}")
    days = {field: dated(metadata, field) for field in ("published", "reviewed")}
    for field, (kind, words) in KINDS.items():
        refuse_unless(kind, words, metadata, field)
    lists = {field: listed(metadata, field) for field in ("in_short", "beside", "related")}
    if len(lists["in_short"]) != LINES_IN_SHORT:
        raise ContentError(f"in_short has {len(lists['in_short'])} lines, not {LINES_IN_SHORT}")
    form, topic = one_of(Form, metadata["form"]), one_of(Topic, metadata["topic"])
    return {**metadata, **days, **lists, "form": form, "topic": topic}


def dated(metadata: dict[str, Any], field: str) -> date:
    """Return a field that holds a date."""
    refuse_unless(date, "a date", metadata, field)
    day: date = metadata[field]
    return day


def refuse_unless(kind: type, words: str, metadata: dict[str, Any], field: str) -> None:
    """Refuse a field of any other kind: a moment is a date to Python, and a truth a number, but not here."""
    if type(metadata.get(field)) is not kind:
        raise ContentError(f"{field} is not {words}: {metadata.get(field)}")


def listed(metadata: dict[str, Any], field: str) -> tuple[str, ...]:
    """Return a field that lists texts."""
    values = metadata[field]
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ContentError(f"{field} is not a list of texts: {values}")
    return tuple(values)


def one_of(kinds: Any, value: Any) -> Any:
    """Return the member of an enumeration that `value` names."""
    try:
        return kinds(value)
    except ValueError as error:
        raise ContentError(f"no {kinds.__name__.lower()} is called {value}") from error
