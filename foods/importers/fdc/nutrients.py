"""The nutrients of FoodData Central that our table has, and what an amount of one may be."""

import re
from dataclasses import dataclass
from decimal import Decimal

from foods.amounts import stored
from foods.importers.fdc.archive import Archive
from foods.importers.plausibility import impossible_amount
from foods.importers.records import UnreadableError

NUMBER = re.compile(r"[+-]?[0-9]{1,20}(?:\.[0-9]{0,20})?(?:[eE][+-]?[0-9]{1,2})?", re.ASCII)
# How much of a cell a message shows.
LONGEST_SHOWN = 40


@dataclass(frozen=True)
class Nutrient:
    """A nutrient: `id` in downloads, `number` in FNDDS's; of several for one field the lowest `rank` wins."""

    id: str
    number: str
    unit: str
    field: str
    rank: int = 0


# id, nutrient_nbr and unit_name as nutrient.csv has them. Energy is 1008, in Foundation Foods since 2020 only
# 2048 (by each food's own Atwater factors, as SR's 1008 is) or 2047 (by the general ones); 1062 is kJ.
NUTRIENTS = (
    Nutrient("1090", "304", "MG", "magnesium_mg_per_100_g"),
    Nutrient("1008", "208", "KCAL", "energy_kcal_per_100_g", rank=0),
    Nutrient("2048", "958", "KCAL", "energy_kcal_per_100_g", rank=1),
    Nutrient("2047", "957", "KCAL", "energy_kcal_per_100_g", rank=2),
    Nutrient("1087", "301", "MG", "calcium_mg_per_100_g"),
    Nutrient("1092", "306", "MG", "potassium_mg_per_100_g"),
    Nutrient("1095", "309", "MG", "zinc_mg_per_100_g"),
    Nutrient("1091", "305", "MG", "phosphorus_mg_per_100_g"),
    Nutrient("1057", "262", "MG", "caffeine_mg_per_100_g"),
    Nutrient("1018", "221", "G", "alcohol_g_per_100_g"),
)
BY_ID = {nutrient.id: nutrient for nutrient in NUTRIENTS}
# `nutrient_id` of food_nutrient.csv is the id, but the number in the download of FNDDS alone. No number of a
# nutrient is the id of another: ids begin at 1001, numbers end before 1000.
BY_ID_OR_NUMBER = BY_ID | {nutrient.number: nutrient for nutrient in NUTRIENTS}
FIELDS = tuple(dict.fromkeys(nutrient.field for nutrient in NUTRIENTS))


def check_units(archive: Archive) -> None:
    """Refuse a download that counts a nutrient in another unit than ever: all its values would be wrong."""
    if "nutrient.csv" not in archive:
        return
    for line, (nutrient_id, unit) in archive.rows("nutrient.csv", ("id", "unit_name")):
        nutrient = BY_ID.get(nutrient_id)
        if nutrient and unit.strip().upper() != nutrient.unit:
            raise UnreadableError(
                f"nutrient.csv, line {line}: nutrient {nutrient.id} is in {unit!r}, but must be in "
                f"{nutrient.unit}. Nothing was read."
            )


class AmountError(ValueError):
    """What is wrong with an amount, to be read behind it."""


def read_amount(text: str, field: str) -> Decimal | None:
    """Return an amount per 100 g as the database keeps it; an empty cell is an amount nobody knows."""
    if not (text := text.strip()):
        return None
    amount = decimal(text)
    if problem := next(impossible_amount(field, amount), ""):
        raise AmountError(problem)
    return stored(abs(amount))  # what is not below zero may still be written "-0"


def decimal(text: str) -> Decimal:
    """Return the number that is written."""
    if not NUMBER.fullmatch(text):
        raise AmountError(f"amount {text[:LONGEST_SHOWN]!r} is not a number")
    return Decimal(text)
