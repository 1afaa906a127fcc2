"""Red flags: signs that belong to a doctor, in four levels."""

from uuid import UUID

from pydantic import BaseModel

from tracker.api.fields import Day
from tracker.symptoms.models import RedFlag


class RedFlagAnswer(BaseModel):
    """A sign that an entry raised. It stands while `ended_on` is null.

    `level` is emergency, today, two-weeks or next-visit; `words` and `advice` are what the page prints.
    """

    id: UUID
    date: Day
    level: str
    sign: str
    words: str
    advice: str
    kind: str | None
    places: list[str]
    was_sudden: bool
    ended_on: Day | None
    ended_by: str | None
    note: str | None

    @classmethod
    def of(cls, flag: RedFlag) -> "RedFlagAnswer":
        """Return a flag with its words."""
        return cls(
            id=flag.pk,
            date=flag.date,
            level=flag.level,
            sign=flag.sign,
            words=str(flag.about.words),
            advice=str(flag.how_soon.advice),
            kind=flag.kind or None,
            places=flag.places,
            was_sudden=flag.was_sudden,
            ended_on=flag.ended_on,
            ended_by=flag.ended_by or None,
            note=flag.note or None,
        )


class RedFlagPage(BaseModel):
    """Flags, the newest first; `next` is the address of the next page."""

    items: list[RedFlagAnswer]
    next: str | None
