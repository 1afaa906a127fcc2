"""Trends and "Where I stand" in the navigation."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import DAY
from tracker.today.calendar.months import month_of

OPEN_SECTION = re.compile(r'aria-current="page">.*?<span>([^<]+)</span>', re.DOTALL)


def open_sections(client: Client, path: str) -> set[str]:
    """Return the words of what the navigation marks as open."""
    page = client.get(path, follow=True).content.decode()
    return set(OPEN_SECTION.findall(page[: page.index("<main")]))


@pytest.mark.parametrize(
    ("name", "words"),
    [("show_trends", "Trends"), ("show_week", "Trends"), ("show_standing", "Where I stand")],
)
def test_the_navigation_marks_where_one_is(owner_client: Client, name: str, words: str) -> None:
    assert open_sections(owner_client, reverse(f"insights:{name}")) == {words}


def test_the_calendar_belongs_to_trends(owner_client: Client) -> None:
    assert open_sections(owner_client, reverse("today:show_month", args=[month_of(DAY)])) == {"Trends"}


def test_every_page_leads_to_both(owner_client: Client) -> None:
    page = owner_client.get(reverse("people:show_settings")).content.decode()
    for name in ("show_trends", "show_standing"):
        assert f'href="{reverse(f"insights:{name}")}"' in page
