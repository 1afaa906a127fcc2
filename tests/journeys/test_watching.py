"""What watches the pages sees what it is there for."""

import pytest
from playwright.sync_api import BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys.inspection import faults_of
from tests.journeys.watching import Watch

pytestmark = pytest.mark.journey

BAD_PAGE = """<!doctype html><html lang="en"><title>Bad</title><main><h1>Bad</h1>
<button style="height: 20px; color: #aaa; background: #fff">Small and pale</button>
<p style="width: 500px">Wide</p></main></html>"""


@pytest.fixture
def unguarded(context: BrowserContext) -> Page:
    """A page nobody watches yet."""
    return context.new_page()


def test_a_broken_policy_a_missing_file_and_a_request_to_others_are_noted(
    unguarded: Page, live_server: LiveServer
) -> None:
    watch = Watch(unguarded, live_server.url)
    unguarded.goto("/")
    assert watch.faults == []
    unguarded.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">Red</p>')")
    unguarded.evaluate("fetch('/static/missing.js').then((answer) => answer.text())")
    unguarded.goto("about:blank")
    unguarded.set_content('<img src="http://127.0.0.1:9/pixel.png" alt="">')  # nobody listens on port 9
    noted = "\n".join(watch.faults)
    assert "policy: style-src-attr forbids inline on /" in noted
    assert f"404 for {live_server.url}/static/missing.js" in noted
    assert "asks http://127.0.0.1:9/pixel.png" in noted


def test_pale_words_small_buttons_and_wide_pages_are_found(unguarded: Page) -> None:
    unguarded.set_content(BAD_PAGE)
    found = "\n".join(faults_of(unguarded))
    assert "light: color-contrast" in found
    assert "dark: color-contrast" in found
    assert "px wider than the window" in found
    assert "20 px high: <button" in found
