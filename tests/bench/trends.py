"""Pages about ranges of days: a month, a year and ten years, asked before and for the first time."""

from datetime import date, timedelta
from urllib.parse import urlencode

from django.urls import reverse

from tests.bench.client import Call
from tests.bench.diaries import Owner
from tests.bench.subject import QUIET, TEN_YEARS, Subject

YEAR_TARGET, ALL_TARGET = 6.0, 15.0
# More than the bench asks for: no call of these comes twice.
LAST_DAYS = 400


def trends(owner: Owner, headers: dict[str, str]) -> list[Subject]:
    """Return Trends by range, and the pages that judge and explain the same ranges."""
    return [*remembered(headers), *asked_first(owner.today, headers), *beside(headers)]


def remembered(headers: dict[str, str]) -> list[Subject]:
    """Return Trends up to today, as somebody sees them who comes back to them."""
    return [
        Subject("Trends, a month", QUIET, [asked("show_trends", headers, span="month")]),
        Subject("Trends, a year", QUIET, [asked("show_trends", headers, span="year")], YEAR_TARGET),
        Subject("Trends, ten years", QUIET, [asked("show_trends", headers, span="all")], ALL_TARGET),
        Subject(
            "Trends as CSV, a year", QUIET, [asked("export_trends", headers, span="year")], is_page=False
        ),
    ]


def asked_first(today: date, headers: dict[str, str]) -> list[Subject]:
    """Return the same ranges, each call up to another day: nothing of it can be remembered."""
    days = [today - timedelta(days=days_ago) for days_ago in range(1, LAST_DAYS)]
    names = {"year": "a year", "all": "ten years"}
    return [
        Subject(
            f"Trends, {name}, first time",
            QUIET,
            [asked("show_trends", headers, span=length, last=day) for day in days],
        )
        for length, name in names.items()
    ]


def beside(headers: dict[str, str]) -> list[Subject]:
    """Return what else is said about ranges and about today."""
    pages = {
        "Where it comes from, a month": asked("show_sources", headers, span="month"),
        "Where it comes from, ten years": asked("show_sources", headers, span="all"),
        "Is it enough?, a month": asked("show_enough", headers, span="month"),
        "Is it enough?, ten years": asked("show_enough", headers, span="all"),
        "Where I stand": asked("show_standing", headers),
        "What would close the gap": asked("show_gap", headers),
        "Patterns": asked("show_patterns", headers),
    }
    return [Subject(name, TEN_YEARS, [call]) for name, call in pages.items()]


def asked(name: str, headers: dict[str, str], **about: date | str) -> Call:
    """Return the call of a page about a range."""
    query = f"?{urlencode(about)}" if about else ""
    return Call(f"{reverse(f'insights:{name}')}{query}", headers=headers)
