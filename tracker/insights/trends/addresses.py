"""Addresses of Trends: what they ask for, and how their parts are put together."""

from datetime import date

from django.urls import reverse
from django.utils.http import urlencode

# In the address while the form of an own range is open.
OWN = "own"


def joined(*queries: str) -> str:
    """Return parts of an address as one query."""
    return "&".join(query for query in queries if query)


def address_of(query: str) -> str:
    """Return the address that asks for it."""
    address = reverse("insights:show_trends")
    return f"{address}?{query}" if query else address


def week_query(last: date | None) -> str:
    """Return what asks for the week up to `last`, or up to today: the old page of a week."""
    return urlencode({"span": "week"} if last is None else {"span": "week", "last": last.isoformat()})
