"""What a day holds: items and doses, sent and answered."""

from decimal import Decimal
from typing import Annotated
from uuid import UUID, uuid4

from pydantic import BaseModel, Field

from tracker.api.fields import Clock, Day, Id, Number, OneOf, Text, Within
from tracker.api.limits import LEAST, MAX_GUESS_MG, MAX_QUANTITY, MAX_UNITS
from tracker.api.schemas.contents import LEFT_OUT, Content
from tracker.diary.forms import MAX_GRAMS
from tracker.diary.models import Meal, MealItem, SupplementDose

MealKey = Annotated[str, OneOf(tuple(Meal.values))]
Grams = Annotated[Decimal, Within(MAX_GRAMS, least=LEAST)]
Quantity = Annotated[Decimal, Within(MAX_QUANTITY, least=LEAST)]
Units = Annotated[Decimal, Within(MAX_UNITS, least=LEAST)]
GuessMg = Annotated[Decimal, Within(MAX_GUESS_MG)]


class ItemContent(Content):
    """A food by its id, with grams or a number of portions; or a guess by its name, null where unknown."""

    food_id: Id | None = None
    grams: Grams | None = None
    portion_id: Id | None = None
    quantity: Quantity | None = None
    name: Annotated[Text, Field(max_length=200)] | None = None
    magnesium_mg: GuessMg | None = None
    meal: MealKey | None = None
    time: Clock | None = None
    id: UUID = Field(default_factory=uuid4)


class ItemChange(Content):
    """Fields of an item to change; null takes meal or time away, and makes a guess unknown.

    `magnesium_mg` is for a guess and for a person's own number; null lets a food's own value count again.
    """

    grams: Grams = LEFT_OUT
    meal: MealKey | None = None
    time: Clock | None = None
    date: Day = LEFT_OUT
    magnesium_mg: GuessMg | None = None


class ItemAnswer(BaseModel):
    """A food or drink on a day, with what it held when it was logged.

    With `unknown_ingredients` it is a recipe that holds at least its `magnesium_mg`.
    """

    id: UUID
    food_id: str | None
    name: str
    grams: Number | None
    meal: str | None
    time: Clock | None
    magnesium_mg: Number | None
    caffeine_mg: Number | None
    alcohol_g: Number | None
    is_estimate: bool
    is_guess: bool
    unknown_ingredients: int

    @classmethod
    def of(cls, item: MealItem) -> "ItemAnswer":
        """Return an item; the answer is the same on the day and after writing it."""
        return cls(
            id=item.pk,
            food_id=None if item.food_id is None else str(item.food_id),
            name=item.food_name,
            grams=item.grams,
            meal=item.meal or None,
            time=item.time,
            magnesium_mg=item.magnesium_mg,
            caffeine_mg=item.caffeine_mg,
            alcohol_g=item.alcohol_g,
            is_estimate=item.is_estimate,
            is_guess=item.is_guess,
            unknown_ingredients=item.unknown_ingredients,
        )


class DoseContent(Content):
    """A supplement taken."""

    supplement_id: Id
    units: Units = Decimal(1)
    time: Clock | None = None


class DoseChange(Content):
    """Fields of a dose to change; null takes the time away."""

    units: Units = LEFT_OUT
    time: Clock | None = None
    date: Day = LEFT_OUT


class DoseAnswer(BaseModel):
    """A dose on a day, with what the supplement held when it was taken."""

    id: UUID
    supplement_id: str
    name: str
    units: Number
    elemental_magnesium_mg: Number | None
    time: Clock | None

    @classmethod
    def of(cls, dose: SupplementDose) -> "DoseAnswer":
        """Return a dose."""
        return cls(
            id=dose.pk,
            supplement_id=str(dose.supplement_id),
            name=dose.name,
            units=dose.units,
            elemental_magnesium_mg=dose.elemental_magnesium_mg,
            time=dose.time,
        )
