"""Which of the ways to log an item was sent: grams or portions of a food, or a guess."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from foods.amounts import stored
from foods.models import Food, Portion
from tracker.api.limits import LEAST
from tracker.api.problems import refused
from tracker.api.schemas.entries import ItemContent
from tracker.diary.forms import MAX_GRAMS
from tracker.diary.models import Amount

OF_A_FOOD = ("grams", "portion_id", "quantity")
OF_A_GUESS = ("name", "magnesium_mg")


def refuse_mixture(content: ItemContent) -> None:
    """Refuse fields of a guess beside a food and the other way round, and neither of both."""
    if content.food_id is not None:
        refuse_sent(content, OF_A_GUESS, _("A food brings its own; leave this out, or food_id for a guess."))
    elif content.name is None:
        raise refused("food_id", _("Send food_id for a food, or name and magnesium_mg for a guess."))
    else:
        refuse_sent(content, OF_A_FOOD, _("Only a food with food_id has this; a guess has milligrams."))


def refuse_sent(content: ItemContent, names: Iterable[str], message: str) -> None:
    """Refuse the first of these fields that was sent with a value."""
    for name in names:
        if getattr(content, name) is not None:
            raise refused(name, message)


def amount_of(content: ItemContent, food: Food) -> Amount:
    """Return how much of `food` was sent."""
    if content.grams is not None:
        refuse_sent(
            content, ("portion_id", "quantity"), _("Send grams, or portion_id with quantity, not both.")
        )
        return Amount(content.grams)
    if content.portion_id is None or content.quantity is None:
        raise refused("grams", _("Send grams, or portion_id with quantity."))
    portion = portion_of(food, content.portion_id)
    grams = content.quantity * portion.gram_weight
    if not LEAST <= stored(grams) <= MAX_GRAMS:
        raise refused("quantity", _("Enter an amount above 0 and up to 10,000 g."))
    return Amount(grams, content.quantity, portion.description)


def portion_of(food: Food, key: str) -> Portion:
    """Return the portion of this food with this id."""
    for portion in food.portions.all():
        if str(portion.pk) == key:
            return portion
    raise refused("portion_id", _("This food has no such portion."))
