"""Laboratory results, shown against the laboratory's own range and nothing else."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.people.models.entries import OfPerson, OfPersonManager, amount_field


class LabResult(OfPerson):
    """One result as the laboratory printed it: value, unit and range are never converted."""

    class Test(models.TextChoices):
        MAGNESIUM = "magnesium", _("Magnesium")
        CALCIUM = "calcium", _("Calcium")
        POTASSIUM = "potassium", _("Potassium")
        FERRITIN = "ferritin", _("Ferritin")
        TSH = "tsh", _("TSH (thyroid)")
        B12 = "b12", _("Vitamin B12")
        GLUCOSE = "glucose", _("Glucose")
        HBA1C = "hba1c", _("HbA1c")
        CREATININE = "creatinine", _("Creatinine")
        EGFR = "egfr", _("eGFR")
        OWN = "own", _("Another test")

    class Bound(models.TextChoices):
        BELOW = "<", "<"
        ABOVE = ">", ">"

    date = models.DateField(_("date"))
    test = models.CharField(_("test"), max_length=10, choices=Test)
    name = models.CharField(_("name of the test"), max_length=80, blank=True)  # of another test
    # Printed before the number where the laboratory cannot measure further: "<0.01".
    bound = models.CharField(_("printed as less or more than"), max_length=1, choices=Bound, blank=True)
    value = models.DecimalField(_("result"), max_digits=9, decimal_places=3)
    unit = models.CharField(_("unit"), max_length=20)
    range_low = amount_field(_("range from"))
    range_high = amount_field(_("range to"))
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects: ClassVar[OfPersonManager] = OfPersonManager()

    class Meta(OfPerson.Meta):
        verbose_name = _("laboratory result")
        ordering = ("-date", "test", "-made_at")
        indexes = (models.Index(fields=["person", "date"], name="lab_results_of_person"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(range_low=None) | Q(range_high=None) | Q(range_high__gte=F("range_low")),
                name="lab_result_range_in_order",
            ),
        )

    def __str__(self) -> str:
        return f"{self.date} {self.test_name}"

    @property
    def test_name(self) -> str:
        """What was measured."""
        return self.name or str(self.get_test_display())
