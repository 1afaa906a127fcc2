"""Alcohol in drinks: grams of ethanol, and a country's standard drink. Pure; reads its table once."""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from foods.amounts import stored
from tracker.stressors.guidelines import SOURCES

TABLE = Path(__file__).parent / "data" / "standard_drinks.csv"
# Grams of ethanol in a millilitre, at 20 °C.
ETHANOL_G_PER_ML = Decimal("0.789")
# The key of the row that stands in where a country's own drink is not known.
ELSEWHERE = "WHO"

NAMES: dict[str, str | Promise] = {
    "unit": _("units"),
    "standard_drink": _("standard drinks"),
    "who": _("standard drinks of 10 g, as in WHO’s AUDIT questionnaire"),
}


@dataclass(frozen=True)
class StandardDrink:
    """So many grams of ethanol count as one drink."""

    grams: Decimal
    name: str | Promise  # what several of them are called
    source: str | Promise
    country: str = ""  # whose drink it is; blank where WHO's stands in

    def count(self, ethanol_g: Decimal) -> Decimal:
        """Return how many such drinks hold `ethanol_g`, at three decimals."""
        return stored(ethanol_g / self.grams)


def ethanol_g(volume_ml: Decimal, abv_percent: Decimal) -> Decimal:
    """Return the ethanol, g, in a volume of a drink of so many percent by volume."""
    return stored(volume_ml * abv_percent / 100 * ETHANOL_G_PER_ML)


def standard_drink(country: str) -> StandardDrink:
    """Return the drink of an ISO 3166-1 country, else WHO's 10 g, which its name then says."""
    drinks = standard_drinks()
    return drinks.get(country, drinks[ELSEWHERE])


@cache
def standard_drinks() -> dict[str, StandardDrink]:
    """Return every standard drink by country."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["country"]: drink(row) for row in rows}


def drink(row: dict[str, str]) -> StandardDrink:
    """Return a row of the table with its number read."""
    country = "" if row["country"] == ELSEWHERE else row["country"]
    return StandardDrink(Decimal(row["ethanol_g"]), NAMES[row["name"]], SOURCES[row["source"]], country)
