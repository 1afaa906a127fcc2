"""Saving an article for later, with the reader's own days in the article and without JavaScript."""

import pytest
from django.urls import reverse
from django.utils.timezone import now
from playwright.sync_api import Page, expect

from tests.journeys.inspection import faults_of
from tests.journeys.table import Table
from tests.tracker.stressors.builders import note
from tracker.articles.models import ArticleMark
from tracker.people.models import Person

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]

SLUG = "frequent-twitching"
ARTICLE = reverse("articles:show_article", args=[SLUG])


def is_saved() -> bool:
    return ArticleMark.objects.filter(slug=SLUG).exclude(saved_at=None).exists()


def test_an_article_is_saved_beside_ones_own_days(page: Page, woman: Person, table: Table) -> None:
    note(woman, "sleep", 7, day=woman.local_time(now()).date())
    page.goto(ARTICLE)
    days = page.get_by_role("region", name="Your last 7 days")
    expect(days).to_contain_text("7 h on 1 of 7 nights.")
    assert faults_of(page) == []

    days.get_by_role("button", name="Save for later").click()
    expect(days.get_by_role("button", name="Saved for later")).to_be_focused()
    assert is_saved()
    days.get_by_role("button", name="Saved for later").click()
    expect(days.get_by_role("button", name="Save for later")).to_be_visible()
    assert not is_saved()


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_javascript_a_link_leads_to_the_days_and_the_buttons(page: Page, woman: Person) -> None:
    page.goto(ARTICLE)
    page.get_by_role("link", name="Your last 7 days").click()
    page.get_by_role("button", name="Save for later").click()
    expect(page.get_by_role("button", name="Saved for later")).to_be_visible()
    assert is_saved()

    page.get_by_role("link", name="Your reading").click()
    page.get_by_role("button", name="Saved for later").click()
    expect(page.get_by_role("main")).to_contain_text("Nothing saved or marked as read.")


# As the browser tells a page that it kept and shows again after "back".
SHOWN_AGAIN = "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"


def test_a_page_that_is_shown_again_after_signing_out_has_nothing_private(
    page: Page, woman: Person, table: Table
) -> None:
    note(woman, "sleep", 7, day=woman.local_time(now()).date())
    page.goto(ARTICLE)
    days = page.get_by_role("region", name="Your last 7 days")
    expect(days).to_contain_text("7 h on 1 of 7 nights.")
    page.evaluate(SHOWN_AGAIN)
    expect(days).to_be_visible()

    page.context.clear_cookies()
    page.evaluate(SHOWN_AGAIN)
    expect(page.get_by_text("7 h on 1 of 7 nights.")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_diary_that_is_shown_again_after_signing_out_asks_to_sign_in(page: Page, woman: Person) -> None:
    page.goto("/today/")
    page.context.clear_cookies()
    page.evaluate(SHOWN_AGAIN)
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
