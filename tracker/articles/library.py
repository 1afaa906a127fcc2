"""The articles in the tree, and how pages lead to them."""

from dataclasses import dataclass
from pathlib import Path

from django.utils.functional import Promise

from tracker.articles.articles import Article, article_from
from tracker.articles.pages import PAGES, address_of

CONTENT = Path(__file__).parent / "content"


@dataclass(frozen=True)
class Reading:
    """A line in a list of things to read."""

    title: str | Promise
    summary: str | Promise
    address: str
    reading_minutes: int | None = None
    language: str = ""  # of title and summary, where it is not the page's


def all_articles() -> list[Article]:
    """Return every article, in the order the front matter asks for."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in CONTENT.glob("*.md")}
    return sorted((article_from(*item) for item in texts.items()), key=lambda article: article.order)


def article_readings() -> list[Reading]:
    """Return every article as a line of a list."""
    return [article_reading(article, article.reading_minutes) for article in all_articles()]


def article_reading(article: Article, reading_minutes: int | None = None) -> Reading:
    """Return one article as a line of a list; beside another article its length is left out."""
    address = address_of(article.slug)
    return Reading(article.title, article.summary, address, reading_minutes, article.language)


def page_reading(name: str) -> Reading:
    """Return one of our own pages as a line of a list."""
    page = PAGES[name]
    return Reading(page.title, page.summary, address_of(name))


def related_readings(article: Article) -> list[Reading]:
    """Return what the article recommends to read next, by title."""
    others = {other.slug: other for other in all_articles()}
    return [
        page_reading(name) if name in PAGES else article_reading(others[name]) for name in article.related
    ]
