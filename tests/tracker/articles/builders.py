"""Plain builders for articles: set only what a test is about."""

from tracker.articles.articles import Article, article_from
from tracker.articles.grades import Grade
from tracker.articles.markup import Bibliography, Block, parse, read_block
from tracker.articles.references import Reference

FIELDS = {
    "title": "About twitches",
    "summary": "What is known.",
    "order": "1",
    "language": "en",
    "published": "2026-03-02",
    "reviewed": "2026-03-02",
    "related": "[reference-values]",
}

BODY = "## What is known\n\nMuscles flicker.\n\n{red-flags}\n\n## Questions\n\n" + "".join(
    f"### Is this question {number}?\n\nIt is.\n\n" for number in range(1, 6)
)


def article_text(body: str = BODY, **fields: str) -> str:
    """Return the text of an article in which everything is right but what the test changes."""
    lines = [f"{name}: {value}" for name, value in (FIELDS | fields).items() if value]
    return "\n".join(["---", *lines, "---", "", body])


def make_article(body: str = BODY, slug: str = "about-twitches", **fields: str) -> Article:
    return article_from(slug, article_text(body, **fields))


def make_reference(key: str, *, is_verified: bool = True) -> Reference:
    return Reference(key=key, citation=f"{key} and others", read="abstract", is_verified=is_verified)


def make_bibliography(*keys: str) -> Bibliography:
    return Bibliography({key: make_reference(key) for key in keys})


def make_block(markdown: str, *known: str) -> Block:
    """Return the first block of `markdown`, read with works of these keys."""
    return read_block(parse(markdown)[0], make_bibliography(*known))


def make_claim(words: str, grade: Grade, *sources: str) -> Block:
    cited = f" [{'; '.join(f'@{key}' for key in sources)}]" if sources else ""
    return make_block(f"{words}{cited} {{{grade}}}", *sources)
