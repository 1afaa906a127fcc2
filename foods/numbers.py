"""Numbers as people write them between other words: "1 1/2", "½", "two", "half a", "a dozen", "2-3". Pure."""

from collections.abc import Sequence
from decimal import Decimal

from foods.amounts import FRACTIONS

# Longer numerals are no amount of food; they stay words.
MAX_DIGITS = 7

SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
WORDS = {word: Decimal(number) for number, word in enumerate(SMALL.split(), start=1)}
WORDS |= {"seventeen": Decimal(17), "eighteen": Decimal(18), "nineteen": Decimal(19)}
TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: Decimal(10 * number) for number, word in enumerate(TENS_WORDS.split(), start=2)}
# "A few" and "several" are what people mean by them when asked: three or so, and a little more.
VAGUE = {"couple": Decimal(2), "few": Decimal(3), "several": Decimal(4)}
SHARES = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.25"),
    "third": Decimal(1) / 3,
    "thirds": Decimal(1) / 3,
}
# "Most of a banana".
MOST_OF = Decimal("0.8")
ARTICLES = frozenset({"a", "an"})
A_DOZEN = Decimal(12)
MULTIPLES = {"dozen": A_DOZEN, "dozens": A_DOZEN, "hundred": Decimal(100)}
# "Half fat", "half and half" and "half-time" say no amount.
NOT_AFTER_HALF = frozenset({"fat", "and", "skimmed", "pounder", "hour"})
DASHES = frozenset({"-", "–", "—", "to"})

Found = tuple[Decimal, int]


def number_at(words: Sequence[str], start: int) -> Found | None:
    """Return the number that begins at `start` of lower-case tokens and where it ends; None for no number.

    A range is its middle: "2-3" and "between 2 and 3" are 2.5. A percentage is no number of anything.
    """
    if word_at(words, start) == "between":
        return middle_at(words, start + 1)
    found = whole_and_share(words, start)
    if found is None:
        return None
    low, end = found
    if word_at(words, end) in DASHES and (upper := whole_and_share(words, end + 1)) and upper[0] > low:
        low, end = (low + upper[0]) / 2, upper[1]
    return None if word_at(words, end) == "%" else (low, end)


def middle_at(words: Sequence[str], start: int) -> Found | None:
    """Return the middle of "100 and 150", "100 g and 150" behind "between"."""
    low, place = numeral(word_at(words, start)), start + 1
    place = place if word_at(words, place) in {"and", "&"} else place + 1
    high = numeral(word_at(words, place + 1)) if word_at(words, place) in {"and", "&"} else None
    is_range = low is not None and high is not None and high > low
    return ((low + high) / 2, place + 2) if is_range and low and high else None


def whole_and_share(words: Sequence[str], start: int) -> Found | None:
    """Return "two", "2½", "1 1/2", "two and a half", "half a", "three quarters of a", "a dozen"."""
    if share := share_at(words, start):
        is_dozen = word_at(words, share[1]) == "dozen"
        return (share[0] * A_DOZEN, share[1] + 1) if is_dozen else share
    found = counted_at(words, start)
    if found is None:
        return None
    number, end = found
    if (times := MULTIPLES.get(word_at(words, end))) is not None:
        return number * times, end + 1
    if word_at(words, end) in {"quarters", "thirds"}:
        return number * SHARES[word_at(words, end)], after_of_a(words, end + 1)
    more = share_at(words, end + 1 if word_at(words, end) == "and" else end)
    return (number + more[0], more[1]) if more else (number, end)


def counted_at(words: Sequence[str], start: int) -> Found | None:
    """Return a numeral, a number word or "a couple of"."""
    word = word_at(words, start)
    if (number := numeral(word)) is not None:
        return number, start + 1
    if word in TENS:
        ones = WORDS.get(word_at(words, start + 1), Decimal(0))
        return (TENS[word] + ones, start + 2) if 0 < ones < 10 else (TENS[word], start + 1)  # noqa: PLR2004
    if word in WORDS:
        return WORDS[word], start + 1
    return article_at(words, start)


def article_at(words: Sequence[str], start: int) -> Found | None:
    """Return one for "a" and "an", more for "a few" and "a couple of"."""
    has_article = word_at(words, start) in ARTICLES
    place = start + 1 if has_article else start
    if (vague := VAGUE.get(word_at(words, place))) is not None:
        return vague, place + (2 if word_at(words, place + 1) == "of" else 1)
    if word_at(words, start) == "another":
        return Decimal(1), start + 1
    if word_at(words, place) in {"dozen", "hundred"}:
        return Decimal(1), place
    return (Decimal(1), place) if has_article else None


def share_at(words: Sequence[str], start: int) -> Found | None:
    """Return "½", "1/2", "a half", "half a", "half of the", "a quarter of a"."""
    word = word_at(words, start)
    if word == "most" and word_at(words, start + 1) == "of":
        return MOST_OF, after_of_a(words, start + 1)
    if word in FRACTIONS:
        top, bottom = FRACTIONS[word].split("/")
        return Decimal(top) / Decimal(bottom), after_of_a(words, start + 1)
    if word_at(words, start + 1) == "/" and (share := ratio(word, word_at(words, start + 2))):
        return share, after_of_a(words, start + 3)
    place = start + 1 if word in ARTICLES else start
    share_word = word_at(words, place)
    if share_word not in SHARES or word_at(words, place + 1) in NOT_AFTER_HALF:
        return None
    return SHARES[share_word], after_of_a(words, place + 1)


def after_of_a(words: Sequence[str], place: int) -> int:
    """Return where the thing begins of which a share is meant: "half (of a) pizza"."""
    if word_at(words, place) == "of":
        place += 1
    return place + 1 if word_at(words, place) in {*ARTICLES, "the", "my"} else place


def ratio(top: str, bottom: str) -> Decimal | None:
    """Return "1/2" as a number; None where that is none."""
    upper, lower = numeral(top), numeral(bottom)
    return upper / lower if upper is not None and lower else None


def numeral(word: str) -> Decimal | None:
    """Return "2", "1.5" or "1,5" as a number above 0; None for anything else."""
    plain = word.replace(",", ".")
    if not (plain.isascii() and plain.replace(".", "", 1).isdigit()) or len(plain) > MAX_DIGITS:
        return None
    return Decimal(plain) or None


def word_at(words: Sequence[str], place: int) -> str:
    """Return the word at this place, or an empty text behind the end."""
    return words[place] if place < len(words) else ""
