"""The amount in front of a food: "2 large slices of", "a 330 ml can of", "30 g". Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from foods.numbers import number_at, word_at
from foods.phrases.sums import sum_at
from foods.units import GRAMS, MILLILITRES, SIZES, unit_at, unit_misspelt_at

TIMES = frozenset({"x", "×", "*", "times"})
# They may stand between number and unit and change nothing: "1 level teaspoon".
SAID_BY_THE_WAY = frozenset(
    {"level", "full", "good", "whole", "more", "extra", "nice", "fresh", "ripe", "sized"}
)
# They are sizes of a food as well, not only of its measure: "a large coffee", but "a thin crust".
PLAIN_SIZES = frozenset(
    {
        "small", "little", "tiny", "mini", "medium", "regular", "large", "big", "huge",
        "small-sized", "medium-sized", "large-sized",
    }
)  # fmt: skip
# Measures that need no number to be one: "glass of milk", "handful almonds".
SELF_STANDING = frozenset({"glass", "mug", "bowl", "handful", "slice", "tbsp", "tsp", "plate", "pint"})
# What looks like a measure and is the food: "pot noodles", "strip steak", "breast milk".
NAMES = frozenset(
    {
        ("pot", "noodle"), ("pot", "noodles"), ("pot", "roast"), ("pot", "pie"), ("strip", "steak"),
        ("fillet", "steak"), ("filet", "mignon"), ("head", "cheese"), ("breast", "milk"), ("bar", "snack"),
        ("cup", "noodles"), ("ring", "doughnut"), ("quarter", "pounder"), ("leaf", "lettuce"),
        ("glass", "noodles"), ("box", "cake"), ("rib", "eye"), ("big", "mac"), ("little", "gem"),
    }
)  # fmt: skip


@dataclass(frozen=True)
class TypedAmount:
    """A number of units; a bare count has no unit. `end` is the first token behind it."""

    quantity: Decimal | None
    unit: str
    size: str
    end: int


def amount_in_front(words: Sequence[str], start: int = 0) -> TypedAmount | None:
    """Return the amount that stands before a food; None where none does."""
    if tuple(words[start : start + 2]) == ("a", "little"):
        return TypedAmount(None, "", "small", start + 2)
    found = number_at(words, start)
    if found is None:
        return self_standing(words, start)
    quantity, place = found
    if summed := sum_at(words, start):
        return TypedAmount(summed.quantity, summed.unit, "", past_of(words, summed.end))
    if word_at(words, place) in TIMES:
        place += 1
    if (inner := number_at(words, place)) and (weight := measured(words, *inner)):
        return in_containers(words, TypedAmount(quantity * weight.quantity, weight.unit, "", weight.end))
    return in_containers(words, with_unit(words, quantity, place))


def measured(words: Sequence[str], quantity: Decimal, place: int) -> "Measured | None":
    """Return "100 g" of "2 x 100 g" where the second number counts grams or millilitres."""
    place = place + 1 if word_at(words, place) == "-" else place
    unit = unit_at(words, place)
    if unit is None or unit[0] not in {*GRAMS, *MILLILITRES}:
        return None
    return Measured(quantity, *unit)


@dataclass(frozen=True)
class Measured:
    """A mass or a volume."""

    quantity: Decimal
    unit: str
    end: int


def with_unit(words: Sequence[str], quantity: Decimal, place: int) -> TypedAmount:
    """Return the number with size and unit behind it: "2 | large slices of"."""
    size, place = size_at(words, place)
    unit = unit_before_food(words, place)
    if unit is None:
        return TypedAmount(quantity, "", size, past_of(words, place) if size else place)
    return TypedAmount(quantity, unit[0], size, past_of(words, unit[1]))


def size_at(words: Sequence[str], place: int) -> tuple[str, int]:
    """Return the size said here and where the food or its measure begins.

    What is said by the way counts only in front of a measure: "1 heaped tablespoon", but "jumbo oats".
    """
    size, end = "", place
    while (word := word_at(words, end)) in SIZES or word in SAID_BY_THE_WAY:
        size = SIZES.get(word, size)
        end += 1
    return (size, end) if unit_before_food(words, end) else size_of_food(words, place)


def size_of_food(words: Sequence[str], place: int) -> tuple[str, int]:
    """Return the size of the food itself: "large", "extra large", "medium sized"."""
    first = place + 1 if word_at(words, place) == "extra" else place
    word, following = word_at(words, first), word_at(words, first + 1)
    if word not in PLAIN_SIZES or (word, following) in NAMES:
        return "", place
    return SIZES[word], first + (2 if following in {"sized", "size"} else 1)


def unit_before_food(words: Sequence[str], place: int) -> tuple[str, int] | None:
    """Return the unit at this place unless it begins the name of a food."""
    if (word_at(words, place), word_at(words, place + 1)) in NAMES:
        return None
    return unit_at(words, place) or (unit_misspelt_at(words, place) if place + 1 < len(words) else None)


def past_of(words: Sequence[str], place: int) -> int:
    """Return the place behind "of", "of the"."""
    place = place + 1 if word_at(words, place) == "." else place
    if word_at(words, place) != "of":
        return place
    return place + 2 if word_at(words, place + 1) in {"the", "my", "a", "some"} else place + 1


def in_containers(words: Sequence[str], amount: TypedAmount) -> TypedAmount:
    """Leave out the container of a weight ("330 ml can of") and take the weight of one ("can (400 g) of")."""
    if amount.unit in {*GRAMS, *MILLILITRES}:
        place = amount.end
        container = unit_before_food(words, place)
        if container and container[0] not in {*GRAMS, *MILLILITRES} and container[1] < len(words):
            return TypedAmount(amount.quantity, amount.unit, "", past_of(words, container[1]))
    inside = in_parentheses(words, amount.end)
    if amount.unit in {*GRAMS, *MILLILITRES}:  # "1 cup (240 ml)" says the same twice
        return TypedAmount(
            amount.quantity, amount.unit, amount.size, past_of(words, inside.end) if inside else amount.end
        )
    if amount.unit and inside and amount.quantity is not None and inside.end < len(words):
        return TypedAmount(amount.quantity * inside.quantity, inside.unit, "", past_of(words, inside.end))
    return amount


def in_parentheses(words: Sequence[str], place: int) -> Measured | None:
    """Return the weight in "(400 g)"."""
    if word_at(words, place) != "(" or not (inner := number_at(words, place + 1)):
        return None
    weight = measured(words, *inner)
    if weight is None or word_at(words, weight.end) != ")":
        return None
    return Measured(weight.quantity, weight.unit, weight.end + 1)


def self_standing(words: Sequence[str], start: int) -> TypedAmount | None:
    """Return one of what is said without a number: "glass of milk", "large coffee", "large bowl of soup"."""
    size, place = size_at(words, start)
    unit = unit_before_food(words, place)
    if unit and (word_at(words, unit[1]) == "of" or (unit[0] in SELF_STANDING and unit[1] < len(words))):
        return TypedAmount(Decimal(1), unit[0], size, past_of(words, unit[1]))
    return TypedAmount(None, "", size, place) if size and place < len(words) else None
