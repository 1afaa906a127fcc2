"""Whether a sign is new to a person, or one that already put its page in front. Pure."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from statistics import mean

from tracker.care.red_flags import EMERGENCY, LEVELS, RedFlagLevel
from tracker.symptoms.flagging.noted import Noted, sides_apart
from tracker.symptoms.models import RedFlag

WEEK = datetime.timedelta(days=7)
DAYS_OF_STRENGTHS = 14
STRENGTHS_A_WEEK = 2
GROWTH = 1
URGENCY = {level.key: place for place, level in enumerate(LEVELS)}  # 0 is the most urgent


def is_covered(noted: Noted, level: RedFlagLevel, day: datetime.date, earlier: Iterable[RedFlag]) -> bool:
    """Whether an earlier flag spoke of this already: same kind, no new place, as urgent, not newly sudden."""
    return any(covers(flag, noted, level, day) for flag in earlier)


def covers(flag: RedFlag, noted: Noted, level: RedFlagLevel, day: datetime.date) -> bool:
    """Whether one flag spoke of what was noted on `day`.

    A start somebody called sudden is a new one each day, and on its own day once the flag has ended. What
    was entered by mistake never happened: it covers the entry of its own day only, and no emergency. That
    it did not come on suddenly, once somebody said so, holds for the rest of that day.
    """
    is_of_this_day = flag.date == day
    if flag.kind != noted.kind or not sides_apart(noted.spots) <= sides_apart(flag.places):
        return False
    if noted.is_said_sudden:
        return flag.was_sudden and is_of_this_day and flag.stands
    is_same_sign = is_of_this_day and flag.sign == noted.sign_key
    if flag.ended_by == RedFlag.End.MISTAKE:
        return is_same_sign and level is not EMERGENCY
    return (is_same_sign and was_said_not_sudden(flag)) or URGENCY[flag.level] <= URGENCY[level.key]


def was_said_not_sudden(flag: RedFlag) -> bool:
    """Whether somebody said so: left open, its places alone would have made it an emergency."""
    left_open = Noted(flag.kind, spots=flag.places).level
    return left_open is EMERGENCY and flag.level != EMERGENCY.key


def grew_for_two_weeks(strengths: Mapping[datetime.date, int], day: datetime.date) -> bool:
    """Whether a symptom grew over the 14 days that end on `day`.

    Each of the two weeks needs strengths (0 to 10) on at least two days; the mean of the second is at least
    one point above that of the first. Our own rule: sources say "growing" without a measure.
    """
    former = week_of(strengths, day - WEEK)
    latter = week_of(strengths, day)
    if min(len(former), len(latter)) < STRENGTHS_A_WEEK:
        return False
    return mean(latter) - mean(former) >= GROWTH


def week_of(strengths: Mapping[datetime.date, int], last: datetime.date) -> Sequence[Fraction]:
    """Return the strengths of the seven days that end on `last`."""
    return [Fraction(strength) for day, strength in strengths.items() if last - WEEK < day <= last]
