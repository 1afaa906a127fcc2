"""A recipe with a thumb at 360 px: written line by line, looked at, saved, and a share of it logged."""

from decimal import Decimal

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from foods.models import Food
from tests.journeys.day import item, notice, total
from tests.journeys.table import make_named_food
from tracker.diary.models import MealItem

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("woman", "at_home")]

LINES = "200 g lentils\n2 carrots\n40 g oat bar"


@pytest.fixture
def pantry(table: object) -> None:
    """Put lentils and carrots beside the small table, whose oat bar nobody has a value for."""
    make_named_food("Lentils", "36", "1 cup", "198", group="pulses")
    make_named_food("Carrots", "12", "1 medium", "61", group="vegetables")


def write(page: Page) -> None:
    """Write the lines of the recipe and go on to the page to check."""
    page.goto("/kitchen/")
    page.get_by_role("link", name="Add a recipe").click()
    page.get_by_label("Name").fill("Lentil soup of ours")
    page.get_by_label("Ingredients, one a line").fill(LINES)
    page.get_by_label("Servings it makes").fill("4")
    page.get_by_role("button", name="Next: check the ingredients").click()


def log_half_a_serving(page: Page) -> None:
    """Find the recipe as any food, and add a share of it to today."""
    page.goto(f"/diary/{localdate()}/find/?q=lentil+soup+of+ours")
    page.locator(".results a.item").first.click()
    expect(page.get_by_label("Of what")).to_contain_text("1 serving")
    page.get_by_label("How much?").fill("½")
    page.get_by_role("button", name="Add to").click()


@pytest.mark.usefixtures("pantry")
def test_a_recipe_is_written_checked_and_saved_and_a_share_of_it_logged(page: Page) -> None:
    write(page)
    expect(page.locator(".ingredient")).to_have_count(3)
    dish = page.get_by_role("region", name="The dish")
    # 200 g x 36 and 122 g x 12 mg in 100 g: 86.64 mg; the oat bar is not known.
    expect(dish).to_contain_text("87 mg")
    expect(dish).to_contain_text("1 ingredient has no value and may hold more.")

    page.get_by_label("Grams").first.fill("300")
    page.get_by_label("Remove").last.check()
    page.get_by_role("button", name="Check again").click()
    expect(page.locator(".ingredient")).to_have_count(2)
    expect(dish).to_contain_text("123 mg")
    page.get_by_role("button", name="Save recipe").click()
    expect(notice(page)).to_contain_text("Lentil soup of ours added")

    log_half_a_serving(page)
    # 300 g x 36 and 122 g x 12 mg in 100 g, an eighth of it: 15.33 mg
    expect(total(page)).to_have_text("15 mg")
    expect(item(page, "Lentil soup of ours")).to_be_visible()
    assert MealItem.objects.get().magnesium_mg == Decimal("15.330")


@pytest.mark.usefixtures("pantry")
def test_undo_takes_the_recipe_off_the_shelf(page: Page) -> None:
    write(page)
    page.get_by_role("button", name="Save recipe").click()
    notice(page).get_by_role("button", name="Undo").click()
    page.goto("/kitchen/")
    expect(page.get_by_text("Nothing here yet.")).to_be_visible()
    assert Food.objects.filter(owner__isnull=False, removed_at=None).count() == 0
