"""Zoomed to 200 % on a small laptop: 640 px of glass, 320 px of page, and nothing to scroll sideways."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.journeys.household import addresses, keep_household
from tests.journeys.inspection import overhang_px
from tests.journeys.keys import Keys
from tests.journeys.table import Table
from tracker.people.models import Person

pytestmark = [
    pytest.mark.journey,
    pytest.mark.usefixtures("at_home"),
    pytest.mark.browser_context_args(viewport={"width": 320, "height": 400}, device_scale_factor=2),
]


def test_no_page_is_wider_than_the_window(page: Page, woman: Person, table: Table) -> None:
    overhang = {}
    for name, address in addresses(keep_household(woman, table)).items():
        page.goto(address)
        overhang[name] = overhang_px(page)
    assert {name: px for name, px in overhang.items() if px} == {}


@pytest.mark.usefixtures("woman", "table")
def test_results_and_the_amount_fit_where_they_appear_while_typing(page: Page) -> None:
    page.goto(reverse("today:show_today"))
    Keys(page).type("almond")
    hit = page.get_by_role("link", name="Almonds")
    expect(hit).to_be_visible()
    assert overhang_px(page) == 0
    hit.click()
    expect(page.get_by_label("How much?")).to_be_visible()
    assert overhang_px(page) == 0
