"""Letters twice as large on a phone: what appears while it is used fits too; test_pages opens every page."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.journeys.inspection import ENLARGE, letter_faults
from tests.journeys.keys import Keys

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]


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
    assert list(letter_faults(page)) == []


@pytest.mark.usefixtures("woman", "table")
def test_a_question_about_what_was_typed_stands_above_the_box_that_answers_it(page: Page) -> None:
    page.goto(reverse("kitchen:add_food"))
    page.get_by_label("Name").fill("Drink powder")
    page.get_by_label("Magnesium, mg", exact=True).fill("6000")
    page.get_by_role("button", name="Save").click()
    box, question = page.get_by_label("I checked it"), page.get_by_text("No plain food holds so much")
    assert question.bounding_box()["y"] < box.bounding_box()["y"]  # type: ignore[index]
    assert list(letter_faults(page)) == []
