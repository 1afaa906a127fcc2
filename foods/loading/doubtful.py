"""What is unlikely, or cannot be, about the amounts that an import would give the foods of the table."""

from collections.abc import Mapping
from typing import Any

from foods.importers.plausibility import AMOUNTS, doubts, impossible
from foods.importers.remarks import Remarks
from foods.importers.scratch import Scratch, ScratchRow
from foods.medians import magnesium_medians
from foods.models import Food

DOUBTS = "doubts about amounts"


class Plausibility:
    """Warns of what is unlikely; an administrator decides."""

    def __init__(self, scratch: Scratch) -> None:
        self.remarks = Remarks(scratch)
        self.medians = magnesium_medians()

    def ask(self, row: ScratchRow, food: Food | None, wanted: Mapping[str, Any]) -> None:
        """Warn where an amount is unlikely beside the one that stands and beside its group."""
        group = wanted.get("group") or (food.group if food else "")
        for doubt in doubts(amounts_of(food), wanted, self.medians.get(group)):
            self.remarks.warn(DOUBTS, row.file, row.line, f"{row.key[0]} {doubt}")

    def sum_up(self) -> None:
        """Say how many warnings there were that are not kept one by one."""
        self.remarks.sum_up()


def amounts_of(food: Food | None) -> dict[str, Any]:
    """Return the amounts that stand; nothing for a food that is new."""
    return {} if food is None else {column: getattr(food, column) for column in AMOUNTS}


def why_impossible(food: Food, wanted: Mapping[str, Any]) -> str:
    """Return why the food cannot hold what the row says beside what stands; blank where it can.

    A row of a partial file may be possible alone.
    """
    return next(iter(impossible({**amounts_of(food), **wanted})), "")
