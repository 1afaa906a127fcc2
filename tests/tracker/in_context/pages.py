"""Pages as readers get them, and whether one leads to a passage."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import DAY
from tracker.passages import PASSAGES


def page_of(client: Client, name: str, *args: Any, **query: Any) -> str:
    """Return the page of this address."""
    return client.get(reverse(name, args=args), query).content.decode()


def day_page(client: Client) -> str:
    """Return the page of the day of the tests."""
    return page_of(client, "today:show_day", DAY)


def check_in(client: Client) -> str:
    """Return the check-in of the day of the tests."""
    return page_of(client, "today:check_in_on", DAY)


def leads_to(page: str, name: str) -> bool:
    """Return whether the passage of this name is linked."""
    return f'href="{PASSAGES[name].address}"' in page
