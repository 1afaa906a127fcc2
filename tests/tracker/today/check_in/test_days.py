"""Which day the check-in asks about, by the person's own clock."""

from datetime import date, datetime

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from tests.tracker.people.builders import change
from tracker.people.models import Person
from tracker.today.check_in.days import AskedDays, choice_of_days, days_named, days_to_ask, days_to_offer

SUNDAY, MONDAY, TUESDAY = date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3)


@pytest.mark.parametrize(
    ("clock", "day", "night"),
    [
        ("00:00", SUNDAY, SUNDAY),
        ("03:59", SUNDAY, SUNDAY),
        ("04:00", SUNDAY, MONDAY),
        ("11:59", SUNDAY, MONDAY),
        ("12:00", MONDAY, MONDAY),
        ("23:59", MONDAY, MONDAY),
    ],
)
def test_the_hour_decides_which_day_and_night_are_asked(clock: str, day: date, night: date) -> None:
    now = datetime.fromisoformat(f"2026-03-02T{clock}")
    assert days_to_ask(now) == AskedDays(day, night)


def test_an_address_asks_about_the_night_to_its_day() -> None:
    assert days_named(MONDAY, "") == AskedDays(MONDAY, MONDAY)


@pytest.mark.parametrize("night", ["2026-03-05", "2026-03-01", "x", "\x00", "2026-03-02"])
def test_no_other_night_than_the_two_around_a_day_can_be_named(night: str) -> None:
    assert days_named(MONDAY, night) == AskedDays(MONDAY, MONDAY)


def test_the_night_after_a_day_is_named_in_its_address() -> None:
    days = AskedDays(MONDAY, TUESDAY)
    assert days.address.endswith("?night=2026-03-03")
    assert days_named(MONDAY, "2026-03-03") == days


def test_the_last_day_of_the_calendar_has_no_night_after_it() -> None:
    last = date(2199, 12, 31)
    assert days_named(last, "2200-01-01") == AskedDays(last, last)


def test_after_midnight_both_dates_are_a_choice_and_yesterday_comes_first() -> None:
    after_midnight = datetime.fromisoformat("2026-03-02T01:30")
    both = [AskedDays(SUNDAY, SUNDAY), AskedDays(MONDAY, MONDAY)]
    assert choice_of_days(after_midnight, SUNDAY) == choice_of_days(after_midnight, MONDAY) == both
    assert choice_of_days(after_midnight, TUESDAY) == []
    assert choice_of_days(after_midnight.replace(hour=4), SUNDAY) == []


def test_the_page_of_another_day_leads_to_the_check_in_of_that_day() -> None:
    morning = datetime.fromisoformat("2026-03-02T08:00")
    assert days_to_offer(morning, MONDAY) == AskedDays(SUNDAY, MONDAY)
    assert days_to_offer(morning, SUNDAY) == AskedDays(SUNDAY, SUNDAY)


def page_at(client: Client, moment: str) -> str:
    with time_machine.travel(moment, tick=False):
        return client.get(reverse("today:check_in"), follow=True).content.decode()


def test_in_the_morning_yesterday_and_last_night_are_asked_with_their_dates(
    owner_client: Client, person: Person
) -> None:
    page = page_at(owner_client, "2026-03-02T08:00:00Z")
    assert "Last night" in page
    assert "Sunday to Monday 2 March" in page
    assert "Yesterday" in page
    assert "Symptoms yesterday" in page
    assert "Sunday 1 March. Leave blank" in page


def test_from_noon_today_is_asked(owner_client: Client, person: Person) -> None:
    page = page_at(owner_client, "2026-03-02T12:00:00Z")
    assert "Symptoms today" in page
    assert "Monday 2 March. Leave blank" in page
    assert "Which day?" not in page


def test_after_midnight_the_page_asks_which_day(owner_client: Client, person: Person) -> None:
    page = page_at(owner_client, "2026-03-02T01:00:00Z")
    assert "Which day?" in page
    assert "Sunday 1 March. Leave blank" in page


def test_the_clock_is_the_persons_own(owner_client: Client, person: Person) -> None:
    change(person, time_zone="Asia/Tokyo")
    assert "Tuesday 3 March. Leave blank" in page_at(owner_client, "2026-03-03T05:00:00Z")
    change(person, time_zone="America/New_York")
    assert "Which day?" in page_at(owner_client, "2026-03-03T05:00:00Z")
