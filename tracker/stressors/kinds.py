"""Kinds of stressors every person can note. Own ones are rows (models/own.py).

Keys stand in the database, in addresses and in JSON; labels are for pages.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise


class Answer(StrEnum):
    """How a kind is answered."""

    YES_NO = "yes_no"  # 1 or 0
    CHOICE = "choice"  # one of a few words, kept as their number
    SCALE = "scale"  # 0 (none) to 10 (worst)
    AMOUNT = "amount"  # a number with a unit
    ADDED_UP = "added_up"  # an amount that several entries of a day add up to


@dataclass(frozen=True)
class Choice:
    """One of a few words, and the number that is kept."""

    value: int
    label: Words


@dataclass(frozen=True)
class StressorKind:
    """One thing of a day that people want beside their intake."""

    key: str
    label: Words
    answer: Answer
    unit: str = ""  # as JSON names it
    most: Decimal = Decimal(1)
    choices: tuple[Choice, ...] = ()
    is_of_night: bool = False  # stored with the day one wakes up on
    is_main: bool = False  # one of those the check-in asks first
    is_extra: bool = False  # asked only where a person added it
    name_alone: Words = ""  # where the label needs the question before it

    @property
    def title(self) -> Words:
        """Its name where it stands alone: in a list, a calendar, a table."""
        return self.name_alone or self.label

    @property
    def adds_up(self) -> bool:
        """Whether a day may have several entries of it."""
        return self.answer == Answer.ADDED_UP


YES_NO = (Choice(0, _("No")), Choice(1, _("Yes")))
QUALITY = (
    Choice(1, pgettext_lazy("sleep", "Very poor")),
    Choice(2, pgettext_lazy("sleep", "Poor")),
    Choice(3, pgettext_lazy("sleep", "Fair")),
    Choice(4, pgettext_lazy("sleep", "Good")),
    Choice(5, pgettext_lazy("sleep", "Very good")),
)
WOKEN = (
    Choice(0, pgettext_lazy("woken", "No")),
    Choice(1, pgettext_lazy("woken", "Once")),
    Choice(2, pgettext_lazy("woken", "More often")),
)
SWEAT = (
    Choice(0, pgettext_lazy("sweat", "None")),
    Choice(1, pgettext_lazy("sweat", "Light")),
    Choice(2, pgettext_lazy("sweat", "Moderate")),
    Choice(3, pgettext_lazy("sweat", "Heavy")),
)

KINDS = {
    kind.key: kind
    for kind in (
        StressorKind(
            "sleep", _("Sleep"), Answer.AMOUNT, unit="h", most=Decimal(24), is_of_night=True, is_main=True
        ),
        StressorKind(
            "sleep_quality",
            _("How well?"),
            Answer.CHOICE,
            unit="1-5",
            most=Decimal(5),
            choices=QUALITY,
            is_of_night=True,
            is_main=True,
            name_alone=_("Sleep quality"),
        ),
        StressorKind(
            "woken",
            _("Woken by cramps or twitches?"),
            Answer.CHOICE,
            unit="0-2",
            most=Decimal(2),
            choices=WOKEN,
            is_of_night=True,
            name_alone=_("Woken by cramps or twitches"),
        ),
        StressorKind("stress", _("Stress"), Answer.SCALE, unit="0-10", most=Decimal(10), is_main=True),
        StressorKind("caffeine", _("Caffeine"), Answer.ADDED_UP, unit="mg", most=Decimal(5000), is_main=True),
        StressorKind("alcohol", _("Alcohol"), Answer.ADDED_UP, unit="g", most=Decimal(1000), is_main=True),
        StressorKind(
            "sweat",
            _("Sweat"),
            Answer.CHOICE,
            unit="0-3",
            most=Decimal(3),
            choices=SWEAT,
            is_main=True,
        ),
        StressorKind("exercise", _("Exercise"), Answer.AMOUNT, unit="min", most=Decimal(1440)),
        StressorKind("heat", _("Hot day"), Answer.YES_NO, unit="0-1", choices=YES_NO),
        StressorKind("gut", _("Diarrhoea or vomiting"), Answer.YES_NO, unit="0-1", choices=YES_NO),
        StressorKind("illness", _("Illness or fever"), Answer.YES_NO, unit="0-1", choices=YES_NO),
        StressorKind(
            "wakings",
            _("Times awake at night"),
            Answer.AMOUNT,
            unit="times",
            most=Decimal(50),
            is_of_night=True,
            is_extra=True,
        ),
        StressorKind(
            "minutes_to_sleep",
            _("Minutes to fall asleep"),
            Answer.AMOUNT,
            unit="min",
            most=Decimal(1440),
            is_of_night=True,
            is_extra=True,
        ),
        StressorKind("screen", _("Screen hours"), Answer.AMOUNT, unit="h", most=Decimal(24), is_extra=True),
        StressorKind(
            "nicotine",
            _("Cigarettes, or other nicotine"),
            Answer.AMOUNT,
            unit="times",
            most=Decimal(200),
            is_extra=True,
        ),
    )
}

ADDED_UP = tuple(kind.key for kind in KINDS.values() if kind.adds_up)


def kind_called(name: str) -> str:
    """Return the name of the kind on the list that is called so, in whichever case; blank where none is."""
    called = name.strip().casefold()
    titles = ((str(kind.title), str(kind.label)) for kind in KINDS.values())
    return next((title for title, label in titles if called in (title.casefold(), label.casefold())), "")
