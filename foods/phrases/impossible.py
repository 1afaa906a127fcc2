"""Amounts that nobody can have had: "0 eggs", "999999999 g oats". Pure."""

from collections.abc import Sequence
from decimal import Decimal

from foods.numbers import MAX_DIGITS
from foods.phrases.not_food import is_nought, is_zero
from foods.phrases.one_part import split_amount, without_fillers
from foods.phrases.tokens import Token, lower_words
from foods.units import unit_at

# A larger number is a slip of the finger, and a smaller one is nothing once it is stored.
MOST, LEAST = Decimal(100_000), Decimal("0.001")


def is_impossible(tokens: Sequence[Token]) -> bool:
    """Whether these tokens, which tell of no supplement, say such an amount of something."""
    words = lower_words(tokens)
    first = without_fillers(words)
    if not any(word[0].isalpha() for word in words[first:]):
        return False
    if is_zero(words[first:]) or is_zero_behind(words) or has_endless_number(words, first):
        return True
    amount, _ = split_amount(tokens[first:])
    return amount is not None and amount.quantity is not None and not LEAST <= amount.quantity <= MOST


def is_zero_behind(words: Sequence[str]) -> bool:
    """Whether zero of a measure stands at the end: "oats 0 g"; "cola 0" is a name."""
    return is_nought("".join(words[-2:-1])) and unit_at(words, len(words) - 1) is not None


def has_endless_number(words: Sequence[str], first: int) -> bool:
    """Whether a number of more digits than any amount has stands in front, or before a measure behind."""
    return any(
        word.isdecimal() and len(word) > MAX_DIGITS and (place == first or unit_at(words, place + 1))
        for place, word in enumerate(words)
    )
