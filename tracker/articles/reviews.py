"""What of Learn has a date of review: every article, the glossary and the claims. No database is asked."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from tracker.articles.articles import Article
from tracker.articles.claims import claim_table
from tracker.articles.glossary import glossary
from tracker.articles.library import bare_articles
from tracker.articles.pages import PAGES, address_of

REVIEW_MONTHS = 18


@dataclass(frozen=True)
class Reviewed:
    """A text that was read with its sources on a day; `path` is the file that says so."""

    title: str | Promise
    address: str
    path: str
    reviewed: date
    language: str = ""  # of the title, where it is not the page's

    @property
    def due(self) -> date:
        """Return the day from which the text has to be read again."""
        return review_due(self.reviewed)


def review_due(reviewed: date) -> date:
    """Return the first day of the month in which a review of that date is 18 months old."""
    months = reviewed.year * 12 + reviewed.month - 1 + REVIEW_MONTHS
    return date(months // 12, months % 12 + 1, 1)


def reviewed_texts() -> list[Reviewed]:
    """Return everything that has a date of review, articles in their order first."""
    return [*map(reviewed_article, bare_articles()), reviewed_glossary(), reviewed_claims()]


def reviewed_article(article: Article) -> Reviewed:
    path = f"tracker/articles/content/{article.slug}.md"
    return Reviewed(article.title, address_of(article.slug), path, article.reviewed, article.language)


def reviewed_glossary() -> Reviewed:
    return reviewed_page("glossary", "tracker/articles/glossary.md", glossary().reviewed)


def reviewed_claims() -> Reviewed:
    return reviewed_page("claims", "tracker/articles/claims.toml", claim_table().reviewed)


def reviewed_page(name: str, path: str, reviewed: date) -> Reviewed:
    """Return one of our own pages, whose title is in the reader's language."""
    return Reviewed(PAGES[name].title, address_of(name), path, reviewed)
