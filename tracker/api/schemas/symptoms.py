"""Symptoms, sent and answered: one answer a day, or a single episode. A blank is unknown, never "none"."""

from decimal import Decimal
from enum import IntEnum
from typing import Annotated, Any
from uuid import UUID, uuid4

from django.utils.translation import gettext as _
from pydantic import AfterValidator, BaseModel, Field, StrictBool

from tracker.api.fields import Clock, Day, Id, Note, Number, OneOf, Within
from tracker.api.schemas.contents import LEFT_OUT, Content
from tracker.api.schemas.red_flags import RedFlagAnswer
from tracker.symptoms.models import SymptomDay, SymptomEntry
from tracker.symptoms.places import Place, Side

UNIT = "0-10"
MAX_PLACES = 40


def whole(value: Decimal) -> Decimal:
    """Refuse a strength between two whole numbers."""
    if value != value.to_integral_value():
        raise ValueError(_("Send a whole number from 0 to 10."))
    return value


def word(choice: IntEnum) -> str:
    """Return a choice as JSON names it: NEARLY_ALL_DAY is nearly_all_day."""
    return choice.name.lower()


Strength = Annotated[Decimal, Within(Decimal(10)), AfterValidator(whole)]
Frequency = Annotated[str, OneOf(tuple(word(one) for one in SymptomDay.Frequency))]
Duration = Annotated[str, OneOf(tuple(word(one) for one in SymptomEntry.Duration))]
Situation = Annotated[str, OneOf(tuple(SymptomEntry.Situation.values))]
PlaceKey = Annotated[str, OneOf(tuple(Place.values))]
SideKey = Annotated[str, OneOf(tuple(Side.values))]


class Spot(Content):
    """A place of the body, perhaps with its side."""

    place: PlaceKey
    side: SideKey | None = None

    @classmethod
    def of(cls, key: str) -> "Spot":
        """Return the place that the database names "calf:left"."""
        place, _colon, side = key.partition(":")
        return cls(place=place, side=side or None)


class SymptomFields(Content):
    """What can be said of a symptom. `value` is its strength, 0 (not felt) to 10 (worst).

    Of a day: `frequency`, and several `places`. Of an episode: `duration`, `situation` and `woke`.
    """

    time: Clock | None = None
    value: Strength | None = None
    none: StrictBool = False
    frequency: Frequency | None = None
    place: PlaceKey | None = None
    side: SideKey | None = None
    places: Annotated[list[Spot], Field(max_length=MAX_PLACES)] | None = None
    duration: Duration | None = None
    situation: Situation | None = None
    woke: StrictBool | None = None
    came_suddenly: StrictBool | None = None
    note: Note | None = None

    @property
    def says_none(self) -> bool:
        """Whether this says that the symptom was not there."""
        return self.none or self.frequency == word(SymptomDay.Frequency.NONE) or self.value == 0


class SymptomContent(SymptomFields):
    """How a symptom was on a day; with `time` a single episode.

    "None" (`none`, or a `value` of 0) is about the whole day: a time beside it is not kept.
    """

    kind: Id
    date: Day
    id: UUID = Field(default_factory=uuid4)


class SymptomChange(SymptomFields):
    """Fields to change; null takes one away. The answer of a day has no time, an episode has one place."""

    date: Day = LEFT_OUT


class SymptomAnswer(BaseModel):
    """What stands of a symptom: the answer of a day, or an episode. `place` is the first of `places`."""

    id: UUID
    kind: str
    date: Day
    time: Clock | None
    is_episode: bool
    value: Number | None
    unit: str
    none: bool
    frequency: str | None
    place: str | None
    side: str | None
    places: list[Spot]
    duration: str | None
    situation: str | None
    woke: bool | None
    came_suddenly: bool | None
    note: str | None

    @classmethod
    def of(cls, row: SymptomDay | SymptomEntry) -> "SymptomAnswer":
        """Return a row of either kind."""
        places = spots_of(row)
        about = of_episode(row) if isinstance(row, SymptomEntry) else of_day(row)
        return cls(
            id=row.pk,
            kind=row.kind,
            date=row.date,
            time=row.time,
            value=None if row.strength is None else Decimal(row.strength),
            unit=UNIT,
            place=places[0].place if places else None,
            side=places[0].side if places else None,
            places=places,
            came_suddenly=row.came_suddenly,
            note=row.note or None,
            **about,
        )


def spots_of(row: SymptomDay | SymptomEntry) -> list[Spot]:
    """Return the places of a row: any number of a day, at most one of an episode."""
    if isinstance(row, SymptomDay):
        return [Spot.of(key) for key in row.places]
    return [Spot(place=row.place, side=row.side or None)] if row.place else []


def of_day(day: SymptomDay) -> dict[str, Any]:
    """Return what only the answer of a day says."""
    frequency = None if day.frequency is None else word(SymptomDay.Frequency(day.frequency))
    empty: dict[str, Any] = dict.fromkeys(("duration", "situation", "woke"))
    return {"is_episode": False, "none": day.is_none, "frequency": frequency, **empty}


def of_episode(episode: SymptomEntry) -> dict[str, Any]:
    """Return what only an episode says."""
    duration = None if episode.duration is None else word(SymptomEntry.Duration(episode.duration))
    said = {"duration": duration, "situation": episode.situation or None, "woke": episode.woke}
    return {"is_episode": True, "none": False, "frequency": None, **said}


class SymptomNoted(SymptomAnswer):
    """What stands after writing, with the most urgent red flag that it raised, or null."""

    red_flag: RedFlagAnswer | None

    @classmethod
    def after(cls, row: SymptomDay | SymptomEntry, flag: RedFlagAnswer | None) -> "SymptomNoted":
        """Return the row as it stands, and the flag."""
        return cls(**dict(SymptomAnswer.of(row)), red_flag=flag)


class SymptomPage(BaseModel):
    """Answers and episodes by date and time; `next` is the address of the next page."""

    items: list[SymptomAnswer]
    next: str | None
