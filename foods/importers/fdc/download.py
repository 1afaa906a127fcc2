"""A download while it is read, and what the rows of its files have in common."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from foods.importers.fdc.archive import Archive
from foods.importers.fdc.numbers import Fate, Fates, number
from foods.importers.remarks import Remarks
from foods.importers.scratch import Scratch

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
NO_NUMBER = "rows with something else than a FoodData Central number"
NO_FOOD = "rows of foods that are not in food.csv"


@dataclass(frozen=True)
class Download:
    """A download while it is read."""

    archive: Archive
    scratch: Scratch
    remarks: Remarks
    fates: Fates

    def number(self, file: str, line: int, text: str) -> int | None:
        """Return the FoodData Central number of a row, None where it has none and was refused."""
        if (fdc_id := number(text.strip())) is None:
            self.remarks.error(
                NO_NUMBER, file, line, f"fdc_id {text[:20]!r} is not a FoodData Central number"
            )
        return fdc_id

    def food(self, file: str, line: int, text: str) -> int | None:
        """Return the number of the food that a row speaks of, None where that food is not read."""
        if (fdc_id := self.number(file, line, text)) is None:
            return None
        if (fate := self.fates.of(fdc_id)) == Fate.UNKNOWN:
            self.remarks.warn(NO_FOOD, file, line, f"food {fdc_id} is not in food.csv")
        return fdc_id if fate == Fate.READ else None


def tidy(text: str) -> str:
    """Return a text on one line, without what cannot be printed."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def day(text: str) -> date | None:
    """Return a date written as 2019-04-01, None for anything else."""
    with suppress(ValueError):
        if DAY.fullmatch(text.strip()):
            return date.fromisoformat(text.strip())
    return None
