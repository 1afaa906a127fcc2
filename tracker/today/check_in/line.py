"""The check-in on the page of a day: how far it is, and where it goes on."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.insights.intake import DayIntake
from tracker.people.models import Person
from tracker.today.check_in.days import AskedDays
from tracker.today.check_in.words import check_in_state


@dataclass(frozen=True)
class CheckInLine:
    """One line with its link."""

    state: str
    address: str


def check_in_line(person: Person, asked: AskedDays, days: Iterable[DayIntake]) -> CheckInLine:
    """Return the line about the day that is asked; `days` tell what was answered of it."""
    known = next((day for day in days if day.date == asked.day), DayIntake(asked.day))
    return CheckInLine(check_in_state(known, person), asked.address)
