"""Correcting spinach: its value with a reason, its history, last week's entries; undone, and reverted."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from foods.models import Food
from tests.journeys.conftest import sign_in
from tests.journeys.day import item, total
from tests.journeys.inspection import faults_of
from tests.journeys.table import make_named_food
from tests.tracker.curation.corrections.builders import correct
from tests.tracker.diary.builders import log
from tracker.diary.models import MealItem
from tracker.people.models import Account, Person

pytestmark = pytest.mark.journey


@pytest.fixture
def spinach(woman: Person, table: object) -> Food:
    """Spinach with 79 mg in 100 g, logged yesterday, four days and forty days ago."""
    food = make_named_food("Spinach, raw", "79", "1 cup", "30", group="vegetables")
    for days in (1, 4, 40):
        log(woman, food, 100, localdate() - timedelta(days=days))
    return food


@pytest.fixture
def at_work(administrator: Account, context: BrowserContext, live_server: LiveServer) -> None:
    """Let an administrator be signed in with this browser."""
    sign_in(context, administrator, live_server.url)


def logged_mg() -> list[Decimal]:
    """Return the magnesium of the entries, the oldest first."""
    return list(MealItem.objects.order_by("date").values_list("magnesium_mg", flat=True))


def set_value(page: Page, food: Food, mg: str, reason: str) -> None:
    """Set the food's magnesium in the administration, with a reason."""
    page.goto(reverse("admin:foods_food_change", args=[food.pk]))
    page.get_by_label("Magnesium, mg per 100 g").fill(mg)
    page.get_by_label("Reason").fill(reason)
    page.get_by_role("button", name="Save", exact=True).click()


def revert(page: Page, food: Food) -> None:
    """Take the newest change of the food back: two clicks from its history."""
    page.goto(reverse("admin:foods_food_history", args=[food.pk]))
    page.get_by_role("link", name="Revert to before this").first.click()
    if not page.get_by_label("Reason").input_value():
        page.get_by_label("Reason").fill("It was a slip")
    page.get_by_role("button", name="Revert").click()


@pytest.mark.usefixtures("at_work")
def test_a_value_is_corrected_and_with_it_the_past_week_and_everything_is_taken_back(
    page: Page, spinach: Food
) -> None:
    set_value(page, spinach, "93", "A new analysis")
    page.goto(reverse("admin:foods_food_history", args=[spinach.pk]))
    expect(page.locator("#content")).to_contain_text("79 → 93 mg per 100 g")
    expect(page.locator("#content")).to_contain_text("A new analysis")
    assert logged_mg() == [79, 79, 79]

    page.goto(reverse("admin:curation_correct_food", args=[spinach.pk]))
    expect(page.get_by_role("button", name="Correct 3 entries")).to_be_visible()
    page.get_by_role("link", name="Last week").click()
    expect(page.locator("#preview")).to_contain_text("158 mg → 186 mg")
    expect(page.get_by_label("Reason")).to_have_value("A new analysis")
    assert faults_of(page) == []
    page.get_by_role("button", name="Correct 2 entries").click()
    expect(page.locator(".messagelist")).to_contain_text("corrected in diaries")
    assert logged_mg() == [79, 93, 93]
    assert faults_of(page) == []

    page.locator(".messagelist").get_by_role("button", name="Undo").click()
    expect(page.locator(".messagelist")).to_contain_text("Taken back")
    expect(page.get_by_role("button", name="Correct 2 entries")).to_be_visible()
    assert logged_mg() == [79, 79, 79]

    revert(page, spinach)
    expect(page.locator("#content")).to_contain_text("93 → 79 mg per 100 g")
    assert Food.objects.get(pk=spinach.pk).magnesium_mg_per_100_g == Decimal(79)


@pytest.mark.usefixtures("at_work")
def test_other_days_are_previewed_without_leaving_the_page(page: Page, spinach: Food) -> None:
    Food.objects.filter(pk=spinach.pk).update(magnesium_mg_per_100_g=93)
    page.goto(reverse("admin:curation_correct_food", args=[spinach.pk]))
    page.get_by_label("Reason").fill("Measured anew")
    page.get_by_label("From").fill((localdate() - timedelta(days=2)).isoformat())
    expect(page.get_by_role("button", name="Correct 1 entry")).to_be_visible()
    expect(page.get_by_label("Reason")).to_have_value("Measured anew")
    page.get_by_label("Until").fill("1999-01-01")
    expect(page.locator("#last-errors")).to_contain_text("This is before the first day.")
    page.get_by_label("Until").fill("")
    page.get_by_role("button", name="Correct 1 entry").click()
    expect(page.locator(".messagelist")).to_contain_text("corrected in diaries")
    assert logged_mg() == [79, 79, 93]


@pytest.mark.usefixtures("at_home")
def test_the_person_reads_what_was_corrected(page: Page, spinach: Food, administrator: Account) -> None:
    Food.objects.filter(pk=spinach.pk).update(magnesium_mg_per_100_g=93)
    correct(spinach, reason="A new analysis")
    page.goto(reverse("today:show_day", args=[localdate() - timedelta(days=1)]))
    expect(total(page)).to_contain_text("93 mg")
    expect(item(page, "Spinach")).to_contain_text("corrected")
    item(page, "Spinach").click()
    expect(page.locator("main")).to_contain_text("79 mg → 93 mg")
    expect(page.locator("main")).to_contain_text("A new analysis")
    assert faults_of(page) == []
