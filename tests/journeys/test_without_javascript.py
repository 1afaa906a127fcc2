"""Everything works without JavaScript; it only makes pages quicker."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from tests.journeys.day import item, notice, total
from tests.journeys.table import Table
from tests.tracker.diary.builders import log
from tracker.diary.models import DiaryDay
from tracker.people.models import Person

pytestmark = [
    pytest.mark.journey,
    pytest.mark.usefixtures("at_home"),
    pytest.mark.browser_context_args(java_script_enabled=False),
]


@pytest.mark.usefixtures("woman", "table")
def test_a_food_is_found_logged_and_taken_back(page: Page) -> None:
    page.goto("/today/")
    page.get_by_role("searchbox").fill("almond")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="Almonds").click()
    page.get_by_label("How much?").fill("30 g")
    page.get_by_role("button", name="Add to").click()
    expect(total(page)).to_have_text("81 mg")

    notice(page).get_by_role("button", name="Undo").click()
    expect(total(page)).to_have_text("not yet")
    expect(item(page, "Almonds")).to_have_count(0)


def test_the_question_about_yesterday_is_answered(page: Page, table: Table, woman: Person) -> None:
    yesterday = localdate() - timedelta(days=1)
    log(woman, table.almonds, 90, day=yesterday)
    page.goto("/today/")
    question = page.get_by_role("region", name="An open day")
    expect(question).to_contain_text(f"Was {yesterday:%A} everything? 1 item, 243 mg, no check-in.")
    question.get_by_role("button", name="Yes").click()
    expect(question).to_have_count(0)
    assert DiaryDay.objects.get(date=yesterday).status == "complete"
