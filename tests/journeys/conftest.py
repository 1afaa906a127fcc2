"""A phone of 360 px before the live server, watched while it is used."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from tests.checks import chromium
from tests.chromium import ARGUMENTS
from tests.conftest import signed_in
from tests.journeys.table import Table, lay_table
from tests.journeys.watching import Watch
from tests.tracker.people.builders import change
from tracker.people.models import Account, Person

# Sync Playwright runs an event loop in this thread, in which Django refuses the ORM unless told otherwise.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start Debian's Chromium; without it the journeys do not run, and with REQUIRE_BROWSER=1 they fail."""
    program = chromium()
    if program is None and os.environ.get("REQUIRE_BROWSER"):
        pytest.fail("REQUIRE_BROWSER is set and Chromium was not found.", pytrace=False)
    if program is None:
        pytest.skip("Chromium was not found: install the package chromium, or name the program in CHROMIUM.")
    return {**browser_type_launch_args, "executable_path": program, "args": ARGUMENTS}


@pytest.fixture
def browser_context_args(browser_context_args: dict[str, Any], live_server: LiveServer) -> dict[str, Any]:
    """A small phone whose clock and language are known."""
    return {
        **browser_context_args,
        "base_url": live_server.url,
        "viewport": {"width": 360, "height": 740},
        "locale": "en-GB",
        "timezone_id": "UTC",
        "reduced_motion": "reduce",
    }


@pytest.fixture
def page(page: Page, live_server: LiveServer) -> Iterator[Page]:
    """A page that breaks no policy, says no error and asks nobody else, whatever a journey does with it."""
    page.set_default_timeout(20_000)  # a first page on a busy machine; usual is a tenth of a second
    watch = Watch(page, live_server.url)
    yield page
    assert watch.faults == []


@pytest.fixture
def table(transactional_db: None) -> Table:
    """Lay the small table of foods that the journeys eat from."""
    return lay_table()


@pytest.fixture
def woman(owner: Account) -> Person:
    """A woman who chose the values of EFSA; one question after the other was answered."""
    person = Person.objects.of(owner).get()
    return change(
        person, sex="female", country="IE", authority="efsa", kidney_disease="no", birth_month="1980-01-01"
    )


@pytest.fixture
def at_home(owner: Account, context: BrowserContext, live_server: LiveServer) -> None:
    """Let the owner be signed in with this browser."""
    sign_in(context, owner, live_server.url)


def sign_in(context: BrowserContext, account: Account, address: str) -> None:
    """Give the browser a session of `account`."""
    key = signed_in(account).cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": address}])
