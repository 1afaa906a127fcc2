"""Counted foods -> grams: "two eggs", "23 almonds", "half a pizza", "2 coffees". Pure."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from foods.amounts import stored
from foods.measures.portion_words import CUTS, Measure, name_of
from foods.measures.single_weights import FEWEST_PIECES, KINDS, SINGLES, SOLD_AS_PORTION, WHOLES, dish_grams
from foods.measures.typical_weights import DRINKS, SIZE_FACTORS
from foods.measures.weights import (
    MOST_RATIO,
    Measured,
    Weight,
    best,
    group_measure,
    in_words,
    is_alike,
    of_portion,
    own_measure,
    usual_weight,
)
from foods.words import stem

# More of a usual portion than anybody means by a bare count: "10 crisps" are not ten bags.
MOST_PORTIONS = 4
# From so many on a number in front may be grams; and more than this nobody eats in pieces.
FEWEST_GRAMS, MOST_GRAMS = Decimal(20), Decimal(1000)
# A dish of more pieces than these is never named by one of them.
MOST_PIECES_IN_DISH = 8
# From this weight on a single thing is more than a portion.
LEAST_OF_BIG = Decimal(200)
# Parts of something whole: "a cauliflower" is none of its florets.
CUT_OFF = CUTS | {"leaf", "floret", "floweret"}


def weight_of_count(number: Decimal, size: str, food: Measured, names: Sequence[str]) -> Weight | None:
    """Return the weight of "two eggs", "23 almonds", "half a pizza", "2 coffees".

    `names` are the words the food was called; the last says what it is. More than anybody eats, and many of
    what nobody counts, were grams: "50 oats".
    """
    weight = counted_weight(number, size, food, names)
    is_counted = weight is not None and weight.grams <= MOST_GRAMS
    if number >= FEWEST_GRAMS and not (is_counted and is_countable(food, names)):
        return Weight(stored(number), "", None, is_estimate=True)
    return weight


def is_countable(food: Measured, names: Sequence[str]) -> bool:
    """Whether anything tells what a single one weighs."""
    called = stems_of_last(names)
    is_single = single_of(Decimal(FEWEST_PIECES), food, names) is not None or grams_of_piece(food) is not None
    return is_single or counted_measure(FEWEST_GRAMS, "", food, called) is not None


def counted_weight(number: Decimal, size: str, food: Measured, names: Sequence[str]) -> Weight | None:
    """Return the weight by the food's own portions, by its name, by its usual portion, or as in its group."""
    kind = KINDS.get((names[-2].lower(), stem(names[-1]))) if len(names) > 1 else None
    single = kind or single_of(number, food, names)
    counted = None if kind else counted_measure(number, size, food, stems_of_last(names))
    if counted and not (single and is_out_of_proportion(counted, single)):
        return of_portion(number, counted, size)
    if not kind and (each := grams_of_piece(food)) is not None:
        return Weight(
            stored(number * each * SIZE_FACTORS[size]), "1 piece", stored(number), is_estimate=False
        )
    if single:
        return in_words(stored(number * single * SIZE_FACTORS[size]), number, "piece", size, is_estimate=True)
    if is_eaten_as_dish(food) and food.usual is None and number <= MOST_PORTIONS:
        return of_dish(number, size, food, names)
    if food.group not in DRINKS and (food.usual is None or number > MOST_PORTIONS):
        return group_measure(number, "piece", size, food)
    return usual_weight(number, size, food)


def stems_of_last(names: Sequence[str]) -> set[str]:
    """Return how the word that says what it is stands in descriptions of portions."""
    return {name_of(name.lower()) for name in names[-1:]}


def single_of(number: Decimal, food: Measured, names: Sequence[str]) -> Decimal | None:
    """Return what a single one weighs by its name; None for portions: "1 fries", "fish and chips"."""
    called = next(iter(stems_of_last(names)), "")
    if number < 1 and called in WHOLES and food.group == "poultry":
        return WHOLES[called]
    is_portion = number < FEWEST_PIECES and (called in SOLD_AS_PORTION or is_small_in(food, called))
    return None if is_portion or "and" in names else SINGLES.get(called)


def is_small_in(food: Measured, called: str) -> bool:
    """Whether one of them is too little of a dish to be meant by "1": "1 kung pao prawns"."""
    usual = food.usual.grams if food.usual else dish_grams([called], food.group)
    return is_eaten_as_dish(food) and SINGLES.get(called, usual) * MOST_PIECES_IN_DISH < usual


def is_eaten_as_dish(food: Measured) -> bool:
    """Whether one has a bowl or a plate of it."""
    return food.group in {"mixed-dishes", "soups-and-sauces"}


def of_dish(number: Decimal, size: str, food: Measured, names: Sequence[str]) -> Weight:
    """Return so many usual portions of a dish of which the table knows none: "1 sandwich", "a stew"."""
    grams = dish_grams(names, food.group)
    return in_words(stored(number * grams * SIZE_FACTORS[size]), number, "portion", size, is_estimate=True)


def weight_of_pieces(number: Decimal, size: str, food: Measured, names: Sequence[str]) -> Weight | None:
    """Return the weight of "2 pieces of": those of the table, else whatever the food is counted in."""
    if weight := own_measure(number, "piece", size, food):
        return weight
    if counted := counted_measure(number, size, food, stems_of_last(names)):
        return of_portion(number, counted, size)
    return group_measure(number, "piece", size, food)


def is_out_of_proportion(measure: Measure, single: Decimal) -> bool:
    """Whether a portion is a part of one such thing, or a much larger one: a slice, or a family pizza."""
    grams = measure.grams_of_one
    is_part = bool(measure.words.names & CUT_OFF) and grams * 2 < single
    return is_part or (single >= LEAST_OF_BIG and grams > single * 2)


def counted_measure(number: Decimal, size: str, food: Measured, names: Collection[str]) -> Measure | None:
    """Return the portion that is one of them: usual, named like the food, or of plain size."""
    pieces = [measure for measure in food.measures if measure.words.is_pieces]
    named = [measure for measure in pieces if measure.words.unit in names]
    whole = [measure for measure in pieces if not measure.words.names & CUTS]
    if (
        food.usual
        and food.usual in pieces
        and (food.usual in whole or not named or is_cake(number, named, food))
    ):
        return best([measure for measure in pieces if is_alike(measure, food.usual)], size, food, MOST_RATIO)
    if named or is_usually_spooned(food):
        return best(named, size, food, MOST_RATIO) if named else None
    sized = [measure for measure in whole if measure.words.size]
    return best(sized or whole, size, food, MOST_RATIO) if whole and not is_dish(food) else None


def is_cake(number: Decimal, named: Sequence[Measure], food: Measured) -> bool:
    """Whether a whole one is too much to be meant by "a": "a chocolate cake" is a slice of it."""
    usual = food.usual.grams_of_one if food.usual else Decimal(0)
    return number >= 1 and named[0].grams_of_one > usual * MOST_PORTIONS


def is_usually_spooned(food: Measured) -> bool:
    """Whether the usual portion tells that nobody counts it, or how many are in it."""
    return bool(food.usual and (food.usual.words.pieces or food.usual.words.unit in {"tsp", "tbsp"}))


def is_dish(food: Measured) -> bool:
    """Whether the usual portion is as much as one eats or drinks at once, so that a count counts portions."""
    vessels = {"bowl", "plate", "glass", "mug", "can", "bottle", "pot", "packet", "portion", "shot", "scoop"}
    return food.group in DRINKS or bool(food.usual and food.usual.words.unit in vessels)


def grams_of_piece(food: Measured) -> Decimal | None:
    """Return what one weighs where a portion tells how many are in it: "1 handful (about 23)"."""
    told = (measure for measure in food.measures if measure.words.pieces)
    return next((measure.grams / measure.words.pieces for measure in told if measure.words.pieces), None)
