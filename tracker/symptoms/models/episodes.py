"""Single episodes: an extra beside the answer of the day."""

from typing import ClassVar

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.people.models.entries import Entry, OfPersonManager
from tracker.symptoms.models.own import Symptom
from tracker.symptoms.places import Place, Side


class SymptomEntry(Entry):
    """One episode. What was not said is blank or NULL."""

    class Duration(models.IntegerChoices):
        UNDER_10_S = 1, _("Under 10 seconds")
        UNDER_1_MIN = 2, _("10 seconds to a minute")
        UNDER_10_MIN = 3, _("1 to 10 minutes")
        UNDER_1_H = 4, _("10 minutes to an hour")
        HOURS = 5, _("Hours")
        ALL_DAY = 6, _("All day")

    class Situation(models.TextChoices):
        AT_REST = "at_rest", _("At rest")
        IN_USE = "in_use", _("In use")
        AFTER_EXERCISE = "after_exercise", _("After exercise")

    kind = models.CharField(max_length=36)  # a key of KINDS, or the id of an own symptom
    symptom = models.ForeignKey(Symptom, null=True, on_delete=models.CASCADE, related_name="+")
    place = models.CharField(_("where"), max_length=12, choices=Place, blank=True)
    side = models.CharField(_("side"), max_length=5, choices=Side, blank=True)
    duration = models.PositiveSmallIntegerField(_("how long"), choices=Duration, null=True, blank=True)
    situation = models.CharField(_("when"), max_length=14, choices=Situation, blank=True)
    strength = models.PositiveSmallIntegerField(
        _("how strong"), null=True, blank=True, validators=[MaxValueValidator(10)]
    )
    woke = models.BooleanField(_("woke me from sleep"), null=True, blank=True)
    came_suddenly = models.BooleanField(_("did it come on suddenly?"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects: ClassVar[OfPersonManager] = OfPersonManager()

    class Meta:
        verbose_name = _("episode")
        base_manager_name = "all_rows"
        indexes = (models.Index(fields=["person", "date"], name="episodes_of_person"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(strength=None) | Q(strength__lte=10), name="symptom_entry_strength_to_10"
            ),
        )

    def __str__(self) -> str:
        return f"{self.date} {self.kind} {self.place}"
