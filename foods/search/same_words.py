"""Words of food that mean the same, or nearly: British and American ones, spellings, ways to cook. Pure.

What one food alone is called stands with the food, in `data/everyday_names.csv`. In `data/words.csv` are the
words that come back in many names, so that "tinned", "zucchini" or "steamed" need not be said for each.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from foods.search.lacking import is_lack, stems
from foods.search.word_lines import LINES, Phrase, single_words
from foods.words import stem

# How far what stands for a typed word is from it.
AS_TYPED, SAME_WORD, NEAR_WORD, OTHER_WAY_TO_COOK = range(4)
COOKED, UNCOOKED = single_words("cooked"), single_words("uncooked")
NOT_FRESH = UNCOOKED | {"dried"}
# They say how a food is kept, cut or praised, or how much it is: without them it is the same food.
SOFT = frozenset(map(stem, single_words("how") | single_words("amount")))
# They say how sweet, salty or fat a food is, and which others it cannot be then.
DEGREES = frozenset(stems(line[0]) for line in LINES["against"])
# What they name may be made of anything: "carrot and coriander soup".
DISHES = frozenset(map(stem, single_words("dish")))


class Meaning(NamedTuple):
    """Words that stand for the typed ones, and how far they are from them."""

    phrase: Phrase
    distance: int


def meanings() -> dict[Phrase, dict[Phrase, int]]:
    """Return for the stems of each phrase what stands for it and how far that is from it."""
    table: dict[Phrase, dict[Phrase, int]] = defaultdict(dict)
    for relation, distance in (("same", SAME_WORD), ("near", NEAR_WORD), ("cooked", OTHER_WAY_TO_COOK)):
        for line in LINES[relation]:
            for phrase in line:
                table[stems(phrase)] = {**dict.fromkeys(line, distance), **table[stems(phrase)]}
    for word in COOKED:  # "cooked" leaves open how
        table[stems((word,))][("cooked",)] = NEAR_WORD
    table[stems(("cooked",))] = dict.fromkeys(((word,) for word in COOKED), NEAR_WORD)
    return dict(table)


MEANINGS = meanings()
LONGEST_PHRASE = max(
    len(phrase) for relation in ("same", "near") for line in LINES[relation] for phrase in line
)


def meanings_of(phrase: Phrase) -> tuple[Meaning, ...]:
    """Return the phrase itself and what else may stand for it, the nearest first."""
    found = {**MEANINGS.get(stems(phrase), {}), phrase: AS_TYPED}
    return tuple(Meaning(*pair) for pair in sorted(found.items(), key=lambda pair: (pair[1], pair[0])))


def against() -> dict[Phrase, frozenset[str]]:
    """Return for the stems of a phrase those that a food cannot be as well: salted is not unsalted."""
    table: dict[Phrase, set[str]] = defaultdict(set)
    for first, *others in LINES["against"]:
        for one, other in product([stems(first)], map(stems, others)):
            table[one].update(other)
            table[other].update(one if len(one) == 1 else ())
    return {phrase: frozenset(contrary) for phrase, contrary in table.items()}


AGAINST = against()


def opposites(phrase: Sequence[str]) -> frozenset[str]:
    """Return the stems of what a food is not, if it is as the phrase says: raw is not cooked."""
    word = phrase[-1]
    if word in COOKED:
        return frozenset(map(stem, UNCOOKED))
    return frozenset(map(stem, COOKED)) if word in NOT_FRESH else AGAINST.get(stems(phrase), frozenset())


def is_soft(phrase: Sequence[str]) -> bool:
    """Whether the food is the same food without these words."""
    said = stems(phrase)
    return said in DEGREES or all(map(is_soft_word, phrase)) or all(map(is_lack, said))


def is_soft_word(word: str) -> bool:
    """Whether a word says how a food is cooked, kept or cut, or how much it is."""
    return stem(word) in SOFT or word in COOKED or word in NOT_FRESH or word[0].isdigit()
