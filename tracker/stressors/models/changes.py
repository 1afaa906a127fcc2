""" "I changed something": a mark that charts, the calendar and the report show."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.people.models.entries import OfPerson, OfPersonManager


class Change(OfPerson):
    """What somebody changed on purpose, from a day on, perhaps to another day."""

    date = models.DateField(_("date"))
    last = models.DateField(_("until"), null=True, blank=True)
    words = models.CharField(_("what changed"), max_length=80)

    objects: ClassVar[OfPersonManager] = OfPersonManager()

    class Meta(OfPerson.Meta):
        verbose_name = _("change")
        ordering = ("-date", "-made_at")
        indexes = (models.Index(fields=["person", "date"], name="changes_of_person"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(last=None) | Q(last__gte=F("date")), name="change_ends_after_it_begins"
            ),
        )

    def __str__(self) -> str:
        return self.words
