"""What stands beside the days: medicines, what somebody changed, laboratory results."""

from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID, uuid4

from pydantic import BaseModel, Field

from tracker.api.fields import Day, Note, Number, OneOf, Text, Within
from tracker.api.schemas.contents import Content
from tracker.care.medicines import MEDICINE_CLASSES
from tracker.people.models import Person
from tracker.stressors.medicine_lines import medicine_notes
from tracker.stressors.models import Change, Medicine
from tracker.symptoms.models import LabResult

Amount = Annotated[Decimal, Within()]


class MedicineContent(Content):
    """A medicine. Without `medicine_class` its kind is found by its name; null is none of the kinds."""

    name: Text = Field(max_length=120)
    medicine_class: Annotated[str, OneOf(tuple(MEDICINE_CLASSES))] | None = None
    first: Day | None = None
    last: Day | None = None
    note: Note | None = None
    id: UUID = Field(default_factory=uuid4)


class MedicineAnswer(BaseModel):
    """A medicine; `flags`: what its kind has to do with magnesium, `sentences`: what the page says of it."""

    id: UUID
    name: str
    medicine_class: str | None
    flags: list[str]
    sentences: list[str]
    first: Day | None
    last: Day | None
    note: str | None

    @classmethod
    def of(cls, medicine: Medicine, person: Person) -> "MedicineAnswer":
        """Return a medicine."""
        known = medicine.known_class
        return cls(
            id=medicine.pk,
            name=medicine.name,
            medicine_class=medicine.medicine_class or None,
            flags=[*known.flags] if known else [],
            sentences=[str(sentence) for sentence in medicine_notes(medicine, person)],
            first=medicine.first,
            last=medicine.last,
            note=medicine.note or None,
        )


class MedicinePage(BaseModel):
    """Medicines by name; `next` is the address of the next page."""

    items: list[MedicineAnswer]
    next: str | None


class ChangeContent(Content):
    """What somebody changed on purpose, in a few words, from a day on."""

    words: Text = Field(max_length=80)
    date: Day
    last: Day | None = None
    id: UUID = Field(default_factory=uuid4)


class ChangeAnswer(BaseModel):
    """A change; without `last` it lasts."""

    id: UUID
    words: str
    date: Day
    last: Day | None

    @classmethod
    def of(cls, change: Change) -> "ChangeAnswer":
        """Return a change."""
        return cls(id=change.pk, words=change.words, date=change.date, last=change.last)


class ChangePage(BaseModel):
    """Changes, the latest first; `next` is the address of the next page."""

    items: list[ChangeAnswer]
    next: str | None


class LabResultContent(Content):
    """A result as the laboratory printed it, with its own range. `name` is of the test "own" only.

    `bound` is the sign printed before the number: "<0.01" is value 0.01 and bound "<"; null is none.
    """

    date: Day
    test: Annotated[str, OneOf(tuple(LabResult.Test.values))]
    name: Text | None = Field(default=None, max_length=80)
    value: Amount
    bound: Annotated[str, OneOf(tuple(LabResult.Bound.values))] | None = None
    unit: Text = Field(max_length=20)
    range_low: Amount | None = None
    range_high: Amount | None = None
    note: Note | None = None
    id: UUID = Field(default_factory=uuid4)

    def printed(self) -> dict[str, Any]:
        """Return what the form of a result reads: the sign stands before its number."""
        typed = self.model_dump(mode="json")
        return typed | {"value": f"{self.bound or ''}{self.value}"}


class LabResultAnswer(BaseModel):
    """A result in the unit it was printed in, beside the range of its laboratory."""

    id: UUID
    date: Day
    test: str
    name: str
    value: Number
    bound: str | None
    unit: str
    range_low: Number | None
    range_high: Number | None
    note: str | None

    @classmethod
    def of(cls, result: LabResult) -> "LabResultAnswer":
        """Return a result."""
        return cls(
            id=result.pk,
            date=result.date,
            test=result.test,
            name=result.test_name,
            value=result.value,
            bound=result.bound or None,
            unit=result.unit,
            range_low=result.range_low,
            range_high=result.range_high,
            note=result.note or None,
        )


class LabResultPage(BaseModel):
    """Results, the newest first; `next` is the address of the next page."""

    items: list[LabResultAnswer]
    next: str | None
