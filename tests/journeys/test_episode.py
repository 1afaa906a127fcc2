"""An episode on a phone: in few taps, by keyboard, with a screen reader's names, without JavaScript."""

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from playwright.sync_api import Page, expect

from tests.journeys.day import notice
from tests.journeys.inspection import faults_of
from tests.journeys.keys import Keys
from tests.journeys.thumb import Thumb
from tests.tracker.people.builders import change
from tracker.people.models import Person
from tracker.symptoms.models import RedFlag, SymptomDay, SymptomEntry

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]


def open_form(page: Page) -> None:
    page.goto(reverse("symptoms:note_episode", args=[localdate()]))


def test_a_twitch_of_the_left_eyelid_takes_at_most_four_taps(page: Page, woman: Person) -> None:
    page.goto("/today/")
    thumb = Thumb(page)
    thumb.tap(page.get_by_role("link", name="Note a twitch"))
    thumb.tap(page.get_by_role("radio", name="Eyelid, left"))
    thumb.tap(page.get_by_role("button", name="Save"))
    expect(notice(page)).to_contain_text("Eyelid twitch added")
    assert thumb.taps <= 4
    episode = SymptomEntry.objects.get()
    assert (episode.kind, episode.place, episode.side) == ("eyelid_twitch", "eyelid", "left")
    assert episode.time is not None


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_the_same_without_javascript(page: Page, woman: Person) -> None:
    open_form(page)
    page.get_by_text("Elsewhere").click()
    page.get_by_role("radio", name="Hand, right").click()
    page.get_by_role("button", name="Save").click()
    expect(notice(page)).to_contain_text("Twitches added")
    assert SymptomEntry.objects.get().place == "hand"


def test_an_episode_by_keyboard(page: Page, woman: Person) -> None:
    open_form(page)
    keys = Keys(page)
    keys.go_to(page.get_by_role("radio", name="Eyelid, left"))
    keys.press("Space")
    keys.press("ArrowRight")
    keys.see_focus()
    keys.go_to(page.get_by_role("button", name="Save"))
    keys.press("Enter")
    expect(notice(page)).to_contain_text("Eyelid twitch added")
    assert SymptomEntry.objects.get().side == "right"


def test_a_suddenly_weak_arm_asks_saves_and_shows_the_emergency_page(page: Page, woman: Person) -> None:
    open_form(page)
    sudden = page.get_by_role("group", name="Did it come on suddenly")
    expect(sudden).to_be_hidden()
    page.get_by_label("What was it?").select_option(label="Weakness")
    page.get_by_text("Elsewhere").click()
    page.get_by_role("radio", name="Upper arm, left").click()
    sudden.get_by_role("radio", name="Yes").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Get help now")).to_be_visible()
    assert SymptomEntry.objects.get().place == "arm"
    assert RedFlag.objects.get().level == RedFlag.Level.EMERGENCY


def test_a_place_is_taken_back_with_one_tap(page: Page, woman: Person) -> None:
    open_form(page)
    page.get_by_role("radio", name="Calf, both").click()
    page.get_by_role("group", name="Where?").get_by_role("radio", name="No answer").click()
    page.get_by_role("button", name="Save").click()
    expect(notice(page)).to_contain_text("Twitches added")
    assert SymptomEntry.objects.get().place == ""


def test_none_today_is_one_tap_on_the_page_of_the_day(page: Page, woman: Person) -> None:
    page.goto(reverse("symptoms:show_day", args=[localdate()]))
    page.get_by_role("button", name="None today").click()
    expect(notice(page)).to_contain_text("Check-in for")
    assert set(SymptomDay.objects.values_list("frequency", flat=True)) == {0}
    page.get_by_role("button", name="Undo").click()
    expect(notice(page)).to_be_visible()
    assert not SymptomDay.objects.exists()


def test_a_pause_is_two_taps_from_the_check_in(page: Page, woman: Person) -> None:
    page.goto(f"/check-in/{localdate()}/")
    thumb = Thumb(page)
    thumb.tap(page.get_by_role("link", name="Pause symptoms"))
    thumb.tap(page.get_by_role("button", name="Pause"))
    expect(page.get_by_text("Symptoms are paused.")).to_be_visible()
    assert thumb.taps == 2
    expect(page.get_by_role("link", name="Note a twitch")).to_have_count(0)


def test_the_pages_are_without_fault(page: Page, woman: Person) -> None:
    open_form(page)
    assert faults_of(page) == []
    page.get_by_text("Elsewhere").click()
    page.get_by_label("What was it?").select_option(label="Weakness")
    page.get_by_role("radio", name="Calf, left").click()
    assert faults_of(page) == []
    page.get_by_role("button", name="Save").click()
    change(woman, symptoms_paused_on=localdate())
    for name, values in (("symptoms:show_day", [localdate()]), ("symptoms:pause", [])):
        page.goto(reverse(name, args=values))
        assert faults_of(page) == []
