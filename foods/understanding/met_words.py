"""Whether a food that was found is what a typed line says. Pure.

Somebody who types a query sees its results and chooses; in a line the first food is taken, so its names must
really say the typed words. What only begins like them, or was found after most of them were dropped, is none.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from foods.phrases.not_food import NO_FOODS
from foods.search import Hit
from foods.search.queries import Query, Term, query_of, typed_words
from foods.units import UNITS
from foods.words import stem, words

# How well a name says what was typed; NOT_MET is no answer.
MET, MISSPELT, BEGUN, PARTLY, NOT_MET = range(5)
# A beginning must have some letters to say anything.
SHORTEST_BEGINNING = 3
# Letters of a word in which one may be wrong, or two.
SHORTEST_WITH_ERROR, SHORTEST_WITH_TWO = 4, 8
# What a food lacks stands in its name: "chips without salt" are no salt crisps.
LACKING = re.compile(r"\b(?:without|no|not|non|minus) [^,]*|\b\w+[- ]free\b")


class Said(NamedTuple):
    """The words of a food's names, and their stems with those of two words grown together."""

    words: frozenset[str]
    stems: frozenset[str]


def likeliest(hits: Sequence[Hit], text: str) -> list[tuple[int, Hit]]:
    """Return the foods that may be meant and how well their names say the text, the best first.

    A measure alone is no food.
    """
    typed = typed_words(text).words
    query = query_of(typed) if not all(word in UNITS or word[0].isdigit() for word in typed) else ()
    graded = [(grade(hit, query, text), hit) for hit in hits] if query else []
    return sorted((one for one in graded if one[0] != NOT_MET), key=doubt)


def doubt(graded: tuple[int, Hit]) -> tuple[int, bool]:
    """Return how doubtful it is that a food is meant; of those partly met the everyday ones come first."""
    found, hit = graded
    return found, found == PARTLY and not hit.food.names.all()


def grade(hit: Hit, query: Query, text: str) -> int:
    """Return how well the names of a food say what was typed."""
    said = said_by(tuple(dict.fromkeys(names_of(hit))), lacks=bool(LACKING.search(text.lower())))
    terms = [term for term in query if says_something(term)] or list(query)
    grades = [grade_of_term(term, said) for term in terms]
    for place, pair in enumerate(pairwise(terms)):
        if stem("".join(chain(*(term.typed for term in pair)))) in said.stems:
            grades[place : place + 2] = [MET, MET]  # "sour dough" is sourdough
    if len(terms) == 1 or max(grades) < BEGUN:
        return max(grades)
    # English names the food last; before it may stand a brand or a place: "Greggs sausage roll".
    return PARTLY if grades[-1] < BEGUN else NOT_MET


def says_something(term: Term) -> bool:
    """Whether a word tells what food it is, and not only of which size, in which state, or when it was."""
    return not term.is_soft and NO_FOODS.isdisjoint(term.typed)


def unmet_words(hit: Hit, text: str) -> list[str]:
    """Return the typed words that the names of a food do not say."""
    said = said_by(tuple(dict.fromkeys(names_of(hit))), lacks=False)
    terms = filter(says_something, query_of(typed_words(text).words))
    return [" ".join(term.typed) for term in terms if grade_of_term(term, said) >= BEGUN]


def names_of(hit: Hit) -> Iterable[str]:
    """Return all that a food is called, that by which it was found first."""
    yield from (hit.matched_name, hit.name, hit.food.source_name)
    yield from (name.text for name in hit.food.names.all())


@lru_cache(maxsize=1024)
def said_by(names: tuple[str, ...], *, lacks: bool) -> Said:
    """Return the words of some names, without what the food lacks unless `lacks`."""
    said: set[str] = set()
    stems: set[str] = set()
    for name in names:
        found = words(name if lacks else LACKING.sub(" ", name.lower()))
        said.update(found)
        stems.update(map(stem, found))
        stems.update(stem(first + second) for first, second in pairwise(found))
    return Said(frozenset(said), frozenset(stems))


def grade_of_term(term: Term, said: Said) -> int:
    """Return how well a name says a word or phrase: in one of its ways, with an error, or as a beginning."""
    if any(said.stems.issuperset(way.stems) for way in term.ways):
        return MET
    if all(any(is_misspelt(word, other) for other in said.words) for word in term.typed):
        return MISSPELT
    is_begun = len(term.start) >= SHORTEST_BEGINNING and any(one.startswith(term.start) for one in said.words)
    return BEGUN if is_begun else NOT_MET


def is_misspelt(typed: str, meant: str) -> bool:
    """Whether a word is another one with a wrong letter, or two in a long one: "almods", "brocolli".

    In words of four letters one may be missing, added or swapped; "milo" is not "milk".
    """
    if len(typed) < SHORTEST_WITH_ERROR or typed[0] != meant[0] or typed in NO_FOODS:
        return typed == meant
    errors = OSA.distance(typed, meant, score_cutoff=2)
    if len(typed) >= SHORTEST_WITH_TWO:
        return errors <= 2  # noqa: PLR2004
    is_other_word = len(typed) == len(meant) == SHORTEST_WITH_ERROR and sorted(typed) != sorted(meant)
    return errors <= 1 and not is_other_word
