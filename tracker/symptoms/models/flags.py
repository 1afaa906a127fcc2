"""Red flags that somebody's entries raised, and how each of them ended."""

import datetime
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.people.models.entries import OfPerson, OfPersonManager


class RedFlag(OfPerson):
    """A sign that belongs to a doctor: how soon, and what it was. It stands until somebody ends it."""

    class Level(models.TextChoices):
        EMERGENCY = "emergency", _("Emergency")
        TODAY = "today", _("Today")
        TWO_WEEKS = "two-weeks", _("Within two weeks")
        NEXT_VISIT = "next-visit", _("Next visit")

    class End(models.TextChoices):
        DOCTOR = "doctor", _("A doctor has looked at this")
        MISTAKE = "mistake", _("Entered by mistake")

    date = models.DateField()
    level = models.CharField(max_length=10, choices=Level)
    sign = models.CharField(max_length=40)  # a key of tracker.care.red_flags
    kind = models.CharField(max_length=36, blank=True)  # the symptom whose entry raised it
    places = models.JSONField(default=list, blank=True)
    was_sudden = models.BooleanField(default=False)
    ended_on = models.DateField(null=True)
    ended_by = models.CharField(max_length=7, choices=End, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects: ClassVar[OfPersonManager] = OfPersonManager()

    class Meta(OfPerson.Meta):
        verbose_name = _("red flag")
        ordering = ("-date", "-made_at")
        indexes = (models.Index(fields=["person", "date"], name="red_flags_of_person"),)

    def __str__(self) -> str:
        return f"{self.date} {self.sign}"

    @property
    def stands(self) -> bool:
        """Whether nobody ended it yet."""
        return self.ended_on is None

    def end(self, how: str, day: datetime.date, note: str = "") -> list[str]:
        """Set how it ended; return the names of what changed."""
        self.ended_by, self.ended_on, self.note = how, day, note
        return ["ended_by", "ended_on", "note"]
