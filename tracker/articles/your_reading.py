"""The articles an account marked, as "Your reading" lists them. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tracker.articles.articles import Article
from tracker.articles.library import Reading, article_reading
from tracker.articles.models import ArticleMark


@dataclass(frozen=True)
class MarkedReading:
    """A line of the list with the buttons beside it."""

    reading: Reading
    mark: ArticleMark


@dataclass(frozen=True)
class YourReading:
    """What was saved for later, and what else was read; the latest tap first."""

    saved: tuple[MarkedReading, ...]
    read: tuple[MarkedReading, ...]


def your_reading(articles: Iterable[Article], marks: Iterable[ArticleMark]) -> YourReading:
    """Return marked articles: what was saved and read stands with the saved ones only.

    A mark of an article that is gone is passed over.
    """
    by_slug = {article.slug: article for article in articles}
    known = [mark for mark in marks if mark.slug in by_slug]
    saved = [(mark.saved_at, mark) for mark in known if mark.saved_at is not None]
    read = [(mark.read_at, mark) for mark in known if mark.saved_at is None and mark.read_at is not None]
    return YourReading(latest_first(saved, by_slug), latest_first(read, by_slug))


def latest_first(
    tapped: Iterable[tuple[datetime, ArticleMark]], articles: dict[str, Article]
) -> tuple[MarkedReading, ...]:
    """Return the lines of marks with the moments they were tapped at."""
    ordered = sorted(tapped, key=lambda pair: pair[0], reverse=True)
    return tuple(MarkedReading(article_reading(articles[mark.slug]), mark) for _moment, mark in ordered)
