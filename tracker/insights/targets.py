"""What a person is measured against on a day, and over a stretch of days on which that stays the same."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tracker.people.models import Person
from tracker.reference.targets import Target, target

__all__ = ["target_on", "target_stretches", "targets_on"]


def target_on(person: Person, day: date) -> Target:
    """Return the target that held on `day`: by the age, sex and condition of that day."""
    return target(person.authority or None, person.life_stage_on(day))


def targets_on(person: Person, days: Iterable[date]) -> list[Target]:
    """Return the target of each day."""
    asked = list(days)
    if not asked:
        return []
    starts, targets = zip(*target_stretches(person, min(asked), max(asked)), strict=True)
    return [targets[bisect_right(starts, day) - 1] for day in asked]


def target_stretches(person: Person, first: date, last: date) -> list[tuple[date, Target]]:
    """Return the days from `first` to `last` as stretches of one target each: its first day, the target.

    A target is asked for once a stretch: a person of ten years' diary has 120 of them, not 3,652 days.
    """
    changing = {day for day in changing_days(person, first, last) if first < day <= last}
    return [(day, target_on(person, day)) for day in (first, *sorted(changing))]


def changing_days(person: Person, first: date, last: date) -> Iterator[date]:
    """Yield the days on which age in months or condition may change, some of them outside the range."""
    if person.birth_month is not None:
        months = range(first.year * 12 + first.month, last.year * 12 + last.month)
        yield from (date(month // 12, month % 12 + 1, 1) for month in months)
    for condition in person.dated_conditions:
        yield condition.first
        if condition.last is not None and condition.last < last:
            yield condition.last + timedelta(days=1)
