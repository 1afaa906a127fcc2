"""Household measures of one food -> grams: "2 slices", "1 cup", "250 ml", "half", "a large one". Pure.

A measure the food has in the table comes first; scaled volumes next; then what such a measure usually weighs
for foods of its group, which is marked as an estimate.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from foods.amounts import MAX_AMOUNT, AmountError, parsed_amount, stored
from foods.measures.counts import weight_of_count, weight_of_pieces
from foods.measures.portion_words import Weighed, name_of
from foods.measures.single_weights import dish_grams
from foods.measures.weights import Measured, Weight, measured, own_measure, usual_weight, weight_of_unit
from foods.numbers import word_at
from foods.phrases.amounts_in_words import TypedAmount, amount_in_front
from foods.phrases.tokens import lower_words, readable, tokens_of

MAX_TYPED_LENGTH = 60


def weighs(  # noqa: PLR0913, PLR0917 (what was typed, and what is known of the food)
    quantity: Decimal | None,
    unit: str,
    size: str,
    portions: Iterable[Weighed],
    group: str,
    usual: Weighed | None,
    names: Sequence[str] = (),
) -> Weight | None:
    """Return what so many of the unit weigh; None if nothing sensible is known.

    More than a row can hold weighs as much as that: whoever logs it is told that it is too much.
    `names` are the words the food was called; the last says what it is: "half a pizza" is half of "1 pizza".
    """
    food = measured(portions, group, usual)
    number = Decimal(1) if quantity is None else quantity
    if not 0 < number <= MAX_AMOUNT:
        return None
    if unit == "piece":
        weight = weight_of_pieces(number, size, food, names)
    elif unit:
        weight = weight_of_unit(number, unit, size, food)
    elif quantity is None and not (size and is_one(names)):
        weight = usual_weight(number, size, food)
    else:
        weight = weight_of_count(number, size, food, names)
    return replace(weight, grams=min(weight.grams, MAX_AMOUNT)) if weight and weight.grams else None


def is_one(names: Sequence[str]) -> bool:
    """Whether a single one is named: "large carrot" is a large carrot, "large carrots" are some."""
    return bool(names) and not names[-1].lower().endswith("s")


def usual_or_guess(
    portions: Iterable[Weighed], group: str, usual: Weighed | None, names: Sequence[str] = ()
) -> Weight:
    """Return the usual portion as an estimate; of such dishes or of the group where it has none."""
    food = measured(portions, group, usual)
    if weight := usual_weight(Decimal(1), "", food):
        return replace(weight, is_estimate=True)
    return Weight(stored(dish_grams(names, group)), "", None, is_estimate=True)


def typed_weight(text: str, portions: Iterable[Weighed], group: str, usual: Weighed | None) -> Weight:
    """Return what somebody typed into the amount field of a known food weighs.

    A bare number counts usual portions. AmountError carries a message for the person.
    """
    portions = list(portions)
    words = lower_words(tokens_of(readable(text)[:MAX_TYPED_LENGTH]))
    amount = amount_in_front(words)
    if amount is None or amount.quantity is None:
        parsed_amount(text)  # says what is wrong with the number
        raise AmountError(_("Write an amount such as 30 g, 250 ml, 2 slices or ½."))
    if amount.quantity > MAX_AMOUNT:
        raise AmountError(_("This amount is too large."))
    weight = weight_of_typed(amount, words[amount.end :], measured(portions, group, usual))
    if weight is None:
        raise AmountError(_("This food has no such measure. Write grams, such as 30 g."))
    if not 0 < weight.grams <= MAX_AMOUNT:
        raise AmountError(_("This amount is too large."))
    return weight


def weight_of_typed(amount: TypedAmount, rest: Sequence[str], food: Measured) -> Weight | None:
    """Return the weight of an amount behind which at most a portion's own word follows: "2 eggs"."""
    number = amount.quantity or Decimal(1)
    if amount.unit and not rest:
        return weight_of_unit(number, amount.unit, amount.size, food)
    if not rest:
        return usual_weight(number, amount.size, food) or weight_of_unit(number, "portion", "", food)
    return own_measure(number, name_of(word_at(rest, len(rest) - 1)), amount.size, food)
