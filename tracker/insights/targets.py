"""What a person is measured against on a day."""

from collections.abc import Iterable
from datetime import date

from tracker.people.models import Person
from tracker.reference.targets import Target, target

__all__ = ["target_on", "targets_on"]


def target_on(person: Person, day: date) -> Target:
    """Return the target that held on `day`: by the age, sex and condition of that day."""
    return target(person.authority or None, person.life_stage_on(day))


def targets_on(person: Person, days: Iterable[date]) -> list[Target]:
    """Return the target of each day."""
    return [target(person.authority or None, person.life_stage_on(day)) for day in days]
