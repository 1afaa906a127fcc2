"""Links that stand alone are large enough for a thumb."""

import pytest
from playwright.sync_api import Page, expect

from tests.tracker.diary.builders import make_supplement
from tracker.people.models import Person

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]


def test_the_link_to_all_supplements_is_44_px_each_way(page: Page, woman: Person) -> None:
    make_supplement(woman)
    page.goto("/today/")
    link = page.get_by_role("region", name="Supplements").get_by_role("link", name="All")
    expect(link).to_be_visible()
    box = link.bounding_box()
    assert box is not None
    assert (box["width"] >= 44, box["height"] >= 44) == (True, True)
