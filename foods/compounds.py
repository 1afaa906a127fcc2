"""How much of a magnesium compound is magnesium. Pure; reads its table once."""

import csv
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from foods.amounts import stored
from foods.compound_names import COMPOUND_NAMES, HYDRATIONS

TABLE = Path(__file__).parent / "data" / "compounds.csv"


@dataclass(frozen=True)
class Compound:
    """A salt or oxide of magnesium with its elemental share, 0 to 1."""

    name: str
    formula: str
    hydration: str
    elemental_fraction: Decimal

    @property
    def label(self) -> str:
        """Return the name with its hydration, which changes the share, in the language of the page."""
        name = compound_name(self.name)
        return f"{name} ({HYDRATIONS.get(self.hydration, self.hydration)})" if self.hydration else name

    @property
    def mg_per_1000_mg(self) -> Decimal:
        """Return the magnesium in 1,000 mg of the compound."""
        return stored(1000 * self.elemental_fraction)


@cache
def compounds() -> dict[str, Compound]:
    """Return every compound by the name it is stored under."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        row["compound"]: Compound(
            row["compound"], row["formula"], row["hydration"], Decimal(row["elemental_mg_fraction"])
        )
        for row in rows
    }


def compound_name(key: str) -> str:
    """Return the name of a stored compound in the language of the page; one no table has stays as it is."""
    return str(COMPOUND_NAMES.get(key, key))


def elemental_magnesium_mg(compound: str, compound_mg: Decimal) -> Decimal:
    """Return the magnesium in `compound_mg` of a compound of the table; KeyError for another name."""
    return stored(compound_mg * compounds()[compound].elemental_fraction)
