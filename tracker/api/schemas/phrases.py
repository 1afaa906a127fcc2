"""A typed line and what it may mean."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, StringConstraints

from foods.search import Hit
from foods.understanding import UnderstoodPart
from tracker.api.fields import Clock, Day, Number
from tracker.api.schemas.contents import Content
from tracker.api.schemas.foods import FoodAnswer
from tracker.diary.lines import amount_from, item_preview
from tracker.diary.readings import Reading, chosen_beforehand
from tracker.people.models import Person

MAX_PHRASE = 2_000
# Several lines are one list; other control characters are nothing anybody types.
Phrase = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=MAX_PHRASE,
        pattern=r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$",
    ),
]


class PhraseContent(Content):
    """What somebody typed. `date` is the day on which "yesterday" is said, today where it is left out."""

    text: Phrase
    date: Day | None = None


class ReadingAnswer(BaseModel):
    """One thing the text of a supplement may mean; a product of the person's own has `supplement_id`.

    `magnesium_mg` is the elemental magnesium in all `units`; `compound_mg` the salt in one of them.
    """

    label: str
    magnesium_mg: Number | None
    units: Number
    supplement_id: str | None
    name: str
    compound: str | None
    compound_mg: Number | None

    @classmethod
    def of(cls, reading: Reading) -> "ReadingAnswer":
        """Return a reading."""
        product = reading.product
        return cls(
            label=reading.label,
            magnesium_mg=reading.magnesium_mg,
            units=reading.units,
            supplement_id=None if reading.is_new else str(product.pk),
            name=product.name,
            compound=product.compound or None,
            compound_mg=product.compound_mg,
        )


class PhraseItem(BaseModel):
    """A part of the text. `alternatives` are the other foods of a food, all readings of a supplement.

    `food` and `grams` are null for a supplement and where no food was found. `magnesium_mg` is null where
    it is unknown, and where a supplement can be read in more than one way.
    """

    text: str
    kind: str
    food: FoodAnswer | None = None
    name: str
    grams: Number | None = None
    magnesium_mg: Number | None = None
    meal: str | None
    time: Clock | None
    alternatives: list[FoodAnswer] | list[ReadingAnswer]

    @classmethod
    def of_food(cls, found: UnderstoodPart, person: Person) -> "PhraseItem":
        """Return a part as it would be logged: with the best food where one was found."""
        part, answers = found.part, [FoodAnswer.of(hit) for hit in found.hits]
        grams, mg = eaten(found, found.hits[0], person) if found.hits else (None, None)
        return cls(
            text=part.text,
            kind=part.kind,
            food=answers[0] if answers else None,
            name=answers[0].name if answers else part.words,
            grams=grams,
            magnesium_mg=mg,
            meal=part.meal or None,
            time=part.time,
            alternatives=answers[1:],
        )

    @classmethod
    def of_supplement(cls, found: UnderstoodPart, readings: Sequence[Reading]) -> "PhraseItem":
        """Return a part with its readings, and the amount where there is no doubt."""
        part = found.part
        key = chosen_beforehand(readings, part)
        chosen = next((reading for reading in readings if reading.key == key), None)
        return cls(
            text=part.text,
            kind=part.kind,
            name=(chosen or readings[-1]).product.name,
            magnesium_mg=chosen.magnesium_mg if chosen else None,
            meal=part.meal or None,
            time=part.time,
            alternatives=[ReadingAnswer.of(reading) for reading in readings],
        )


def eaten(found: UnderstoodPart, hit: Hit, person: Person) -> tuple[Decimal | None, Decimal | None]:
    """Return the grams of a part and the magnesium in them, as an entry of it would hold them."""
    item = item_preview(hit, amount_from(found.weight_of(hit)), person)
    return item.grams, item.magnesium_mg


class PhraseAnswer(BaseModel):
    """What was understood; nothing of it is saved. What was not is in `not_understood`, as it was typed."""

    items: list[PhraseItem]
    date: Day
    not_understood: list[str]
