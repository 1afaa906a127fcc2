"""What entries held before a correction: once for all that held the same, and which these were."""

from typing import Any

from django.db import models

from tracker.diary.models import MealItem
from tracker.people.models.entries import amount_field

AMOUNTS_PER_100_G = (
    "magnesium_mg_per_100_g",
    "added_magnesium_mg_per_100_g",
    "caffeine_mg_per_100_g",
    "alcohol_g_per_100_g",
)
# What a correction sets: what 100 g hold, and where that is from. The amounts of an entry follow from it.
VALUES = (
    *AMOUNTS_PER_100_G,
    "caffeine_is_typical",
    "alcohol_is_typical",
    "value_source",
    "value_kind",
    "value_note",
)
KEPT = (*VALUES, "corrected_at")


class FormerValues(models.Model):
    """What entries of one correction held per 100 g before it; the columns are those of MealItem."""

    correction = models.ForeignKey(
        "curation.Correction", on_delete=models.CASCADE, related_name="former_values", db_index=False
    )
    magnesium_mg_per_100_g = amount_field()
    added_magnesium_mg_per_100_g = amount_field()
    caffeine_mg_per_100_g = amount_field()
    caffeine_is_typical = models.BooleanField(default=False)
    alcohol_g_per_100_g = amount_field()
    alcohol_is_typical = models.BooleanField(default=False)
    value_source = models.CharField(max_length=200, blank=True)
    value_kind = models.CharField(max_length=10, choices=MealItem.ValueKind)
    value_note = models.CharField(max_length=200, blank=True)
    # The correction before this one, if there was one.
    corrected_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            # Entries find theirs by it; the notes of people with own tap water are what there is most of.
            models.Index(fields=["correction", "value_note"], name="former_values_of_correction"),
        )

    def __str__(self) -> str:
        return f"{self.magnesium_mg_per_100_g} ({self.value_source})"

    @property
    def as_columns(self) -> dict[str, Any]:
        """The columns of an entry and what they held."""
        return {name: getattr(self, name) for name in KEPT}


class CorrectedItem(models.Model):
    """An entry that a correction changed, with the values it had."""

    correction = models.ForeignKey(
        "curation.Correction",
        on_delete=models.CASCADE,
        related_name="items",
        db_index=False,  # see item_corrected_once_by_each
    )
    item = models.ForeignKey(MealItem, on_delete=models.CASCADE, related_name="corrections")
    former = models.ForeignKey(FormerValues, on_delete=models.CASCADE, related_name="items")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["correction", "item"], name="item_corrected_once_by_each"),
        )

    def __str__(self) -> str:
        return str(self.item)
