"""From a manuscript to an article as templates print it."""

import functools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.text import slugify
from markdown_it.tree import SyntaxTreeNode

from tracker.articles.manuscripts import Form, Manuscript, manuscript_from, naming
from tracker.articles.markup import (
    ANCHOR_AT_THE_END,
    Bibliography,
    Block,
    ContentError,
    parse,
    read_block,
)
from tracker.articles.references import Reference, known_works
from tracker.articles.topics import Topic

RED_FLAGS = "{red-flags}"
WORDS_A_MINUTE = 200  # ours: an unhurried reader

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
    """One article. `related` and links in blocks are names, see `tracker.articles.pages`.

    `beside` names what of a diary belongs beside the text: "intake", "supplements", or keys of the kinds of
    stressors and symptoms.
    """

    slug: str
    title: str
    summary: str
    in_short: tuple[Block, ...]
    form: Form
    topic: Topic
    order: int
    language: str
    published: date
    reviewed: date
    beside: tuple[str, ...]
    related: tuple[str, ...]
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for section in self.sections for question in section.questions)

    @property
    def anchors(self) -> tuple[str, ...]:
        """What a link into the article may end with, in reading order."""
        return tuple(anchor for section in self.sections for anchor in anchors_of(section))

    def blocks(self) -> Iterator[Block]:
        """Yield every block in reading order, the three lines and the answers included."""
        yield from self.in_short
        for section in self.sections:
            yield from section_blocks(section)

    @property
    def word_count(self) -> int:
        """Return how many words there are to read; headings, tables and sources are not counted."""
        return sum(block.word_count for block in self.blocks())

    @property
    def reading_minutes(self) -> int:
        """Return the time to read all of it, rounded up to whole minutes."""
        return max(1, math.ceil(self.word_count / WORDS_A_MINUTE))


def section_blocks(section: Section) -> Iterator[Block]:
    """Yield what stands in a section, then its answers."""
    yield from section.blocks
    for question in section.questions:
        yield from question.answer


def anchors_of(section: Section) -> Iterator[str]:
    """Yield the anchors of a section, its sub-headings and its questions."""
    yield section.anchor
    yield from filter(None, (block.anchor for block in section.blocks))
    for question in section.questions:
        yield question.anchor
        yield from filter(None, (block.anchor for block in question.answer))


def article_from(slug: str, text: str) -> Article:
    """Return the article that `text` describes; the same text is read once."""
    return read_article(manuscript_from(slug, text))


@functools.lru_cache(maxsize=128)
def read_article(manuscript: Manuscript) -> Article:
    """Return the article of a manuscript whose figures are filled in; the same one is read once."""
    bibliography = Bibliography(known_works())
    with naming(manuscript.slug):
        in_short = tuple(read_line(line, bibliography) for line in manuscript.in_short)
        sections = read_sections(manuscript.body, bibliography)
    fields = {name: getattr(manuscript, name) for name in manuscript.__dataclass_fields__ if name != "body"}
    parts = {"in_short": in_short, "sections": sections, "references": tuple(bibliography.cited)}
    return Article(**fields | parts)


def read_line(line: str, bibliography: Bibliography) -> Block:
    """Return one of the three lines that say the article in short."""
    nodes = parse(line)
    if len(nodes) != 1 or nodes[0].type != "paragraph":
        raise ContentError(f"a line in short is no single paragraph: {line}")
    return read_block(nodes[0], bibliography)


def read_sections(text: str, bibliography: Bibliography) -> tuple[Section, ...]:
    """Return what stands under each second-level heading."""
    before, groups = split_at(parse(text), is_section_heading)
    if before:
        raise ContentError("text stands before the first heading")
    return tuple(read_section(group, bibliography) for group in groups)


def read_section(nodes: list[Node], bibliography: Bibliography) -> Section:
    words, anchor = read_heading(nodes[0])
    if not anchor:
        raise ContentError(f"the heading has no anchor: {words}")
    rest = nodes[1:]
    flags_follow = bool(rest) and inline_text(rest[-1]) == RED_FLAGS
    before, groups = split_at(rest[:-1] if flags_follow else rest, is_question)
    return Section(
        heading=words,
        anchor=anchor,
        blocks=tuple(read_block(node, bibliography) for node in before),
        questions=tuple(read_question(group, bibliography) for group in groups),
        red_flags_follow=flags_follow,
    )


def read_question(nodes: list[Node], bibliography: Bibliography) -> Question:
    words, anchor = read_heading(nodes[0])
    answer = tuple(read_block(node, bibliography) for node in nodes[1:])
    return Question(words, anchor or slugify(words, allow_unicode=True), answer)


def read_heading(node: Node) -> tuple[str, str]:
    """Return the words of a heading and the anchor written after them, blank where there is none."""
    content = inline_text(node)
    match = ANCHOR_AT_THE_END.search(content)
    return (content[: match.start()], match[1]) if match else (content, "")


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
    return node.tag == "h3" and read_heading(node)[0].endswith("?")


def inline_text(node: Node) -> str:
    return node.children[0].content if node.children else ""
