"""What people call a food."""

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foods.models.history import SharedHistory
from foods.models.runs import last_import
from foods.models.shared import shared_by_all


class FoodNameQuerySet(models.QuerySet["FoodName"]):
    """Names of foods."""

    def visible_to(self, account: Any) -> Self:
        """Return names of shared foods and, if there is an account, of its own."""
        owner_id = getattr(account, "pk", None)
        shared = shared_by_all("food__")
        return self.filter(shared if owner_id is None else shared | Q(food__owner=owner_id))

    def plain(self) -> Self:
        """Return names a page may print as the food's name."""
        return self.filter(kind=FoodName.Kind.PLAIN)

    def other_kinds(self, name: "FoodName | None") -> Self:
        """Return shared plain names that begin like `name`: "Spinach, raw" beside "Spinach, boiled"."""
        if name is None:
            return self.none()
        what = name.text.split(",")[0]
        alike = self.plain().filter(Q(text=what) | Q(text__startswith=f"{what},"), language=name.language)
        return (
            alike.visible_to(None)
            .exclude(food=name.food_id)
            .select_related("food__source", "default_portion")
        )


class FoodName(models.Model):
    """A plain name ("Almonds") or a synonym ("badam") in one language.

    A food can have several plain names, each with the amount that is usual under that name. A synonym
    belongs to the plain name with which it shares its default portion.
    """

    class Kind(models.TextChoices):
        PLAIN = "plain", _("plain name")
        SYNONYM = "synonym", _("synonym")

    food = models.ForeignKey(
        "foods.Food", on_delete=models.CASCADE, related_name="names", verbose_name=_("food")
    )
    language = models.CharField(_("language"), max_length=10, default="en")
    text = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=7, choices=Kind, default=Kind.PLAIN)
    # Editorial order: of two foods the more usual has the lower number ("Bread, white", "Bread, baguette").
    position = models.PositiveIntegerField(_("order"), default=0)
    default_portion = models.ForeignKey(
        "foods.Portion",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("usual portion"),
    )

    last_run = last_import()

    history = SharedHistory()
    objects: ClassVar[Any] = FoodNameQuerySet.as_manager()

    class Meta:
        verbose_name = _("food name")
        verbose_name_plural = _("food names")
        ordering = ("position", "pk")
        indexes = (
            models.Index(fields=["last_run"], name="food_name_of_run", condition=Q(last_run__isnull=False)),
        )
        constraints = (
            models.UniqueConstraint(fields=["food", "language", "text"], name="food_name_is_said_once"),
        )

    def __str__(self) -> str:
        return self.text
