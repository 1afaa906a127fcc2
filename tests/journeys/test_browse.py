"""From the search page to what a food holds, by browsing: rankings, a group, what is similar."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.table import make_named_food

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home", "woman", "table")]


def test_foods_are_browsed_filtered_and_kept_as_a_favourite(page: Page) -> None:
    make_named_food("Cashews", "292", "1 handful", "40", group="nuts-and-seeds")
    page.goto("/foods/")
    page.get_by_role("link", name="Most per 100 g").click()
    lines = page.locator(".results .item b")
    expect(lines).to_have_text(["Cashews", "Almonds"])  # coffee is among the extras
    expect(page.get_by_text("1 food is left out")).to_be_visible()

    page.get_by_text("Which foods").click()
    page.get_by_label("Group").select_option(label="Nuts and seeds")
    page.get_by_role("button", name="Show").click()
    expect(lines).to_have_text(["Cashews", "Almonds"])
    page.get_by_role("link", name="Most per portion").click()
    expect(page.get_by_label("Group")).to_have_value("nuts-and-seeds")

    page.get_by_role("link", name="Almonds").click()
    similar = page.locator("section", has=page.get_by_role("heading", name="Similar foods"))
    expect(similar.get_by_role("link", name="Cashews")).to_contain_text("117 mg")
    page.get_by_role("button", name="Keep as a favourite").click()
    expect(page.get_by_role("heading", name="Almonds", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
