"""Trends by keyboard, by thumb and without JavaScript: figures, ranges, the way back."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from playwright.sync_api import Locator, Page, expect

from tests.journeys.day import total
from tests.journeys.keys import Keys
from tests.journeys.table import Table
from tests.tracker.diary.builders import answer, log
from tracker.people.models import Person

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]

WITHOUT_JAVASCRIPT = pytest.mark.browser_context_args(java_script_enabled=False)


@pytest.fixture
def yesterday(woman: Person, table: Table) -> date:
    """A complete yesterday of 243 mg; the day before was not logged."""
    yesterday = localdate() - timedelta(days=1)
    log(woman, table.almonds, 90, day=yesterday)
    answer(woman, yesterday)
    return yesterday


def bar(page: Page, day: date) -> Locator:
    """Return the bar of a day, which leads to it."""
    return page.locator(f'[data-bars] a.hit[href="{reverse("today:show_day", args=[day])}"]')


def readout(page: Page) -> Locator:
    """Return the line that tells the figures of a bar."""
    return page.locator("[data-readout]")


def open_trends(page: Page, query: str = "") -> None:
    page.goto(f"{reverse('insights:show_trends')}{query}")


def test_arrows_go_from_day_to_day_and_enter_opens_one(page: Page, yesterday: date) -> None:
    open_trends(page, "?span=week")
    bar(page, localdate()).focus()
    keys = Keys(page)
    keys.press("ArrowLeft")
    expect(readout(page)).to_contain_text("243 mg")
    keys.press("ArrowLeft")
    expect(readout(page)).to_contain_text("not logged")
    keys.press("End")
    keys.press("ArrowLeft")
    keys.press("Enter")
    expect(total(page)).to_have_text("243 mg")

    page.go_back()
    expect(page).to_have_url(f"{reverse('insights:show_trends')}?span=week")


@pytest.mark.browser_context_args(has_touch=True)
def test_a_tap_tells_the_figures_and_a_second_one_opens_the_day(page: Page, yesterday: date) -> None:
    open_trends(page, "?span=week")
    bar(page, yesterday).tap()
    expect(readout(page)).to_contain_text("243 mg")
    bar(page, yesterday).tap()
    expect(total(page)).to_have_text("243 mg")


@pytest.mark.usefixtures("yesterday")
def test_ranges_have_addresses_and_the_way_back_leads_through_them(page: Page) -> None:
    open_trends(page)
    ranges = page.get_by_role("navigation", name="Range")
    ranges.get_by_role("link", name="Year").click()
    ranges.get_by_role("link", name="7 days").click()
    page.go_back()
    expect(ranges.locator("[aria-current]")).to_have_text("Year")
    page.go_forward()
    expect(ranges.locator("[aria-current]")).to_have_text("7 days")
    page.reload()
    expect(ranges.locator("[aria-current]")).to_have_text("7 days")


@WITHOUT_JAVASCRIPT
def test_without_javascript_an_own_range_is_shown_and_a_bar_opens_its_day(
    page: Page, yesterday: date
) -> None:
    open_trends(page)
    page.get_by_role("link", name="Own range").click()
    page.get_by_label("From", exact=True).fill(str(yesterday - timedelta(days=2)))
    page.get_by_label("To", exact=True).fill(str(yesterday))
    page.get_by_role("button", name="Show").first.click()
    expect(page.locator("[data-bars] a.hit")).to_have_count(3)
    expect(page.locator(".says")).to_contain_text("243 mg")
    bar(page, yesterday).click()
    expect(total(page)).to_have_text("243 mg")


@WITHOUT_JAVASCRIPT
@pytest.mark.usefixtures("yesterday")
def test_without_javascript_a_link_leads_to_where_it_comes_from(page: Page) -> None:
    open_trends(page, "?span=week")
    page.get_by_role("link", name="Where it comes from").click()
    expect(page.get_by_role("main")).to_contain_text("Almonds")
