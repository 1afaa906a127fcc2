"""What is known of a symptom on a day, and what can be answered about it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from tracker.stressors.kinds import Words
from tracker.symptoms.flagging import Noted
from tracker.symptoms.kinds import SymptomKind
from tracker.symptoms.models import SymptomDay
from tracker.symptoms.places import QUICK, WITHOUT_SIDE, Place, Side, spot, spot_words
from tracker.today.check_in.cells import Cell

NONE = SymptomDay.Frequency.NONE.value
FREQUENCIES: tuple[tuple[str, Words], ...] = tuple(
    (str(frequency.value), frequency.label) for frequency in SymptomDay.Frequency
)
STRENGTHS: tuple[tuple[str, Words], ...] = tuple((str(number), str(number)) for number in range(11))
SUDDEN: tuple[tuple[str, Words], ...] = (("yes", _("Yes")), ("no", _("No")))
NO_ANSWER = ("", _("No answer"))
# An eyelid twitch can be in an eyelid only.
PLACES_OF = {"eyelid_twitch": (Place.EYELID,)}
SIDES = (Side.LEFT, Side.RIGHT)
ELSEWHERE = [
    spot(place, side)
    for place in Place
    if place not in QUICK
    for side in ([""] if place in WITHOUT_SIDE else SIDES)
]


@dataclass(frozen=True)
class AskedSymptom:
    """A symptom on a day: what is kept of it, and what was noted the day before."""

    kind: SymptomKind
    date: date
    kept: SymptomDay | None
    before: SymptomDay | None
    before_name: str
    episodes: int = 0  # single ones: "none" for all symptoms does not answer for one that was felt

    @property
    def before_words(self) -> str:
        """The day before in words; blank where nothing was noted."""
        if self.before is None or self.before.frequency is None:
            return ""
        often = SymptomDay.Frequency(self.before.frequency).label
        return _t("%(day)s: %(answer)s") % {"day": self.before_name, "answer": often}

    @property
    def episodes_words(self) -> str:
        """How many single episodes were noted of the day; blank where none was."""
        if not self.episodes:
            return ""
        said = ngettext("%(count)d episode noted", "%(count)d episodes noted", self.episodes)
        return said % {"count": self.episodes}


@dataclass(frozen=True)
class PlaceCells:
    """A place with a cell for each side."""

    label: Words
    cells: tuple[Cell, ...]


def noted(answer: SymptomDay, *, is_with_pregnancy_signs: bool) -> Noted:
    """Return an answer as the rules of red flags read it."""
    return Noted(
        kind=answer.kind,
        frequency=answer.frequency,
        strength=answer.strength,
        spots=tuple(answer.places),
        came_suddenly=answer.came_suddenly,
        is_with_pregnancy_signs=is_with_pregnancy_signs,
    )


def elsewhere_choices() -> list[tuple[str, str]]:
    """Return the places that are not one tap away."""
    return [("", _t("Elsewhere …")), *((key, spot_words(key)) for key in ELSEWHERE)]


def as_text(number: int | None) -> str:
    """Return a kept number as the page's cells name it."""
    return "" if number is None else str(number)


def sudden_text(came_suddenly: bool | None) -> str:
    """Return a kept answer as the page's cells name it."""
    return {None: "", True: "yes", False: "no"}[came_suddenly]
