"""Suggestions in every state, for the pictures."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils.timezone import now

from foods.models import Food
from tests.tracker.people.builders import make_account
from tracker.curation.models import Suggestion
from tracker.people.models import Account

DETAILS = {"citation": "Label of the pack, Good Grain GmbH, bought in spring", "derivation": "label"}


def write_suggestions(known: Food, unknown: Food) -> tuple[Account, Account, Suggestion]:
    """Return an account whose suggestions are in every state, one with news, and one that waits."""
    suggester, told = (make_account(f"{name}@example.org") for name in ("suggester", "told"))
    answered = {"decided_at": now() - timedelta(days=2)}
    bar = {"food_name": "Hazelnut bar with dates", "group": "snacks", "is_new_food": True}
    suggest(suggester, known, "270", state="accepted", answer="Agrees with the label.", **answered)
    suggest(suggester, None, "900", state="declined", answer="That is of a whole pack.", **bar, **answered)
    suggest(suggester, unknown, "41", state="withdrawn")
    suggest(told, None, None, **bar, portion="1 bar", portion_grams=Decimal(40))
    suggest(told, unknown, "41", note="Two packs say the same.")
    Account.objects.filter(pk=told.pk).update(has_answer=True)
    per_portion = {"stated_mg": Decimal("25.5"), "portion_grams": Decimal(40)}
    waiting = suggest(suggester, known, "63.75", former_mg_per_100_g=Decimal(260), **per_portion)
    return suggester, told, waiting


def suggest(account: Account, food: Food | None, mg: str | None, **fields: Any) -> Suggestion:
    """Return what an account suggested."""
    about: dict[str, Any] = {}
    if food is not None:
        about = {"food_name": food.name, "former_mg_per_100_g": food.magnesium_mg_per_100_g}
    value = None if mg is None else Decimal(mg)
    given = {**about, **DETAILS, "food": food, "magnesium_mg_per_100_g": value, **fields}
    suggestion: Suggestion = Suggestion.objects.create(account=account, **given)
    return suggestion
