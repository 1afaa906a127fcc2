"""Answering a suggestion: what was accepted goes into the food table, and the person is told."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from foods.history import WhoAndWhy, mark_corrected, save_changed
from foods.models import Food, FoodName, Portion, Source
from foods.recipes import refresh_recipes
from foods.value_origins import ValueOrigin
from tracker.curation.models import Suggestion
from tracker.people.models import Account

MAGNESIUM = "magnesium_mg_per_100_g"
SOURCE_KEY = "suggested"
# Behind the names of every table, those of other languages included: search puts the usual first.
LAST_POSITION = 1_000_000


class DecidedAlreadyError(Exception):
    """Somebody else decided it meanwhile, or the person withdrew it."""


class FoodGoneError(Exception):
    """The food the value is for is not in the table any more."""


@dataclass(frozen=True)
class Decision:
    """Who decides, and what is said: to the person and, of what is accepted, in the food's history."""

    editor: Account
    reason: str


@dataclass(frozen=True)
class Accepted:
    """What goes into the table: as suggested, or as the editor adjusted it. No value is None.

    Name, group, portion and brand are those of a new food.
    """

    magnesium_mg_per_100_g: Decimal | None
    citation: str
    derivation: str = ""
    name: str = ""
    group: str = ""
    portion: str = ""
    portion_grams: Decimal | None = None
    is_branded: bool = False


@transaction.atomic
def accept_value(suggestion: Suggestion, accepted: Accepted, decision: Decision) -> Food:
    """Set the value of the food as the administration's form does: with history, origin and recipes."""
    claim(suggestion, Suggestion.State.ACCEPTED, decision)
    food = standing_food(suggestion)
    food.magnesium_mg_per_100_g = accepted.magnesium_mg_per_100_g
    food.value_origins = {**food.value_origins, MAGNESIUM: origin(accepted)}
    save_changed(food, WhoAndWhy(decision.editor, decision.reason))
    mark_corrected(food.pk)
    refresh_recipes([food.pk])
    return food


def standing_food(suggestion: Suggestion) -> Food:
    """Return the food as it is now, held until it is saved."""
    foods = Food.objects.shared().select_for_update()
    food: Food | None = foods.filter(pk=suggestion.food_id or 0).first()
    if food is None:
        raise FoodGoneError
    return food


@transaction.atomic
def accept_food(suggestion: Suggestion, accepted: Accepted, decision: Decision) -> Food:
    """Add a food to the table that everybody sees."""
    claim(suggestion, Suggestion.State.ACCEPTED, decision)
    food = Food.objects.create(
        source=source_of_suggestions(),
        id_in_source=f"{SOURCE_KEY}:{uuid4().hex[:12]}",  # no other installation makes the same
        source_name=accepted.name,
        group=accepted.group,
        is_branded=accepted.is_branded,
        magnesium_mg_per_100_g=accepted.magnesium_mg_per_100_g,
        value_origins={MAGNESIUM: origin(accepted)},
    )
    name_it(food, accepted)
    Suggestion.objects.filter(pk=suggestion.pk).update(food=food)
    return food


def name_it(food: Food, accepted: Accepted) -> None:
    """Give a new food its plain name and the portion that is usual under it."""
    portion = None
    if accepted.portion_grams is not None:
        portion = Portion.objects.create(
            food=food,
            description=accepted.portion,
            gram_weight=accepted.portion_grams,
            origin=Portion.Origin.EVERYDAY,
        )
    language = (get_language() or "en").split("-")[0]
    FoodName.objects.create(
        food=food, text=accepted.name, language=language, position=LAST_POSITION, default_portion=portion
    )


@transaction.atomic
def decline(suggestion: Suggestion, decision: Decision) -> None:
    """Leave the table as it is, and say why."""
    claim(suggestion, Suggestion.State.DECLINED, decision)


def claim(suggestion: Suggestion, state: str, decision: Decision) -> None:
    """Take a suggestion out of the queue, so that nobody else decides it, and tell its account."""
    waiting = Suggestion.objects.waiting().filter(pk=suggestion.pk)
    answered = {"answer": decision.reason, "decided_by": decision.editor, "decided_at": timezone.now()}
    if not waiting.update(state=state, **answered):
        raise DecidedAlreadyError
    Account.objects.filter(pk=suggestion.account_id).update(has_answer=True)


def origin(accepted: Accepted) -> dict[str, str]:
    """Return where the value comes from; nobody was asked for the date that it has there."""
    return ValueOrigin(source=accepted.citation, derivation=accepted.derivation).as_json()


def source_of_suggestions() -> Source:
    """Return the data set of foods that people suggested; it is made with the first of them."""
    source, _ = Source.objects.get_or_create(
        key=SOURCE_KEY,
        defaults={"name": "Suggested here", "data_set": "Suggestions of this installation"},
    )
    return source
