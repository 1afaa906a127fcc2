"""The main record of symptoms: one answer a day and symptom."""

from datetime import date
from typing import Any, ClassVar

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tracker.people.models import Act, Person
from tracker.people.models.entries import Entry, OfPersonManager
from tracker.symptoms.models.own import Symptom


class SymptomDayManager(OfPersonManager):
    """Writes answers. Every verb saves the act it is given."""

    def answer(self, act: Act, day: "SymptomDay") -> "SymptomDay":
        """Save an answer in place of an earlier one of its day and symptom; return the row that stands."""
        earlier = self.answer_on(act.person, day.date, day.kind)
        if earlier is None:
            return self.add(act, day)  # type: ignore[no-any-return]
        for name in ANSWERED:
            setattr(earlier, name, getattr(day, name))
        earlier.save_change(act, ANSWERED)
        return earlier  # type: ignore[no-any-return]

    def answer_on(self, person: Person | None, day: date, kind: str) -> Any:
        """Return the answer of one day and symptom, or None."""
        return self.get_queryset().filter(person=person, date=day, kind=kind).first()


class SymptomDay(Entry):
    """How a symptom was on one day. No row means: not logged, which is not "none"."""

    class Frequency(models.IntegerChoices):
        NONE = 0, pgettext_lazy("how often", "None")
        NOW_AND_THEN = 1, pgettext_lazy("how often", "Now and then")
        OFTEN = 2, pgettext_lazy("how often", "Often")
        NEARLY_ALL_DAY = 3, pgettext_lazy("how often", "Nearly all day")

    time = None  # the answer is about the whole day
    kind = models.CharField(max_length=36)  # a key of KINDS, or the id of an own symptom
    symptom = models.ForeignKey(Symptom, null=True, on_delete=models.CASCADE, related_name="+")
    # NULL where only a strength was given.
    frequency = models.PositiveSmallIntegerField(_("how often"), choices=Frequency, null=True)
    # 0 not felt to 10 worst; NULL is missing, never 0.
    strength = models.PositiveSmallIntegerField(
        _("how strong"), null=True, validators=[MaxValueValidator(10)]
    )
    places = models.JSONField(default=list, blank=True)  # keys of tracker.symptoms.places.spot
    came_suddenly = models.BooleanField(_("did it come on suddenly?"), null=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects: ClassVar[SymptomDayManager] = SymptomDayManager()

    class Meta:
        verbose_name = _("symptom of a day")
        base_manager_name = "all_rows"
        indexes = (
            # A check-in, a month, ten years: always one person, a stretch of dates.
            models.Index(fields=["person", "date"], name="symptom_days_of_person"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["person", "date", "kind"],
                condition=Q(deleted_by=None),
                name="symptom_day_one_answer_a_day",
            ),
            models.CheckConstraint(
                condition=Q(frequency__isnull=False) | Q(strength__isnull=False),
                name="symptom_day_says_something",
            ),
            models.CheckConstraint(
                condition=Q(frequency=None) | Q(frequency__lte=3), name="symptom_day_frequency_to_3"
            ),
            models.CheckConstraint(
                condition=Q(strength=None) | Q(strength__lte=10), name="symptom_day_strength_to_10"
            ),
        )

    def __str__(self) -> str:
        return f"{self.date} {self.kind} {self.frequency}"

    @property
    def is_none(self) -> bool:
        """Whether this says that the symptom was not there."""
        return self.frequency == self.Frequency.NONE


# What one answer consists of.
ANSWERED = ("frequency", "strength", "places", "came_suddenly", "note")
