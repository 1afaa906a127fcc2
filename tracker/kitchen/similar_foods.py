"""Foods of the table from which an own food may borrow its magnesium."""

from dataclasses import dataclass
from decimal import Decimal

from foods.models import Food
from foods.search import search_foods

# Some of the hits have no value themselves.
HITS = 12
SHOWN = 6


@dataclass(frozen=True)
class SimilarFood:
    """A food with its magnesium per 100 g, under the name a person would expect."""

    food: Food
    name: str

    @property
    def magnesium_mg_per_100_g(self) -> Decimal | None:
        """The value to borrow."""
        value: Decimal | None = self.food.magnesium_mg_per_100_g
        return value


def similar_foods(words: str, chosen: int | None = None) -> list[SimilarFood]:
    """Return the food already chosen, then foods with a value that the words mean. Nobody's own foods."""
    foods = Food.objects.shared().with_magnesium().with_names_and_portions()
    first = [SimilarFood(food, food.name) for food in foods.filter(pk=chosen)] if chosen else []
    hits = search_foods(words, limit=HITS) if words else []
    known = [hit for hit in hits if hit.food.magnesium_mg_per_100_g is not None and hit.food.pk != chosen]
    return [*first, *(SimilarFood(hit.food, hit.name) for hit in known[:SHOWN])]
