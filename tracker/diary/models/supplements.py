"""Supplements and medicines that hold magnesium, and the doses taken."""

import uuid
from datetime import date
from decimal import Decimal
from typing import ClassVar

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from foods.amounts import stored
from foods.compounds import compound_name
from tracker.diary.models.entries import Moment
from tracker.people.models import Act, Person, WrittenRow
from tracker.people.models.entries import Entry, OfPersonQuerySet, amount_field, not_negative


class SupplementManager(models.Manager["Supplement"]):
    """The supplements nobody removed."""

    def get_queryset(self) -> OfPersonQuerySet:
        """Return the supplements nobody removed, by name."""
        return OfPersonQuerySet(self.model, using=self._db).filter(deleted_by=None).order_by("name", "pk")

    def of(self, person: Person) -> OfPersonQuerySet:
        """Return this person's supplements."""
        return self.get_queryset().of(person)

    def add(self, act: Act, supplement: "Supplement") -> "Supplement":
        """Save a new product."""
        supplement.act = act
        with transaction.atomic():
            act.save()
            supplement.save(force_insert=True)
        return supplement


class Supplement(WrittenRow):
    """A product with magnesium. Its amount is per unit: one tablet, one sachet."""

    class Kind(models.TextChoices):
        TABLET = "tablet", _("Tablet or capsule")
        POWDER = "powder", _("Powder or drink")
        LAXATIVE = "laxative", _("Antacid or laxative")
        PRESCRIBED = "prescribed", _("Prescribed")
        SKIN = "skin", _("Through the skin (oil, bath salts)")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", editable=False)
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.TABLET)
    unit = models.CharField(_("one unit is"), max_length=40, default="tablet")
    compound = models.CharField(_("compound"), max_length=100, blank=True)
    compound_mg = amount_field(_("compound in one unit, mg"))
    elemental_magnesium_mg = amount_field(_("magnesium in one unit, mg"))
    # Optional on a label: many magnesium products hold them too.
    vitamin_b6_mg = amount_field(_("vitamin B6 in one unit, mg"))
    zinc_mg = amount_field(_("zinc in one unit, mg"))
    # Set by "My doctor knows this dose": no note above the upper level until a day's dose rises past it.
    known_daily_mg = amount_field(editable=False)
    made_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[SupplementManager] = SupplementManager()

    class Meta:
        verbose_name = _("supplement")
        base_manager_name = "all_rows"
        indexes = (models.Index(fields=["person", "name"], name="supplements_of_person"),)
        constraints = not_negative(
            "supplement", "compound_mg", "elemental_magnesium_mg", "vitamin_b6_mg", "zinc_mg"
        )

    def __str__(self) -> str:
        return self.name

    @property
    def counts(self) -> bool:
        """Whether its magnesium is counted: uptake through the skin is not established."""
        return self.kind != self.Kind.SKIN

    @property
    def may_hold_magnesium(self) -> bool:
        """Whether magnesium is swallowed with it, as far as anybody knows."""
        return self.counts and self.elemental_magnesium_mg != 0

    @property
    def compound_name(self) -> str:
        """What its magnesium is bound to, in the language of the page."""
        return compound_name(self.compound)

    def magnesium_mg(self, units: Decimal) -> Decimal | None:
        """Return the magnesium in `units` of this product; None where its label is not known."""
        if not self.counts:
            return Decimal(0)
        return None if self.elemental_magnesium_mg is None else stored(units * self.elemental_magnesium_mg)


class SupplementDoseManager(models.Manager["SupplementDose"]):
    """Writes doses, and returns those nobody removed."""

    def get_queryset(self) -> OfPersonQuerySet:
        """Return the doses nobody removed."""
        return OfPersonQuerySet(self.model, using=self._db).filter(deleted_by=None)

    def of(self, person: Person) -> OfPersonQuerySet:
        """Return this person's doses."""
        return self.get_queryset().of(person)

    def take(
        self, act: Act, supplement: Supplement, units: Decimal, moment: Moment, key: uuid.UUID | None = None
    ) -> "SupplementDose":
        """Log `units` of a supplement with what its label says today."""
        dose = self.model(
            id=key or uuid.uuid4(),
            act=act,
            person=supplement.person,
            date=moment.date,
            time=moment.time,
            supplement=supplement,
            name=supplement.name,
            unit=supplement.unit,
            compound=supplement.compound,
            units=stored(units),
            elemental_magnesium_mg=supplement.magnesium_mg(units),
        )
        with transaction.atomic():
            act.save()
            dose.save(force_insert=True)
        return dose

    def daily_mg(self, person: Person, day: date) -> dict[uuid.UUID, Decimal]:
        """Return the magnesium of each supplement on `day` by its key; unknown doses add nothing."""
        doses = self.of(person).filter(date=day).exclude(elemental_magnesium_mg=None).order_by()
        sums = doses.values_list("supplement").annotate(models.Sum("elemental_magnesium_mg"))
        return {key: stored(mg) for key, mg in sums}

    def know_doses(self, person: Person, day: date) -> None:
        """Keep that a doctor knows what was taken on `day` of each supplement; a higher dose stays known."""
        for key, mg in self.daily_mg(person, day).items():
            known_less = models.Q(known_daily_mg=None) | models.Q(known_daily_mg__lt=mg)
            Supplement.all_rows.filter(known_less, pk=key).update(known_daily_mg=mg)


class SupplementDose(Entry):
    """What was taken of a supplement. The row keeps what the product held then."""

    supplement = models.ForeignKey(Supplement, on_delete=models.RESTRICT, related_name="+", editable=False)
    name = models.CharField(max_length=120)
    unit = models.CharField(max_length=40)
    compound = models.CharField(max_length=100, blank=True)
    units = models.DecimalField(_("units"), max_digits=9, decimal_places=3)
    elemental_magnesium_mg = amount_field()

    objects: ClassVar[SupplementDoseManager] = SupplementDoseManager()

    class Meta:
        verbose_name = _("dose")
        base_manager_name = "all_rows"
        indexes = (
            models.Index(fields=["person", "date"], name="dose_days_of_person"),
            models.Index(fields=["supplement", "date"], name="dose_days_of_supplement"),
        )
        constraints = not_negative("dose", "units", "elemental_magnesium_mg")

    def __str__(self) -> str:
        return self.name

    def count(self, units: Decimal) -> list[str]:
        """Set another number of units with the amount a unit had when logged; return what changed."""
        if self.elemental_magnesium_mg is not None and self.units:
            self.elemental_magnesium_mg = stored(self.elemental_magnesium_mg * units / self.units)
        self.units = stored(units)
        return ["units", "elemental_magnesium_mg"]
