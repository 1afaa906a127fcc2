"""Household measures with their weight."""

from decimal import Decimal
from typing import Any, ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foods.amounts import magnesium_mg
from foods.models.history import SharedHistory
from foods.models.runs import last_import


class PortionManager(models.Manager["Portion"]):
    """The measures a food has now."""

    def get_queryset(self) -> models.QuerySet["Portion"]:
        """Return the measures nobody took off their own food."""
        return super().get_queryset().filter(removed_at=None)


class Portion(models.Model):
    """A measure a person can picture, such as "1 cup, sliced", and what it weighs for this food."""

    class Origin(models.TextChoices):
        USDA = "usda", _("measure of the food table")
        DERIVED = "derived", _("taken over from the same kind of food")
        EVERYDAY = "everyday", _("usual amount, our estimate")
        OWN = "own", _("your own measure")

    food = models.ForeignKey(
        "foods.Food", on_delete=models.CASCADE, related_name="portions", verbose_name=_("food")
    )
    # The order within the food; usual amounts have 0 and come first.
    sequence = models.PositiveSmallIntegerField(_("order"), default=0)
    description = models.CharField(_("description"), max_length=120)
    gram_weight = models.DecimalField(
        _("weight in grams"), max_digits=9, decimal_places=3, validators=[MinValueValidator(Decimal("0.001"))]
    )
    origin = models.CharField(_("origin"), max_length=8, choices=Origin, default=Origin.USDA)
    # Own measures only: taken off their food. The row stays, so that undo can bring it back.
    removed_at = models.DateTimeField(_("removed"), null=True, blank=True, editable=False)

    last_run = last_import()

    history = SharedHistory()
    objects: ClassVar[PortionManager] = PortionManager()
    all_rows: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        verbose_name = _("portion")
        verbose_name_plural = _("portions")
        base_manager_name = "all_rows"
        ordering = ("sequence", "pk")
        indexes = (
            models.Index(fields=["last_run"], name="portion_of_run", condition=Q(last_run__isnull=False)),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["food", "origin", "description"],
                condition=Q(removed_at=None),
                name="portion_is_described_once",
                violation_error_message=_("The food has such a measure already."),
            ),
            models.CheckConstraint(condition=Q(gram_weight__gt=0), name="portion_weighs_something"),
        )

    def __str__(self) -> str:
        return self.description

    @property
    def magnesium_mg(self) -> Decimal | None:
        """The magnesium in one such portion, None where the table has no value."""
        return magnesium_mg(self.gram_weight, self.food.magnesium_mg_per_100_g)
