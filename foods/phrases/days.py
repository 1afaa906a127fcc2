"""Days as people say them: "yesterday", "2 days ago", "on Monday", "3 March". Pure."""

import datetime
from collections.abc import Sequence

from foods.numbers import WORDS, numeral, word_at
from foods.phrases.meal_words import day_number, stands_alone

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_WEEKDAYS = {day[:length]: day for day in WEEKDAYS for length in (3, 4)} | {"thurs": "thursday"}
MONTH_WORDS = """january jan, february feb, march mar, april apr, may, june jun, july jul, august aug,
    september sep sept, october oct, november nov, december dec"""
MONTHS = {
    name: number for number, names in enumerate(MONTH_WORDS.split(","), start=1) for name in names.split()
}
MAX_DAYS_AGO = 400
Day = tuple[datetime.date, int]


def named_day(words: Sequence[str], start: int, today: datetime.date) -> Day | None:
    """Return today, yesterday or the day before it."""
    word = word_at(words, start)
    if word in {"today", "today's"}:
        return today, start + 1
    if word in {"yesterday", "yesterday's"}:
        return today - datetime.timedelta(days=1), start + 1
    before = start + 1 if word == "the" else start
    if list(words[before : before + 3]) == ["day", "before", "yesterday"]:
        return today - datetime.timedelta(days=2), before + 3
    return None


def days_ago(words: Sequence[str], start: int, today: datetime.date) -> Day | None:
    """Return "2 days ago" and "a week ago"."""
    word, unit = word_at(words, start), word_at(words, start + 1)
    if word_at(words, start + 2) != "ago" or unit not in {"day", "days", "week", "weeks"}:
        return None
    number = 1 if word in {"a", "one"} else WORDS.get(word) or numeral(word)
    if number is None or number != int(number):
        return None
    days = int(number) * (7 if unit.startswith("week") else 1)
    return (today - datetime.timedelta(days=days), start + 3) if days <= MAX_DAYS_AGO else None


def weekday_at(words: Sequence[str], start: int, today: datetime.date) -> Day | None:
    """Return the latest such weekday, today included; "last Monday" lies before today.

    A bare "Sunday" must stand alone: a Sunday roast is a dish.
    """
    said = word_at(words, start)
    place = start + 1 if said in {"on", "last", "this"} else start
    word = word_at(words, place)
    word = SHORT_WEEKDAYS.get(word, word) if place > start else word
    if word not in WEEKDAYS or (place == start and not stands_alone(words, place + 1)):
        return None
    days = (today.weekday() - WEEKDAYS.index(word)) % 7
    if said == "last" and days == 0:
        days = 7
    return today - datetime.timedelta(days=days), place + 1


def calendar_day(words: Sequence[str], start: int, today: datetime.date) -> Day | None:
    """Return a day of the calendar that is not to come: without a year the latest one."""
    if written := iso_day(words, start):
        return written if written[0] <= today else None
    start = start + 1 if word_at(words, start) == "the" else start
    found = day_and_month(words, start) or month_and_day(words, start)
    if found is None:
        return None
    day, month, end = found
    days = (dated(year, month, day) for year in (today.year, today.year - 1))
    return next(((found_day, end) for found_day in days if found_day and found_day <= today), None)


def iso_day(words: Sequence[str], start: int) -> Day | None:
    """Return "2026-03-02"."""
    signs = list(words[start : start + 5])
    if len(signs) != 5 or signs[1] != "-" or signs[3] != "-" or len(signs[0]) != 4:  # noqa: PLR2004
        return None
    if not all(sign.isascii() and sign.isdigit() and len(sign) <= 4 for sign in signs[::2]):  # noqa: PLR2004
        return None
    day = dated(*(int(sign) for sign in signs[::2]))
    return (day, start + 5) if day else None


def day_and_month(words: Sequence[str], start: int) -> tuple[int, int, int] | None:
    """Return "3 March", "3rd of March"."""
    day = day_number(word_at(words, start))
    place = start + 2 if word_at(words, start + 1) in {"st", "nd", "rd", "th"} else start + 1
    place = place + 1 if word_at(words, place) == "of" else place
    month = MONTHS.get(word_at(words, place))
    return (day, month, place + 1) if day and month else None


def month_and_day(words: Sequence[str], start: int) -> tuple[int, int, int] | None:
    """Return "March 3", "March 3rd"."""
    month, day = MONTHS.get(word_at(words, start)), day_number(word_at(words, start + 1))
    end = start + 3 if word_at(words, start + 2) in {"st", "nd", "rd", "th"} else start + 2
    return (day, month, end) if day and month and stands_alone(words, end) else None


def dated(year: int, month: int, day: int) -> datetime.date | None:
    """Return the date; None where there is no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
