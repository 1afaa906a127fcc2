"""Signs that belong to a doctor, in four levels: the one place that every page prints and every rule reads.

Clinical practice, worded generally. Where two lists could hold a sign, the more urgent one has it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from tracker.care.emergency_signs import EMERGENCY_SIGNS
from tracker.care.later_signs import NEXT_VISIT_SIGNS, TODAY_SIGNS, TWO_WEEKS_SIGNS
from tracker.care.signs import Sign, Topic, Unanswered, Words


@dataclass(frozen=True)
class RedFlagLevel:
    """How soon somebody should look, and at which signs."""

    key: str
    heading: Words
    advice: Words
    signs: tuple[Sign, ...]
    is_note: bool = True  # worth an ochre ground; the emergency has its own, the next visit needs none


EMERGENCY = RedFlagLevel(
    key="emergency",
    heading=_("Emergency: call at once"),
    advice=_("Some of these can need treatment within hours. Leave the diary; it can wait."),
    signs=EMERGENCY_SIGNS,
)

# No number: lines differ by country, and a wrong number is worse than none.
CRISIS_LINE = _(
    "With thoughts of harming yourself you can also call a crisis line, or go to an emergency department."
    " You need not be sure that it is serious enough."
)

TODAY = RedFlagLevel(
    key="today",
    heading=_("Speak to a doctor today"),
    advice=_(
        "These should be checked the same day. After hours use the on-call service. If you get short of"
        " breath or feel worse, call the emergency number."
    ),
    signs=TODAY_SIGNS,
)

TWO_WEEKS = RedFlagLevel(
    key="two-weeks",
    heading=_("Make an appointment within two weeks"),
    advice=_(
        "These should be looked at within two weeks, sooner if they grow. There are many possible reasons;"
        " an examination can sort them, a diary can’t."
    ),
    signs=TWO_WEEKS_SIGNS,
)

NEXT_VISIT = RedFlagLevel(
    key="next-visit",
    heading=_("Mention it at your next visit"),
    advice=_("None of these is urgent by itself. A sign from the lists above makes it sooner."),
    signs=NEXT_VISIT_SIGNS,
    is_note=False,
)

LATER_LEVELS = (TODAY, TWO_WEEKS, NEXT_VISIT)
LEVELS = (EMERGENCY, *LATER_LEVELS)

LEVEL_NAMED = {level.key: level for level in LEVELS}
SIGNS = {sign.key: sign for level in LEVELS for sign in level.signs}
LEVEL_OF_SIGN = {sign.key: level for level in LEVELS for sign in level.signs}


def level_of(sign: Sign, came_suddenly: bool | None, is_at_place: bool | None = None) -> RedFlagLevel:
    """Return how soon: an emergency where a sign that is asked about came on suddenly, else its list's level.

    None is a question nobody answered. With speech and sight, and with weakness or numbness at the place
    its second question asks about, a start nobody told about counts as sudden.
    """
    if not sign.if_sudden:
        return LEVEL_OF_SIGN[sign.key]
    is_presumed = sign.unanswered is Unanswered.ALWAYS or (
        sign.unanswered is Unanswered.AT_PLACE and bool(is_at_place)
    )
    is_sudden = is_presumed if came_suddenly is None else came_suddenly
    return EMERGENCY if is_sudden else LEVEL_OF_SIGN[sign.key]


def sign_at(sign: Sign, level: RedFlagLevel) -> Sign:
    """Return the sign whose words a page of this level prints."""
    return SIGNS[sign.if_sudden] if sign.if_sudden and level is EMERGENCY else sign


def signs_by_topic() -> list[tuple[Topic, list[Sign]]]:
    """Return the signs of all lists by what they are about, the most urgent of a topic first."""
    by_urgency = sorted(SIGNS.values(), key=urgency)
    return [(topic, [sign for sign in by_urgency if sign.topic is topic]) for topic in Topic]


def urgency(sign: Sign) -> int:
    """Return how soon a sign is looked at whose question nobody answers; 0 is at once."""
    return LEVELS.index(level_of(sign, None))


def all_words() -> Iterator[str]:
    """Yield every sentence of the four lists, for the checks of wording."""
    yield str(CRISIS_LINE)
    for level in LEVELS:
        yield from (str(words) for words in (level.heading, level.advice, *level.signs))
        yield from (str(sign.short) for sign in level.signs)
