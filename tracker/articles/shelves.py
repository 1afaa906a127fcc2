"""The articles as Learn lists them: by topic. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.articles.articles import Article
from tracker.articles.library import Reading, article_reading
from tracker.articles.topics import Topic


@dataclass(frozen=True)
class Shelf:
    """One topic and what there is to read about it."""

    topic: Topic
    readings: tuple[Reading, ...]


def shelves(articles: Sequence[Article]) -> list[Shelf]:
    """Return the topics and their articles, both in order; a topic nobody wrote about is left out."""
    found = (Shelf(topic, readings_about(topic, articles)) for topic in Topic)
    return [shelf for shelf in found if shelf.readings]


def readings_about(topic: Topic, articles: Sequence[Article]) -> tuple[Reading, ...]:
    """Return the lines of one topic."""
    return tuple(article_reading(article) for article in articles if article.topic == topic)
