"""What the description of a portion says: "1/2 cup sliced", "1 handful (about 23)". Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Protocol

from foods.numbers import number_at, word_at
from foods.units import GRAMS, MILLILITRES, SIZES, UNITS, unit_at
from foods.words import stem

# Measures in which pieces are put, or that are as much as one eats: they count no pieces.
NO_PIECES = frozenset(
    {
        *GRAMS, *MILLILITRES, "bowl", "plate", "glass", "mug", "can", "bottle", "carton", "pot", "jar",
        "packet", "sachet", "box", "punnet", "handful", "scoop", "portion", "spoon", "shot", "bunch",
        "loaf", "pinch", "dash", "container", "recipe", "yield", "order", "label", "amount", "jigger",
        "fluid", "tray", "meal", "entree", "envelope", "tub", "roast", "dinner", "unit", "cubic",
        "inch", "individual", "fun", "snack", "drink", "stick", "pat",
    }
)  # fmt: skip
# A part cut from something: a better count for bread than for an apple.
CUTS = frozenset(
    {"slice", "piece", "wedge", "square", "strip", "segment", "ring", "half", "quarter", "cube", "ball"}
)
WORD = re.compile(r"[^\W\d_]+|\d+(?:\.\d+)?|[½⅓⅔¼¾⅛⅜⅝⅞]|[/%-]")
PARENTHESES = re.compile(r"\(([^)]*)\)?")
# "(about 23)", "(23 whole kernels)", "(about 14 halves)": how many are in it.
PIECES = re.compile(r"^(?:about )?(\d+)(?: (?!g\b|ml\b|oz\b|fl\b|cm\b|inch|nlea|serving|label)([a-z ]+))?$")
HALVES = 2


class Weighed(Protocol):
    """A portion: foods.models.Portion or a row of one."""

    @property
    def pk(self) -> Any: ...
    @property
    def description(self) -> str: ...
    @property
    def gram_weight(self) -> Any: ...


@dataclass(frozen=True)
class Words:
    """A description, read: how many of what, of which size, how many millilitres or pieces are in it."""

    count: Decimal
    unit: str
    names: frozenset[str]
    size: str
    millilitres: Decimal | None
    pieces: Decimal | None
    noun: str  # as written: "slices"
    length: int

    @property
    def is_pieces(self) -> bool:
        """Whether it counts things: "1 medium", "2 eggs", "3 nuts"."""
        return bool(self.size and not self.names) or not self.names & NO_PIECES


@dataclass(frozen=True)
class Measure:
    """A portion with what its description says."""

    portion: Weighed
    words: Words

    @property
    def grams(self) -> Decimal:
        """What the whole portion weighs."""
        return Decimal(str(self.portion.gram_weight))

    @property
    def grams_of_one(self) -> Decimal:
        """What one of its units weighs: a slice of "2 slices"."""
        return self.grams / self.words.count


def measures_of(portions: Iterable[Weighed]) -> list[Measure]:
    """Return the portions with what they say."""
    return [Measure(portion, words_of(portion.description)) for portion in portions]


@lru_cache(maxsize=4096)
def words_of(description: str) -> Words:
    """Read one description."""
    text = description.lower()
    inside = PARENTHESES.search(text)
    head = WORD.findall(PARENTHESES.sub(" ", text).split(",")[0])
    count, place = number_at(head, 0) or (Decimal(1), 0)
    if word_at(head, place) == "-":  # "2-egg omelette" is one
        count, place = Decimal(1), place + 1
    first = place
    size, place = size_of(head, place)
    unit = unit_of(head[place:])
    names = frozenset(name for name in (unit, *map(name_of, head[place:])) if name and not name.isdigit())
    behind = [*head[place:], *WORD.findall(",".join(text.split(",")[1:2]))]
    size = size or next((SIZES[word] for word in behind if word in SIZES), "")
    noted = inside[1] if inside else ""
    millilitres = MILLILITRES[unit] * count if unit in MILLILITRES else volume_in(noted)
    noun = " ".join(head[first:])
    return Words(count, unit, names - {*SIZES}, size, millilitres, pieces_in(noted), noun, len(description))


def unit_of(head: list[str]) -> str:
    """Return what is counted: "slice", "fl oz", the stem of "nuts", and "ball" in "10 watermelon balls"."""
    found = unit_at(head, 0)
    if found is None and len(head) > 1 and head[1] in UNITS:
        return UNITS[head[1]]
    return found[0] if found else stem(word_at(head, 0))


def size_of(head: list[str], place: int) -> tuple[str, int]:
    """Return the size in front of the unit; what is extra large is no large one."""
    if word_at(head, place) in {"extra", "jumbo"}:
        return "extra", place + (2 if word_at(head, place + 1) in SIZES else 1)
    size = SIZES.get(word_at(head, place), "")
    return size, place + 1 if size else place


def name_of(word: str) -> str:
    """Return the unit or the stem by which a word of a description is compared."""
    unit = unit_at([word], 0)
    return unit[0] if unit else stem(word)


def volume_in(noted: str) -> Decimal | None:
    """Return the millilitres of "(12 fl oz)", "(15 ml)"."""
    words = WORD.findall(noted)
    number = number_at(words, 0)
    unit = unit_at(words, number[1]) if number else None
    return number[0] * MILLILITRES[unit[0]] if number and unit and unit[0] in MILLILITRES else None


def pieces_in(noted: str) -> Decimal | None:
    """Return how many whole ones are in it: 23 in "(about 23)", 7 in "(about 14 halves)"."""
    found = PIECES.match(noted)
    if found is None or int(found[1]) <= 1:
        return None
    return Decimal(found[1]) / (HALVES if "halves" in (found[2] or "") else 1)


def singular(noun: str) -> str:
    """Return "slice" for "slices", "cherry" for "cherries"."""
    if noun.endswith("ies") and noun not in {"cookies", "brownies"}:
        return f"{noun[:-3]}y"
    if noun.endswith("ves"):
        return f"{noun[:-3]}f"
    ending = "es" if noun.endswith(("oes", "shes", "ches", "xes")) else "s"
    return noun.removesuffix(ending)
