"""What the lists find, and what of it is kept."""

import heapq
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from foods.amounts import plain
from foods.models import Food
from tracker.curation.worklists.uses import NOT_USED, Uses

Key = tuple[int, int | None]
# A key with the values of its foods.
Case = tuple[int, int | None, str, str]
# Nobody works through more; the most logged foods and the plainest cases stand first.
MOST_ITEMS = 1_000


@dataclass(frozen=True)
class Found:
    """One food for one list.

    `detail` says what the list has to say of it, as texts; `weight` puts the plainest cases first among foods
    that are logged alike.
    """

    food_id: int
    uses: Uses = NOT_USED
    detail: dict[str, str] = field(default_factory=dict)
    other_id: int | None = None
    weight: Decimal = Decimal(0)

    @property
    def key(self) -> Key:
        """What tells items of one list apart."""
        return self.food_id, self.other_id

    @property
    def case(self) -> Case:
        """What tells it from the same foods with other values."""
        return case_of(self.key, self.detail)

    @property
    def rank(self) -> tuple[int, int, Decimal, int]:
        """What comes first is greatest."""
        return self.uses.people, self.uses.entries, self.weight, -self.food_id


def text_of(amount: Decimal | None) -> str:
    """Return an amount as items keep it; unknown is blank."""
    return "" if amount is None else plain(amount)


def values_of(food: Food, other_food: Food | None = None) -> dict[str, str]:
    """Return the values that an item was found for: with others it is another case."""
    values = {"value": text_of(food.magnesium_mg_per_100_g)}
    return (
        values
        if other_food is None
        else {**values, "other_value": text_of(other_food.magnesium_mg_per_100_g)}
    )


def case_of(key: Key, detail: Mapping[str, str]) -> Case:
    """Return foods with the values that an item says of them."""
    return *key, detail.get("value", ""), detail.get("other_value", "")


def first_of(found: Iterable[Found], closed: Collection[Case]) -> list[Found]:
    """Return the first of what a list found, in order, without what was closed; reads it as it comes."""
    return heapq.nlargest(
        MOST_ITEMS, (one for one in found if one.case not in closed), key=lambda one: one.rank
    )
