"""People's own words without a space: as long as they may be, they break before they widen the page."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from tests.journeys.inspection import overhang_px
from tests.tracker.diary.builders import make_supplement
from tests.tracker.stressors.builders import make_change, make_medicine, make_stressor
from tests.tracker.symptoms.builders import make_symptom
from tracker.people.models import Person

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]

PAGES = (
    "stressors:list_medicines",
    "stressors:list_own",
    "stressors:list_changes",
    "symptoms:list_own",
    "diary:list_supplements",
    "today:check_in",
    "today:choose_kinds",
    "today:show_today",
    "today:show_calendar",
)


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_a_word_without_a_space_breaks(page: Page, person: Person, width: int) -> None:
    make_medicine(person, "W" * 120, medicine_class="iron")
    make_medicine(person, "M" * 120)
    make_supplement(person, name="W" * 120)
    make_stressor(person, name="W" * 60)
    make_stressor(person, name="M" * 60, answer="amount", unit="m" * 20)
    make_stressor(person, name="N" * 60, answer="scale")
    make_symptom(person, "W" * 60)
    make_change(person, "W" * 120)
    page.set_viewport_size({"width": width, "height": 740})
    overhang = {}
    for name in PAGES:
        page.goto(reverse(name))
        overhang[name] = overhang_px(page)
    assert {name: px for name, px in overhang.items() if px} == {}
