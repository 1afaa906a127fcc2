"""What a branded food is called in our table: what the maker calls it, then whose it is."""

import re

LONGEST = 200
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# How much of the maker's name is kept in any case.
LONGEST_BRAND = 80
ENDLESS_WORD = 40


def branded_name(description: str, brand: str) -> str:
    """Return a name such as "Mochi Ice Cream Bonbons (G. T. Japan, Inc.)"; capitals become small letters.

    A brand that the description names already is not said twice.
    """
    name, maker = readable(description), readable(brand)[:LONGEST_BRAND]
    if not maker or maker.lower() in name.lower():
        return shortened(name, LONGEST)
    return f"{shortened(name, LONGEST - len(maker) - len(' ()'))} ({maker})"


def readable(text: str) -> str:
    """Return a text that is all capitals with a capital for each word; any other text as it is."""
    return WORD.sub(lambda word: word[0].capitalize(), text) if text.isupper() else text


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many letters, cut behind a word unless that is endless."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    words, _, last = kept.rpartition(" ")
    return f"{(words if len(last) < ENDLESS_WORD else kept).rstrip(' ,;')}…"
