"""Symptoms a person made up."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.people.models.entries import OfPerson, OfPersonManager
from tracker.symptoms.kinds import SymptomKind


class Symptom(OfPerson):
    """An own kind. Its id is its key."""

    name = models.CharField(_("name"), max_length=60)

    objects: ClassVar[OfPersonManager] = OfPersonManager()

    class Meta(OfPerson.Meta):
        verbose_name = _("own symptom")
        ordering = ("made_at", "pk")
        indexes = (models.Index(fields=["person"], name="own_symptoms_of_person"),)

    def __str__(self) -> str:
        return self.name

    @property
    def kind(self) -> SymptomKind:
        """This symptom as a kind, beside the built-in ones."""
        return SymptomKind(key=str(self.pk), label=self.name, has_places=True, is_own=True)
