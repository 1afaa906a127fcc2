"""Which of the names that hold the typed words a person most likely means. Pure.

Names of food tables go from the general to the special, parted by commas: "Nuts, almonds, raw". A name whose
parts are made of the typed words alone says that very food; more parts narrow it down. Within a part English
puts the food last: "black beans" are beans, "bean soup" is a soup.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from foods.words import FILLERS, stem, words

PLAIN, SYNONYM, OF_SOURCE = 0, 1, 2
# Parts by which food tables mark the unspecified, unprepared food; NFS is "not further specified".
UNSPECIFIED = frozenset({"raw", "nfs", "plain", "whole"})
# Measured data sets before estimates, newer ones before older ones.
SOURCE_ORDER = {key: order for order, key in enumerate(("sr_legacy", "foundation", "fndds", "sr24"))}
# A shorter last word is unfinished even where it happens to be a word ("sp.", "co").
SHORTEST_WORD = 3


@dataclass(frozen=True)
class Candidate:
    """A name that holds the typed words, and what is known of its food."""

    food_id: int
    text: str
    kind: int
    position: int
    is_branded: bool
    has_caution: bool
    source_key: str | None


@dataclass(frozen=True)
class Fit:
    """How well one name fits the typed words."""

    is_literal: bool  # every typed word stands there, not only its beginning
    is_exact: bool  # and nothing else does
    is_about_it: bool  # typed words alone make the first part, and all of them stand in such parts
    is_unspecified: bool  # and what else it says is "raw" or "not further specified"
    is_a_kind_of_it: bool  # a typed word ends the first part
    length: int


@lru_cache(maxsize=20_000)
def stems_by_part(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the stems of each comma part of a name that has any."""
    parts = (tuple(stem(word) for word in words(part)) for part in name.split(","))
    return tuple(part for part in parts if part)


def fit(name: str, typed: Sequence[str]) -> Fit:
    """Compare a name with the stems of the typed words; the last of these may be unfinished."""
    parts = stems_by_part(name)
    tokens = {token for part in parts for token in part}
    meant = {token for token in tokens if token in typed or token.startswith(typed[-1])}
    about = [part for part in parts if meant.issuperset(part)]
    others = [part for part in parts if part not in about]
    is_about_it = parts[:1] == tuple(about[:1]) and says_all(
        {token for part in about for token in part}, typed
    )
    return Fit(
        is_literal=len(typed[-1]) < SHORTEST_WORD or tokens.issuperset(typed),
        is_exact=tokens == set(typed),
        is_about_it=is_about_it,
        is_unspecified=is_about_it and all(UNSPECIFIED.issuperset(part) for part in others),
        is_a_kind_of_it=bool(parts) and head(parts[0]) in meant,
        length=sum(len(part) for part in parts),
    )


def head(part: Sequence[str]) -> str:
    """Return the word that says what the thing is: the last one before "with", "in" and the like."""
    fillers = (place for place, token in enumerate(part) if token in FILLERS)
    return part[max(next(fillers, len(part)), 1) - 1]


def says_all(tokens: set[str], typed: Sequence[str]) -> bool:
    """Whether the tokens say every typed word, be it as a beginning."""
    return all(word in tokens or any(token.startswith(word) for token in tokens) for word in typed)


def tier(candidate: Candidate, shape: Fit) -> int:
    """Return how near the food is: everyday names of it, the table's plain row, kinds of it, the rest."""
    if candidate.kind == OF_SOURCE:
        return 1 if shape.is_unspecified else 3 if shape.is_about_it else 4
    return 0 if shape.is_about_it else 2 if shape.is_a_kind_of_it else 4


def closeness(typed: Sequence[str], first: frozenset[int]) -> Callable[[Candidate], tuple[Any, ...]]:
    """Return the sort key for names: smaller is closer to what was typed."""

    def key(candidate: Candidate) -> tuple[Any, ...]:
        shape = fit(candidate.text, typed)
        return (
            candidate.food_id not in first,
            candidate.has_caution,
            candidate.is_branded,
            not shape.is_literal,
            tier(candidate, shape),
            not shape.is_exact,
            candidate.kind,
            candidate.position,
            SOURCE_ORDER.get(candidate.source_key or "", len(SOURCE_ORDER)),
            shape.length,
            candidate.text,
            candidate.food_id,
        )

    return key


def ranked(
    typed: Sequence[str], candidates: Sequence[Candidate], *, food_ids_first: Sequence[int] = ()
) -> list[Candidate]:
    """Return the best name of each food, the likeliest food first."""
    stems = [stem(word) for word in typed]
    best: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=closeness(stems, frozenset(food_ids_first))):
        best.setdefault(candidate.food_id, candidate)
    return list(best.values())
