"""The typed line: "2 slices rye bread, 30 g almonds, yesterday" -> foods with amounts and a day. Pure.

It splits wherever a food may end; whether "macaroni and cheese" is one food only the search can tell
(`foods.understanding`), for which `split_choices` gives the ways to put parts together again.
"""

from foods.phrases.choices import joined, says_more_than_a_food, split_choices
from foods.phrases.parts import FOOD, SUPPLEMENT, Line, Part
from foods.phrases.reading import read_line

__all__ = [
    "FOOD",
    "SUPPLEMENT",
    "Line",
    "Part",
    "joined",
    "read_line",
    "says_more_than_a_food",
    "split_choices",
]
