"""Changing what was logged: another amount, removing it, taking that back."""

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from tests.journeys.day import item, notice, total
from tests.journeys.table import Table
from tests.tracker.diary.builders import log
from tracker.people.models import Person

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]


def test_a_change_stays_after_reloading_and_a_removal_can_be_taken_back(
    page: Page, table: Table, woman: Person
) -> None:
    log(woman, table.almonds, 30, day=localdate())
    page.goto("/today/")
    item(page, "Almonds").click()
    page.get_by_label("How much?").fill("60")
    page.get_by_role("button", name="Save").click()
    expect(total(page)).to_have_text("162 mg")
    page.reload()
    expect(total(page)).to_have_text("162 mg")

    item(page, "Almonds").click()
    page.get_by_role("button", name="Remove").click()
    expect(notice(page)).to_contain_text("Almonds removed")
    expect(total(page)).to_have_text("not yet")
    expect(item(page, "Almonds")).to_have_count(0)

    notice(page).get_by_role("button", name="Undo").click()
    expect(total(page)).to_have_text("162 mg")
    expect(item(page, "Almonds")).to_contain_text("60 g")
