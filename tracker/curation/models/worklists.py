"""What an administrator could do next for the food table."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foods.models import Food


class WorkItem(models.Model):
    """One food that one list asks to look at.

    The lists are worked out by `tracker.curation.worklists` when asked for and after imports, and kept here,
    so that the first page of the administration costs the same whatever the table holds.
    """

    class Kind(models.TextChoices):
        WITHOUT_VALUE = "without-value", _("logged without magnesium")
        ESTIMATE = "estimate", _("estimates to replace")
        OUTLIER = "outlier", _("unlike their group")
        DUPLICATE = "duplicate", _("perhaps the same food twice")
        WITHOUT_PORTION = "without-portion", _("without a portion")

    kind = models.CharField(_("list"), max_length=16, choices=Kind)
    food = models.ForeignKey(Food, on_delete=models.CASCADE, related_name="+")
    # Of a duplicate: the food it may be the same as.
    other_food = models.ForeignKey(Food, null=True, on_delete=models.CASCADE, related_name="+")
    # How many people logged the food and how often; the most logged come first.
    people = models.PositiveIntegerField(default=0)
    entries = models.PositiveIntegerField(default=0)
    # What the list has to say of it, such as the group's median, as numbers kept as text.
    detail = models.JSONField(default=dict)
    found_at = models.DateTimeField(auto_now_add=True)
    # Closed without a change: "it is right as it is". The item stays, so that it is not found again.
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    reason = models.CharField(_("reason"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("worklist item")
        verbose_name_plural = _("worklist items")
        ordering: ClassVar[list[str]] = ["kind", "-people", "-entries", "pk"]
        indexes = (
            models.Index(
                fields=["kind", "-people", "-entries"],
                name="work_item_open",
                condition=Q(closed_at=None),
            ),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["kind", "food"], name="work_item_stands_once", condition=Q(other_food=None)
            ),
            models.UniqueConstraint(fields=["kind", "food", "other_food"], name="work_pair_stands_once"),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.food}"
