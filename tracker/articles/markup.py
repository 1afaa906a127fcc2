"""Our Markdown: without HTML, and with four signs that Markdown lacks.

`[@Kim21; @Ros22]` cites works, `{moderate}` at the end of a paragraph or list grades it, a link to
`learn:some-name` leads to an article or page of ours, and `{#some-name}` at the end of a heading is what a
link to that heading ends with.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

import nh3
from django.urls import NoReverseMatch
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from tracker.articles.grades import Grade
from tracker.articles.pages import address_of
from tracker.articles.references import Reference

PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")
CITATION = re.compile(r"\s*\[(@\w+(?:;\s*@\w+)*)\]")
ANCHOR_AT_THE_END = re.compile(r"\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$")
GRADE_AT_THE_END = re.compile(r"\s*\{([^{}]*)\}$")
OUR_SIGNS = re.compile(r"[{}]|\[@")
LEARN, OUTSIDE = "learn:", "https://"

HEADING, TABLE = "heading", "table"
BLOCKS = {"paragraph", HEADING, "bullet_list", "ordered_list", TABLE}
TAGS = {"p", "em", "strong", "a", "sup", "h3", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}
ATTRIBUTES = {"a": {"href"}, "h3": {"id"}}


class ContentError(ValueError):
    """An article says something the pipeline does not understand."""


@dataclass(frozen=True)
class Block:
    """One paragraph, list, table or sub-heading. `html` is cleaned; `words` is its text without marks."""

    html: SafeString
    words: str
    grade: Grade | None
    sources: tuple[str, ...]  # citation keys, in the order written
    links: tuple[str, ...]  # names of our own articles and pages, with "#anchor" where one was written
    kind: str = "paragraph"  # one of BLOCKS
    anchor: str = ""  # of a sub-heading that has one

    @property
    def word_count(self) -> int:
        """Return how many words there are to read; those of headings and tables are not counted."""
        return 0 if self.kind in {HEADING, TABLE} else len(self.words.split())


class Bibliography:
    """Numbers the works of one article in the order in which it first cites them."""

    def __init__(self, known: Mapping[str, Reference]) -> None:
        self.known = known
        self.cited: list[Reference] = []

    def number(self, key: str) -> int:
        if key not in self.known:
            raise ContentError(f"no reference is called {key}")
        if self.known[key] not in self.cited:
            self.cited.append(self.known[key])
        return self.cited.index(self.known[key]) + 1


def parse(text: str) -> list[SyntaxTreeNode]:
    """Return the headings, paragraphs, lists and tables of `text`, in order."""
    return SyntaxTreeNode(PARSER.parse(text)).children


def read_block(node: SyntaxTreeNode, bibliography: Bibliography) -> Block:
    """Return what one paragraph, list or table says, with its citations numbered."""
    if node.type not in BLOCKS or node.tag in {"h1", "h4", "h5", "h6"}:
        raise ContentError(f"articles hold no {node.type}: {node.content or node.tag}")
    tokens = node.to_tokens()
    inlines = [token for token in tokens if token.type == "inline"]
    refuse_images(inlines)
    anchor = take_anchor(inlines[0]) if node.type == HEADING else ""
    if anchor:
        tokens[0].attrs["id"] = anchor
    grade = take_grade(inlines[-1]) if inlines else None
    sources = [key for inline in inlines for key in number_citations(inline, bibliography)]
    links = [name for inline in inlines for name in resolve_links(inline)]
    words = " ".join(plain_text(inline) for inline in inlines)
    if OUR_SIGNS.search(words):
        raise ContentError(f"a sign is not understood in: {words}")
    return Block(cleaned(tokens), words, grade, tuple(sources), tuple(links), node.type, anchor)


def refuse_images(inlines: Iterable[Token]) -> None:
    """Refuse a picture, which would be left out without a word."""
    for child in chain.from_iterable(inline.children or [] for inline in inlines):
        if child.type == "image":
            raise ContentError(f"articles hold no picture: {child.attrs['src']}")


def take_anchor(inline: Token) -> str:
    """Remove the anchor from the end of a heading and return it; blank where none was written."""
    last = inline.children[-1] if inline.children else inline
    match = ANCHOR_AT_THE_END.search(last.content)
    if match is None:
        return ""
    last.content = last.content[: match.start()]
    return match[1]


def take_grade(inline: Token) -> Grade | None:
    """Remove the grade from the end of `inline` and return it."""
    last = inline.children[-1] if inline.children else inline
    match = GRADE_AT_THE_END.search(last.content)
    if match is None:
        return None
    last.content = last.content[: match.start()]
    try:
        return Grade(match[1])
    except ValueError as error:
        raise ContentError(f"no grade is called {match[1]}") from error


def number_citations(inline: Token, bibliography: Bibliography) -> list[str]:
    """Replace citation keys in `inline` by numbers that lead to the list of sources; return the keys."""
    keys: list[str] = []
    children: list[Token] = []
    for child in inline.children or []:
        if child.type != "text":
            children.append(child)
            continue
        # Splitting at a pattern with one group gives text, keys, text, keys, …, text.
        for position, part in enumerate(CITATION.split(child.content)):
            cited = re.findall(r"@(\w+)", part) if position % 2 else []
            children.append(superscript(cited, bibliography) if cited else Token("text", "", 0, content=part))
            keys += cited
    inline.children = children
    return keys


def superscript(keys: list[str], bibliography: Bibliography) -> Token:
    numbers = sorted(bibliography.number(key) for key in keys)
    links = ", ".join(f'<a href="#r{number}">{number}</a>' for number in numbers)
    return Token("html_inline", "", 0, content=f"<sup>{links}</sup>")


def resolve_links(inline: Token) -> Iterator[str]:
    """Give links to our own pages their address; yield the names."""
    for child in inline.children or []:
        target = str(child.attrs.get("href", ""))
        if child.type == "link_open" and target.startswith(LEARN):
            name = target.removeprefix(LEARN)
            child.attrs["href"] = address_in_learn(name)
            yield name
        elif child.type == "link_open" and not target.startswith(OUTSIDE):
            raise ContentError(f"a link leads neither into Learn nor to https: {target}")


def address_in_learn(name: str) -> str:
    """Return the address of an article or page of ours; if it exists, a check tells."""
    try:
        return address_of(name)
    except NoReverseMatch as error:
        raise ContentError(f"no page can be called {name!r}") from error


def plain_text(inline: Token) -> str:
    breaks = {"softbreak": " ", "hardbreak": " "}
    parts = [
        breaks.get(child.type, child.content)
        for child in inline.children or []
        if child.type != "html_inline"
    ]
    return "".join(parts).strip()


def cleaned(tokens: list[Token]) -> SafeString:
    """Return HTML that holds the allowed tags only, whatever the Markdown said."""
    html = PARSER.renderer.render(tokens, PARSER.options, {})
    safe = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes={"https"}, link_rel=None)
    return mark_safe(safe)  # noqa: S308 (cleaned in the line above)
