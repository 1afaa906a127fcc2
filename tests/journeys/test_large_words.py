"""Letters twice as large on a phone of 360 px: everything stands below each other and nothing is cut off."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.journeys.household import addresses, keep_household
from tests.journeys.inspection import cut_off, overhang_px
from tests.journeys.keys import Keys
from tests.journeys.table import Table
from tracker.people.models import Person

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]

# As somebody sets it in the browser: every size is a share of this one.
ENLARGE = "document.documentElement.style.fontSize = '200%'"


def enlarged(page: Page) -> list[str]:
    """Enlarge the words of the page as it stands; return what does not fit."""
    page.evaluate(ENLARGE)
    overhang = overhang_px(page)
    return [*([f"{overhang} px wider than the window"] if overhang else []), *cut_off(page)]


def test_every_page_can_be_read(page: Page, woman: Person, table: Table) -> None:
    found = {}
    for name, address in addresses(keep_household(woman, table)).items():
        page.goto(address)
        found[name] = enlarged(page)
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.browser_context_args(viewport={"width": 180, "height": 370}, device_scale_factor=2)
def test_every_page_can_be_read_when_the_page_itself_is_enlarged(
    page: Page, woman: Person, table: Table
) -> None:
    overhang = {}
    for name, address in addresses(keep_household(woman, table)).items():
        page.goto(address)
        overhang[name] = overhang_px(page)
    assert {name: px for name, px in overhang.items() if px} == {}


@pytest.mark.usefixtures("woman")
def test_a_choice_of_ranges_keeps_its_words_on_one_line(page: Page) -> None:
    page.goto(reverse("insights:show_trends"))
    page.evaluate(ENLARGE)
    for chip in page.get_by_role("navigation", name="Range").get_by_role("link").all():
        box = chip.bounding_box()
        assert box is not None
        assert box["width"] > box["height"]


@pytest.mark.usefixtures("woman", "table")
def test_what_is_loaded_while_typing_can_be_read(page: Page) -> None:
    page.goto(reverse("today:show_today"))
    page.evaluate(ENLARGE)
    Keys(page).type("almond")
    page.get_by_role("link", name="Almonds").click()
    expect(page.get_by_label("How much?")).to_be_visible()
    assert enlarged(page) == []


@pytest.mark.usefixtures("woman", "table")
def test_a_question_about_what_was_typed_stands_above_the_box_that_answers_it(page: Page) -> None:
    page.goto(reverse("kitchen:add_food"))
    page.get_by_label("Name").fill("Drink powder")
    page.get_by_label("Magnesium, mg", exact=True).fill("6000")
    page.get_by_role("button", name="Save").click()
    box, question = page.get_by_label("I checked it"), page.get_by_text("No plain food holds so much")
    assert question.bounding_box()["y"] < box.bounding_box()["y"]  # type: ignore[index]
    assert enlarged(page) == []
