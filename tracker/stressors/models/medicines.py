"""Medicines a person takes, with what is known of them and magnesium. The class decides what is said."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.people.models.entries import OfPerson, OfPersonManager


class Medicine(OfPerson):
    """A medicine from a day on. What it does to magnesium follows from its class (tracker.care.medicines)."""

    name = models.CharField(_("name"), max_length=120)
    medicine_class = models.CharField(_("kind of medicine"), max_length=40, blank=True)
    first = models.DateField(_("since"), null=True, blank=True)
    last = models.DateField(_("until"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects: ClassVar[OfPersonManager] = OfPersonManager()

    class Meta(OfPerson.Meta):
        verbose_name = _("medicine")
        ordering = ("name", "pk")
        indexes = (models.Index(fields=["person"], name="medicines_of_person"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(first=None) | Q(last=None) | Q(last__gte=F("first")),
                name="medicine_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return self.name
