"""The words that occur in names of foods, and what typing errors are corrected to. Pure."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from math import log10

from rapidfuzz import process
from rapidfuzz.distance import OSA

from foods.words import stem

# A word this much rarer than its neighbour is taken for a misspelling that got into the table.
RARER = 20
# In fewer names than this a word may be such a misspelling.
RARE = 5
SHORTEST_CORRECTED = 4
# From this many letters on two may be wrong.
LONG = 6
LONGEST_CORRECTED = 40
# With so many wrong letters only usual words are meant: what has an everyday name, or many names.
MANY, USUAL = 2, 10
# How many corrections of a word are tried, and how short the two words may be that were typed as one.
CORRECTIONS = 3
SHORTEST_PART = 3


def allowed_changes(word: str) -> int:
    """Return how many letters may be wrong, missing or swapped: one in short words, else two."""
    return 1 if len(word) < LONG else 2


# Letters and pairs that sound alike; what is left of a word is its consonants and where vowels stand.
SOUNDS = (
    ("ough", "o"),
    ("ph", "f"),
    ("gn", "n"),
    ("kn", "n"),
    ("ck", "k"),
    ("qu", "k"),
    ("ce", "se"),
    ("ci", "si"),
    ("sch", "sh"),
    ("c", "k"),
    ("q", "k"),
    ("z", "s"),
    ("x", "ks"),
    ("w", "v"),
    ("h", ""),
)
VOWELS = str.maketrans("eiouy", "aaaaa")


def sound(word: str) -> str:
    """Return roughly how a word sounds, for words that are spelled by ear."""
    for letters, instead in SOUNDS:
        word = word.replace(letters, instead)
    heard = word.translate(VOWELS)
    return "".join(letter for place, letter in enumerate(heard) if letter != heard[place - 1 : place])


def unlikeness(word: str, other: str, distance: int) -> int:
    """Return how many letters differ, one fewer where both sound alike; a word begins as it was typed."""
    if len(word) > SHORTEST_CORRECTED and sounds(word) == sounds(other):
        return distance - 1
    return distance + (word[0] not in other[:2] or other[0] not in word[:2])


def sounds(word: str) -> tuple[str, bool]:
    """Return how a word sounds, and whether it begins with an "h": that one is heard."""
    return sound(word), word[0] == "h"


class Vocabulary:
    """The words that are known, and in how many names each stands."""

    def __init__(self, uses: dict[str, int]) -> None:
        self.uses = uses

    @cached_property
    def commonness(self) -> dict[str, int]:
        """How often a word is used in singular and plural, by its stem."""
        by_stem: dict[str, int] = {}
        for word, number in self.uses.items():
            by_stem[stem(word)] = by_stem.get(stem(word), 0) + number
        return by_stem

    def knows(self, word: str) -> bool:
        """Whether the word occurs, in singular or plural."""
        return stem(word) in self.commonness

    def corrections(self, word: str) -> list[tuple[str, ...]]:
        """Return what may have been meant by a word that is unknown or rare, the likeliest first."""
        if word.isdigit() or not SHORTEST_CORRECTED <= len(word) <= LONGEST_CORRECTED:
            return []
        split = () if self.knows(word) else self.split(word)
        near = self.nearest(word) or (self.nearest(stem(word)) if stem(word) != word else [])
        return [*split, *((other,) for other in near)][:CORRECTIONS]

    def nearest(self, word: str) -> list[str]:
        """Return the likeliest of the words near to `word` that are much commoner than it, best first."""
        most, typed = allowed_changes(word), stem(word)
        found = process.extract(
            word, self.uses.keys(), scorer=OSA.distance, score_cutoff=most + 1, limit=None
        )
        least = max(RARER * self.commonness.get(typed, 0), 1)
        near = ((unlikeness(word, other, distance), stem(other), other) for other, distance, _ in found)
        likely = [
            (unlike - log10(self.commonness[stemmed]), other)
            for unlike, stemmed, other in near
            if unlike <= most and self.commonness[stemmed] >= least and stemmed != typed
            if unlike < MANY or self.commonness[stemmed] >= USUAL
        ]
        return [other for _, other in sorted(likely)]

    def is_misspelt(self, word: str) -> bool:
        """Whether a word got into a table that is another, far commoner one to the ear ("bluberries")."""
        if len(word) < LONG or not 0 < self.commonness.get(stem(word), 0) < RARE:
            return False
        near = self.nearest(word)
        return bool(near) and sound(near[0]) == sound(word)

    def split(self, word: str) -> Iterator[tuple[str, ...]]:
        """Return the two known words that were typed as one, the commonest pair."""
        places = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        pairs = [(word[:place], word[place:]) for place in places]
        known = [pair for pair in pairs if all(map(self.knows, pair))]
        if known:
            yield max(known, key=lambda pair: min(self.commonness[stem(part)] for part in pair))

    def compounds(self, typed: Sequence[str]) -> frozenset[str]:
        """Return the known words that two neighbours make: "butter milk" is buttermilk."""
        return frozenset(filter(self.knows, map("".join, pairwise(typed))))
