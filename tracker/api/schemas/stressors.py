"""Stressors of a day, sent and answered. A number is in the unit of its kind."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID, uuid4

from pydantic import BaseModel, Field

from tracker.api.fields import Clock, Day, Id, Note, Number, Within
from tracker.api.schemas.contents import LEFT_OUT, Content
from tracker.stressors.kinds import KINDS
from tracker.stressors.models import StressorEntry

Value = Annotated[Decimal, Within()]
# More than anybody drinks at a time; a barrel is a slip.
VolumeMl = Annotated[Decimal, Within(Decimal(10_000))]
AbvPercent = Annotated[Decimal, Within(Decimal(100))]


class StressorContent(Content):
    """What was noted of a stressor: a key of `stressor-kinds` and a number in its unit.

    Alcohol may be sent as a drink instead of `value`: `volume_ml` with `abv_percent`. 0 of caffeine or
    alcohol is the answer "none".
    """

    kind: Id
    date: Day
    time: Clock | None = None
    value: Value | None = None
    volume_ml: VolumeMl | None = None
    abv_percent: AbvPercent | None = None
    note: Note | None = None
    id: UUID = Field(default_factory=uuid4)


class StressorChange(Content):
    """Fields of an entry to change; null takes time or note away."""

    date: Day = LEFT_OUT
    time: Clock | None = None
    value: Value = LEFT_OUT
    note: Note | None = None


class StressorAnswer(BaseModel):
    """What stands of a stressor on a day."""

    id: UUID
    kind: str
    date: Day
    time: Clock | None
    value: Number
    unit: str
    note: str | None

    @classmethod
    def of(cls, entry: StressorEntry) -> "StressorAnswer":
        """Return an entry, with the unit that its kind has."""
        kind = KINDS.get(entry.kind) or entry.stressor.kind  # type: ignore[union-attr]
        return cls(
            id=entry.pk,
            kind=entry.kind,
            date=entry.date,
            time=entry.time,
            value=entry.value,
            unit=kind.unit,
            note=entry.note or None,
        )


class StressorPage(BaseModel):
    """Entries by date and time; `next` is the address of the next page."""

    items: list[StressorAnswer]
    next: str | None
