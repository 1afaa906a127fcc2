"""How values came about: USDA's derivation codes in our words.

The codes are those of food_nutrient_derivation.csv: 64 in SR Legacy 2018, which hold the older ones of SR.
"""

from collections.abc import Mapping

from foods.derivations import Derivation
from foods.importers.fdc.archive import Archive

ANALYSED, CALCULATED, IMPUTED = Derivation.ANALYSED, Derivation.CALCULATED, Derivation.IMPUTED
LABEL, ESTIMATED = Derivation.LABEL, Derivation.ESTIMATED
# By beginning of a code, the longest that fits: "BFZN" is "based on another form of the food or similar".
BY_CODE = {
    "A": ANALYSED,  # analytical
    "AR": CALCULATED,  # derived by linear regression from analytical data
    "AS": CALCULATED,  # summed
    "B": IMPUTED,  # based on the same food drained, another form of it or a similar food
    "C": IMPUTED,  # from average values of the food's category
    "DA": CALCULATED,  # concentration adjusted; from analytical data
    "DI": IMPUTED,  # the same from imputed data
    "F": ESTIMATED,  # formulation estimated from the list of ingredients
    "JA": ANALYSED,  # aggregated analytical data
    "JO": CALCULATED,  # aggregated data of several kinds
    "L": LABEL,
    "MA": ANALYSED,  # the maker's analytical data
    "MC": CALCULATED,  # calculated by the maker, or unknown if it was
    "ML": LABEL,  # what the maker's label claim rests upon
    "N": CALCULATED,
    "O": IMPUTED,  # other procedure used for imputing
    "PA": CALCULATED,  # physical composition; from analytical data
    "PI": IMPUTED,  # the same from imputed data
    "R": CALCULATED,  # recipe
    "S": ESTIMATED,  # product standard, such as the level of enrichment
    "T": IMPUTED,  # taken from another table of food composition
    "Z": Derivation.ASSUMED_ZERO,
}
LONGEST_BEGINNING = 2
# Given per 100 units or computed from a serving "as a less than value": "less than 1 g".
LESS_THAN = frozenset({"LCGL", "LCSL"})
# For a download without food_nutrient_derivation.csv: ids seen in published records of FoodData Central.
KNOWN_IDS = {"1": "A", "49": "NC", "70": "LCCS", "73": "LCSL", "75": "LCCD"}


def codes(archive: Archive) -> Mapping[str, str]:
    """Return the code of each derivation by its id."""
    if "food_nutrient_derivation.csv" not in archive:
        return KNOWN_IDS
    return {key: code for _, (key, code) in archive.rows("food_nutrient_derivation.csv", ("id", "code"))}


def derivation_of(code: str) -> str:
    """Return the key of our derivation, "" where USDA says nothing or something new."""
    for length in range(LONGEST_BEGINNING, 0, -1):
        if derivation := BY_CODE.get(code[:length]):
            return derivation.value
    return ""
