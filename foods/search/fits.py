"""How the words of a name and those of a query fit together. Pure."""

from typing import NamedTuple

from foods.search.lacking import is_lack
from foods.search.queries import Query, Term
from foods.search.same_words import OTHER_WAY_TO_COOK
from foods.search.shapes import Shape, shape_of

# How far a name is that does not say how the food was cooked, kept or cut.
UNSAID = 4


class Fit(NamedTuple):
    """How one name fits a query."""

    meant: frozenset[str]  # the words of the name that were asked for
    begun: tuple[str, ...]  # those of them that only begin as the last typed word does
    is_literal: bool  # all other typed words stand there as they are
    distance: int
    is_contrary: bool  # it was cooked in another way than the typed one, or is raw where cooked was asked for
    lacks: tuple[Term, ...]  # what it says only as that of which there is none


def fit(shape: Shape, query: Query) -> Fit:
    """Compare a name with a query, each word of which may be unfinished."""
    meant: set[str] = set()
    unsaid: list[Term] = []
    distance, is_contrary = 0, False
    for term in query:
        said = [way for way in term.ways if shape.tokens.issuperset(way.stems)]
        if said:
            meant.update(*(way.stems for way in said))
            distance += said[0].distance
            is_contrary |= said[0].distance >= OTHER_WAY_TO_COOK
        elif term.is_required:
            unsaid.append(term)
        else:
            distance += UNSAID
        is_contrary |= not shape.tokens.isdisjoint(term.opposites)
    if not unsaid:
        return Fit(frozenset(meant), (), True, distance, is_contrary, ())
    begun = [begun_by(term, shape) for term in unsaid]
    last = begun[-1] if unsaid[-1] is query[-1] else ()
    is_literal = all(term is query[-1] for term in unsaid)
    lacks = tuple(term for term, tokens in zip(unsaid, begun, strict=True) if not tokens)
    return Fit(frozenset(meant.union(*begun)), last, is_literal, distance, is_contrary, lacks)


def begun_by(term: Term, shape: Shape) -> tuple[str, ...]:
    """Return the words of a name that only begin as the last word of a term does."""
    return tuple([token for token in shape.tokens if token.startswith(term.start)])


def is_another(found: Fit) -> bool:
    """Whether the name is of a food that does not lack what it should: "no milk" finds no milk."""
    return bool(found.lacks) and any(is_lack(term.start) for term in found.lacks)


def holds(name: str, query: Query) -> bool:
    """Whether a name holds every required word or its beginning, as the word index would find it."""
    tokens = shape_of(name, is_everyday=True).tokens
    return all(
        any(all(any(token.startswith(said) for token in tokens) for said in way.stems) for way in term.ways)
        for term in query
        if term.is_required
    )


def says_all(tokens: set[str], query: Query) -> bool:
    """Whether the tokens say every term that is required, be it as a beginning."""
    return all(says(tokens, term) for term in query if term.is_required)


def says(tokens: set[str], term: Term) -> bool:
    """Whether the tokens say a term in one of its ways, or begin like it."""
    is_said = any(tokens.issuperset(way.stems) for way in term.ways)
    return is_said or any(token.startswith(term.start) for token in tokens)


def is_in_order(shape: Shape, query: Query) -> bool:
    """Whether a name says the words in the order they were typed."""
    if len(query) == 1:
        return True
    first = (
        next((way.stems[0] for way in term.ways if way.stems[0] in shape.tokens), None) for term in query
    )
    places = [shape.in_order.index(word) for word in first if word]
    return places == sorted(places)
