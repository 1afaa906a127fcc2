"""What the invented grown-up of the demo notes beside meals: check-ins and episodes.

Days are counted backwards from the last one, which is day 0 and has no check-in yet. The rotas have different
lengths, so that no two weeks are alike. Nothing here goes along with anything else: it is invented.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

# Twelve weeks of check-ins, with days and a week without one.
CHECK_IN_DAYS = 84
WITHOUT_CHECK_IN = {0, 4, 12, 13, 27, 41, 42, 43, 58, *range(63, 70)}
# On these days only the first half of the page was answered.
STRESSORS_ONLY = {6, 19, 34, 52, 77}
# On these days nothing was felt and "none today" was tapped.
NONE_TODAY = {3, 10, 15, 22, 30, 38, 45, 50, 55, 61, 72, 80}

# Kind -> what is noted in turn; None is left blank.
STRESSORS: dict[str, tuple[str | None, ...]] = {
    "sleep": ("7.5", "6.5", "8", "7", "5.5", "7.5", "6", None, "8.5", "7", "6.5"),
    "sleep_quality": ("4", "3", "4", None, "2", "4", "3", "3", "5"),
    "stress": ("3", "5", "2", "6", "4", "7", "3", "2", None, "5", "4", "8", "3"),
    "sweat": ("0", "1", "0", "2", "0", None, "3", "0", "1", "0"),
    "exercise": (None, "30", None, None, "45", None, "60", None),
    "alcohol": ("0", None, None, "0", "0", None, "0", "0", None),
    "caffeine": (None, None, "0", None, None, None, "0"),
}
DAYS_OF = {"heat": {47, 48, 49, 60}, "illness": {36, 37}, "gut": {36}}
SCREEN_DAYS = 3  # an own stressor: a long day every third

# Kind -> how often, how strong, where, in turn; None is left blank.
Felt = tuple[int, int | None, tuple[str, ...]]
NOTHING: Felt = (0, None, ())
SYMPTOMS: dict[str, tuple[Felt | None, ...]] = {
    "fasciculation": (
        (1, 3, ("calf:left",)),
        (1, None, ("calf:left", "foot:right")),
        NOTHING,
        (2, 4, ("calf:left",)),
        (1, 2, ("thigh:right",)),
        NOTHING,
        (1, 3, ("calf:both",)),
        (2, 5, ("calf:left", "thumb:right")),
        (1, 2, ()),
    ),
    "cramp": (NOTHING, NOTHING, NOTHING, (1, 5, ("calf:right",)), NOTHING, NOTHING, NOTHING),
    "buzzing": (NOTHING, None, NOTHING, (1, 2, ("foot:left",)), NOTHING),
    "fatigue": ((1, 4, ()), NOTHING, (2, 5, ()), None, (1, 3, ()), NOTHING),
}
ADDED_KINDS = ["fatigue"]

# Days ago -> when, symptom, place, side, how strong; an eyelid in the last two weeks, and a few cramps.
EPISODES: dict[int, tuple[str, str, str, str, int | None]] = {
    1: ("21:40", "eyelid_twitch", "eyelid", "left", 2),
    2: ("16:15", "eyelid_twitch", "eyelid", "left", None),
    5: ("22:05", "fasciculation", "calf", "left", 4),
    7: ("21:10", "eyelid_twitch", "eyelid", "left", 3),
    9: ("03:30", "cramp", "calf", "right", 6),
    14: ("22:30", "fasciculation", "calf", "left", 3),
    24: ("20:50", "fasciculation", "thigh", "right", 2),
    33: ("04:10", "cramp", "calf", "right", 5),
    46: ("21:55", "fasciculation", "calf", "left", 4),
    57: ("23:05", "fasciculation", "foot", "right", 2),
    74: ("02:45", "cramp", "foot", "left", 7),
}


def has_check_in(days_ago: int) -> bool:
    """Whether a check-in was saved for a day."""
    return days_ago < CHECK_IN_DAYS and days_ago not in WITHOUT_CHECK_IN


def has_symptoms(days_ago: int) -> bool:
    """Whether symptoms were answered for a day."""
    return has_check_in(days_ago) and days_ago not in STRESSORS_ONLY


def in_turn(rota: tuple[Any, ...], days_ago: int) -> Any:
    """Return what a rota has for a day: from its end to its beginning, over and over."""
    return rota[days_ago % len(rota)]


def noted(days_ago: int) -> Iterator[tuple[str, Decimal]]:
    """Yield kind and value of the stressors of a day."""
    for kind, rota in STRESSORS.items():
        value = in_turn(rota, days_ago)
        if value is not None:
            yield kind, Decimal(value)
    yield from ((kind, Decimal(days_ago in days)) for kind, days in DAYS_OF.items())


def felt(days_ago: int) -> Iterator[tuple[str, Felt]]:
    """Yield kind and answer of the symptoms of a day; "none today" is an answer for each."""
    for kind, rota in SYMPTOMS.items():
        answer = NOTHING if days_ago in NONE_TODAY else in_turn(rota, days_ago)
        if answer is not None:
            yield kind, answer


def is_long_screen_day(days_ago: int) -> bool:
    """Whether the own stressor of the demo is answered with yes."""
    return days_ago % SCREEN_DAYS == 0
