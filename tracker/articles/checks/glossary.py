"""The glossary keeps the rules of articles."""

from collections.abc import Iterable, Mapping
from itertools import chain

from tracker.articles.articles import Article, section_blocks
from tracker.articles.checks.articles import reference_problems, repeated_anchors
from tracker.articles.checks.blocks import block_problems, heading_words_problems
from tracker.articles.checks.claims import repetition_problems
from tracker.articles.checks.links import link_problems
from tracker.articles.claims import Claim
from tracker.articles.glossary import Glossary


def glossary_problems(glossary: Glossary, shelf: Mapping[str, Article], claims: Iterable[Claim]) -> list[str]:
    """Return what is wrong with the glossary, one sentence each; `claims` it may not repeat."""
    blocks = [block for term in glossary.terms for block in section_blocks(term)]
    said = [*(term.heading for term in glossary.terms), *(block.words for block in blocks)]
    empty = (f"nothing is said of {term.heading}" for term in glossary.terms if not term.blocks)
    return [
        f"glossary: {problem}"
        for problem in chain(
            chain.from_iterable(block_problems(block) for block in blocks),
            chain.from_iterable(heading_words_problems(term.heading) for term in glossary.terms),
            link_problems(chain.from_iterable(block.links for block in blocks), shelf),
            reference_problems(glossary.references),
            repeated_anchors(glossary.anchors),
            repetition_problems(said, claims),
            empty,
        )
    ]
