"""How near a food is to what was typed, by what its name says. Pure.

Names of food tables go from the general to the special, parted by commas: "Nuts, almonds, raw". A name whose
parts are made of the typed words alone says that very food; more parts narrow it down. Within a part English
puts the food last: "black beans" are beans, "bean soup" is a soup.
"""

from collections import Counter
from itertools import chain
from typing import NamedTuple

from foods.search.fits import Fit, says_all
from foods.search.queries import Query
from foods.search.shapes import Shape
from foods.words import stem

# Foreign are synonyms in other languages: "sal" is salt in Spanish, but somebody may be typing "salmon".
PLAIN, SYNONYM, FOREIGN, OF_SOURCE = range(4)
# Parts by which food tables mark the unspecified, unprepared food; NFS is "not further specified".
UNSPECIFIED = frozenset({"raw", "nfs", "plain", "whole"})
# How near a food is: an everyday name of it, the table's plain row, a kind of it, another row about it, a
# name that begins like it and one that only mentions it.
THE_FOOD, THE_ROW, A_KIND, ABOUT_IT, BEGINS_LIKE_IT, MENTIONS_IT = range(6)
# A word that so many everyday foods end with is no beginning of another one: "bar" is not "barley".
KINDS_OF_ONE = 4
# Letters from which on a name in another language comes before what only begins so.
SHORTEST_FOREIGN = 4


class Heads(NamedTuple):
    """How many everyday names begin or end with each word, and how many in English end with it."""

    all: Counter[str]
    last: Counter[str]


def tier_of(kind: int, shape: Shape, found: Fit, query: Query) -> int:
    """Return how near a food is whose words are all typed out, as far as its name is concerned."""
    if found.lacks:
        return MENTIONS_IT
    tier = tier_by_parts(kind, shape, found.meant, query)
    return tier_of_foreign(tier, shape, found) if kind == FOREIGN else tier


def tier_by_parts(kind: int, shape: Shape, meant: frozenset[str], query: Query) -> int:
    """Return how near a food is by the parts of its name that are made of `meant` words alone."""
    about = [part for part in shape.parts if meant.issuperset(part)]
    if not about or not says_all(set(chain(*about)), query):
        return tier_of_longer_row(shape, query) if kind == OF_SOURCE else tier_of_compound(shape, meant)
    if about[0] is not shape.parts[0] and shape.category not in about:
        return MENTIONS_IT if kind == OF_SOURCE and len(query) == 1 else ABOUT_IT
    if kind != OF_SOURCE:
        return THE_FOOD
    is_unspecified = all(part in about or UNSPECIFIED.issuperset(part) for part in shape.parts)
    return THE_ROW if is_unspecified else ABOUT_IT


def tier_of_longer_row(shape: Shape, query: Query) -> int:
    """Return how near a food is whose row says more in its first part: "Big Mac (McDonalds)" is a Big Mac."""
    typed = tuple(chain(*(term.ways[0].stems for term in query)))
    is_called_so = len(typed) > 1 and shape.parts[:1] and shape.parts[0][: len(typed)] == typed
    return BEGINS_LIKE_IT if is_called_so else MENTIONS_IT


def tier_of_compound(shape: Shape, meant: frozenset[str]) -> int:
    """Return how near a food is in whose everyday name one part says other things too.

    English puts the food last: bean soup is a kind of soup, and has to do with beans.
    """
    return A_KIND if shape.head in meant else BEGINS_LIKE_IT if shape.first in meant else MENTIONS_IT


def tier_of_foreign(tier: int, shape: Shape, found: Fit) -> int:
    """Return how near a name in another language is: a whole one comes before what only begins so.

    Short ones come after it: with "sal" somebody types "salmon".
    """
    if found.begun:
        return MENTIONS_IT
    is_whole = found.meant.issuperset(shape.tokens) and len("".join(shape.tokens)) >= SHORTEST_FOREIGN
    return max(tier, THE_ROW if is_whole else ABOUT_IT)


def tier_while_typing(tier: int, kind: int, query: Query, heads: Heads) -> int:
    """Return the tier of a name in which the last word only begins as typed; a plural is no beginning."""
    last = query[-1].typed[-1]
    if tier == MENTIONS_IT or (last[-1] == "s" and stem(last) != last):
        return MENTIONS_IT
    return BEGINS_LIKE_IT if kind == OF_SOURCE or heads.last[stem(last)] >= KINDS_OF_ONE else A_KIND
