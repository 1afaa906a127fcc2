"""Several of a household measure as people say it: "2 cups", not twice "1 cup". Pure.

Portions are described in the words of food tables and of the person, in whatever language: only English words
for measures known here get a plural. Of all others the measure is repeated as it was written.
"""

import re
from decimal import Decimal
from fractions import Fraction

from foods.units import SIZES, UNITS
from tracker.templatetags.amounts import quantity

# "1/2 cup shelled", "1 handful (about 23)": a number, what is counted, and how many pieces are in it.
COUNTED = re.compile(r"(?P<number>[0-9]{1,4}(?:/[1-9][0-9]?)?) (?P<what>[^()]+?)(?: \(.*\))?")
# What is counted without a measure.
PIECES = frozenset({"avocado", "banana", "chapati", "date", "egg", "fruit", "pita"})


def counted(portion: str, times: Decimal) -> str:
    """Return `times` a portion: "2 slices" of "1 slice", "1 cup shelled" of twice "1/2 cup shelled"."""
    if times == 1:
        return portion
    return in_words(portion, Fraction(times)) or f"{quantity(times)} × {portion}"


def in_words(portion: str, times: Fraction) -> str:
    """Return the multiplied portion; blank where its number or its plural is not known."""
    read = COUNTED.fullmatch(portion)
    if read is None:
        return ""
    number, what = Fraction(read["number"]), read["what"]
    total = number * times
    if 4 % total.denominator or total <= 1 < number:  # 0.666 cups; one of "2 biscuits"
        return ""
    said = what if number > 1 or total <= 1 else several(what)
    return said and f"{quantity(Decimal(total.numerator) / total.denominator)} {said}"


def several(what: str) -> str:
    """Return what is counted in the plural: "cups shelled", "medium slices"; blank where it is not known."""
    size, _, noun = what.partition(" ") if what.partition(" ")[0] in SIZES else ("", "", what)
    if not noun:
        return size
    first, space, rest = noun.partition(" ")
    plural = plural_of(first)
    return plural and f"{size} {plural}{space}{rest}".strip()


def plural_of(word: str) -> str:
    """Return the plural of a word for a measure or a piece; blank for a word nobody listed."""
    if word in PIECES:
        return f"{word}s"
    spelled = (f"{word}s", f"{word}es", f"{word.removesuffix('f')}ves")
    return next((one for one in spelled if word in UNITS and UNITS.get(one) == UNITS[word]), "")
