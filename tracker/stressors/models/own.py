"""Stressors a person made up: a long screen day, travel, cups of matcha."""

from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.people.models.entries import OfPerson
from tracker.stressors.kinds import YES_NO, Answer, StressorKind


class Stressor(OfPerson):
    """An own kind: yes or no, a scale of 0 to 10, or an amount with a unit. Its id is its key."""

    class Kept(models.TextChoices):
        YES_NO = "yes_no", _("Yes or no")
        SCALE = "scale", _("A scale of 0 to 10")
        AMOUNT = "amount", _("An amount with a unit")

    name = models.CharField(_("name"), max_length=60)
    answer = models.CharField(_("how to answer it"), max_length=6, choices=Kept, default=Kept.YES_NO)
    unit = models.CharField(_("unit"), max_length=20, blank=True)

    class Meta(OfPerson.Meta):
        verbose_name = _("own stressor")
        ordering = ("made_at", "pk")
        indexes = (models.Index(fields=["person"], name="own_stressors_of_person"),)

    def __str__(self) -> str:
        return self.name

    @property
    def kind(self) -> StressorKind:
        """This stressor as a kind, beside the built-in ones."""
        units = {"yes_no": "0-1", "scale": "0-10", "amount": self.unit}
        most = {"yes_no": Decimal(1), "scale": Decimal(10), "amount": Decimal(99_999)}
        return StressorKind(
            key=str(self.pk),
            label=self.name,
            answer=Answer(self.answer),
            unit=units[self.answer],
            most=most[self.answer],
            choices=YES_NO if self.answer == self.Kept.YES_NO else (),
        )
