"""What an entry held before the food table was corrected, for the page of the entry."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from foods.amounts import amount_in
from tracker.diary.item_words import milligram_words
from tracker.diary.models import MealItem


@dataclass(frozen=True)
class PastCorrection:
    """One correction of an entry: when, why, and its magnesium in the amount the entry has now."""

    made_at: datetime
    reason: str
    former_mg: Decimal | None
    mg: Decimal | None

    @property
    def former(self) -> str:
        """The former magnesium with its unit; blank where nobody knew it."""
        return milligram_words(self.former_mg, is_at_least=False)

    @property
    def present(self) -> str:
        """The magnesium it was corrected to, with its unit; blank where nobody knows it any more."""
        return milligram_words(self.mg, is_at_least=False)


def past_corrections(item: MealItem) -> list[PastCorrection]:
    """Return the corrections that led to what an entry holds, the newest first; no query where none did.

    The rows are those of tracker.curation, which writes them and stands above the diary.
    """
    if item.corrected_at is None or item.grams is None:
        return []
    rows: Any = item.corrections.filter(correction__deleted_by=None)
    corrections, mg = [], item.magnesium_mg
    for row in rows.select_related("correction", "former").order_by("-correction__made_at"):
        former_mg = amount_in(item.grams, row.former.magnesium_mg_per_100_g)
        told = row.correction
        corrections.append(PastCorrection(told.made_at, told.reason, former_mg, mg))
        mg = former_mg
    return corrections
