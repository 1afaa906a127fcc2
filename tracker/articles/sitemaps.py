"""What search engines may list: every page that is open to everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from tracker.articles.articles import Article
from tracker.articles.library import bare_articles
from tracker.articles.pages import PAGES, address_of

# A name and no import: it belongs to an app above.
LANDING = "today:landing"


@dataclass(frozen=True)
class Place:
    """One public page; None where nothing says when it last changed."""

    address: str
    reviewed: date | None = None


class LearnSitemap(Sitemap[Place]):
    """The landing page, the list, the articles, and the pages of ours that ask nobody to sign in."""

    def items(self) -> list[Place]:
        """Return all of them, in the order of the list."""
        return list(places(bare_articles()))

    def location(self, item: Place) -> str:
        """Return the address without the name of the machine."""
        return item.address

    def lastmod(self, item: Place) -> date | None:
        """Return the date of the last review."""
        return item.reviewed


def places(articles: list[Article]) -> Iterator[Place]:
    """Yield the public pages; the list is as new as what it lists."""
    yield Place(reverse(LANDING))
    yield Place(reverse("articles:list_articles"), max(article.reviewed for article in articles))
    yield from (Place(address_of(article.slug), article.reviewed) for article in articles)
    yield from (Place(address_of(name)) for name, page in PAGES.items() if not page.is_private)
