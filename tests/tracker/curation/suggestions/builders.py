"""Plain builders of suggestions."""

from decimal import Decimal
from typing import Any

from django.test import Client
from django.urls import reverse

from foods.models import Food
from tests.foods.builders import make_food, make_food_name, make_portion
from tracker.curation.models import Suggestion
from tracker.people.models import Account

VALUE = {"per": "100g", "magnesium_mg": "79", "citation": "A label", "derivation": "label"}
NEW_FOOD = {**VALUE, "name": "Hazelnut bar", "group": "snacks"}


def make_table_food(name: str = "Spinach", mg: str | None = "62", **fields: Any) -> Food:
    """Return a food of the table with an everyday name and a usual portion, "1 cup" of 30 g."""
    food = make_food(f"{name}, raw", mg, group="vegetables", **fields)
    make_food_name(food, name, default_portion=make_portion(food, "1 cup", "30"))
    return food


def make_suggestion(
    account: Account, food: Food | None = None, mg: str | None = "79", **fields: Any
) -> Suggestion:
    """Return a waiting suggestion of a value for a food, or of a new food where none is given."""
    about: dict[str, Any] = {"food": food, "is_new_food": food is None}
    about |= {"food_name": food.name, "former_mg_per_100_g": food.magnesium_mg_per_100_g} if food else {
        "food_name": "Hazelnut bar", "group": "snacks"
    }  # fmt: skip
    value = None if mg is None else Decimal(mg)
    given = {**about, "magnesium_mg_per_100_g": value, "citation": "A label", **fields}
    suggestion: Suggestion = Suggestion.objects.create(account=account, **given)
    return suggestion


def suggest(client: Client, food: Food, **sent: str) -> Any:
    """Send the form of a value."""
    return client.post(reverse("curation:suggest_value", args=[food.pk]), VALUE | sent)


def suggest_food(client: Client, **sent: str) -> Any:
    """Send the form of a new food."""
    return client.post(reverse("curation:suggest_food"), NEW_FOOD | sent)


def decide(client: Client, suggestion: Suggestion, decision: str, **sent: str) -> Any:
    """Send the answer of an editor."""
    address = reverse("admin:curation_decide_suggestion", args=[suggestion.pk])
    return client.post(address, {"decision": decision, **sent})
