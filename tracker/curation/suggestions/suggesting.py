"""Sending a suggestion and withdrawing it."""

from typing import Any

from django.db import transaction
from django.db.models import Q, Value
from django.db.models.functions import Lower
from django.db.models.lookups import Exact
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from foods.models import Food
from tracker.curation.models import Suggestion
from tracker.people.models import Account

# Nobody floods the queue of those who answer.
MOST_WAITING = 50

SAID = ("food_name", "group", "magnesium_mg_per_100_g", "citation", "derivation", "note")


class CannotSuggestError(Exception):
    """A suggestion that is not taken; the message is meant for the person."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__(message)
        self.message = message


@transaction.atomic
def send(suggestion: Suggestion) -> None:
    """Put a suggestion into the queue; one that stands there already word for word was sent twice."""
    Account.objects.select_for_update().get(pk=suggestion.account_id)
    standing = waiting_like(suggestion)
    if standing is not None:
        if any(getattr(standing, field) != getattr(suggestion, field) for field in SAID):
            raise CannotSuggestError(_("Your suggestion for this food waits already. Withdraw it first."))
        return
    if not has_room(suggestion.account):
        raise CannotSuggestError(
            _("Many suggestions of yours wait already. Send more when some are answered.")
        )
    suggestion.save()


def waiting_like(suggestion: Suggestion) -> Suggestion | None:
    """Return what the account suggested for the same food, or as the same new food, and still waits."""
    waiting = Suggestion.objects.of(suggestion.account).waiting()
    same_name = Exact(Lower("food_name"), Lower(Value(suggestion.food_name)))
    of_food = Q(is_new_food=True) & Q(same_name) if suggestion.is_new_food else Q(food=suggestion.food)
    found: Suggestion | None = waiting.filter(of_food).first()
    return found


def has_room(account: Any) -> bool:
    """Whether fewer than the most suggestions of this account wait."""
    waiting: int = Suggestion.objects.of(account).waiting().count()
    return waiting < MOST_WAITING


def withdraw(suggestion: Suggestion) -> bool:
    """Take a suggestion out of the queue; return whether nobody had decided it meanwhile."""
    waiting = Suggestion.objects.waiting().filter(pk=suggestion.pk)
    return bool(waiting.update(state=Suggestion.State.WITHDRAWN))


def value_for(food: Food, account: Account) -> Suggestion:
    """Return a suggestion of a value for a food of the table, unsaved, with what the table says now."""
    return Suggestion(
        account=account,
        food=food,
        food_name=food.name[:120],
        former_mg_per_100_g=food.magnesium_mg_per_100_g,
    )
