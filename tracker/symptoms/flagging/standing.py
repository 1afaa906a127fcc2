"""Flags that stand, and questions that come with a pregnancy."""

import datetime

from foods.compiled import Compiled
from tracker.people.models import Condition, Person
from tracker.symptoms.flagging.returning import URGENCY
from tracker.symptoms.models import RedFlag

# Six weeks after birth are over from the 42nd day on.
AFTER_BIRTH = datetime.timedelta(days=42)

STANDING: Compiled[RedFlag] = Compiled(RedFlag.objects.standing)


def standing_flags(person: Person) -> list[RedFlag]:
    """Return the flags hints step away for, the most urgent first; one query, and none where none stands."""
    if not person.has_standing_flag:
        return []
    return sorted(STANDING.rows(person.pk), key=lambda flag: URGENCY[flag.level])


def asks_pregnancy_signs(person: Person, day: datetime.date) -> bool:
    """Whether cramps and twitches of `day` ask one thing more: in pregnancy and six weeks after birth."""
    return any(is_around_birth(condition, day) for condition in person.dated_conditions)


def is_around_birth(condition: Condition, day: datetime.date) -> bool:
    """Whether `day` lies in a pregnancy or less than six weeks after its end, or after breastfeeding began.

    Birth itself is not asked for: a pregnancy ends with it, breastfeeding begins with it.
    """
    if condition.kind == Condition.Kind.LACTATING:
        return condition.first <= day < condition.first + AFTER_BIRTH
    last = condition.last
    return condition.first <= day and (last is None or day < last + AFTER_BIRTH)
