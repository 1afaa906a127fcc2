"""Addresses that the page of a day names, kept: it names the same ones each time it is opened."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from uuid import UUID

from django.urls import reverse


@dataclass(frozen=True)
class DayAddresses:
    """Where the page of a day leads; `date_text` is the day as an address or a form names it."""

    date_text: str
    previous_day: date
    following_day: date
    previous: str
    following: str
    answer: str
    answer_by_kind: str
    copy: str
    log_again: str
    favourites: str
    note_episode: str


@lru_cache(maxsize=1024)
def day_addresses(day: date) -> DayAddresses:
    """Return the addresses of one day."""
    one_day = timedelta(days=1)
    return DayAddresses(
        date_text=day.isoformat(),
        previous_day=day - one_day,
        following_day=day + one_day,
        previous=reverse("today:show_day", args=[day - one_day]),
        following=reverse("today:show_day", args=[day + one_day]),
        answer=reverse("diary:answer_day", args=[day]),
        answer_by_kind=reverse("today:answer_by_kind", args=[day]),
        copy=reverse("diary:copy_entries", args=[day]),
        log_again=reverse("diary:log_again", args=[day]),
        favourites=reverse("diary:list_favourites", args=[day]),
        note_episode=reverse("symptoms:note_episode", args=[day]),
    )


@lru_cache(maxsize=4096)
def entry_address(name: str, key: UUID) -> str:
    """Return the address `name` of an item or a dose."""
    return reverse(name, args=[key])


@lru_cache(maxsize=4096)
def one_tap_address(name: str, day: date, key: UUID) -> str:
    """Return where one tap logs a favourite or a supplement on a day."""
    return reverse(name, args=[day, key])
