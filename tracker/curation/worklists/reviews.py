"""Articles whose review is due: the only list that is about texts, not foods, and that files settle."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from tracker.articles.articles import Article
from tracker.articles.checks import review_due
from tracker.articles.pages import address_of

# So long before the day an article comes up: reading its sources again takes weeks.
AHEAD = timedelta(days=60)


@dataclass(frozen=True)
class Review:
    """An article to be read again with its sources, and the file in which to say so."""

    title: str
    language: str
    address: str
    path: str
    reviewed: date
    due: date
    is_overdue: bool

    @property
    def when(self) -> str:
        """When it was read last, and when again."""
        days = {"reviewed": date_format(self.reviewed), "due": date_format(self.due)}
        if self.is_overdue:
            return _("Reviewed %(reviewed)s, overdue since %(due)s") % days
        return _("Reviewed %(reviewed)s, due %(due)s") % days


def reviews(articles: Iterable[Article], today: date) -> list[Review]:
    """Return the articles to be reviewed within `AHEAD` of `today` or before it, the oldest review first."""
    found = [review_of(article, today) for article in articles]
    return sorted((each for each in found if each.due <= today + AHEAD), key=lambda each: each.due)


def review_of(article: Article, today: date) -> Review:
    """Return an article as a line of the list."""
    due = review_due(article.reviewed)
    return Review(
        title=article.title,
        language=article.language,
        address=address_of(article.slug),
        path=f"tracker/articles/content/{article.slug}.md",
        reviewed=article.reviewed,
        due=due,
        is_overdue=due <= today,
    )
