"""Plain builders for articles: set only what a test is about."""

from typing import Any

from tracker.articles.articles import Article, article_from, read_article
from tracker.articles.claims import Claim, claim_from
from tracker.articles.glossary import Glossary, glossary_from
from tracker.articles.grades import Grade
from tracker.articles.manuscripts import Manuscript, manuscript_from
from tracker.articles.markup import Bibliography, Block, parse, read_block
from tracker.articles.references import Reference

FIELDS = {
    "title": "About twitches",
    "summary": "What is known.",
    "in_short": '["Muscles flicker.", "Many know it.", "A doctor looks."]',
    "form": "long",
    "topic": "muscles",
    "order": "1",
    "language": "en",
    "published": "2026-03-02",
    "reviewed": "2026-03-02",
    "beside": "[]",
    "related": "[reference-values]",
}

QUESTIONS = "".join(f"### Is this question {number}?\n\nIt is.\n\n" for number in range(1, 6))
# A long article that keeps every rule: its seven parts, the box, five questions, 756 words.
BODY = f"""## What is known {{#what-it-is}}

{"Muscles flicker. " * 360}

## Why {{#why}}

Nobody knows.

## Magnesium {{#magnesium}}

It is looked at.

## More of it {{#what-raises-it}}

Short nights go along.

## Less of it {{#what-helps}}

Time.

{{red-flags}}

## Open {{#not-known}}

Much.

## Questions {{#questions}}

{QUESTIONS}"""
SHORT_BODY = "## What is known {#known}\n\n" + "Muscles flicker. " * 150


def article_text(body: str = BODY, **fields: str) -> str:
    """Return the text of an article in which everything is right but what the test changes."""
    lines = [f"{name}: {value}" for name, value in (FIELDS | fields).items() if value]
    return "\n".join(["---", *lines, "---", "", body])


def make_article(body: str = BODY, slug: str = "about-twitches", **fields: str) -> Article:
    return article_from(slug, article_text(body, **fields))


def make_short_article(body: str = SHORT_BODY, **fields: str) -> Article:
    return make_article(body, form="short", **fields)


def make_manuscript(body: str = BODY, slug: str = "about-twitches", **fields: str) -> Manuscript:
    return manuscript_from(slug, article_text(body, **fields))


def asking(text: str, **fields: str) -> Manuscript:
    """Return a manuscript whose second part is `text`."""
    return make_manuscript(BODY.replace("Nobody knows.", text), **fields)


def second_part(manuscript: Manuscript) -> list[str]:
    """Return what the second part of a manuscript says."""
    return [block.words for block in read_article(manuscript).sections[1].blocks]


def make_reference(key: str, *, is_verified: bool = True) -> Reference:
    return Reference(key=key, citation=f"{key} and others", read="abstract", is_verified=is_verified)


def make_bibliography(*keys: str) -> Bibliography:
    return Bibliography({key: make_reference(key) for key in keys})


def make_block(markdown: str, *known: str) -> Block:
    """Return the first block of `markdown`, read with works of these keys."""
    return read_block(parse(markdown)[0], make_bibliography(*known))


def make_claim(words: str, grade: Grade, *sources: str) -> Block:
    """Return a paragraph with a grade, and sources if there are any."""
    cited = f" [{'; '.join(f'@{key}' for key in sources)}]" if sources else ""
    return make_block(f"{words}{cited} {{{grade}}}", *sources)


def make_glossary(terms: str, reviewed: str = "2026-03-02") -> Glossary:
    return glossary_from(f"---\nreviewed: {reviewed}\n---\n\n{terms}")


def make_heard_claim(**fields: Any) -> Claim:
    """Return one of the claims that are often heard, answered by `make_article`."""
    usual = {
        "number": 1,
        "words": "Every twitch is a cry for magnesium.",
        "verdict": "partly",
        "finding": "Nobody found that.",
        "sources": [],
        "grade": "none found",
        "answered": "about-twitches#magnesium",
        "never": [],
    }
    return claim_from(usual | fields)
