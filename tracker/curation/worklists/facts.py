"""What the screen that closes an item shows of a food."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import capfirst

from foods.derivations import Derivation
from foods.models import Food
from foods.models.foods import AMOUNT_FIELDS
from foods.value_origins import ValueOrigin, origin_of


@dataclass(frozen=True)
class FoodFacts:
    """A food with its values and where its magnesium comes from."""

    food: Food

    @property
    def amounts(self) -> list[tuple[str, Any]]:
        """What every value is called, with its unit, and how much it is; None is not known."""
        meta = Food._meta  # noqa: SLF001 (public: docs, model _meta API)
        return [
            (capfirst(str(meta.get_field(field).verbose_name)), getattr(self.food, field))  # type: ignore[union-attr]
            for field in AMOUNT_FIELDS
        ]

    @property
    def portion_count(self) -> int:
        """How many portions it has: of two foods of one name, the one with more is the one people use."""
        return self.food.portions.count()

    @property
    def origin(self) -> ValueOrigin:
        """Where the magnesium value comes from."""
        return origin_of(self.food, "magnesium_mg_per_100_g")

    @property
    def derivation(self) -> str:
        """How it came about, in words; blank where nobody says."""
        key = self.origin.derivation
        return str(Derivation(key).label) if key in Derivation.values else ""
