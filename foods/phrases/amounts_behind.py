"""The amount behind a food: "almonds 30 g", "eggs x 2", and a second food behind it. Pure."""

from collections.abc import Sequence
from decimal import Decimal

from foods.numbers import ARTICLES, number_at, numeral, word_at
from foods.phrases.amounts_in_words import TIMES, TypedAmount, amount_in_front
from foods.units import OTHER_DOSES

# A count typed behind the food is small; a larger number is grams: "oats 50". Four digits are a year.
MAX_COUNT_BEHIND = 20
MAX_GRAMS_BEHIND = 999
# Behind a number they measure something else than how much food it is.
NO_MEASURES_OF_FOOD = OTHER_DOSES | {"mg", "kcal", "cal", "calories", "kj", "percent", "cm", "inch", "year"}
# "Dark chocolate 85" tells the share of cocoa.
COCOA_SHARES = range(45, 101)


def next_food(words: Sequence[str], start: int) -> int | None:
    """Return where a second food begins without a sign between: "2 eggs | 1 toast", "oats 50 g | milk".

    `start` is where the first one begins.
    """
    front = amount_in_front(words, start)
    is_in_front = front is not None and front.quantity is not None
    for place in range((front.end if front else start) + 1, len(words) - 1):
        amount = amount_before_food(words, place)
        is_next = is_in_front or has_amount_before(words, start, place)
        if amount and (is_next or is_measured(amount)):
            return place if is_next else amount.end
    return None


def has_amount_before(words: Sequence[str], start: int, place: int) -> bool:
    """Whether the first food has its amount already: "almonds 30 g | 2 slices bread"."""
    amounts = (amount_in_front(words, first) for first in range(max(start + 1, place - 3), place))
    return any(amount and amount.unit and amount.end == place for amount in amounts)


def is_measured(amount: TypedAmount) -> bool:
    """Whether an amount between two words belongs to the first: "oats 50 g milk", "chicken 150 rice 200"."""
    return bool(amount.unit) or MAX_COUNT_BEHIND < (amount.quantity or 0) <= MAX_GRAMS_BEHIND


def amount_before_food(words: Sequence[str], place: int) -> TypedAmount | None:
    """Return the amount at this place if a number says it and a word follows."""
    if number_at(words, place) is None or words[place] in ARTICLES:
        return None
    amount = amount_in_front(words, place)
    follows = word_at(words, amount.end) if amount else ""
    return amount if follows[:1].isalpha() and follows not in NO_MEASURES_OF_FOOD else None


def amount_behind(words: Sequence[str]) -> tuple[int, TypedAmount] | None:
    """Return where the amount at the end begins, and the amount: "almonds | 30 g", "eggs | x 2"."""
    for start in range(max(1, len(words) - 6), len(words)):
        found = counted_behind(words, start) or measured_behind(words, start)
        if found:
            return start, found
    return None


def measured_behind(words: Sequence[str], start: int) -> TypedAmount | None:
    """Return "30 g", "(30 g)", "2 small slices", "a handful" if nothing follows."""
    place = start + 1 if word_at(words, start) in {"(", "-", "–", ":", ","} else start
    amount = amount_in_front(words, place)
    if amount is None or amount.quantity is None or not amount.unit:
        return None
    end = amount.end + 1 if word_at(words, amount.end) in {")", "."} else amount.end
    end = end + 1 if word_at(words, end) == "each" else end
    return amount if end == len(words) else None


def counted_behind(words: Sequence[str], start: int) -> TypedAmount | None:
    """Return "x 2", "(2)" or a bare number at the end, which is grams where it is large: "oats 50"."""
    place = start + 1 if word_at(words, start) in {*TIMES, "("} else start
    number = numeral(word_at(words, place))
    end = place + 2 if word_at(words, place + 1) in {*TIMES, ")"} else place + 1
    if number is None or end != len(words) or is_no_amount(words, number):
        return None
    return TypedAmount(number, "g" if number > MAX_COUNT_BEHIND else "", "", end)


def is_no_amount(words: Sequence[str], number: Decimal) -> bool:
    """Whether the number behind a food is part of its name."""
    return number > MAX_GRAMS_BEHIND or ("chocolate" in words and number in COCOA_SHARES)
