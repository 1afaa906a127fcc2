"""Zoomed to 200 % on a small laptop: 640 px of glass, 320 px of page. Every page as it opens: test_pages."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.journeys.inspection import overhang_px
from tests.journeys.keys import Keys

pytestmark = [
    pytest.mark.journey,
    pytest.mark.usefixtures("at_home"),
    pytest.mark.browser_context_args(viewport={"width": 320, "height": 400}, device_scale_factor=2),
]


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
