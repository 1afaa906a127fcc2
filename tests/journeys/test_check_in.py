"""The check-in on a phone: in few taps, by keyboard, with a screen reader's names, without JavaScript."""

import re
from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import Locator, Page, expect

from tests.journeys.day import notice
from tests.journeys.inspection import faults_of
from tests.journeys.keys import Keys
from tests.journeys.thumb import Thumb
from tests.tracker.people.builders import change
from tests.tracker.today.check_in.builders import noted
from tracker.people.models import Person
from tracker.stressors.models import StressorEntry
from tracker.symptoms.models import RedFlag, SymptomDay

pytestmark = [pytest.mark.journey, pytest.mark.usefixtures("at_home")]

NONE = re.compile("^None (today|that day)$")


def question(page: Page, name: str) -> Locator:
    """Return the question of this name."""
    return page.get_by_role("group", name=name)


def cell(page: Page, name: str, answer: str) -> Locator:
    """Return one answer to a question."""
    return question(page, name).get_by_role("radio", name=answer, exact=True)


def save(page: Page) -> Locator:
    return page.get_by_role("button", name="Save")


def open_check_in(page: Page, day: date | None = None) -> None:
    """Open the check-in of a day, today's where none is named."""
    page.goto(f"/check-in/{day or localdate()}/")


def kept() -> dict[str, str]:
    """Return what stands, by kind."""
    return {entry.kind: f"{entry.value.normalize():f}" for entry in StressorEntry.objects.all()}


def test_the_main_stressors_and_the_symptoms_take_at_most_twelve_taps(page: Page, woman: Person) -> None:
    page.goto("/today/")
    thumb = Thumb(page)
    thumb.tap(page.get_by_role("link", name="Check in, 20 seconds"))
    thumb.tap(page.get_by_label("Sleep", exact=False).first)
    thumb.type("6:45")
    thumb.tap(cell(page, "How well?", "Fair"))
    thumb.tap(cell(page, "Stress", "3"))
    thumb.tap(question(page, "Caffeine").get_by_role("checkbox", name=NONE))
    thumb.tap(question(page, "Alcohol").get_by_role("checkbox", name=NONE))
    thumb.tap(cell(page, "Sweat", "Light"))
    thumb.tap(cell(page, "Twitches", "Nearly all day"))
    thumb.tap(page.get_by_role("checkbox", name="Calf, left"))
    thumb.tap(page.locator("#symptoms ~ .chips").get_by_role("checkbox", name=NONE))
    thumb.tap(save(page))
    expect(notice(page)).to_contain_text("Check-in for")
    assert thumb.taps <= 12
    assert kept() == {
        "sleep": "6.75",
        "sleep_quality": "3",
        "stress": "3",
        "caffeine": "0",
        "alcohol": "0",
        "sweat": "1",
    }
    answers = {day.kind: (day.frequency, day.places) for day in SymptomDay.objects.all()}
    assert answers == {"fasciculation": (3, ["calf:left"]), "cramp": (0, []), "buzzing": (0, [])}


def test_left_calf_nearly_all_day_is_two_taps(page: Page, woman: Person) -> None:
    open_check_in(page)
    thumb = Thumb(page)
    thumb.tap(cell(page, "Twitches", "Nearly all day"))
    thumb.tap(page.get_by_role("checkbox", name="Calf, left"))
    assert thumb.taps == 2
    save(page).click()
    expect(notice(page)).to_contain_text("Check-in for")
    answer = SymptomDay.objects.get()
    assert (answer.kind, answer.frequency, answer.places) == ("fasciculation", 3, ["calf:left"])


def test_sleep_is_stepped_from_the_night_before_by_quarters_of_an_hour(page: Page, woman: Person) -> None:
    noted(woman, "sleep", "6.5", localdate() - timedelta(days=1))
    open_check_in(page)
    expect(page.get_by_label("Sleep")).to_have_value("")
    more = page.get_by_role("button", name="15 minutes more")
    more.click()
    expect(page.get_by_label("Sleep")).to_have_value("6:30")
    more.click()
    expect(page.get_by_label("Sleep")).to_have_value("6:45")
    page.get_by_role("button", name="15 minutes less").click()
    page.get_by_label("Sleep").fill("7,5")
    save(page).click()
    expect(notice(page)).to_contain_text("Check-in for")
    assert StressorEntry.objects.get(date=localdate()).value == 7.5


def test_an_answer_is_taken_back_with_one_tap(page: Page, woman: Person) -> None:
    noted(woman, "stress", 3, localdate())
    open_check_in(page)
    expect(cell(page, "Stress", "3")).to_be_checked()
    cell(page, "Stress", "No answer").click()
    save(page).click()
    expect(notice(page)).to_contain_text("Check-in for")
    assert kept() == {}


def test_a_suddenly_weak_arm_shows_the_emergency_page_and_the_entry_is_saved(
    page: Page, woman: Person
) -> None:
    open_check_in(page)
    cell(page, "Stress", "6").click()
    page.get_by_text("Another symptom").click()
    page.get_by_role("button", name="Weakness").click()
    expect(cell(page, "Stress", "6")).to_be_checked()
    cell(page, "Weakness", "Now and then").click()
    page.locator("#id_weakness").get_by_label("Elsewhere").select_option(label="Upper arm, left")
    cell(page, "Did it come on suddenly", "Yes").click()
    save(page).click()
    expect(page.get_by_role("heading", name="Get help now")).to_be_visible()
    expect(page.get_by_role("link", name="112")).to_be_visible()
    answer = SymptomDay.objects.get()
    assert (answer.kind, answer.places, answer.came_suddenly) == ("weakness", ["arm:left"], True)
    assert RedFlag.objects.get().level == RedFlag.Level.EMERGENCY
    assert kept() == {"stress": "6"}


def test_a_kind_is_switched_off_on_the_page(page: Page, woman: Person) -> None:
    open_check_in(page)
    cell(page, "Sweat", "Heavy").click()
    page.get_by_text("Don’t ask …").nth(1).click()
    page.get_by_role("button", name="Don’t ask: Exercise").click()
    expect(notice(page).first).to_be_visible()
    expect(page.get_by_label("Exercise, minutes")).to_have_count(0)
    expect(cell(page, "Sweat", "Heavy")).to_be_checked()


def test_a_check_in_by_keyboard(page: Page, woman: Person) -> None:
    open_check_in(page)
    keys = Keys(page)
    keys.go_to(page.get_by_label("Sleep"))
    keys.type("6h45")
    keys.go_to(cell(page, "Stress", "0"))
    for _step in range(3):
        keys.press("ArrowRight")
    keys.see_focus()
    keys.go_to(cell(page, "Twitches", "None"))
    for _step in range(3):
        keys.press("ArrowRight")
    keys.go_to(page.get_by_role("checkbox", name="Calf, left"))
    keys.press("Space")
    keys.go_to(save(page))
    keys.press("Enter")
    expect(notice(page)).to_contain_text("Check-in for")
    assert kept() == {"sleep": "6.75", "stress": "3"}
    assert SymptomDay.objects.get().places == ["calf:left"]


def test_enter_in_a_field_saves_and_switches_nothing_off(page: Page, woman: Person) -> None:
    open_check_in(page)
    page.get_by_label("Sleep").fill("8")
    page.get_by_label("Sleep").press("Enter")
    expect(notice(page)).to_contain_text("Check-in for")
    woman.refresh_from_db()
    assert (kept(), woman.hidden_kinds) == ({"sleep": "8"}, [])


def test_the_page_is_without_fault_in_all_its_states(page: Page, woman: Person) -> None:
    change(woman, added_kinds=["weakness", "screen"])
    noted(woman, "caffeine", 80, localdate(), note="Espresso, 60 ml")
    noted(woman, "sleep", "6.75", localdate() - timedelta(days=1))
    open_check_in(page)
    assert faults_of(page) == []
    for fold in page.locator("main details").all():
        fold.evaluate("one => { one.open = true }")
    for name in ("Twitches", "Weakness"):
        cell(page, name, "Often").click()
    assert faults_of(page) == []
    page.get_by_label("Sleep").fill("a lot")
    page.get_by_label("Volume, ml").fill("330")
    save(page).click()
    expect(page.get_by_role("alert")).to_contain_text("Please look at: Sleep, Alcohol.")
    assert faults_of(page) == []


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_a_check_in_without_javascript(page: Page, woman: Person) -> None:
    open_check_in(page)
    expect(page.get_by_role("button", name="15 minutes more")).to_have_count(0)
    page.get_by_label("Sleep").fill("6.75")
    cell(page, "Stress", "4").click()
    cell(page, "Twitches", "Nearly all day").click()
    page.get_by_role("checkbox", name="Calf, left").click()
    page.locator("#symptoms ~ .chips").get_by_role("checkbox", name=NONE).click()
    save(page).click()
    expect(notice(page)).to_contain_text("Check-in for")
    assert kept() == {"sleep": "6.75", "stress": "4"}
    assert SymptomDay.objects.count() == 3
