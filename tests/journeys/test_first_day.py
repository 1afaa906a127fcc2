"""The first day of somebody new, with a thumb at 360 px: from the setup link to a day that adds up."""

import re
from datetime import date
from time import monotonic

import pytest
from django.utils.timezone import localdate, now
from playwright.sync_api import Page, expect

from tests.journeys.day import gauge, notice, reading, total
from tests.journeys.table import Table
from tests.journeys.thumb import Thumb
from tracker.people.models import AccessLink

pytestmark = pytest.mark.journey

MOST_TAPS = 12
MOST_SECONDS = 120
CITRATE = "magnesium citrate, trimagnesium dicitrate (anhydrous)"


def birth_month_at_40(today: date) -> date:
    """Return the month in which somebody was born who is 40 from this month on."""
    return date(today.year - 40, today.month, 1)


def join(thumb: Thumb) -> None:
    """Open the setup link and make the first account."""
    secret = AccessLink.objects.issue("setup", account=None, now=now())
    thumb.page.goto(f"/join/setup/{secret}/")
    thumb.type("me@example.org")
    thumb.type_next("a long enough password")
    thumb.tap(thumb.page.get_by_role("button", name="Create the account"))


def answer_questions(thumb: Thumb) -> None:
    """Answer as a woman of 40 who chooses the values of EFSA."""
    page, born = thumb.page, birth_month_at_40(localdate())
    thumb.choose(page.get_by_label("Month"), f"{born:%B}")
    thumb.type_next(f"{born:%Y}")
    for answer in ("Continue", "Female", "Neither", re.compile("^EFSA"), "No"):
        thumb.tap(page.get_by_role("button", name=answer, exact=True))
    thumb.tap(page.get_by_role("link", name="Now: what did you last eat?"))


def log(thumb: Thumb, words: str, amount: str) -> None:
    """Find a food by typing, say how much of it, add it to the day."""
    thumb.type(words)
    thumb.tap(thumb.page.locator(".results a.item").first)
    thumb.tap(thumb.page.get_by_label("How much?"))
    thumb.type(amount)
    thumb.tap(thumb.page.get_by_role("button", name="Add to"))


def choose_us_values(page: Page) -> None:
    """Choose another authority in Settings."""
    page.get_by_role("link", name="More").click()
    page.get_by_role("link", name="Change", exact=True).click()
    page.get_by_label("Reference values of").select_option(label="US and Canada")
    page.get_by_role("button", name="Save").click()


def add_citrate(page: Page) -> None:
    """Add a tablet of 1,000 mg citrate in Settings, and come back to Today."""
    page.get_by_role("link", name="Supplements").click()
    page.get_by_role("link", name="Add one you take").click()
    page.get_by_label("Name").fill("Citrate")
    page.get_by_label("Compound in one unit, mg").fill("1000")
    page.get_by_label("Compound", exact=True).select_option(label=CITRATE)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="Citrate")).to_contain_text("162 mg")
    page.get_by_role("link", name="Back to Today").click()


@pytest.mark.usefixtures("table")
def test_the_first_meal_is_logged_within_twelve_taps_and_two_minutes(page: Page) -> None:
    thumb, begun = Thumb(page), monotonic()
    join(thumb)
    answer_questions(thumb)
    log(thumb, "almond", "30 g")
    expect(total(page)).to_have_text("81 mg")
    expect(gauge(page, "81 mg")).to_contain_text("Reference 300")
    assert thumb.taps <= MOST_TAPS
    assert monotonic() - begun < MOST_SECONDS


@pytest.mark.usefixtures("woman", "at_home")
def test_a_day_of_food_and_a_tablet_adds_up_beside_the_chosen_values(page: Page, table: Table) -> None:
    thumb = Thumb(page)
    page.goto("/today/")
    log(thumb, "almond", "30 g")
    expect(gauge(page, "81 mg")).to_contain_text("Reference 300")
    choose_us_values(page)
    add_citrate(page)
    expect(gauge(page, "81 mg")).to_contain_text("Reference 320")
    page.get_by_role("button", name="Taken: Citrate").click()
    expect(total(page)).to_have_text("243 mg")
    expect(gauge(page, "162 mg from supplements")).to_contain_text("Upper level 350")

    page.get_by_label("What did you have?").focus()
    log(thumb, "oat bar", "1")
    expect(reading(page)).to_contain_text("So far today, at least 243 mg")
    expect(reading(page)).to_contain_text("1 of 3 items without a value")
    page.get_by_text("Which ones?").click()
    expect(page.get_by_text(f"No value for {table.oat_bar.name}.")).to_be_visible()
    expect(notice(page)).to_contain_text("Oat bar added")
