"""The page that stays open when another person's diary is chosen."""

from urllib.parse import urlencode, urlsplit

from django.http import QueryDict
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme

from tracker.people.requests import AccountRequest

# What an address may name: a stretch of time, a group of foods, an article. All else may be somebody's row.
ANYBODYS = frozenset({"day", "month", "group", "slug"})
# What is kept of its query: ranges and words looked for. "Show my charts" is the tap of whom it was shown to.
KEPT = ("span", "first", "last", "q")
LONGEST = 2000


def is_ours(request: AccountRequest, address: str) -> bool:
    """Whether an address stays on this site."""
    hosts, is_secure = {request.get_host()}, request.is_secure()
    return url_has_allowed_host_and_scheme(address, hosts, require_https=is_secure)


def same_page(request: AccountRequest, address: str) -> str:
    """Return the address as it holds for every person; blank where it is not ours or names somebody's row."""
    if len(address) > LONGEST or not is_ours(request, address):
        return ""
    parts = urlsplit(address)
    try:
        page = resolve(parts.path)
    except Resolver404:
        return ""
    if not ANYBODYS.issuperset(page.kwargs):
        return ""
    asked = QueryDict(parts.query)
    query = urlencode([(key, asked[key]) for key in KEPT if key in asked])
    return f"{parts.path}?{query}" if query else parts.path
