"""Words of a name or a query, as search compares them. Pure."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
# "shepherd's" is "shepherd": some write it "shepherds", which has the same stem.
POSSESSIVE = re.compile(r"(?<=[a-z])['’]s\b")
SHORTEST_IN_IES = 5
# An ending, what stands instead, and the letters a word must have: "gas" is no plural, "pies" are pie.
ENDINGS = (
    ("ies", "i", SHORTEST_IN_IES),
    ("ys", "i", 5),
    ("ie", "i", 5),
    ("y", "i", 4),
    ("oes", "o", 5),
    ("oe", "o", 6),
    ("ches", "ch", 5),
    ("shes", "sh", 5),
    ("sses", "ss", 5),
    ("xes", "x", 5),
    ("ss", "ss", 0),
    ("us", "us", 0),
    ("s", "", 4),
)
# They stand in queries ("a cup of tea") but say nothing about the food.
FILLERS = frozenset(
    {"a", "an", "and", "for", "from", "in", "my", "n", "of", "on", "or", "some", "the", "with"}
)
# What comes after them says with what, in what or for what a food is, no longer what it is.
SEPARATORS = frozenset({"for", "from", "in", "made", "on", "with", "without"})


def words(text: str) -> list[str]:
    """Return the words of `text` in lower case and without accents, in order."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return WORD.findall(POSSESSIVE.sub("", unicodedata.normalize("NFC", bare)))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return what a word and its plural share: "potato" for "potatoes", "berri" for "berry" and "berries"."""
    for ending, instead, shortest in ENDINGS:
        if word.endswith(ending) and len(word) >= shortest:
            return word.removesuffix(ending) + instead
    return word


def query_words(text: str) -> list[str]:
    """Return the words to look for: fillers are left out unless there is nothing else, repeats always."""
    typed = list(dict.fromkeys(words(text)))
    return [word for word in typed if word not in FILLERS] or typed


def beginnings(word: str) -> list[str]:
    """Return what a word of a name may begin with to count as the typed word, in singular or plural."""
    for ending in ("ies", "ys", "y", "i"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return [word.removesuffix(ending) + other for other in ("y", "i")]
    return [stem(word)]
