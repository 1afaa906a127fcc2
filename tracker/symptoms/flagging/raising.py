"""Raising red flags from what was noted: once per entry, and again only for something new."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tracker.care.red_flags import NEXT_VISIT, RedFlagLevel, level_of
from tracker.care.signs import Sign
from tracker.people.models import Act, Person
from tracker.symptoms.flagging.noted import KIND_OF_SIGN, Noted
from tracker.symptoms.flagging.returning import (
    DAYS_OF_STRENGTHS,
    URGENCY,
    covers,
    grew_for_two_weeks,
    is_covered,
)
from tracker.symptoms.models import RedFlag, SymptomDay


def raise_flags(act: Act, person: Person, day: datetime.date, noted: Sequence[Noted]) -> list[RedFlag]:
    """Save the flags that what was noted raises anew, as part of `act`; return them.

    A start that is called sudden a second time on its day raises nothing new: the flag that stands is
    returned, so that its page comes in front again. Call it after the entries were saved, in their
    transaction: undoing the act removes both. What is no sign asks the database nothing.
    """
    signs = [(one, one.level) for one in noted]
    of_signs = [(one, level) for one, level in signs if level is not None]
    if not of_signs:
        return []
    earlier = earlier_flags(person, {one.kind for one, _level in of_signs})
    raised = [
        flag_of(person, day, one, level)
        for one, level in of_signs
        if not is_covered(one, level, day, earlier[one.kind])
        or grew(person, day, one.kind, earlier[one.kind])
    ]
    return [*saved(act, person, raised), *sudden_again(of_signs, day, earlier)]


def sudden_again(
    noted: Iterable[tuple[Noted, RedFlagLevel]], day: datetime.date, earlier: Mapping[str, list[RedFlag]]
) -> list[RedFlag]:
    """Return the flags that stand already for what was called sudden."""
    return [
        flag
        for one, level in noted
        if one.is_said_sudden
        for flag in earlier[one.kind]
        if covers(flag, one, level, day)
    ]


def report_sign(
    act: Act, person: Person, day: datetime.date, sign: Sign, answers: Mapping[str, bool | None]
) -> RedFlag:
    """Save a sign somebody chose from the lists, with the answers to what it asks; return its flag."""
    came_suddenly = answers.get("came_suddenly")
    level = level_of(sign, came_suddenly, answers.get("is_at_place"))
    flag = RedFlag(
        person=person,
        date=day,
        level=level.key,
        sign=sign.key,
        kind=KIND_OF_SIGN.get(sign.key, ""),
        was_sudden=bool(sign.if_sudden and came_suddenly),
    )
    return saved(act, person, [flag])[0]


def page_in_front(flags: Iterable[RedFlag]) -> RedFlag | None:
    """Return the most urgent of newly raised flags; those for the next visit put no page in front."""
    urgent = [flag for flag in flags if flag.level != NEXT_VISIT.key]
    return min(urgent, key=lambda flag: URGENCY[flag.level], default=None)


def raised_by(act: Act) -> list[RedFlag]:
    """Return the flags an act raised: a form that is sent twice leads to the same page again."""
    return list(RedFlag.objects.of(act.person).filter(act=act)) if act.person else []


def earlier_flags(person: Person, kinds: Iterable[str]) -> dict[str, list[RedFlag]]:
    """Return the person's flags of these kinds of symptoms, by kind."""
    found: dict[str, list[RedFlag]] = defaultdict(list)
    for flag in RedFlag.objects.of(person).filter(kind__in=kinds):
        found[flag.kind].append(flag)
    return found


def grew(person: Person, day: datetime.date, kind: str, earlier: Iterable[RedFlag]) -> bool:
    """Whether a symptom grew for two weeks since a flag last spoke of it, or a doctor last looked."""
    seen = max(max(flag.date, flag.ended_on or flag.date) for flag in earlier)
    first = max(seen, day - datetime.timedelta(days=DAYS_OF_STRENGTHS))
    rows = SymptomDay.objects.of(person).filter(kind=kind, date__gt=first, date__lte=day)
    return grew_for_two_weeks(dict(rows.exclude(strength=None).values_list("date", "strength")), day)


def flag_of(person: Person, day: datetime.date, noted: Noted, level: RedFlagLevel) -> RedFlag:
    """Return the flag of what was noted, not saved yet."""
    sign = noted.sign
    return RedFlag(
        person=person,
        date=day,
        level=level.key,
        sign="" if sign is None else sign.key,
        kind=noted.kind,
        places=list(noted.spots),
        was_sudden=noted.is_said_sudden,
    )


def saved(act: Act, person: Person, flags: Sequence[RedFlag]) -> list[RedFlag]:
    """Save flags; the person at hand knows of them too."""
    if flags:
        RedFlag.objects.raise_all(act, flags)
        person.has_standing_flag |= page_in_front(flags) is not None
    return list(flags)
