"""When an article has to be looked at again."""

from collections.abc import Iterable
from datetime import date

from tracker.articles.articles import Article

REVIEW_MONTHS = 18


def review_due(reviewed: date) -> date:
    """Return the first day of the month in which a review of that date is 18 months old."""
    months = reviewed.year * 12 + reviewed.month - 1 + REVIEW_MONTHS
    return date(months // 12, months % 12 + 1, 1)


def overdue_reviews(articles: Iterable[Article], today: date) -> list[str]:
    """Return the articles whose review is due on `today`, as slugs."""
    return [article.slug for article in articles if review_due(article.reviewed) <= today]
