"""Supplements: what one unit holds, by its label or by the weight of a compound."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from tracker.api.fields import Number, Text, Within
from tracker.api.limits import MAX_COMPOUND_MG, MAX_ELEMENTAL_MG
from tracker.api.schemas.contents import Content
from tracker.diary.models import Supplement


class SupplementContent(Content):
    """A product with the magnesium in one unit, or a compound and how much of it; the label wins."""

    name: Text = Field(max_length=120)
    unit: Text = Field(max_length=40)
    elemental_magnesium_mg: Annotated[Decimal, Within(MAX_ELEMENTAL_MG)] | None = None
    compound: Text | None = None
    compound_mg: Annotated[Decimal, Within(MAX_COMPOUND_MG)] | None = None


class SupplementAnswer(BaseModel):
    """A product this person takes."""

    id: UUID
    name: str
    unit: str
    compound: str | None
    elemental_magnesium_mg: Number | None

    @classmethod
    def of(cls, supplement: Supplement) -> "SupplementAnswer":
        """Return a product."""
        return cls(
            id=supplement.pk,
            name=supplement.name,
            unit=supplement.unit,
            compound=supplement.compound or None,
            elemental_magnesium_mg=supplement.elemental_magnesium_mg,
        )


class SupplementPage(BaseModel):
    """Products by name; `next` is the address of the next page."""

    items: list[SupplementAnswer]
    next: str | None
