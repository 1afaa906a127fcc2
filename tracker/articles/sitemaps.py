"""What search engines may list: every page that is open to everybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.contrib.sitemaps import Sitemap
from django.urls import reverse

from tracker.articles.pages import PAGES, address_of
from tracker.articles.reviews import reviewed_texts

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
        return list(places())

    def location(self, item: Place) -> str:
        """Return the address without the name of the machine."""
        return item.address

    def lastmod(self, item: Place) -> date | None:
        """Return the date of the last review."""
        return item.reviewed


def places() -> Iterator[Place]:
    """Yield the public pages; the list is as new as what it lists."""
    reviewed = {text.address: text.reviewed for text in reviewed_texts()}
    open_pages = [address_of(name) for name, page in PAGES.items() if not page.is_private]
    yield Place(reverse(LANDING))
    yield Place(reverse("articles:list_articles"), max(reviewed.values()))
    yield from (Place(address, reviewed.get(address)) for address in dict.fromkeys([*reviewed, *open_pages]))
