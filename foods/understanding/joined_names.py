"""Whether names joined by "and", "with", "on" or "in" are the name of one food."""

from collections.abc import Sequence

from foods.search import Hit
from foods.words import FILLERS, stem, words

JOINERS = frozenset({"and", "with", "on", "in"})


def is_called(hit: Hit, text: str) -> bool:
    """Whether a name of the food says the typed words and no others, joined alike: "Cheese on toast".

    "Oats with milk" are no "oat milk", "coffee and cake" is no "coffee cake".
    """
    names = [hit.matched_name, hit.food.source_name, *(name.text for name in hit.food.names.all())]
    meant, joiner = content(text), joiner_of(text)
    return any(joiner_of(name) == joiner and content(name) == meant for name in names)


def is_kind_of(hit: Hit, text: str) -> bool:
    """Whether a name is joined in the same way and each side is a kind of the typed one.

    "Black beans and rice" are "rice and beans"; "peanut butter on bread" is not "bread and butter".
    """
    joiner = joiner_of(text)
    if not joiner or joiner_of(hit.matched_name) != joiner:
        return False
    sides, named = sides_of(text, joiner), sides_of(hit.matched_name.split(",")[0], joiner)
    return len(sides) == len(named) and all(any(ends_with(other, side) for other in named) for side in sides)


def joiner_of(text: str) -> str:
    """Return the first joiner in a text, "and" for "&"."""
    return next((word for word in text.lower().replace("&", "and").split() if word in JOINERS), "")


def sides_of(text: str, joiner: str) -> list[list[str]]:
    """Return the stems on each side of the joiner."""
    sides: list[list[str]] = [[]]
    for word in words(text.replace("&", "and")):
        if word == joiner:
            sides.append([])
        elif word not in FILLERS:
            sides[-1].append(stem(word))
    return [side for side in sides if side]


def ends_with(stems: Sequence[str], side: Sequence[str]) -> bool:
    """Whether the stems are a kind of what was typed: "black beans" are beans."""
    return list(stems[-len(side) :]) == list(side)


def content(text: str) -> set[str]:
    """Return the stems that say something."""
    return {stem(word) for word in words(text) if word not in FILLERS and word not in JOINERS}
