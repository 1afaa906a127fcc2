"""What a link into an article leads to."""

from collections.abc import Iterator
from itertools import takewhile

from tracker.articles.articles import Article, Section, section_blocks
from tracker.articles.markup import HEADING, Block


def blocks_under(article: Article, anchor: str) -> tuple[Block, ...]:
    """Return what stands under an anchor, of a sub-heading up to the next; nothing where there is none."""
    found = (blocks for section in article.sections for place, blocks in places(section) if place == anchor)
    return next(found, ())


def places(section: Section) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield each anchor of a section with what stands under it."""
    yield section.anchor, tuple(section_blocks(section))
    yield from sub_headings(section.blocks)
    for question in section.questions:
        yield question.anchor, question.answer
        yield from sub_headings(question.answer)


def sub_headings(blocks: tuple[Block, ...]) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield each sub-heading that has an anchor with what stands under it."""
    for place, block in enumerate(blocks, start=1):
        if block.anchor:
            yield block.anchor, tuple(takewhile(lambda each: each.kind != HEADING, blocks[place:]))
