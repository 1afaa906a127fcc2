"""The serving on a label: as a household measure, and whether the label counts by weight or by volume.

USDA states the values of branded foods per 100 g or per 100 ml, "depending on which was received from the
data provider" (documentation of the Global Branded Food Products Database); the serving's unit tells which.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from foods.importers.fdc.download import tidy
from foods.importers.fdc.nutrients import AmountError
from foods.importers.fdc.portions import LONGEST, Portion, spoken, weight

FILE = "branded_food.csv"
GRAMS = frozenset({"g", "gm", "grm"})
MILLILITRES = frozenset({"ml", "mlt"})
# What a drink holds per 100 ml is taken as per 100 g, as in the embedded table: it weighs 1 g/ml within a few
# percent. Powders are weighed, so what is counted in ml among them is a shake. Oil, ice cream and syrup weigh
# another amount, and nobody knows which.
DRINKS = frozenset(
    {"alcoholic-drinks", "coffee-and-tea", "juices", "milk", "nutrition-powders", "soft-drinks"}
)
LABEL_SERVING = "1 label serving"
# Codes of trade (UN/CEFACT) that makers send instead of a unit.
TRADE_CODES = {"onz": "oz", "grm": "g", "mlt": "ml", "oza": "fl oz"}
CODE = re.compile(r"\b(onz|grm|mlt|oza)\b", re.IGNORECASE)
# "1 cup (240 ml)", "1 bar/40 g": the weight says that already. A measure that is a weight says nothing more.
METRIC = r"[0-9.]+ ?(?:g|gm|grams?|ml|milliliters?)"
SAID_TWICE = re.compile(rf" ?\( ?{METRIC} ?\)| ?[|/] ?{METRIC}$", re.IGNORECASE)
ONLY_METRIC = re.compile(METRIC, re.IGNORECASE)
DECIMAL = re.compile(r"[0-9]*\.[0-9]+")


@dataclass(frozen=True)
class Serving:
    """The serving of a branded food as branded_food.csv states it."""

    line: int
    size: str
    unit: str
    household: str

    @property
    def is_volume(self) -> bool:
        """Whether the label counts by volume."""
        return self.unit.lower() in MILLILITRES

    def portion(self, *, is_drink: bool) -> Portion | None:
        """Return the serving as a measure. Only of a drink is a volume one: no weight is made up."""
        if self.unit.lower() not in GRAMS and not (self.is_volume and is_drink):
            return None
        grams = self.grams()
        return Portion(self.line, measure(self.household), grams, FILE) if grams else None

    def grams(self) -> Decimal | None:
        """Return what the serving weighs, None for what is no weight of a portion."""
        try:
            return weight(self.size)
        except AmountError:
            return None


def measure(household: str) -> str:
    """Return the household measure of a label: "3 pieces (1 label serving)", as our table words it."""
    text = tidy(household)
    text = CODE.sub(lambda code: TRADE_CODES[code[0].lower()], text.lower() if text.isupper() else text)
    text = DECIMAL.sub(lambda number: spoken(f"0{number[0]}"), SAID_TWICE.sub("", text), count=1).strip()
    if not any(sign.isalpha() for sign in text) or ONLY_METRIC.fullmatch(text):
        return LABEL_SERVING
    return f"{text[: LONGEST - len(LABEL_SERVING) - len(' ()')]} ({LABEL_SERVING})"
