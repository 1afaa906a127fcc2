"""When something was eaten, as people say it: "yesterday", "at 8", "for breakfast". Pure."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from foods.numbers import word_at
from foods.phrases.clocks import NOON, half_of_day, hour_and_minute
from foods.phrases.days import calendar_day, days_ago, named_day, weekday_at
from foods.phrases.meal_words import (
    BREAKFAST,
    DAYTIMES,
    DINNER,
    ENDS,
    LUNCH,
    MEALS,
    SNACK,
    TEA,
    after_heading,
    stands_alone,
)

MIDNIGHT = 24
LAST_MINUTE = 59
# An hour said without "am" belongs to the afternoon where the meal tells so: "dinner at 7", "lunch at 1".
EARLIEST_HOUR = {BREAKFAST: 4, LUNCH: 10, DINNER: 15, SNACK: 0}
# "My late afternoon snack" has three words before it.
MOST_ARTICLES = 4
BEFORE_MEALS = frozenset({"a", "an", "my", "our", "the", "late", "early", "second", "2nd", "first", "school"})
# In front of a meal; behind the second ones the phrase must end, as "with lunch meat" goes on.
BEFORE_OCCASIONS = frozenset({"after", "before", "at", "during", "on", "in", "from"})
OCCASIONS = frozenset(
    {
        "work", "school", "gym", "bed", "bedtime", "training", "run", "workout", "exercise", "office",
        "cinema", "party", "uni", "college", "class", "practice", "football", "yoga", "swimming", "home",
        "match", "meeting", "shift", "ride", "walk", "pub", "canteen", "restaurant", "train", "plane",
        "car", "movies", "wedding", "waking", "desk",
    }
)  # fmt: skip
LEADS = frozenset({"for", "at", "as", "during"})
BESIDE = frozenset({"with", "after", "before"})


@dataclass(frozen=True)
class Moment:
    """What a phrase says about the time; None and "" where it says nothing."""

    date: datetime.date | None = None
    time: datetime.time | None = None
    meal: str = ""
    needs_half: bool = False  # said as "at 7": morning or evening is open
    half: str = ""  # "am" or "pm" where "this morning" or "tonight" says it


Found = tuple[Moment, int]


def moment_at(words: Sequence[str], start: int, today: datetime.date) -> Found | None:
    """Return the moment that is said at `start` of lower-case tokens and where the phrase ends."""
    return (
        date_at(words, start, today)
        or time_at(words, start)
        or meal_at(words, start)
        or daytime_at(words, start, today)
        or occasion_at(words, start)
    )


def date_at(words: Sequence[str], start: int, today: datetime.date) -> Found | None:
    """Return "yesterday", "2 days ago", "on Monday", "last Friday", "2026-03-02", "on 3 March"."""
    place = start + 1 if word_at(words, start) == "on" else start
    found = (
        named_day(words, place, today)
        or days_ago(words, place, today)
        or weekday_at(words, start, today)
        or calendar_day(words, place, today)
    )
    if found is None:
        return None
    day, end = found
    end = end + 1 if word_at(words, end) == "'s" else end
    return with_daytime(Moment(date=day), words, end)


def with_daytime(moment: Moment, words: Sequence[str], end: int) -> Found:
    """Add what "morning" says in "yesterday morning" or "lunch" in "yesterday lunch:"."""
    word = word_at(words, end)
    if word not in DAYTIMES and word not in MEALS:
        return moment, end
    said = Moment(date=moment.date, meal=MEALS.get(word, ""), half=DAYTIMES.get(word, ""))
    return said, after_heading(words, end + 1)


def time_at(words: Sequence[str], start: int) -> Found | None:
    """Return "at 8", "around 14:30", "8am", "8.30 pm", "at noon", "at 8 o'clock"."""
    place, has_at = start, word_at(words, start) in {"at", "@"}
    if has_at:
        place += 2 if word_at(words, start + 1) in {"about", "around", "approx", "roughly"} else 1
    elif word_at(words, start) in {"around", "about"}:
        place += 1
    if word_at(words, place) in {"noon", "midday", "midnight"}:
        hour = 0 if word_at(words, place) == "midnight" else NOON
        return Moment(time=datetime.time(hour)), place + 1
    return clock_at(words, place, has_at=has_at)


def clock_at(words: Sequence[str], place: int, *, has_at: bool) -> Found | None:
    """Return the time of a clock; a bare number is one only behind "at"."""
    read = hour_and_minute(words, place)
    if read is None:
        return None
    hour, minute, end = read
    half, end = half_of_day(words, end)
    is_clock = bool(half) or word_at(words, end) in {"o'clock", "oclock", "h"}
    has_minutes = word_at(words, place + 1) in {":", "past"} or (minute > 0 and not words[place].isdigit())
    if not (is_clock or has_minutes or (has_at and not half)):
        return None
    end = end + 1 if is_clock and not half else end
    return moment_of_clock(hour, minute, half, end)


def moment_of_clock(hour: int, minute: int, half: str, end: int) -> Found | None:
    """Return the moment at this hour, in the morning or in the afternoon where that is said."""
    if half and 1 <= hour <= NOON:
        hour = hour % NOON + (NOON if half == "pm" else 0)
    if hour >= MIDNIGHT or minute > LAST_MINUTE:
        return None
    return Moment(time=datetime.time(hour, minute), needs_half=not half and 0 < hour < NOON), end


def meal_at(words: Sequence[str], start: int) -> Found | None:
    """Return "for breakfast", "at lunch", "as a snack", "lunch:"; "breakfast cereal" is no meal.

    What was had after or before a meal belongs to none.
    """
    said = word_at(words, start)
    place = past_articles(words, start + 1 if said in LEADS or said in BESIDE else start)
    meal = DINNER if is_tea(words, said, place) else MEALS.get(word_at(words, place))
    if meal is None or (said in BESIDE and word_at(words, place + 1) not in ENDS):
        return None
    if said not in LEADS and said not in BESIDE and not is_heading(words, place + 1):
        return None
    is_beside = said in {"after", "before"}
    return Moment(meal="" if is_beside else meal), after_heading(words, place + 1)


def is_tea(words: Sequence[str], said: str, place: int) -> bool:
    """Whether "tea" is the meal: "for tea", "tea: beans on toast"."""
    return word_at(words, place) == TEA and (said == "for" or word_at(words, place + 1) == ":")


def past_articles(words: Sequence[str], place: int) -> int:
    """Return the place behind "a", "my late"."""
    end = place + MOST_ARTICLES
    while place < end and word_at(words, place) in {*BEFORE_MEALS, *DAYTIMES}:
        place += 1
    return place


def is_heading(words: Sequence[str], end: int) -> bool:
    """Whether a meal's name without "for" is said for its own sake: "lunch: soup", "lunch 2 eggs"."""
    after = word_at(words, end)
    return stands_alone(words, end) or after in {"was", "is", "today", "yesterday", "on", "last", "this"}


def daytime_at(words: Sequence[str], start: int, today: datetime.date) -> Found | None:
    """Return "this morning", "tonight", "last night", "in the evening"."""
    said, daytime = word_at(words, start), word_at(words, start + 1)
    if said == "tonight":
        return Moment(date=today, half="pm"), start + 1
    if daytime == "night" and said in {"at", "last"}:
        day = today - datetime.timedelta(days=1) if said == "last" else None
        return Moment(date=day, half="pm"), start + 2
    if said == "this" and daytime in DAYTIMES:
        return Moment(date=today, half=DAYTIMES[daytime]), start + 2
    if said in DAYTIMES and daytime == ":":
        return Moment(half=DAYTIMES[said]), start + 2
    if said == "in" and daytime == "the" and word_at(words, start + 2) in DAYTIMES:
        return Moment(half=DAYTIMES[words[start + 2]]), start + 3
    return None


def occasion_at(words: Sequence[str], start: int) -> Found | None:
    """Return "after work", "before bed", "at the gym": it says when, but neither hour nor meal."""
    place = start + 2 if word_at(words, start + 1) in {"the", "my", "a"} else start + 1
    is_one = word_at(words, start) in BEFORE_OCCASIONS and word_at(words, place) in OCCASIONS
    return (Moment(), after_heading(words, place + 1)) if is_one else None


def at_hour_meant(time: datetime.time, meal: str, half: str) -> datetime.time:
    """Return a time said as "at 7" in the half of the day that the meal or "tonight" tells."""
    is_early = time.hour < EARLIEST_HOUR[meal] if meal else half == "pm"
    return time.replace(hour=time.hour + NOON) if is_early and time.hour < NOON else time
