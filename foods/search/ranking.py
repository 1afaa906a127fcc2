"""Which of the names that hold the typed words a person most likely means. Pure.

Some hundred names are compared for each letter typed, so they are tuples.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from foods.search.fits import Fit, fit, is_another, is_in_order
from foods.search.queries import Query
from foods.search.shapes import Shape, shape_of
from foods.search.tiers import FOREIGN, OF_SOURCE, SYNONYM, THE_FOOD, Heads, tier_of, tier_while_typing

# Measured data sets before estimates, newer ones before older ones.
SOURCE_ORDER = {key: order for order, key in enumerate(("sr_legacy", "foundation", "fndds", "sr24"))}


class Candidate(NamedTuple):
    """A name that holds the typed words, and what is known of its food."""

    food_id: int
    text: str
    kind: int
    position: int | None  # of the food's everyday name, None where it has none
    has_caution: bool
    source_key: str | None


class Ranked(NamedTuple):
    """The best name of a food for the typed words, and how near the food is."""

    food_id: int
    text: str
    tier: int
    is_begun: bool = False  # it only begins like the last typed word
    is_contrary: bool = False  # it is cooked or kept in another way than the typed one
    distance: int = 0  # how far its words are from the typed ones

    @property
    def nearness(self) -> tuple[bool, int, bool, int]:
        """How near the food is, smaller is nearer; what else orders names does not tell foods apart."""
        return self.is_contrary, self.tier, self.is_begun, self.distance


def closeness(
    candidate: Candidate, shape: Shape, found: Fit, query: Query, heads: Heads
) -> tuple[tuple[Any, ...], Ranked]:
    """Return the sort key of a name, smaller is closer, and the name with its tier."""
    tier = tier_of(candidate.kind, shape, found, query)
    typed_tier = tier_while_typing(tier, candidate.kind, query, heads) if found.begun else tier
    return (
        candidate.has_caution,
        not found.is_literal,
        found.is_contrary,
        typed_tier,
        *begun_key(candidate, tier, shape, found, heads.all),
        found.distance,
        bool(found.begun) or not found.meant.issuperset(shape.tokens),
        candidate.kind,
        not is_in_order(shape, query),
        shape.head not in last_stems(query),  # milk chocolate is chocolate, chocolate milk is milk
        candidate.position is None,
        candidate.position or 0,
        SOURCE_ORDER.get(candidate.source_key or "", len(SOURCE_ORDER)),
        len(shape.tokens),
        candidate.text,
        candidate.food_id,
    ), Ranked(
        candidate.food_id,
        candidate.text,
        typed_tier,
        bool(found.begun),
        found.is_contrary,
        found.distance,
    )


def last_stems(query: Query) -> set[str]:
    """Return the stems of the last word that must stand in a name, in all ways to say it."""
    last = [term for term in query if term.is_required][-1]
    return {way.stems[-1] for way in last.ways}


def begun_key(
    candidate: Candidate, tier: int, shape: Shape, found: Fit, heads: Mapping[str, int]
) -> tuple[Any, ...]:
    """Return how likely the words of a name are those that somebody began to type.

    It is the first word of an everyday name, and what it names comes in many kinds: "co" is coffee.
    """
    usual = heads[shape.head] if tier == THE_FOOD and shape.head in found.begun else 0
    return (
        shape.first not in found.meant,
        len(found.begun) > 1,
        bool(found.begun) and candidate.kind >= FOREIGN,
        (bool(found.begun) and candidate.kind == SYNONYM) - usual.bit_length(),
        tier,
    )


def ranked(query: Query, candidates: Collection[Candidate]) -> tuple[Ranked, ...]:
    """Return the best name of each food, the likeliest food first."""
    shapes = [shape_of(name.text, is_everyday=name.kind != OF_SOURCE) for name in candidates]
    heads = heads_of(candidates, shapes)
    keys = []
    for candidate, shape in zip(candidates, shapes, strict=True):
        found = fit(shape, query)
        if not is_another(found):
            keys.append(closeness(candidate, shape, found, query, heads))
    best: dict[int, Ranked] = {}
    for _, name in sorted(keys):
        best.setdefault(name.food_id, name)
    return tuple(best.values())


def heads_of(candidates: Iterable[Candidate], shapes: Iterable[Shape]) -> Heads:
    """Count what the everyday names are about."""
    everyday = [
        (name.kind, shape) for name, shape in zip(candidates, shapes, strict=True) if name.kind != OF_SOURCE
    ]
    return Heads(
        Counter(word for _, shape in everyday for word in (shape.head, shape.first)),
        Counter(shape.head for kind, shape in everyday if kind != FOREIGN),
    )
