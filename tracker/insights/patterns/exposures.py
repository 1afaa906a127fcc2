"""What can stand beside a symptom: magnesium, and what the check-in asks of a day.

The lags are fixed beforehand: the same day and the day before. A night is stored with the day one wakes up
on, so its same day is the night before, and it has no other lag. Magnesium is the mean of seven days, since
what the body holds changes over weeks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from tracker.people.models import Person
from tracker.stressors.asked import asked_kinds
from tracker.stressors.kinds import KINDS, Answer, StressorKind, Words
from tracker.stressors.models import Stressor

MAGNESIUM = "magnesium"
SAME_DAY, DAY_BEFORE = 0, 1
# Being woken by twitches is the symptom itself; beside it, it would find itself.
NOT_BESIDE_SYMPTOMS = {"woken"}


@dataclass(frozen=True)
class Exposure:
    """One thing of a day that may go along with a symptom; `kind` is None for magnesium."""

    key: str
    name: Words
    kind: StressorKind | None = None

    @property
    def is_of_night(self) -> bool:
        """Whether it belongs to the night before the day it is stored with."""
        return self.kind is not None and self.kind.is_of_night

    @property
    def is_own(self) -> bool:
        """Whether the person made it up."""
        return self.kind is not None and self.kind.key not in KINDS

    @property
    def lags(self) -> tuple[int, ...]:
        """How many days before the symptom it is looked at."""
        return (SAME_DAY,) if self.is_of_night else (SAME_DAY, DAY_BEFORE)

    @property
    def is_yes_no(self) -> bool:
        """Whether it has only two values."""
        return self.kind is not None and self.kind.answer == Answer.YES_NO


def offered_exposures(person: Person, own: Iterable[Stressor], day: date) -> list[Exposure]:
    """Return what can be chosen: what the check-in asks at this age, and magnesium.

    With weak kidneys not magnesium: a link would read as a hint to take more or less of it.
    """
    kinds = [kind for kind in asked_kinds(person, own, day) if kind.key not in NOT_BESIDE_SYMPTOMS]
    first = [] if person.kidneys_need_care else [magnesium()]
    return [*first, *(exposure_of(kind) for kind in kinds)]


def magnesium() -> Exposure:
    """Return magnesium from everything."""
    return Exposure(MAGNESIUM, _("Magnesium (mean of 7 days)"))


def exposure_of(kind: StressorKind) -> Exposure:
    """Return a kind of the check-in as an exposure."""
    return Exposure(kind.key, kind.title, kind)


def chosen_exposures(keys: Iterable[str], own_kinds: Mapping[str, Any]) -> list[Exposure]:
    """Return the exposures of a question; a key nobody knows any more is left out."""
    found = (exposure_called(key, own_kinds) for key in keys)
    return [exposure for exposure in found if exposure is not None]


def exposure_called(key: str, own_kinds: Mapping[str, Any]) -> Exposure | None:
    """Return magnesium, a built-in kind, or an own one as it was when the question was chosen."""
    if key == MAGNESIUM:
        return magnesium()
    if key in KINDS:
        return exposure_of(KINDS[key])
    return exposure_of(Stressor(pk=key, **own_kinds[key]).kind) if key in own_kinds else None
