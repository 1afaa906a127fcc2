"""An article as browsers and paper show it: what is folded is unfolded by an address, and by printing."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("transactional_db")]

ARTICLE = reverse("articles:show_article", args=["twitches-you-can-see"])


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_an_address_unfolds_the_answer_it_leads_to_and_shows_its_question(page: Page) -> None:
    page.goto(f"{ARTICLE}#coffee")
    question = page.locator("details:has(#coffee) > summary")
    expect(page.locator("#coffee")).to_be_in_viewport()
    expect(question).to_be_in_viewport(ratio=1)

    page.locator(".contents-folded > summary").click()
    page.locator(".contents-folded").get_by_role("link", name="Sources").click()
    expect(page.get_by_role("heading", name="Sources")).to_be_in_viewport()


def test_on_paper_every_answer_and_sign_is_open_and_nothing_is_there_to_press(page: Page) -> None:
    page.goto(ARTICLE)
    folded = page.locator(".answer, .note details > ul")
    expect(folded.first).to_be_hidden()

    page.emulate_media(media="print")
    assert [part.is_visible() for part in folded.all()] == [True] * folded.count()
    expect(page.get_by_role("navigation", name="Main")).to_be_hidden()
    expect(page.get_by_role("link", name="Your last 7 days")).to_be_hidden()
