"""Foods with their measures."""

from pydantic import BaseModel

from foods.models import Portion
from foods.search import Hit
from tracker.api.fields import Number


class PortionAnswer(BaseModel):
    """A household measure and what it weighs."""

    id: str
    description: str
    gram_weight: Number
    is_default: bool

    @classmethod
    def of(cls, portion: Portion, *, is_default: bool) -> "PortionAnswer":
        """Return a measure; one of each food may be the default."""
        return cls(
            id=str(portion.pk),
            description=portion.description,
            gram_weight=portion.gram_weight,
            is_default=is_default,
        )


class FoodAnswer(BaseModel):
    """A food under the name that was asked for; a value no table has is null."""

    id: str
    name: str
    source_name: str
    source: str | None
    source_id: str | None
    group: str | None
    is_branded: bool
    is_own: bool
    note: str | None
    magnesium_mg_per_100_g: Number | None
    energy_kcal_per_100_g: Number | None
    caffeine_mg_per_100_g: Number | None
    alcohol_g_per_100_g: Number | None
    portions: list[PortionAnswer]
    magnesium_mg_per_portion: Number | None

    @classmethod
    def of(cls, hit: Hit) -> "FoodAnswer":
        """Return the food of a hit; its default portion is the one usual under the hit's name."""
        food = hit.food
        return cls(
            id=str(food.pk),
            name=hit.name,
            source_name=food.source_name,
            source=str(food.source) if food.source else None,
            source_id=food.id_in_source or None,
            group=food.group or None,
            is_branded=food.is_branded,
            is_own=food.is_own,
            note=food.value_note or None,
            magnesium_mg_per_100_g=food.magnesium_mg_per_100_g,
            energy_kcal_per_100_g=food.energy_kcal_per_100_g,
            caffeine_mg_per_100_g=food.caffeine_mg_per_100_g,
            alcohol_g_per_100_g=food.alcohol_g_per_100_g,
            portions=[PortionAnswer.of(p, is_default=p == hit.portion) for p in food.portions.all()],
            magnesium_mg_per_portion=hit.magnesium_mg_per_portion,
        )


class FoodPage(BaseModel):
    """Foods, best first; `next` is the address of the next page."""

    items: list[FoodAnswer]
    next: str | None
