"""What a name is made of, as search compares it. Pure; remembered, as it is the same for all queries."""

from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from foods.search.lacking import stems
from foods.words import FILLERS, SEPARATORS, words

# Words that narrow nothing down: "Potato salad, German style".
EMPTY = frozenset({"style", "type", "ns", "as", "to"})

# First parts by which a table sorts its rows; what the food is comes after them: "Nuts, almonds, raw".
CATEGORIES = frozenset(
    {
        ("beverage",), ("candi",), ("cereal",), ("cereal", "ready", "eat"), ("cheese",), ("crustacean",),
        ("fish",), ("mollusk",), ("nut",), ("seed",), ("snack",), ("spice",),
    }
)  # fmt: skip

Part = tuple[str, ...]


class Shape(NamedTuple):
    """The stems of a name, and the one that says what the thing is; its category comes as the last part."""

    parts: tuple[Part, ...]
    category: Part
    in_order: Part
    tokens: frozenset[str]
    head: str
    first: str


@lru_cache(maxsize=20_000)
def shape_of(name: str, *, is_everyday: bool) -> Shape:
    """Return the stems of a name by parts, without words that say nothing.

    In a table's name "with" and the like part it as a comma does; an everyday name that has them is a dish.
    """
    spoken = list(filter(None, map(clauses, name.split(","))))
    has_category = not is_everyday and len(spoken) > 1 and spoken[0][0] in CATEGORIES
    if has_category:
        spoken.append(spoken.pop(0))
    first = spoken[0][0] if spoken else ("",)
    parts = tuple(tuple(chain(*part)) for part in spoken) if is_everyday else tuple(chain(*spoken))
    said = tuple(chain(*parts))
    return Shape(parts, parts[-1] if has_category else (), said, frozenset(said), first[-1], first[0])


def clauses(part: str) -> list[Part]:
    """Return what stands before and after each "with", "in" and the like, without words that say nothing."""
    found: list[list[str]] = [[]]
    for word in stems(words(part)):
        if word in SEPARATORS:
            found.append([])
        elif word not in FILLERS and word not in EMPTY:
            found[-1].append(word)
    return [tuple(clause) for clause in found if clause]
