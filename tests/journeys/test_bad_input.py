"""An amount nobody can read: what was typed stays, and the reason stands beside the field."""

import re

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from tests.journeys.day import total
from tests.journeys.keys import Keys
from tests.journeys.table import Table

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home", "woman")]


def send_amount(page: Page, typed: str) -> None:
    """Say how much, and add it."""
    page.get_by_label("How much?").fill(typed)
    page.get_by_role("button", name="Add to").click()


def expect_refusal(page: Page) -> None:
    """Expect the form as it was sent; the field itself says what is wrong with it."""
    amount = page.get_by_label("How much?")
    expect(amount).to_have_attribute("aria-invalid", "true")
    expect(amount).to_have_value("abc")
    expect(amount).to_have_accessible_description(re.compile("not an amount"))
    expect(page.get_by_text("not an amount")).to_be_visible()
    expect(page.get_by_label("Time")).to_have_value("08:15")
    expect(page.get_by_label("Dinner")).to_be_checked()


def test_a_refused_amount_keeps_what_was_typed_and_can_be_put_right(page: Page, table: Table) -> None:
    page.goto(reverse("diary:log_food", args=[localdate(), table.almonds.pk]))
    page.get_by_label("Time").fill("08:15")
    page.get_by_text("Dinner").click()
    send_amount(page, "abc")
    expect_refusal(page)
    send_amount(page, "30 g")
    expect(total(page)).to_have_text("81 mg")


@pytest.mark.usefixtures("table")
def test_a_form_that_was_loaded_while_typing_is_refused_in_the_same_way(page: Page) -> None:
    page.goto("/today/")
    Keys(page).type("almond")
    page.get_by_role("link", name="Almonds").click()
    page.get_by_label("Time").fill("08:15")
    page.get_by_text("Dinner").click()
    expect(page).to_have_url(re.compile("/today/$"))
    send_amount(page, "abc")
    expect_refusal(page)
    send_amount(page, "30 g")
    expect(total(page)).to_have_text("81 mg")
