"""The articles in the tree, and how pages lead to them."""

from dataclasses import dataclass, replace
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


def find_manuscript(slug: str) -> Manuscript | None:
    """Return one article as written, None where nobody wrote it; no other is read."""
    return manuscript_called(slug) if slug in article_slugs() else None


def find_article(slug: str) -> Article | None:
    """Return one article with its figures, None where nobody wrote it; at most 2 queries."""
    manuscript = find_manuscript(slug)
    if manuscript is None:
        return None
    [filled] = with_figures([manuscript], map(manuscript_called, article_slugs()))
    return read_article(filled)


def bare_articles() -> list[Article]:
    """Return every article without the figures of foods, in order: for lists, which need no database."""
    return list(map(bare_article, all_manuscripts()))


def bare_article(manuscript: Manuscript) -> Article:
    """Return one article without the figures of foods."""
    return read_article(without_foods(manuscript))


def all_manuscripts() -> list[Manuscript]:
    """Return every article as written, in the order the front matter asks for."""
    return sorted(map(manuscript_called, article_slugs()), key=lambda each: each.order)


def manuscript_called(slug: str) -> Manuscript:
    """Return an article that is there as written."""
    return manuscript_from(slug, (CONTENT / f"{slug}.md").read_text(encoding="utf-8"))


def article_readings() -> list[Reading]:
    """Return every article as a line of a list, without asking the database."""
    return list(map(article_reading, bare_articles()))


def article_reading(article: Article) -> Reading:
    """Return one article as a line of a list, with the time it takes."""
    return replace(related_reading(article), reading_minutes=article.reading_minutes)


def related_reading(article: Article) -> Reading:
    """Return one article as a line beside another, where its length is left out."""
    address = address_of(article.slug)
    return Reading(article.title, article.summary, address, language=article.language)


def page_reading(name: str) -> Reading:
    """Return one of our own pages as a line of a list."""
    page = PAGES[name]
    return Reading(page.title, page.summary, address_of(name))


def related_readings(article: Article) -> list[Reading]:
    """Return what the article recommends to read next, by title; without asking the database."""
    return [
        page_reading(name) if name in PAGES else related_reading(bare_article(manuscript_called(name)))
        for name in article.related
    ]
