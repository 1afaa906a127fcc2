"""Caffeine and alcohol noted beside the diary, added to the sums of its days: one number everywhere."""

from collections.abc import Sequence
from decimal import Decimal

from tracker.insights.intake import NOTHING, DayIntake, known_sum
from tracker.insights.stimulants import NOTES, Noted
from tracker.people.models import Person


def with_noted(person: Person, days: Sequence[DayIntake]) -> list[DayIntake]:
    """Return consecutive days with what the check-in noted added: one query, whatever the range."""
    rows = NOTES.tuples(person.pk, days[0].date, days[-1].date)
    noted = {(day, kind): Noted(*sums) for day, kind, *sums in rows}
    return [
        day._replace(
            caffeine_mg=plus(day.caffeine_mg, noted.get((day.date, "caffeine"), Noted())),
            alcohol_g=plus(day.alcohol_g, noted.get((day.date, "alcohol"), Noted())),
        )
        for day in days
    ]


def plus(logged: Decimal | None, noted: Noted) -> Decimal | None:
    """Add what was noted; "none" adds nothing, so a day without any entry keeps None."""
    return logged if noted.amount is None else (logged or NOTHING) + known_sum(noted.amount)
