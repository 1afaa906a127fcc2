"""Every page at 360 px: accessible in light and dark, within the window, with targets for a thumb.

With letters twice as large, or zoomed to 200 %, nothing is cut off or scrolls sideways.
"""

from collections.abc import Iterable

import pytest
from django.urls import reverse
from django.utils.timezone import now
from playwright.sync_api import Page

from tests.journeys.household import (
    addresses,
    keep_household,
    range_addresses,
)
from tests.journeys.inspection import faults_of, faults_when_enlarged
from tests.journeys.keys import Keys
from tests.journeys.table import Table
from tracker.articles.library import article_slugs
from tracker.people.models import AccessLink, Person
from tracker.people.views.welcome import QUESTIONS

pytestmark = pytest.mark.journey


def faults_by_page(page: Page, addresses: dict[str, str]) -> dict[str, list[str]]:
    """Open one page after the other and return the faults of those that have any."""
    found = {}
    for name, address in addresses.items():
        page.goto(address)
        found[name] = [*faults_of(page), *faults_when_enlarged(page)]
    return {name: faults for name, faults in found.items() if faults}


def named(names: Iterable[str]) -> dict[str, str]:
    return {name: reverse(name) for name in names}


def test_what_a_visitor_sees_is_without_fault(page: Page, db: None) -> None:
    setup = AccessLink.objects.issue("setup", account=None, now=now())
    pages = named(
        (
            "today:landing",
            "account_login",
            "account_signup",
            "account_reset_password",
            "articles:list_articles",
            "articles:show_claims",
            "articles:show_doctor",
            "articles:show_glossary",
            "insights:show_reference_values",
        )
    )
    pages["join"] = reverse("people:join", args=["setup", setup])
    pages["spent link"] = reverse("people:join", args=["setup", "unknown"])
    pages["not found"] = "/nothing-here/"
    assert faults_by_page(page, pages) == {}


def test_every_article_is_without_fault(page: Page, table: Table) -> None:
    pages = {slug: reverse("articles:show_article", args=[slug]) for slug in article_slugs()}
    assert faults_by_page(page, pages) == {}


@pytest.mark.usefixtures("at_home")
def test_the_welcome_is_without_fault(page: Page, woman: Person) -> None:
    pages = {question: reverse("people:ask", args=[question]) for question in QUESTIONS}
    assert faults_by_page(page, pages | named(["people:finish_welcome"])) == {}


@pytest.mark.usefixtures("at_home", "woman")
def test_an_empty_diary_is_without_fault(page: Page, db: None) -> None:
    pages = named(["today:show_today", "diary:list_supplements", "people:list_acts"])
    assert faults_by_page(page, pages | range_addresses()) == {}


# In quarters, so that no processor waits long for another.
@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize("quarter", range(4))
def test_a_full_diary_is_without_fault(page: Page, woman: Person, table: Table, quarter: int) -> None:
    pages = addresses(keep_household(woman, table))
    assert faults_by_page(page, dict(list(pages.items())[quarter::4])) == {}


@pytest.mark.usefixtures("at_home", "woman", "table")
def test_what_appears_while_a_food_is_logged_is_without_fault(page: Page) -> None:
    page.goto(reverse("today:show_today"))
    Keys(page).type("almond")
    page.get_by_role("link", name="Almonds").wait_for()
    assert faults_of(page) == []
    page.get_by_role("link", name="Almonds").click()
    page.get_by_label("How much?").fill("abc")
    assert faults_of(page) == []
    page.get_by_role("button", name="Add to").click()
    page.get_by_text("not an amount").wait_for()
    assert faults_of(page) == []
    page.get_by_label("How much?").fill("30")
    page.get_by_role("button", name="Add to").click()
    page.get_by_role("button", name="Undo").wait_for()
    assert faults_of(page) == []
