"""What the items of a day hold of caffeine and alcohol, and how many may hold some nobody knows of.

An item without a value makes a sum "at least" where it may hold any. Its food group, kept when it was
logged, decides: coffee, tea, cocoa and soft drinks may hold caffeine, alcoholic drinks hold alcohol; a guess
and a food without a group may be anything. What other groups without a value hold is left out: chocolate
(10 to 25 mg of caffeine in 50 g, EFSA 2015), cola in a cocktail, wine in a sauce. Otherwise every potato
would make the sum uncertain.
"""

from typing import Any, NamedTuple

from django.db.models import Count, Q, Sum

from foods.groups import FoodGroup
from tracker.diary.models.weighed import Thousandths

NO_GROUP = ""
DRINKS_WITH_CAFFEINE = (FoodGroup.COFFEE_AND_TEA.value, FoodGroup.SOFT_DRINKS.value)
DRINKS_WITH_ALCOHOL = (FoodGroup.ALCOHOLIC_DRINKS.value,)


class HeldOfOne(NamedTuple):
    """Caffeine or alcohol of one day's items: the sum in thousandths of a mg or g, None where unknown."""

    amount: int | None = None
    unknown_items: int = 0
    unknown_drinks: int = 0


class Held(NamedTuple):
    """Both of one day's items, as the database adds them up, in thousandths."""

    entries: int = 0
    caffeine_mg: int | None = None
    caffeine_unknown: int = 0
    caffeine_unknown_drinks: int = 0
    alcohol_g: int | None = None
    alcohol_unknown: int = 0
    alcohol_unknown_drinks: int = 0

    @property
    def of_caffeine(self) -> HeldOfOne:
        """The caffeine."""
        return HeldOfOne(self.caffeine_mg, self.caffeine_unknown, self.caffeine_unknown_drinks)

    @property
    def of_alcohol(self) -> HeldOfOne:
        """The alcohol, as ethanol."""
        return HeldOfOne(self.alcohol_g, self.alcohol_unknown, self.alcohol_unknown_drinks)


def held_columns() -> dict[str, Any]:
    """Return the fields of Held as aggregates over meal items."""
    return {
        "entries": Count("*"),
        **held_of_one("caffeine", "caffeine_mg", DRINKS_WITH_CAFFEINE),
        **held_of_one("alcohol", "alcohol_g", DRINKS_WITH_ALCOHOL),
    }


def held_of_one(name: str, column: str, drinks: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields of HeldOfOne as aggregates."""
    unknown = Q(**{column: None})
    return {
        name: Thousandths(Sum(column)),
        f"{name}_unknown": Count("pk", filter=unknown & Q(food_group__in=(NO_GROUP, *drinks))),
        f"{name}_unknown_drinks": Count("pk", filter=unknown & Q(food_group__in=drinks)),
    }
