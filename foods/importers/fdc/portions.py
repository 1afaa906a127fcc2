"""food_portion.csv: household measures in the style of our table: "1 cup, sliced", "1/2 fillet"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from foods.amounts import plain, stored
from foods.importers.fdc.download import Download, tidy
from foods.importers.fdc.nutrients import AmountError, decimal
from foods.importers.fdc.staging import fill
from foods.importers.scratch import Read

FILE = "food_portion.csv"
COLUMNS = ("fdc_id", "amount", "measure_unit_id", "portion_description", "modifier", "gram_weight")
# measure_unit.csv has it for a measure that is told in words.
UNDETERMINED = "undetermined"
# Foundation Foods: the amount that a label must count by, "reference amount customarily consumed".
UNITS_IN_WORDS = {"racc": "reference serving of labels"}
# In FNDDS a food of which nobody said how much: it stands there with a weight, but is no measure.
NO_MEASURE = "quantity not specified"
# What a trade unit gives, "1 lb yields", is no measure of what is eaten.
TRADE = "yield"
# As for our own table: above it are trade units, whole animals and slips.
HEAVIEST_G = Decimal(3_000)
LONGEST = 120
# Behind the measures of everyday life, which count from 1.
FIRST_PLACE = 101
LAST_PLACE = 32_767
ORIGIN = "usda"

WRONG_PORTIONS = "portions that cannot be read"
LEFT_OUT = "portions are left out (no measure or weight, above 3 kg, trade yields, or said twice of one food)"
COMMON_FRACTIONS = frozenset(
    {Fraction(2, 3), Fraction(3, 4), *(Fraction(1, below) for below in (2, 3, 4, 5, 6, 8, 10, 12))}
)
CLOSE = Fraction(1, 200)
LARGEST_BELOW = 12


@dataclass(frozen=True)
class Portion:
    """A household measure and what it weighs."""

    line: int
    description: str
    grams: Decimal
    file: str = FILE

    def read(self, source_id: str, place: int) -> Read:
        """Return the measure as the row of a food."""
        values = {"sequence": min(FIRST_PLACE + place, LAST_PLACE), "gram_weight": self.grams}
        return Read((source_id, ORIGIN, self.description), self.file, self.line, values)


def read_portions(download: Download) -> None:
    """Take down the household measures of the foods."""
    if FILE in download.archive:
        fill(download.scratch, "fdc_portion", portions(download))


def portions(download: Download) -> Iterator[tuple[int, int, int, str, str]]:
    """Yield food, order, line, description and grams of each measure that is one."""
    units = units_of(download)
    rows = download.archive.rows(FILE, COLUMNS, ("seq_num",))
    for line, (food, amount, unit, words, modifier, grams, place) in rows:
        if (fdc_id := download.food(FILE, line, food)) is None:
            continue
        description = description_of(amount, units.get(unit, ""), words, modifier)
        if weight := weight_of(download, line, description, grams):
            yield fdc_id, place_of(place), line, description, weight


def units_of(download: Download) -> Mapping[str, str]:
    """Return the units of measure by id."""
    if "measure_unit.csv" not in download.archive:
        return {}
    return {key: tidy(name) for _, (key, name) in download.archive.rows("measure_unit.csv", ("id", "name"))}


def weight_of(download: Download, line: int, description: str, text: str) -> str:
    """Return what a measure weighs, "" for a row that is no measure of what is eaten."""
    try:
        grams = weight(text)
    except AmountError as error:
        download.remarks.error(WRONG_PORTIONS, FILE, line, f"gram_weight: {error}")
        return ""
    if grams is None or not is_measure(description):
        download.remarks.count(LEFT_OUT, FILE)
        return ""
    return f"{grams:f}"


def weight(text: str) -> Decimal | None:
    """Return grams as the database keeps them, None where it is no weight of a portion."""
    grams = stored(decimal(text.strip() or "0"))
    return grams if 0 < grams <= HEAVIEST_G else None


def is_measure(description: str) -> bool:
    """Whether the words name a measure: there is more than a number, and it is not a trade unit."""
    words = description.lower()
    return any(sign.isalpha() for sign in words) and NO_MEASURE not in words and TRADE not in words


def description_of(amount: str, unit: str, words: str, modifier: str) -> str:
    """Return a measure in words: the amount, then what it is of. In FNDDS `modifier` is a code."""
    unit = UNITS_IN_WORDS.get(unit.lower(), unit)
    told = [tidy(text) for text in (words, modifier) if not text.strip().isdigit()]
    parts = ["" if unit == UNDETERMINED else unit, *told]
    said = ", ".join(part for part in parts if part)
    return f"{spoken(amount)} {said}".strip()[:LONGEST].rstrip(" ,") if said else ""


def spoken(amount: str) -> str:
    """Return an amount as people say it: "1/2", "1 1/2", "3"; what is no number is left out."""
    try:
        number = stored(decimal(amount.strip()))
    except AmountError:
        return ""
    whole, part = divmod(Fraction(number), 1)
    near = part.limit_denominator(LARGEST_BELOW)
    if part and near in COMMON_FRACTIONS and abs(near - part) <= CLOSE:
        return f"{whole} {near}" if whole else str(near)
    return plain(number) if number > 0 else ""


def place_of(text: str) -> int:
    """Return the order of a measure within its food."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < len(str(LAST_PLACE)) else 0


def once_each(download: Download, rows: list[tuple[Any, ...]]) -> Iterator[Portion]:
    """Yield the measures of one food, each description once."""
    seen = set()
    for _, line, description, grams in rows:
        if description in seen:
            download.remarks.count(LEFT_OUT, FILE)
            continue
        seen.add(description)
        yield Portion(line, description, Decimal(grams))
