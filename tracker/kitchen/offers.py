"""What a typed ingredient may mean: offered on the page to check, and carried there and back signed.

So the page that is sent back says what it had offered, and nothing is searched a second time.
"""

import datetime
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from django.core import signing

from foods.models import Ingredient, Recipe
from foods.search import Hit
from foods.understanding import UnderstoodPart, understood

SALT = "kitchen.offers"


@dataclass(frozen=True)
class Choice:
    """A food with what the typed amount weighs of it."""

    food_id: int
    name: str
    grams: Decimal
    quantity: Decimal | None
    portion_text: str
    is_estimate: bool = False


@dataclass(frozen=True)
class Offer:
    """An ingredient as typed, and the foods it may mean, the likeliest first."""

    text: str
    choices: tuple[Choice, ...]

    def choice(self, food_id: str) -> Choice | None:
        """Return the choice of this food."""
        return next((choice for choice in self.choices if str(choice.food_id) == food_id), None)

    def signed(self) -> str:
        """Return the offer as text that nobody can change unseen."""
        rows = [[*map(signable, astuple(choice))] for choice in self.choices]
        return signing.dumps([self.text, rows], salt=SALT, compress=True)


def signed_offer(text: str) -> Offer | None:
    """Return the offer that was signed; None for any other text."""
    try:
        typed, rows = signing.loads(text, salt=SALT)
    except (signing.BadSignature, ValueError):
        return None
    return Offer(typed, tuple(signed_choice(*row) for row in rows))


def signable(value: Any) -> Any:
    """Return an amount as text, which is all that JSON can keep exactly."""
    return str(value) if isinstance(value, Decimal) else value


def signed_choice(food_id: int, name: str, grams: str, quantity: str | None, *rest: Any) -> Choice:
    """Return a choice from what was signed of it."""
    return Choice(food_id, name, Decimal(grams), None if quantity is None else Decimal(quantity), *rest)


def offer_of(ingredient: Ingredient) -> Offer:
    """Return a saved ingredient as its only choice."""
    choice = Choice(
        ingredient.food_id,
        ingredient.food_name,
        ingredient.grams,
        ingredient.quantity,
        ingredient.portion_text,
    )
    return Offer("", (choice,))


class Understood(NamedTuple):
    """Offers for typed lines, what no food was found for, and recipes named, which cannot be ingredients."""

    offers: list[Offer]
    not_found: list[str]
    recipes: list[str]


def offers_for(text: str, today: datetime.date, account: Any) -> Understood:
    """Return what the typed ingredients may mean; every word that is no offer is given back."""
    line = understood(text, today, account=account, is_recipe=True)
    parts = line.foods_and_supplements
    recipes = recipe_foods([hit.food.pk for part in parts for hit in part.hits])
    found = [(part, [hit for hit in part.hits if hit.food.pk not in recipes]) for part in parts]
    offers = [offer_for(part, hits) for part, hits in found if hits]
    not_found = [part.part.text for part, hits in found if not hits]
    named = [part.hits[0].name for part, hits in found if part.hits and not hits]
    said_of_time = line.line.moments if line.line else ()
    return Understood(offers, [*not_found, *line.not_understood, *said_of_time], named)


def recipe_foods(food_ids: Sequence[int]) -> set[int]:
    """Return which of these foods are recipes: one recipe inside another could contain itself."""
    return set(Recipe.objects.filter(food__in=food_ids).values_list("food", flat=True))


def offer_for(part: UnderstoodPart, hits: Sequence[Hit]) -> Offer:
    """Return the foods a part may mean with what it weighs of each."""
    return Offer(part.part.text, tuple(choice_for(part, hit) for hit in hits))


def choice_for(part: UnderstoodPart, hit: Hit) -> Choice:
    """Return a food with the weight of the typed amount."""
    weight = part.weight_of(hit)
    amount = (weight.grams, weight.quantity, weight.portion_text, weight.is_estimate)
    return Choice(hit.food.pk, hit.name, *amount)
