"""A typed line of four foods at 360 px: read, corrected, added as one, and taken back by one Undo."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.day import item, notice, total
from tests.journeys.inspection import faults_of
from tests.journeys.keys import Keys
from tests.journeys.table import Table, make_named_food
from tracker.diary.models import Supplement
from tracker.people.models import Person

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]

LINE = "2 slices rye bread with oat bar, 30 g almonds and a coffee"


@pytest.fixture
def breads(table: Table) -> Table:
    """Two rye breads beside the usual table."""
    make_named_food("Rye bread", "40", "1 slice", "32", group="bread")
    make_named_food("Rye bread, toasted", "50", "1 slice", "28", group="bread")
    return table


def part(page: Page, text: str) -> Locator:
    """Return the block of one part of the line."""
    return page.get_by_role("region", name=text)


def confirm(page: Page) -> Locator:
    """Return the button that adds everything."""
    return page.locator("#add-line")


@pytest.mark.usefixtures("woman", "breads")
def test_a_line_of_four_foods_is_checked_corrected_added_and_taken_back(page: Page) -> None:
    page.goto("/today/")
    Keys(page).type(LINE)
    page.get_by_role("link", name="Check this line: 4 foods").click()
    expect(confirm(page)).to_contain_text("Add 4 to")
    assert faults_of(page) == []

    part(page, "rye bread").get_by_role("radio", name="Rye bread, toasted").check()
    part(page, "almonds").get_by_label("How much?").fill("2 handfuls")
    part(page, "almonds").get_by_label("How much?").blur()
    expect(part(page, "almonds")).to_contain_text("2 × 1 handful, 60 g")
    part(page, "oat bar").get_by_label("Leave out").check()
    expect(confirm(page)).to_contain_text("Add 3 to")
    expect(part(page, "oat bar").get_by_label("How much?")).to_be_hidden()
    confirm(page).click()

    expect(notice(page)).to_contain_text("Rye bread, toasted, Almonds and 1 more added")
    # 2 slices of 28 g at 50 mg, 60 g almonds at 270 mg, a mug of 240 g at 3 mg: 28 + 162 + 7.2.
    expect(total(page)).to_have_text("197 mg")
    expect(item(page, "Rye bread, toasted")).to_contain_text("56 g")
    expect(item(page, "Oat bar")).to_have_count(0)

    notice(page).get_by_role("button", name="Undo").click()
    expect(total(page)).to_have_text("not yet")
    expect(item(page, "Almonds")).to_have_count(0)


@pytest.mark.usefixtures("woman", "breads")
def test_an_amount_nobody_can_read_is_explained_at_once_and_what_was_typed_stays(page: Page) -> None:
    page.goto("/today/")
    Keys(page).type("30 g almonds, rye bread")
    page.keyboard.press("Enter")
    amount = part(page, "almonds").get_by_label("How much?")
    amount.fill("many")
    amount.blur()
    expect(part(page, "almonds")).to_contain_text("not an amount")
    confirm(page).click()
    expect(amount).to_have_attribute("aria-invalid", "true")
    expect(amount).to_have_value("many")
    assert faults_of(page) == []
    amount.fill("60")
    confirm(page).click()
    expect(item(page, "Almonds")).to_contain_text("162 mg")


def test_a_supplement_is_read_as_the_person_says(page: Page, woman: Person) -> None:
    page.goto("/today/")
    Keys(page).type("magnesium citrate 400 mg")
    page.keyboard.press("Enter")
    expect(page.locator(".pick input:checked")).to_have_count(0)
    confirm(page).click()
    expect(page.get_by_text("Choose what it was")).to_be_visible()
    assert faults_of(page) == []
    page.get_by_role("radio", name="400 mg of the salt = 65 mg magnesium").first.check()
    confirm(page).click()
    expect(notice(page).first).to_contain_text("Magnesium citrate added")
    expect(total(page)).to_have_text("65 mg")
    assert Supplement.objects.of(woman).get().compound == "magnesium citrate, trimagnesium dicitrate"


@pytest.mark.browser_context_args(java_script_enabled=False)
@pytest.mark.usefixtures("woman", "breads")
def test_without_javascript_a_line_is_checked_corrected_and_added(page: Page) -> None:
    page.goto("/today/")
    page.get_by_role("searchbox").fill("2 slices rye bread, 30 g almonds")
    page.get_by_role("button", name="Find").click()
    part(page, "rye bread").get_by_role("radio", name="Rye bread, toasted").check()
    part(page, "almonds").get_by_label("How much?").fill("60 g")
    confirm(page).click()
    expect(total(page)).to_have_text("190 mg")
