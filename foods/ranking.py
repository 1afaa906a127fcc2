"""Which of the names that hold the typed words a person most likely means. Pure.

Names of food tables go from the general to the special, parted by commas: "Nuts, almonds, raw". A name whose
parts are made of the typed words alone says that very food; more parts narrow it down. Within a part English
puts the food last: "black beans" are beans, "bean soup" is a soup.

Some hundred names are compared for each letter typed, so they are tuples, and what does not depend on the
typed words is remembered.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from foods.words import FILLERS, stem, words

PLAIN, SYNONYM, OF_SOURCE = 0, 1, 2
# Parts by which food tables mark the unspecified, unprepared food; NFS is "not further specified".
UNSPECIFIED = frozenset({"raw", "nfs", "plain", "whole"})
# Measured data sets before estimates, newer ones before older ones.
SOURCE_ORDER = {key: order for order, key in enumerate(("sr_legacy", "foundation", "fndds", "sr24"))}
# A shorter last word is unfinished even where it happens to be a word ("sp.", "co").
SHORTEST_WORD = 3


Part = tuple[str, ...]


class Candidate(NamedTuple):
    """A name that holds the typed words, and what is known of its food."""

    food_id: int
    text: str
    kind: int
    position: int
    is_branded: bool
    has_caution: bool
    source_key: str | None
    is_other: bool  # than those that come first, had before for example
    letters: int


class Shape(NamedTuple):
    """The stems of a name, and the one that says what the thing is."""

    parts: tuple[Part, ...]
    stems: tuple[str, ...]
    head: str


class Fit(NamedTuple):
    """How well one name fits the typed words."""

    is_literal: bool  # every typed word stands there, not only its beginning
    is_exact: bool  # and nothing else does
    is_about_it: bool  # typed words alone make the first part, and all of them stand in such parts
    is_unspecified: bool  # and what else it says is "raw" or "not further specified"
    is_a_kind_of_it: bool  # a typed word ends the first part
    length: int


@lru_cache(maxsize=20_000)
def shape_of(name: str) -> Shape:
    """Return the stems of a name by comma parts; parts without a word are left out."""
    parts = tuple(filter(None, (tuple(map(stem, words(part))) for part in name.split(","))))
    return Shape(parts, sum(parts, ()), head(parts[0]) if parts else "")


def head(part: Sequence[str]) -> str:
    """Return the word that says what the thing is: the last one before "with", "in" and the like."""
    fillers = (place for place, token in enumerate(part) if token in FILLERS)
    return part[max(next(fillers, len(part)), 1) - 1]


def fit(name: str, typed: frozenset[str], last: str) -> Fit:
    """Compare a name with the stems of the typed words; the `last` of these may be unfinished."""
    parts, stems, head = shape_of(name)
    meant = {token for token in stems if token in typed or token.startswith(last)}
    is_literal = meant.issuperset(typed)
    is_about_it, is_unspecified = about_it(parts, meant, typed)
    return Fit(
        is_literal or len(last) < SHORTEST_WORD,
        is_literal and typed.issuperset(stems),
        is_about_it,
        is_unspecified,
        head in meant,
        len(stems),
    )


def about_it(parts: Sequence[Part], meant: set[str], typed: Collection[str]) -> tuple[bool, bool]:
    """Return whether a name is about what was typed, and whether it leaves open which kind."""
    if not meant or not meant.issuperset(parts[0]):
        return False, False
    about = [part for part in parts if meant.issuperset(part)]
    is_about_it = says_all({token for part in about for token in part}, typed)
    return is_about_it, is_about_it and all(part in about or UNSPECIFIED.issuperset(part) for part in parts)


def says_all(tokens: set[str], typed: Collection[str]) -> bool:
    """Whether the tokens say every typed word, be it as a beginning."""
    return all(word in tokens or any(token.startswith(word) for token in tokens) for word in typed)


def tier(kind: int, shape: Fit) -> int:
    """Return how near the food is: everyday names of it, the table's plain row, kinds of it, the rest."""
    if kind == OF_SOURCE:
        return 1 if shape.is_unspecified else 3 if shape.is_about_it else 4
    return 0 if shape.is_about_it else 2 if shape.is_a_kind_of_it else 4


def closeness(typed: Sequence[str]) -> Callable[[Candidate], tuple[Any, ...]]:
    """Return the sort key for names: smaller is closer to what was typed."""
    last, meant = typed[-1], frozenset(typed)

    def key(candidate: Candidate) -> tuple[Any, ...]:
        shape = fit(candidate.text, meant, last)
        return (
            candidate.is_other,
            candidate.has_caution,
            candidate.is_branded,
            not shape.is_literal,
            tier(candidate.kind, shape),
            not shape.is_exact,
            candidate.kind,
            candidate.position,
            SOURCE_ORDER.get(candidate.source_key or "", len(SOURCE_ORDER)),
            shape.length,
            candidate.text,
            candidate.food_id,
        )

    return key


def ranked(typed: Sequence[str], candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the best name of each food, the likeliest food first."""
    best: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=closeness([stem(word) for word in typed])):
        best.setdefault(candidate.food_id, candidate)
    return list(best.values())
