"""One food with everything its form and its page need, by compiled queries: logging waits for it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Q

from foods.compiled import Compiled
from foods.models import Food, FoodName, Portion
from foods.models.shared import shared_by_all
from foods.naming import name_behind, plain_name, usual_portion
from foods.search import Hit, hit_with

FOODS: Compiled[Food] = Compiled(
    lambda food, account: Food.objects.filter(
        shared_by_all() | Q(owner=account, removed_at=None), pk=food
    ).select_related("source")
)
# A food is logged under a plain name; it may have forty others, in as many languages.
PLAIN_NAMES: Compiled[FoodName] = Compiled(lambda food: FoodName.objects.plain().filter(food=food))
PORTIONS: Compiled[Portion] = Compiled(lambda food: Portion.objects.filter(food=food))


@dataclass(frozen=True)
class KnownFood:
    """A food, its plain names and its household measures."""

    food: Food
    names: list[FoodName]
    portions: list[Portion]

    def hit(self, matched_name: str) -> Hit:
        """Return the food under the plain name to which `matched_name` belongs, with its usual portion."""
        name = name_behind(self.names, matched_name)
        text = name.text if name else self.food.source_name
        portion = usual_portion(self.portions, name, plain_name(self.names))
        return hit_with(self.food, text, text, portion)


def known_food(account: Any, food_id: int) -> KnownFood | None:
    """Return a shared food or one of the account's own; None for any other.

    SQLite takes no larger numbers than keys are; Django would know, but compiled queries go past it.
    """
    if food_id > BigIntegerField.MAX_BIGINT:
        return None
    found = FOODS.rows(food_id, account.pk)
    if not found:
        return None
    return KnownFood(found[0], PLAIN_NAMES.rows(food_id), PORTIONS.rows(food_id))
