"""Lists in pages: `limit` entries, and the address of the next page."""

from collections.abc import Sequence
from typing import Annotated, TypeVar

from django.http import HttpRequest
from ninja import Query

DEFAULT_LIMIT = 20
# Search looks at 400 candidates at most, and nobody owns ten thousand supplements.
MAX_OFFSET = 10_000

Limit = Annotated[int, Query(ge=1, le=100, description="Entries of a page.")]
Offset = Annotated[
    int, Query(ge=0, le=MAX_OFFSET, description="Entries before the page; `next` counts them.")
]

Entry = TypeVar("Entry")


def page_of(
    request: HttpRequest, entries: Sequence[Entry], limit: int, offset: int
) -> tuple[Sequence[Entry], str | None]:
    """Return the page out of `entries` and the address of the next, or None.

    `entries` begin at `offset` and should be one more than `limit` where there are more.
    """
    if len(entries) <= limit or offset + limit > MAX_OFFSET:
        return entries[:limit], None
    return entries[:limit], address_with(request, "offset", str(offset + limit))


def address_with(request: HttpRequest, name: str, value: str) -> str:
    """Return the whole address that was asked for, with another value of one parameter."""
    query = request.GET.copy()
    query[name] = value
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
