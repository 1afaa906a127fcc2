"""Magnesium taken as such: "magnesium citrate 400 mg", "2 x 100 mg magnesium", "1 tablet". Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from foods.numbers import number_at, numeral, word_at
from foods.phrases.amounts_in_words import TIMES
from foods.phrases.other_supplements import is_for_the_skin, is_of_many, is_other_supplement
from foods.phrases.vocabulary import BY_THE_WAY, COMPOUNDS, FORMS, MAGNESIUM, PRODUCTS
from foods.units import DOSES, MILLIGRAMS, OTHER_DOSES, unit_at

UNITS = frozenset({*DOSES, "gummy", "sachet", "scoop", "stalk"})
REPEATS = {"twice": Decimal(2), "thrice": Decimal(3)}
# A bare number behind magnesium means milligrams from here on; fewer are tablets.
FEWEST_MILLIGRAMS = 20
# Larger numbers are slips of the finger.
MAX_MILLIGRAMS = 100_000
MAX_UNITS = 1_000
# A supplement is said in few words; more tell of a dish.
MAX_FOREIGN_WORDS = 3


@dataclass(frozen=True)
class Dose:
    """What was typed of a supplement; `milligrams` in one unit, None where that was not said."""

    units: Decimal
    milligrams: Decimal | None
    compound: str
    is_counted: bool  # whether a number of units was typed

    @property
    def total(self) -> Decimal | None:
        """The milligrams of all units together; None as well where nobody could swallow them."""
        total = None if self.milligrams is None else self.milligrams * self.units
        return total if total is not None and total <= MAX_MILLIGRAMS else None


def dose_in(words: Sequence[str]) -> Dose | None:
    """Return the dose that these lower-case tokens say; None where they tell of a food."""
    if is_other_supplement(words) or is_for_the_skin(words):
        return None
    if is_of_many(words):
        return replace(counted(words, ""), milligrams=None)
    if is_magnesium(words):
        compound = " ".join(word for word in words if word in COMPOUNDS)
        return counted(words, compound)
    is_product = any(word in PRODUCTS or word in UNITS_OF_MEDICINE for word in words)
    return Dose(counted(words, "").units, None, "", is_counted=True) if is_product else None


UNITS_OF_MEDICINE = {word for word in FORMS if (unit := unit_at([word], 0)) and unit[0] in DOSES}


def is_magnesium(words: Sequence[str]) -> bool:
    """Whether magnesium itself is meant and not a food with magnesium in its name."""
    if not has_symbol(words) and not any(word in MAGNESIUM for word in words):
        return False
    return len(foreign_words(words)) == 0 or (
        has_milligrams(words) and len(foreign_words(words)) <= MAX_FOREIGN_WORDS
    )


def has_symbol(words: Sequence[str]) -> bool:
    """Whether "mg" is the element and no unit: "mg 350", "Mg citrate"."""
    if "mg" not in words:
        return False
    place = words.index("mg")
    following = word_at(words, place + 1)
    is_unit = place > 0 and numeral(words[place - 1]) is not None
    return not is_unit and (following in COMPOUNDS or numeral(following) is not None)


def foreign_words(words: Sequence[str]) -> list[str]:
    """Return the words that belong to no supplement: "rich", "mineral", "water"."""
    known = (MAGNESIUM, COMPOUNDS, FORMS, PRODUCTS, BY_THE_WAY, MILLIGRAMS)
    return [
        word
        for place, word in enumerate(words)
        if not any(word in group for group in known) and number_at(words, place) is None and word.isalpha()
    ]


def has_milligrams(words: Sequence[str]) -> bool:
    """Whether a number of milligrams stands there."""
    return any(
        word == "mg" and place and numeral(words[place - 1]) is not None for place, word in enumerate(words)
    )


def is_foreign(words: Sequence[str]) -> bool:
    """Whether something else than food and magnesium was taken: "vitamin D 1000 IU", "omega 3"."""
    if is_other_supplement(words) or is_for_the_skin(words):
        return True
    has_other_dose = any(word in OTHER_DOSES for word in words) or has_milligrams(words)
    return has_other_dose and dose_in(words) is None


def says_dose_of(words: Sequence[str]) -> bool:
    """Whether nothing but magnesium and its amount is said: "200 mg magnesium"."""
    return is_magnesium(words) and not foreign_words(words) and has_milligrams(words)


def counted(words: Sequence[str], compound: str) -> Dose:
    """Read the numbers: those before milligrams, those of units, those that repeat."""
    milligrams, units, is_counted = None, Decimal(1), False
    place = 0
    while place < len(words):
        repeat = REPEATS.get(words[place])
        found = (repeat, place + 1) if repeat else number_at(words, place)
        if found is None:
            place += 1
            continue
        number, end = found
        if (factor := milligram_factor(words, end, number)) and milligrams is None:
            milligrams = number * factor
        elif is_count(words, place, end):
            units, is_counted = units * number, True
        place = max(end, place + 1)
    if units > MAX_UNITS:
        units, is_counted = Decimal(1), False
    return Dose(units, milligrams, compound, is_counted)


def milligram_factor(words: Sequence[str], end: int, number: Decimal) -> Decimal | None:
    """Return what one of the number is in milligrams: 1 before "mg" or nothing, 1000 before "g"."""
    end = end + 1 if word_at(words, end) == "-" else end
    if (factor := MILLIGRAMS.get(word_at(words, end))) is not None:
        return factor
    has_unit = unit_at(words, end) is not None or word_at(words, end) in TIMES
    return None if has_unit or number < FEWEST_MILLIGRAMS else Decimal(1)


def is_count(words: Sequence[str], start: int, end: int) -> bool:
    """Whether the number counts units; "twice a day" counts once, not a second time for "a"."""
    return word_at(words, end) not in {"day", "daily"} and word_at(words, start - 1) not in {"per"}
