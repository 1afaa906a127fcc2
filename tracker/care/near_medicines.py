"""Which known medicine a misspelt name may mean. It is proposed, never chosen: two names can be close."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tracker.care.medicines import MEDICINE_CLASSES, plain_words

# Shorter words are too near to too many others.
LEAST_LETTERS = 6
# Letters left out, added, changed, or two swapped.
MOST_SLIPS = 2

GENERIC_NAMES = sorted({name for each in MEDICINE_CLASSES.values() for name in each.examples})


def near_medicine(text: str) -> str:
    """Return the generic name nearest to what was typed, as a whole or by one of its words, else blank."""
    plain = plain_words(text).strip()
    typed = [words for words in (plain, *plain.split()) if len(words) >= LEAST_LETTERS]
    found = (
        process.extractOne(words, GENERIC_NAMES, scorer=OSA.distance, score_cutoff=MOST_SLIPS)
        for words in typed
    )
    nearest = min(filter(None, found), key=lambda hit: hit[1], default=None)
    return "" if nearest is None else str(nearest[0])
