"""One quiet line about symptoms that have gone on for weeks. It hides nothing and raises no page."""

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from foods.compiled import Compiled
from tracker.care.red_flags import NEXT_VISIT, SIGNS
from tracker.care.signs import Sign, Words
from tracker.people.models import Act, Person
from tracker.symptoms.flagging.noted import sides_apart
from tracker.symptoms.flagging.returning import grew_for_two_weeks
from tracker.symptoms.kinds import KINDS
from tracker.symptoms.models import RedFlag, SymptomDay, SymptomEntry
from tracker.symptoms.places import spot

# Weeks after which a symptom belongs to the next visit, and the sign it is. Of the two to three weeks of a
# lid and the two to four of other twitching the longer end, so that ordinary spells pass in silence.
WEEKS = {"eyelid_twitch": (3, "weeks_of_lid"), "fasciculation": (4, "weeks_of_twitching")}
# As far back as anybody looks; later the line goes on saying "over 12 weeks".
MOST_WEEKS = 12
WINDOW = datetime.timedelta(days=7 * MOST_WEEKS + 1)

IS_FELT = Q(frequency__gt=0) | Q(frequency=None, strength__gt=0)


def days_felt(person: Any, after: Any) -> Any:
    """Return the answers of days after `after` on which a lid or another muscle twitched."""
    return SymptomDay.objects.of(person).filter(IS_FELT, kind__in=WEEKS, date__gt=after)


def episodes_felt(person: Any, after: Any) -> Any:
    """Return the episodes of the same."""
    return SymptomEntry.objects.of(person).filter(kind__in=WEEKS, date__gt=after)


def flags_looked_at(person: Any) -> Any:
    """Return what was ended because a doctor looked."""
    return RedFlag.objects.of(person).filter(
        level=NEXT_VISIT.key, ended_by=RedFlag.End.DOCTOR, kind__in=WEEKS
    )


DAYS: Compiled[SymptomDay] = Compiled(days_felt)
EPISODES: Compiled[SymptomEntry] = Compiled(episodes_felt)
LOOKED_AT: Compiled[RedFlag] = Compiled(flags_looked_at)


@dataclass(frozen=True)
class NextVisitLine:
    """A symptom noted week by week; `places` are where, as far as somebody said."""

    kind: str
    weeks: int
    places: Sequence[str]

    @property
    def kind_label(self) -> Words:
        """The name of the symptom."""
        return KINDS[self.kind].label

    @property
    def sign(self) -> Sign:
        """The sign on the list for the next visit."""
        return SIGNS[WEEKS[self.kind][1]]


@dataclass(frozen=True)
class Felt:
    """That a symptom was there on a day. `spots` is empty where no place was said, `strength` may be None."""

    kind: str
    day: datetime.date
    spots: frozenset[str]
    strength: int | None = None


def next_visit_line(person: Person, today: datetime.date) -> NextVisitLine | None:
    """Return the line for the symptom that has gone on longest; None where none did or a doctor looked.

    Two queries; a third where there is a line to show.
    """
    felt = felt_since(person, today - WINDOW)
    if not any(lines_of(felt, (), today)):
        return None
    return longest_line(felt, LOOKED_AT.rows(person.pk), today)


def longest_line(
    felt: Iterable[Felt], looked_at: Iterable[RedFlag], today: datetime.date
) -> NextVisitLine | None:
    """Return the line for what has gone on longest; None where none is due."""
    return max(lines_of(felt, looked_at, today), key=lambda line: line.weeks, default=None)


def felt_since(person: Person, after: datetime.date) -> list[Felt]:
    """Return the days after `after` on which a lid or another muscle twitched, from answers and episodes."""
    days = [
        Felt(row.kind, row.date, frozenset(row.places), row.strength) for row in DAYS.rows(person.pk, after)
    ]
    episodes = [
        Felt(row.kind, row.date, frozenset([spot(row.place, row.side)] if row.place else []))
        for row in EPISODES.rows(person.pk, after)
    ]
    return days + episodes


def lines_of(felt: Iterable[Felt], looked_at: Iterable[RedFlag], today: datetime.date) -> list[NextVisitLine]:
    """Return a line for each kind noted week by week for long enough, but for what a doctor looked at."""
    flags, days = list(looked_at), list(felt)
    by_kind = {
        kind: without_looked_at([one for one in days if one.kind == kind], flags, today) for kind in WEEKS
    }
    found = [(kind, weeks_on_end({one.day for one in left}, today), left) for kind, left in by_kind.items()]
    return [
        NextVisitLine(kind, weeks, sorted(frozenset[str]().union(*(one.spots for one in left))))
        for kind, weeks, left in found
        if weeks >= WEEKS[kind][0]
    ]


def without_looked_at(felt: list[Felt], flags: Iterable[RedFlag], today: datetime.date) -> list[Felt]:
    """Return the days of one kind that no doctor looked at; all of them when it grew since."""
    seen = [flag for flag in flags if felt and flag.kind == felt[0].kind]
    looked_on = max((flag.ended_on for flag in seen if flag.ended_on), default=datetime.date.min)
    strengths = {one.day: one.strength for one in felt if one.strength is not None and one.day > looked_on}
    if grew_for_two_weeks(strengths, today):
        return felt
    return [one for one in felt if not any(has_seen(flag, one.spots) for flag in seen)]


def has_seen(flag: RedFlag, spots: Collection[str]) -> bool:
    """Whether a doctor looked at these places; one without places was about all of them."""
    return not flag.places or sides_apart(spots) <= sides_apart(flag.places)


def weeks_on_end(days: Collection[datetime.date], today: datetime.date) -> int:
    """Return for how many whole weeks something was there in every stretch of seven days back from today.

    Nothing in the last seven days: 0. The oldest day of the unbroken run counts.
    """
    oldest_of_week = {(today - day).days // 7: day for day in sorted(days, reverse=True) if day <= today}
    run = 0
    while run in oldest_of_week:
        run += 1
    return (today - oldest_of_week[run - 1]).days // 7 if run else 0


def end_line(act: Act, person: Person, line: NextVisitLine, day: datetime.date, note: str) -> RedFlag:
    """Save that a doctor looked at what the line is about; it returns for another place or when it grows."""
    flag = RedFlag(
        person=person,
        date=day,
        level=NEXT_VISIT.key,
        sign=line.sign.key,
        kind=line.kind,
        places=list(line.places),
        ended_on=day,
        ended_by=RedFlag.End.DOCTOR,
        note=note,
    )
    RedFlag.objects.add(act, flag)
    return flag
