"""What a food has none or less of. Pure.

A name that says "without salt", "unsalted" or "low fat" must not be found as one that says salt or fat.
"""

import re
from collections.abc import Sequence

from foods.search.word_lines import LINES
from foods.words import stem

# "unsalted" and the like, and what it is of which there is none.
IN_ONE_WORD = {word: other for line in LINES["lacks"] for (word,), (other,) in [line]}
LOW_IN_ONE_WORD = {word: other for line in LINES["low"] for (word,), (other,) in [line]}
# The sign in front keeps them from being what a typed word begins: "red" is not reduced in anything.
NONE, LOW, REDUCED = "-no-", "-low-", "-reduced-"
DEGREES = {"low": LOW, "lower": LOW, "lowered": LOW, "reduced": REDUCED, "less": REDUCED}
# "No added sugar", "without skin and bones"; "sugar free", but "free range"; "skin not eaten"; "low in fat".
PHRASES = re.compile(
    r"\b(?:(?:without|no|non|zero|minus) (?:added )?(?P<none>\w+)(?: added)?(?: (?:and|or) (?P<other>\w+))?"
    r"|(?P<free>\w+) free(?! range)|(?P<left>\w+) not eaten"
    r"|(?P<degree>low|lower|lowered|reduced|less) (?:in )?(?!than)(?P<less>\w+))\b"
)
MARKERS = frozenset({"without", "no", "non", "zero", "minus", "free", "not", *DEGREES})


def stems(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words as they are compared: "unsalted" and "without salt" are both "-no-salt"."""
    if MARKERS.isdisjoint(words):
        return tuple(map(stem_or_lack, words))
    marked = PHRASES.sub(lack, " ".join(words)).split()
    return tuple(word if is_lack(word) else stem_or_lack(word) for word in marked)


def stem_or_lack(word: str) -> str:
    """Return the stem of a word, or what is lacking where that is said in one word."""
    if word in IN_ONE_WORD:
        return NONE + stem(IN_ONE_WORD[word])
    return LOW + stem(LOW_IN_ONE_WORD[word]) if word in LOW_IN_ONE_WORD else stem(word)


def lack(found: re.Match[str]) -> str:
    """Return what a phrase says is lacking."""
    if found["less"]:
        return DEGREES[found["degree"]] + stem(found["less"])
    lacking = (found["none"], found["other"], found["free"], found["left"])
    return " ".join(NONE + stem(word) for word in lacking if word)


def is_lack(word: str) -> bool:
    """Whether a compared word says that there is none, or less, of something."""
    return word.startswith("-")
