"""Signs for a doctor, by thumb and without a style sheet: nothing may stand between a person and the call."""

import pytest
from django.urls import reverse
from django.utils.timezone import now
from playwright.sync_api import Page

from tests.journeys.inspection import faults_of
from tests.tracker.people.builders import change
from tests.tracker.symptoms.builders import make_flag
from tracker.people.models import Person
from tracker.symptoms.models import RedFlag

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]


def show(page: Page, flag: RedFlag) -> None:
    page.goto(reverse("symptoms:show_flag", args=[flag.pk]))


@pytest.mark.parametrize("sign", ["fainting", "self_harm", "child_tablets", "dark_urine", "stiffness"])
def test_the_page_of_each_level_is_without_fault(page: Page, woman: Person, sign: str) -> None:
    show(page, make_flag(change(woman, country="GB"), sign))
    assert faults_of(page) == []


def test_an_emergency_presumed_sudden_is_without_fault(page: Page, woman: Person) -> None:
    show(page, make_flag(woman, "changed_speech", level="emergency"))
    assert faults_of(page) == []


def test_two_taps_lead_from_the_list_to_the_call(page: Page, woman: Person) -> None:
    change(woman, country="IE")
    page.goto(reverse("symptoms:report_signs"))
    page.get_by_role("button", name="A change in speech").click()
    page.get_by_role("button", name="Save").click()
    assert page.get_by_role("link", name="Call 112").get_attribute("href") == "tel:112"
    assert RedFlag.objects.get().sign == "changed_speech"

    page.get_by_role("button", name="It did not come on suddenly").click()
    assert page.get_by_text("Make an appointment.").is_visible()


def test_the_call_stands_there_without_a_style_sheet(page: Page, woman: Person) -> None:
    page.route("**/*.css", lambda route: route.abort())
    show(page, make_flag(change(woman, country="IE"), "fainting"))
    assert page.get_by_role("heading", name="Get help now").is_visible()
    assert page.get_by_role("link", name="Call 112").is_visible()


def test_a_mistake_is_undone_from_the_next_page(page: Page, woman: Person) -> None:
    show(page, make_flag(woman, "fainting"))
    page.get_by_role("button", name="Entered by mistake").click()
    assert not RedFlag.objects.get().stands
    page.get_by_role("button", name="Undo").click()
    assert RedFlag.objects.get().stands


def test_a_sudden_start_is_asked_above_the_sticky_save(page: Page, woman: Person) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(reverse("symptoms:note_episode", args=[woman.local_time(now()).date()]))
    page.get_by_label("What was it?").select_option("weakness")
    yes = (
        page.get_by_role("group", name="Did it come on suddenly")
        .get_by_text("Yes", exact=True)
        .bounding_box()
    )
    save = page.get_by_role("button", name="Save").bounding_box()
    assert yes is not None
    assert save is not None
    assert yes["y"] + yes["height"] <= save["y"]
