"""Times of a clock as people write them: "8", "8:30", "8.30 pm", "half past eight". Pure."""

from collections.abc import Sequence

from foods.numbers import WORDS, word_at
from foods.phrases.meal_words import DAYTIMES, day_number
from foods.units import unit_at

NOON = 12


def hour_and_minute(words: Sequence[str], place: int) -> tuple[int, int, int] | None:
    """Return the hour and the minute of "8", "8:30", "8.30" and where they end."""
    word = word_at(words, place)
    if spoken := spoken_time(words, place):
        return spoken
    if "." in word:
        hour, _, minute = word.partition(".")
        is_time = len(minute) == 2 and day_number(hour) is not None and minute.isdigit()  # noqa: PLR2004
        return (int(hour), int(minute), place + 1) if is_time else None
    hours = day_number(word)
    if hours is None:
        hours = int(WORDS[word]) if word in WORDS else None
    if hours is None:
        return None
    if minutes := minutes_at(words, place + 1):
        return hours, int(minutes), place + 3
    return hours, 0, place + 1


def minutes_at(words: Sequence[str], colon: int) -> str:
    """Return the minutes behind a colon, blank where it opens a list: "at 8: 2 slices", "at 8: 30 g oats"."""
    minutes = word_at(words, colon + 1)
    is_clock = word_at(words, colon) == ":" and len(minutes) == len("00") and day_number(minutes) is not None
    return minutes if is_clock and not unit_at(words, colon + 2) else ""


def spoken_time(words: Sequence[str], place: int) -> tuple[int, int, int] | None:
    """Return "half past eight", "quarter to 9" as hour, minute and end."""
    place = place + 1 if word_at(words, place) == "a" else place
    minutes = {"half": 30, "quarter": 15}.get(word_at(words, place))
    way, said = word_at(words, place + 1), word_at(words, place + 2)
    hour = day_number(said) or (int(WORDS[said]) if said in WORDS else None)
    if minutes is None or hour is None or way not in {"past", "to"} or hour > NOON:
        return None
    return (hour, minutes, place + 3) if way == "past" else (hour - 1, 60 - minutes, place + 3)


def half_of_day(words: Sequence[str], end: int) -> tuple[str, int]:
    """Return "am" or "pm" where that is said, in letters or as "in the morning"."""
    word = word_at(words, end)
    if word in {"am", "a.m", "pm", "p.m"}:
        end = end + 2 if word_at(words, end + 1) == "." and "." in word else end + 1
        return word.replace(".", ""), end
    if list(words[end : end + 2]) in (["in", "the"], ["at", "night"]):
        daytime = word_at(words, end + 2) if word == "in" else "night"
        if daytime in DAYTIMES:
            return ("am" if daytime == "morning" else "pm"), end + (3 if word == "in" else 2)
    return "", end
