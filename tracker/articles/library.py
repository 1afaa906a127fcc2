"""The articles in the tree, and how pages lead to them."""

from dataclasses import dataclass
from pathlib import Path

from django.utils.functional import Promise

from tracker.articles.articles import Article, read_article
from tracker.articles.figures.filling import with_figures, without_foods
from tracker.articles.manuscripts import Manuscript, manuscript_from
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


def article_slugs() -> tuple[str, ...]:
    """Return the names of all articles, in the order of the alphabet; nothing is read for it."""
    return tuple(sorted(path.stem for path in CONTENT.glob("*.md")))


def find_article(slug: str) -> Article | None:
    """Return one article with its figures, None where nobody wrote it; at most 2 queries."""
    manuscripts = all_manuscripts()
    chosen = [each for each in manuscripts if each.slug == slug]
    return next((read_article(filled) for filled in with_figures(chosen, manuscripts)), None)


def bare_articles() -> list[Article]:
    """Return every article without the figures of foods, in order: for lists, which need no database."""
    return [read_article(without_foods(manuscript)) for manuscript in all_manuscripts()]


def all_manuscripts() -> list[Manuscript]:
    """Return every article as written, in the order the front matter asks for."""
    texts = {slug: (CONTENT / f"{slug}.md").read_text(encoding="utf-8") for slug in article_slugs()}
    return sorted((manuscript_from(*item) for item in texts.items()), key=lambda each: each.order)


def article_readings() -> list[Reading]:
    """Return every article as a line of a list, without asking the database."""
    return [article_reading(article, article.reading_minutes) for article in bare_articles()]


def article_reading(article: Article, reading_minutes: int | None = None) -> Reading:
    """Return one article as a line of a list; beside another article its length is left out."""
    address = address_of(article.slug)
    return Reading(article.title, article.summary, address, reading_minutes, article.language)


def page_reading(name: str) -> Reading:
    """Return one of our own pages as a line of a list."""
    page = PAGES[name]
    return Reading(page.title, page.summary, address_of(name))


def related_readings(article: Article) -> list[Reading]:
    """Return what the article recommends to read next, by title; without asking the database."""
    others = {other.slug: other for other in bare_articles()}
    return [
        page_reading(name) if name in PAGES else article_reading(others[name]) for name in article.related
    ]
