"""Repeating with a thumb at 360 px: the usual breakfast, and a whole day."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from tests.journeys.day import item, notice, reading, total
from tests.journeys.table import Table
from tests.journeys.thumb import Thumb
from tests.tracker.diary.builders import guess, log, make_supplement, take
from tracker.diary.models import MealItem
from tracker.diary.views.items import MEAL_HOURS
from tracker.people.models import Person

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]

MOST_TAPS = 3


def have_breakfasts(person: Person, table: Table, today: date) -> None:
    """Log the same breakfast on the four days before, whatever meal is suggested now."""
    for number in range(1, 5):
        for food, name, grams in ((table.almonds, "Almonds", 30), (table.coffee, "Coffee, filter", 240)):
            day = today - timedelta(days=number)
            log(person, food, grams, day=day, meal="breakfast", food_name=name)


@pytest.fixture
def always_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every hour be one of breakfast: the server's clock is the machine's."""
    monkeypatch.setattr("tracker.diary.views.items.MEAL_HOURS", [(range(24), MEAL_HOURS[0][1])])


@pytest.mark.usefixtures("always_morning")
def test_a_usual_breakfast_takes_at_most_three_taps(page: Page, table: Table, woman: Person) -> None:
    have_breakfasts(woman, table, localdate())
    thumb = Thumb(page)
    page.goto("/today/")
    thumb.tap(page.get_by_role("button", name="Usual breakfast: "))
    expect(total(page)).to_have_text("88 mg")
    expect(item(page, "Almonds")).to_contain_text("30 g")
    expect(item(page, "Coffee, filter")).to_contain_text("96 mg caffeine")
    assert thumb.taps <= MOST_TAPS

    expect(notice(page)).to_contain_text("Almonds, Coffee, filter added")
    notice(page).get_by_role("button", name="Undo").click()
    expect(total(page)).to_have_text("not yet")


@pytest.mark.usefixtures("always_morning")
def test_one_usual_food_is_one_tap_and_its_chip_goes(page: Page, table: Table, woman: Person) -> None:
    have_breakfasts(woman, table, localdate())
    page.goto("/today/")
    page.get_by_role("button", name="Almonds 81 mg", exact=True).click()
    expect(total(page)).to_have_text("81 mg")
    expect(page.locator(".usual").get_by_role("button")).to_have_text(["Coffee, filter 7.2 mg"])


def test_a_day_is_copied_to_two_days_and_taken_back(page: Page, table: Table, woman: Person) -> None:
    today = localdate()
    before = today - timedelta(days=2)
    log(woman, table.almonds, 30, day=before, meal="snack")
    guess(woman, day=before)
    take(woman, make_supplement(woman, 100), day=before)
    page.goto("/today/")
    page.get_by_role("link", name=f"Copy what you had on {before:%A}").click()
    page.get_by_label(f"{today + timedelta(days=1):%a} {(today + timedelta(days=1)).day} ").check()
    page.get_by_role("button", name="Copy").click()

    expect(reading(page)).to_contain_text("at least 181 mg")
    expect(notice(page)).to_contain_text(f"to {today:%a} {today.day} {today:%b} and ")
    assert MealItem.objects.of(woman).filter(date__gt=today).count() == 2
    page.reload()
    expect(item(page, "Almonds")).to_contain_text("81 mg")

    page.get_by_role("link", name="More").click()
    page.get_by_role("link", name="Recent changes").click()
    page.get_by_role("button", name="Undo").first.click()
    page.goto("/today/")
    expect(total(page)).to_have_text("not yet")
    assert not MealItem.objects.of(woman).filter(date__gt=today).exists()


def test_a_food_is_kept_as_a_favourite_and_logged_with_one_tap(
    page: Page, table: Table, woman: Person
) -> None:
    log(woman, table.almonds, 30, day=localdate(), meal="snack", food_name="Almonds")
    page.goto("/today/")
    item(page, "Almonds").click()
    page.get_by_role("button", name="Keep as a favourite").click()
    expect(notice(page)).to_contain_text("Favourite: Almonds added")
    page.goto(f"/diary/{localdate() + timedelta(days=1)}/")
    page.locator(".usual").get_by_role("button", name="Almonds").click()
    expect(total(page)).to_have_text("81 mg")
