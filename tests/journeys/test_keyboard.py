"""The core by keyboard alone: find and log, change, remove, undo; one always sees where one is."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.day import item, notice, total
from tests.journeys.keys import Keys

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home", "woman", "table")]


def log_almonds(keys: Keys) -> None:
    """Type into the field that has the focus, choose with the arrow, weigh, add."""
    keys.type("almond")
    keys.page.locator(".results a.item").wait_for()
    keys.press("ArrowDown")
    keys.press("Enter")
    keys.go_to(keys.page.get_by_label("How much?"))
    keys.type("30 g")
    keys.go_to(keys.page.get_by_role("button", name="Add to"))
    keys.press("Enter")


def test_a_food_is_logged_changed_removed_and_brought_back_by_keyboard(page: Page) -> None:
    page.goto("/today/")
    keys = Keys(page)
    log_almonds(keys)
    expect(total(page)).to_have_text("81 mg")

    keys.go_to(item(page, "Almonds"))
    keys.press("Enter")
    keys.go_to(page.get_by_label("How much?"))
    keys.type("60")
    keys.press("Enter")
    expect(total(page)).to_have_text("162 mg")

    keys.go_to(item(page, "Almonds"))
    keys.press("Enter")
    keys.go_to(page.get_by_role("button", name="Remove"))
    keys.press("Enter")
    expect(item(page, "Almonds")).to_have_count(0)

    keys.go_to(notice(page).get_by_role("button", name="Undo"))
    keys.press("Enter")
    expect(total(page)).to_have_text("162 mg")
