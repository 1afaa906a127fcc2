"""From a text with front matter to an article as templates print it."""

import functools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import frontmatter
from django.utils.text import slugify
from markdown_it.tree import SyntaxTreeNode

from tracker.articles.markup import Bibliography, Block, ContentError, parse, read_block
from tracker.articles.references import Reference, all_references

RED_FLAGS = "{red-flags}"
WORDS_A_MINUTE = 200  # ours: an unhurried reader
FIELDS = {"title", "summary", "order", "language", "published", "reviewed", "related"}

Node = SyntaxTreeNode


@dataclass(frozen=True)
class Question:
    """A question and its answer, printed as details with a summary."""

    words: str
    anchor: str
    answer: tuple[Block, ...]


@dataclass(frozen=True)
class Section:
    """What stands under one heading; `red_flags_follow` asks for the red-flag box after it."""

    heading: str
    anchor: str
    blocks: tuple[Block, ...]
    questions: tuple[Question, ...]
    red_flags_follow: bool


@dataclass(frozen=True)
class Article:
    """One article. `related` and links in blocks are names, see `tracker.articles.pages`."""

    slug: str
    title: str
    summary: str
    order: int
    language: str
    published: date
    reviewed: date
    related: tuple[str, ...]
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for section in self.sections for question in section.questions)

    def blocks(self) -> Iterator[Block]:
        """Yield every block in reading order, answers included."""
        for section in self.sections:
            yield from section.blocks
            for question in section.questions:
                yield from question.answer

    @property
    def reading_minutes(self) -> int:
        """Return the time to read the article and its answers, rounded up to whole minutes."""
        count = sum(len(block.words.split()) for block in self.blocks())
        return max(1, math.ceil(count / WORDS_A_MINUTE))


def article_from(slug: str, text: str) -> Article:
    """Return the article that `text` describes; the same text is read once."""
    try:
        return read_article(slug, text)
    except ContentError as error:
        raise ContentError(f"article {slug}: {error}") from error


@functools.lru_cache(maxsize=64)
def read_article(slug: str, text: str) -> Article:
    post = frontmatter.loads(text)
    fields = checked_fields(post.metadata)
    bibliography = Bibliography(all_references())
    before, groups = split_at(parse(post.content), is_section_heading)
    if before:
        raise ContentError("text stands before the first heading")
    sections = tuple(read_section(group, bibliography) for group in groups)
    return Article(slug=slug, sections=sections, references=tuple(bibliography.cited), **fields)


def checked_fields(metadata: dict[str, Any]) -> dict[str, Any]:
    """Return the front matter, refused when a field is missing, unknown or no date where one is due."""
    if metadata.keys() != FIELDS:
        raise ContentError(f"front matter fields differ: {sorted(metadata.keys() ^ FIELDS)}")
    for field in ("published", "reviewed"):
        if not isinstance(metadata[field], date):
            raise ContentError(f"{field} is not a date: {metadata[field]}")
    return {**metadata, "related": tuple(metadata["related"])}


def read_section(nodes: list[Node], bibliography: Bibliography) -> Section:
    heading, *rest = nodes
    flags_follow = bool(rest) and heading_text(rest[-1]) == RED_FLAGS
    before, groups = split_at(rest[:-1] if flags_follow else rest, is_question)
    return Section(
        heading=heading_text(heading),
        anchor=anchor(heading_text(heading)),
        blocks=tuple(read_block(node, bibliography) for node in before),
        questions=tuple(read_question(group, bibliography) for group in groups),
        red_flags_follow=flags_follow,
    )


def read_question(nodes: list[Node], bibliography: Bibliography) -> Question:
    words = heading_text(nodes[0])
    return Question(words, anchor(words), tuple(read_block(node, bibliography) for node in nodes[1:]))


def split_at(nodes: list[Node], starts: Callable[[Node], bool]) -> tuple[list[Node], list[list[Node]]]:
    """Return what stands before the first start, and one list for each start with what follows it."""
    before: list[Node] = []
    groups: list[list[Node]] = []
    for node in nodes:
        if starts(node):
            groups.append([node])
        else:
            (groups[-1] if groups else before).append(node)
    return before, groups


def is_section_heading(node: Node) -> bool:
    return node.tag == "h2"


def is_question(node: Node) -> bool:
    """Whether `node` is a third-level heading that ends with a question mark."""
    return node.tag == "h3" and heading_text(node).endswith("?")


def heading_text(node: Node) -> str:
    return node.children[0].content if node.children else ""


def anchor(words: str) -> str:
    return slugify(words, allow_unicode=True)
