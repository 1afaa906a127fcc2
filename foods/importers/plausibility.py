"""Amounts that cannot be, and amounts that are likelier a slip than true. Pure; no Django.

What cannot be refuses a row; what is unlikely is a warning, and an administrator decides. Amounts go by the
column's name and are Decimal, or text as a scratch file keeps them; None, or no such column, is unknown.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from foods.amounts import plain

MAGNESIUM = "magnesium_mg_per_100_g"
ENERGY = "energy_kcal_per_100_g"
# Of what 100 g of food are made, of what the table knows: no two of them overlap. What is typical stands in
# for one of them and is not counted twice.
MASSES_IN_MG = (
    MAGNESIUM,
    "calcium_mg_per_100_g",
    "potassium_mg_per_100_g",
    "zinc_mg_per_100_g",
    "phosphorus_mg_per_100_g",
    "caffeine_mg_per_100_g",
)
ALCOHOL = "alcohol_g_per_100_g"
TYPICAL = ("typical_caffeine_mg_per_100_g", "typical_alcohol_g_per_100_g")
AMOUNTS = (ENERGY, *MASSES_IN_MG, ALCOHOL, *TYPICAL)

MG_PER_G = 1000
WHOLE_MG = Decimal(100 * MG_PER_G)
# Magnesium oxide, the compound richest in magnesium, holds 60.3 %: 24.305 of 40.304 g/mol.
MOST_MAGNESIUM_MG = Decimal(60_300)
# Pure fat has 902 kcal in SR Legacy; some makers' oils are labelled 920.
MOST_KCAL = Decimal(950)
# Above the largest measure anybody eats from: a whole turkey or pumpkin.
HEAVIEST_PORTION_G = Decimal(30_000)

# The richest foods hold near 780 mg (rice bran, agar).
LARGEST_TRUE_MG = Decimal(800)
MANY_MEDIANS = 10
# mg written as µg, or the other way round; a former value tells it exactly, a group's median only roughly.
SLIP_OF_FORMER = (Decimal(800), Decimal(1250))
SLIP_OF_MEDIAN = Decimal(300)
# What a bag or box of 500 g to 3 kg holds, against 100 g of it.
WHOLE_BAG = 5
# Of small amounts a change of a few mg is many times the former.
FEW_MG = Decimal(5)


def amount(values: Mapping[str, Any], column: str) -> Decimal | None:
    """Return an amount of a row; None where it is unknown or the row does not speak of it."""
    value = values.get(column)
    return None if value is None else Decimal(value)


def impossible(values: Mapping[str, Any]) -> list[str]:
    """Return why a food cannot hold these amounts per 100 g; nothing where it can.

    For a partial row it says what its own columns tell; ask again with the former values filled in.
    """
    known = {column: mg for column in AMOUNTS if (mg := amount(values, column)) is not None}
    single = [problem for column, value in known.items() for problem in impossible_amount(column, value)]
    return single or [*impossible_sum(known)]


def impossible_amount(column: str, value: Decimal) -> Iterator[str]:
    """Say why 100 g cannot hold so much of one thing."""
    if value < 0:
        yield f"{column} {plain(value)} is below zero"
    if value > most_of(column):
        yield f"{column} {plain(value)} cannot be: {plain(most_of(column))} is the most that 100 g can hold"


def most_of(column: str) -> Decimal:
    """Return the most that 100 g can hold, in the column's unit."""
    most = {MAGNESIUM: MOST_MAGNESIUM_MG, ENERGY: MOST_KCAL}
    return most.get(column, Decimal(100) if "_g_per_" in column else WHOLE_MG)


def impossible_sum(known: Mapping[str, Decimal]) -> Iterator[str]:
    """Say that the parts of 100 g weigh more than 100 g."""
    total = sum((known.get(column, Decimal(0)) for column in MASSES_IN_MG), Decimal(0))
    total += known.get(ALCOHOL, Decimal(0)) * MG_PER_G
    if total > WHOLE_MG:
        yield f"its minerals, caffeine and alcohol add up to {plain(total / MG_PER_G)} g in 100 g of food"


def impossible_weight(gram_weight: Decimal | str) -> str:
    """Return why no portion weighs so much, "" where one can. Grams."""
    grams = Decimal(gram_weight)
    if grams <= 0:
        return f"gram_weight {plain(grams)} is not a weight above zero"
    if grams > HEAVIEST_PORTION_G:
        return f"gram_weight {plain(grams)} cannot be: no portion weighs more than 30 kg"
    return ""


def doubts(former: Mapping[str, Any], new: Mapping[str, Any], median: Decimal | None) -> list[str]:
    """Return what is unlikely about the amounts of a food that is added or changed.

    `former` holds the amounts that stand, nothing for a food that is added; `new` those of the file, of a
    partial file only some; `median` what foods of its group usually hold, in mg of magnesium per 100 g. What
    stays as it is raises no doubt: somebody looked at it when it came in.
    """
    found = [doubt for column in AMOUNTS if column in new for doubt in doubts_of_change(column, former, new)]
    mg, was = amount(new, MAGNESIUM), amount(former, MAGNESIUM)
    if mg is not None and mg != was:
        # One reason is enough to look at the value: the first is the strongest.
        found += [f"{MAGNESIUM} {plain(mg)} {why}" for why in doubts_of_magnesium(mg, was, median)][:1]
    return found


def doubts_of_change(column: str, former: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """Say what is odd about how one amount changes."""
    was, becomes = amount(former, column), amount(new, column)
    if was is None or was == becomes:
        return
    if becomes is None:
        yield f"{column} was {plain(was)} and becomes unknown"
    elif was and not becomes:
        yield f"{column} was {plain(was)} and becomes 0: leave the cell empty where nobody knows"
    elif was and (slip := slip_of_units(becomes / was)):
        yield f"{column} {plain(becomes)} is {slip} the former {plain(was)}: is the unit right?"


def slip_of_units(times: Decimal) -> str:
    """Return how an amount is to the former where a unit was mistaken for another, else ""."""
    least, most = SLIP_OF_FORMER
    if least <= times <= most:
        return "a thousand times"
    if times and least <= 1 / times <= most:
        return "a thousandth of"
    return ""


def doubts_of_magnesium(mg: Decimal, was: Decimal | None, median: Decimal | None) -> Iterator[str]:
    """Say why so much magnesium, in mg per 100 g, is unlikely."""
    if mg > LARGEST_TRUE_MG:
        yield "is more than any food is known to hold: largest true values are near 780 mg in 100 g"
    if was and is_of_a_whole_bag(mg, was):
        yield f"is {round(mg / was)} times the former {plain(was)}: is it of a whole package?"
    if median:
        yield from doubts_beside_median(mg, median)


def is_of_a_whole_bag(mg: Decimal, was: Decimal) -> bool:
    """Whether an amount looks like that of a whole bag beside the former one of 100 g."""
    return mg - was > FEW_MG and WHOLE_BAG <= mg / was < SLIP_OF_FORMER[0]


def doubts_beside_median(mg: Decimal, median: Decimal) -> Iterator[str]:
    """Say how magnesium is far from what foods of its group usually hold."""
    usual = f"foods of its group usually hold {plain(median)}"
    if mg >= SLIP_OF_MEDIAN * median:
        yield f"is {round(mg / median)} times what is usual ({usual}): is it µg?"
    elif mg >= MANY_MEDIANS * median:
        yield f"is {round(mg / median)} times what is usual ({usual}): is it of a whole package?"
    elif mg and mg * SLIP_OF_MEDIAN <= median:
        yield f"is a tiny part of what is usual ({usual}): is it g?"
