"""What a person noted of a stressor on a day."""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.people.models import Act, Person
from tracker.people.models.entries import Entry, OfPersonManager, not_negative
from tracker.stressors.kinds import ADDED_UP
from tracker.stressors.models.own import Stressor


class StressorEntryManager(OfPersonManager):
    """Writes what was noted. Every verb saves the act it is given."""

    def note(self, act: Act, entry: "StressorEntry") -> "StressorEntry":
        """Save an entry; one of a kind that has one answer a day takes the place of the earlier answer.

        Returns the row that stands: the earlier one, changed, where there was one.
        """
        earlier = None if entry.adds_up else self.answer_on(act.person, entry.date, entry.kind)
        if earlier is None:
            return self.add(act, entry)  # type: ignore[no-any-return]
        earlier.value, earlier.time, earlier.note = entry.value, entry.time, entry.note
        earlier.save_change(act, ["value", "time", "note"])
        return earlier  # type: ignore[no-any-return]

    def answer_on(self, person: Person | None, day: date, kind: str) -> Any:
        """Return the answer of one day and kind, or None."""
        return self.get_queryset().filter(person=person, date=day, kind=kind).first()


class StressorEntry(Entry):
    """One entry. `value` is in the unit of its kind: hours, mg of caffeine, g of ethanol, 0 to 10.

    0 of caffeine or alcohol is the answer "none", which holds while nothing else was logged.
    """

    kind = models.CharField(max_length=36)  # a key of KINDS, or the id of an own stressor
    stressor = models.ForeignKey(Stressor, null=True, on_delete=models.CASCADE, related_name="+")
    value = models.DecimalField(max_digits=9, decimal_places=3)
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects: ClassVar[StressorEntryManager] = StressorEntryManager()

    class Meta:
        verbose_name = _("stressor entry")
        base_manager_name = "all_rows"
        indexes = (
            # A check-in, a month, ten years of one kind: always one person, a stretch of dates.
            models.Index(fields=["person", "date"], name="stressor_days_of_person"),
        )
        constraints = (
            *not_negative("stressor_entry", "value"),
            models.UniqueConstraint(
                fields=["person", "date", "kind"],
                condition=Q(deleted_by=None) & ~Q(kind__in=ADDED_UP),
                name="stressor_entry_one_answer_a_day",
            ),
        )

    def __str__(self) -> str:
        return f"{self.date} {self.kind} {self.value}"

    @property
    def adds_up(self) -> bool:
        """Whether the day may have several of this kind."""
        return self.kind in ADDED_UP

    @property
    def says_none(self) -> bool:
        """Whether this is the answer "none" to something that adds up."""
        return self.adds_up and self.value == Decimal(0)
