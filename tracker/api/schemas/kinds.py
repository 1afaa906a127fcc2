"""Kinds of stressors and symptoms: those everybody has, and a person's own."""

from collections.abc import Collection
from typing import Annotated
from uuid import UUID, uuid4

from pydantic import BaseModel, Field

from tracker.api.fields import Number, OneOf, Text
from tracker.api.schemas.contents import Content
from tracker.stressors.kinds import KINDS, StressorKind
from tracker.stressors.models import Stressor
from tracker.symptoms.kinds import SymptomKind


class StressorKindContent(Content):
    """A stressor of a person's own: yes or no, a scale of 0 to 10, or an amount with a unit."""

    name: Text = Field(max_length=60)
    answer: Annotated[str, OneOf(tuple(Stressor.Kept.values))] = Stressor.Kept.YES_NO.value
    unit: Text | None = Field(default=None, max_length=20)
    id: UUID = Field(default_factory=uuid4)


class ChoiceAnswer(BaseModel):
    """One of the numbers a kind can have, and its word."""

    value: int
    name: str


class StressorKindAnswer(BaseModel):
    """A kind; its `id` is the `kind` of entries. `is_asked` is whether the check-in asks for it."""

    id: str
    name: str
    answer: str
    unit: str
    most: Number
    choices: list[ChoiceAnswer]
    is_own: bool
    is_asked: bool

    @classmethod
    def of(cls, kind: StressorKind, asked: Collection[str]) -> "StressorKindAnswer":
        """Return a kind; `asked` are the keys of those the person is asked about."""
        return cls(
            id=kind.key,
            name=str(kind.label),
            answer=kind.answer.value,
            unit=kind.unit,
            most=kind.most,
            choices=[ChoiceAnswer(value=one.value, name=str(one.label)) for one in kind.choices],
            is_own=kind.key not in KINDS,
            is_asked=kind.key in asked,
        )


class StressorKindPage(BaseModel):
    """Kinds, a person's own last; `next` is the address of the next page."""

    items: list[StressorKindAnswer]
    next: str | None


class SymptomKindContent(Content):
    """A symptom of a person's own."""

    name: Text = Field(max_length=60)
    id: UUID = Field(default_factory=uuid4)


class SymptomKindAnswer(BaseModel):
    """A kind; its `id` is the `kind` of entries. `is_asked` is whether the check-in asks for it."""

    id: str
    name: str
    has_places: bool
    asks_suddenly: bool
    is_own: bool
    is_asked: bool

    @classmethod
    def of(cls, kind: SymptomKind, asked: Collection[str], suddenly: Collection[str]) -> "SymptomKindAnswer":
        """Return a kind; of the keys in `suddenly` it is asked whether it came on suddenly."""
        return cls(
            id=kind.key,
            name=str(kind.label),
            has_places=kind.has_places,
            asks_suddenly=kind.key in suddenly,
            is_own=kind.is_own,
            is_asked=kind.key in asked,
        )


class SymptomKindPage(BaseModel):
    """Kinds, a person's own last; `next` is the address of the next page."""

    items: list[SymptomKindAnswer]
    next: str | None
