"""Where one food of a line ends and the next begins. Pure."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from foods.numbers import number_at, word_at
from foods.phrases.meal_words import after_heading, day_number
from foods.phrases.moments import Moment, moment_at
from foods.phrases.parts import FOOD
from foods.phrases.sums import sum_at
from foods.phrases.tokens import Token, lower_words
from foods.phrases.vocabulary import BY_THE_WAY, GO_ON_AFTER, NO_FOOD, STATES, listed
from foods.units import UNITS

SEPARATORS = frozenset({",", ";", "\n", ".", "!", "?", "|", "•", "plus", "then"})
JOINERS = frozenset({"and", "&", "with", "w/", "on", "in", "+", "'n'", "alongside"})
# A point behind them ends no sentence.
SHORTENED = listed("approx ca fl a.m p.m incl g gr gm kg oz lb lbs ml cl dl l tbsp tbs tsp dsp pc pcs pkt")


@dataclass(frozen=True)
class Mark:
    """A piece of the line: tokens of one kind. Kinds: "food", "heading", "joiner", "separator", "moment"."""

    kind: str
    tokens: tuple[Token, ...]
    moment: Moment = field(default_factory=Moment)


def marks(tokens: Sequence[Token], today: datetime.date) -> Iterator[Mark]:
    """Cut the tokens where a food, a joiner, a separator or a moment begins."""
    words = lower_words(tokens)
    closing = last_place(words, ")")
    place, food, depth = 0, 0, 0
    while place < len(words):
        kind, end, moment = mark_at(words, place, today, is_inside=depth > 0)
        depth = inside(words[place], depth, is_closed=place < closing)
        if kind == FOOD:
            place = end
            continue
        if food < place:
            yield Mark(kind_before(words, food, place), tuple(tokens[food:place]))
        yield Mark(kind, tuple(tokens[place:end]), moment)
        place = food = end
    if food < place:
        yield Mark(FOOD, tuple(tokens[food:place]))


def kind_before(words: Sequence[str], start: int, end: int) -> str:
    """Return "heading" for what a colon parts from its list: "smoothie: banana, milk" has two foods."""
    is_counted = any(number_at(words, place) for place in range(start, end))
    return "heading" if words[end] == ":" and not is_counted else FOOD


def last_place(words: Sequence[str], wanted: str) -> int:
    """Return the last place of a word, -1 where it stands nowhere."""
    return max((place for place, word in enumerate(words) if word == wanted), default=-1)


def inside(word: str, depth: int, *, is_closed: bool) -> int:
    """Return how many parentheses are open; one that is never closed opens nothing."""
    if word == "(" and is_closed:
        return 1
    return 0 if word == ")" else depth


def mark_at(
    words: Sequence[str], place: int, today: datetime.date, *, is_inside: bool
) -> tuple[str, int, Moment]:
    """Return what kind of piece begins here, where it ends, and the moment it says."""
    if not is_inside:
        if is_number_of_item(words, place):
            return "separator", place + 2, Moment()
        if found := moment_at(words, place, today):
            return "moment", after_heading(words, found[1]), found[0]
        if is_separator(words, place):
            return "separator", place + 1, Moment()
        if is_joiner(words, place):
            return "joiner", place + 1, Moment()
    return FOOD, end_of_piece(words, place), Moment()


def end_of_piece(words: Sequence[str], place: int) -> int:
    """Return the next place where something else may begin: behind a number and behind a sum."""
    if list(words[place : place + 3]) == ["half", "and", "half"]:
        return place + 3
    summed, number = sum_at(words, place), number_at(words, place)
    return max(place + 1, summed.end if summed else 0, number[1] if number else 0)


def is_number_of_item(words: Sequence[str], place: int) -> bool:
    """Whether the number of an item in a list stands here: "1. apple" in a line of its own, "2) pear"."""
    sign = word_at(words, place + 1)
    if day_number(words[place]) is None or sign not in {".", ")"}:
        return False
    return sign == ")" or place == 0 or words[place - 1] == "\n"


def is_separator(words: Sequence[str], place: int) -> bool:
    """Whether a food ends here for certain."""
    if words[place] == ":":
        return heads_list(words, place)
    return words[place] in SEPARATORS and not (words[place] == "." and word_at(words, place - 1) in SHORTENED)


def heads_list(words: Sequence[str], colon: int) -> bool:
    """Whether foods follow the colon, and not only how much: "snacks for Tim: 2 figs", but "figs: 2"."""
    end = colon + 1
    while word_at(words, end) not in {"", *SEPARATORS}:
        end += 1
    number = number_at(words, colon + 1)
    first = number[1] if number else colon + 1
    said = [
        word for word in words[first:end] if word[0].isalpha() and word not in {*UNITS, *STATES, *BY_THE_WAY}
    ]
    return bool(said)


def is_joiner(words: Sequence[str], place: int) -> bool:
    """Whether a food may end here and another begin."""
    if words[place] not in JOINERS:
        return False
    before = words[place - 1] if place else ""
    if words[place] in {"and", "&", "+"}:
        return True
    return before not in GO_ON_AFTER and not is_packing(words, place)


def is_packing(words: Sequence[str], joiner: int) -> bool:
    """Whether only what goes without saying follows: "in olive oil", "on the side", "with skin"."""
    no_food = NO_FOOD.get(words[joiner], frozenset())
    for end in range(joiner + 1, joiner + 5):
        if word_at(words, end) in no_food:
            after = word_at(words, end + 1)
            return after in {"", ")"} or after in SEPARATORS or after in JOINERS
    return False


def clauses(found: Sequence[Mark]) -> Iterator[list[Mark]]:
    """Return the marks between two separators; a sign that opens the line is none."""
    clause: list[Mark] = []
    for mark in found:
        if mark.kind == "separator":
            yield clause
            clause = []
        else:
            clause.append(mark)
    yield clause
