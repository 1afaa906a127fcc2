"""Corrections of the past: entries brought to what the food table says now."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from foods.models import Food
from tracker.diary.models import MealItem
from tracker.people.models.acts import WrittenRow


class Correction(WrittenRow):
    """One correction of the entries of one food within a range of dates. Undoing its act takes it back."""

    food = models.ForeignKey(Food, on_delete=models.RESTRICT, related_name="+", editable=False)
    first = models.DateField(_("first day"), null=True, blank=True)
    last = models.DateField(_("last day"), null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        base_manager_name = "all_rows"

    def __str__(self) -> str:
        return str(self.food)


class CorrectedItem(models.Model):
    """An entry that a correction changed, with the values it had.

    `former` holds the columns of the entry as text, None for unknown: undoing sets the values per 100 g
    again and weighs them with the grams the entry has by then.
    """

    correction = models.ForeignKey(Correction, on_delete=models.CASCADE, related_name="items")
    item = models.ForeignKey(MealItem, on_delete=models.CASCADE, related_name="corrections")
    former = models.JSONField(default=dict)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["correction", "item"], name="item_corrected_once_by_each"),
        )

    def __str__(self) -> str:
        return str(self.item)
