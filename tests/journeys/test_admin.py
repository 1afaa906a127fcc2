"""The administration at 360 px: Django's own pages in our look, and ours, by keyboard too."""

import pytest
from django.urls import reverse
from django.utils.timezone import now
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from foods.models import Food
from tests.foods.builders import make_food
from tests.journeys.conftest import sign_in
from tests.journeys.inspection import faults_of
from tests.journeys.keys import Keys
from tests.journeys.table import Table
from tests.tracker.diary.builders import log
from tracker.curation.models import WorkItem
from tracker.curation.worklists import refresh_worklists
from tracker.people.models import Account, Person

pytestmark = pytest.mark.journey


@pytest.fixture
def at_work(administrator: Account, context: BrowserContext, live_server: LiveServer) -> None:
    """Let an administrator be signed in with this browser."""
    sign_in(context, administrator, live_server.url)


@pytest.fixture
def item(woman: Person, table: Table) -> WorkItem:
    """A food on the list of those that are logged without a value."""
    log(woman, make_food("Owl, raw", None, group="poultry"))
    refresh_worklists(now())
    found: WorkItem = WorkItem.objects.get(kind=WorkItem.Kind.WITHOUT_VALUE)
    return found


@pytest.mark.usefixtures("at_work")
def test_pages_of_the_administration_are_without_fault(page: Page, item: WorkItem) -> None:
    food = Food.objects.shared().filter(portions__isnull=False, names__isnull=False).first()
    assert food is not None
    addresses = {
        "first page": reverse("admin:index"),
        "foods": reverse("admin:foods_food_changelist"),
        "food": reverse("admin:foods_food_change", args=[food.pk]),
        "deleting": reverse("admin:foods_food_delete", args=[food.pk]),
        "accounts": reverse("admin:people_account_changelist"),
        "worklist": reverse("admin:curation_list_work_items", args=[item.kind]),
        "item": reverse("admin:curation_close_work_item", args=[item.pk]),
    }
    found = {}
    for name, address in addresses.items():
        page.goto(address)
        found[name] = faults_of(page)
    assert [f"{name}: {fault}" for name, faults in found.items() for fault in faults] == []


@pytest.mark.usefixtures("at_work")
def test_an_item_is_closed_by_keyboard(page: Page, item: WorkItem) -> None:
    page.goto(reverse("admin:index"))
    keys = Keys(page)
    keys.go_to(page.get_by_role("link", name="Owl, raw").first)
    keys.press("Enter")
    for label, text in (
        ("Magnesium, mg per 100 g", "22"),
        ("Source", "Ciqual"),
        ("Reason", "It was measured"),
    ):
        keys.go_to(page.get_by_label(label, exact=True))
        keys.type(text)
    keys.go_to(page.get_by_role("button", name="Set the value"))
    keys.press("Enter")
    expect(page.get_by_text("Done: Owl, raw.")).to_be_visible()
    expect(page.get_by_role("link", name="Look at them and repair them")).to_be_visible()
    assert Food.objects.get(pk=item.food_id).magnesium_mg_per_100_g == 22
