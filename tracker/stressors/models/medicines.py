"""Medicines a person takes, with what is known of them and magnesium. The class decides what is said.

Those to keep apart from magnesium also stand on the person's own row, where every page has them without a
query; whatever writes or takes back a medicine keeps that true.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tracker.care.medicines import MEDICINE_CLASSES, MedicineClass
from tracker.care.spacing import SPACED_CLASSES
from tracker.people.models import Act, Person
from tracker.people.models.entries import OfPerson, OfPersonManager


class MedicineManager(OfPersonManager):
    """Writes medicines, and keeps those to be spaced from magnesium on their persons' rows."""

    def add(self, act: Act, row: Any) -> Any:
        """Save the act and a new medicine of it; return the medicine."""
        with transaction.atomic():
            super().add(act, row)
            self.keep_spaced([row.person_id])
        return row

    def keep_spaced(self, person_ids: Iterable[int]) -> None:
        """Write down anew which medicines these persons keep apart from magnesium.

        The row of a person is locked first: of two medicines added at the same moment neither is lost.
        """
        for person in Person.objects.select_for_update().filter(pk__in=set(person_ids)).only("pk"):
            rows = self.get_queryset().of(person).filter(medicine_class__in=SPACED_CLASSES)
            person.spaced_medicines = [medicine.spaced for medicine in rows.order_by("name", "pk")]
            person.save(update_fields=["spaced_medicines"])


class Medicine(OfPerson):
    """A medicine from a day on. What it does to magnesium follows from its class (tracker.care.medicines)."""

    name = models.CharField(_("name"), max_length=120)
    medicine_class = models.CharField(_("kind of medicine"), max_length=40, blank=True)
    first = models.DateField(_("since"), null=True, blank=True)
    last = models.DateField(_("until"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects: ClassVar[MedicineManager] = MedicineManager()

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

    @property
    def known_class(self) -> MedicineClass | None:
        """What is known of its kind; None where it has nothing to do with magnesium."""
        return MEDICINE_CLASSES.get(self.medicine_class)

    @property
    def spaced(self) -> list[str | None]:
        """This medicine as the person's row keeps it (tracker.care.spacing)."""
        ends = [None if end is None else end.isoformat() for end in (self.first, self.last)]
        return [self.name, self.medicine_class, *ends]

    def is_past(self, day: date) -> bool:
        """Whether it ended before `day`."""
        return self.last is not None and self.last < day

    def save_change(self, act: Act, fields: Iterable[str]) -> None:
        """Save `fields` and leave their former values in `act`."""
        with transaction.atomic():
            super().save_change(act, fields)
            Medicine.objects.keep_spaced([self.person_id])

    def delete_by(self, act: Act) -> None:
        """Hide this medicine; undoing `act` brings it back."""
        with transaction.atomic():
            super().delete_by(act)
            Medicine.objects.keep_spaced([self.person_id])

    @classmethod
    def take_back(cls, act: Act) -> None:
        """Bring back the medicines `act` removed and hide those it made."""
        touched = cls.all_rows.filter(Q(act=act) | Q(deleted_by=act))
        persons = list(touched.values_list("person_id", flat=True))
        super().take_back(act)
        cls.objects.keep_spaced(persons)

    @classmethod
    def settle(cls, keys: Collection[str]) -> None:
        """Keep true what follows from medicines to which former values came back."""
        if keys:
            cls.objects.keep_spaced(cls.all_rows.filter(pk__in=keys).values_list("person_id", flat=True))
