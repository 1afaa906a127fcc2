"""Corrections of the past: entries brought to what the food table says now."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from foods.models import Food
from tracker.curation.models.former_values import CorrectedItem, FormerValues
from tracker.curation.models.taking_back import take_back_entries
from tracker.people.models import Act
from tracker.people.models.acts import WrittenRow

__all__ = ["CorrectedItem", "Correction", "FormerValues"]


class Correction(WrittenRow):
    """One correction of the entries of one food within a range of dates. Undoing its act takes it back.

    The entries it brought to the table's value bear its `made_at` as their `corrected_at`, so that it can
    be told of each whether it still holds what this correction gave it.
    """

    # A food that entries hold cannot be deleted; when they are gone, nothing is left of its corrections.
    food = models.ForeignKey(Food, on_delete=models.CASCADE, related_name="+", editable=False)
    first = models.DateField(_("first day"), null=True, blank=True)
    last = models.DateField(_("last day"), null=True, blank=True)
    # Why, as the people read it whose entries were corrected.
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    entries = models.PositiveIntegerField(_("entries"), default=0, editable=False)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        base_manager_name = "all_rows"
        ordering: ClassVar[list[str]] = ["-made_at"]

    def __str__(self) -> str:
        return str(self.food)

    @classmethod
    def take_back(cls, act: Act) -> None:
        """Give the entries back what they held, and hide the correction; its entries tell of it no more."""
        corrections: Any = cls.objects.filter(act=act)
        for correction in corrections:
            take_back_entries(correction)
        super().take_back(act)
