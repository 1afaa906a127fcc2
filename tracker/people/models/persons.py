"""Persons: whose intake is kept, and what decides their reference value."""

import zoneinfo
from datetime import date, datetime
from typing import ClassVar, Self

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from foods.compiled import Compiled
from tracker.people.countries import country_name, emergency_number
from tracker.people.models.accounts import Account
from tracker.reference.life_stages import LifeStage, age_in_months
from tracker.reference.values import AUTHORITY_NAMES


class PersonQuerySet(models.QuerySet["Person"]):
    """Persons, always reached through the account that may see them."""

    def of(self, account: Account) -> Self:
        """Return the persons this account keeps a diary for, the first one first."""
        return self.filter(accesses__account=account).order_by("accesses__id")

    def add(self, account: Account, *, name: str) -> "Person":
        """Make a person with nothing set, owned by `account`."""
        with transaction.atomic():
            person = self.create(name=name)
            PersonAccess.objects.create(account=account, person=person, role=PersonAccess.Role.OWNER)
        return person


class Person(models.Model):
    """Somebody whose intake is kept. What is not set is blank or None, and never assumed."""

    class Sex(models.TextChoices):
        FEMALE = "female", _("Female")
        MALE = "male", _("Male")

    class KidneyAnswer(models.TextChoices):
        YES = "yes", _("Yes")
        NO = "no", _("No")
        NOT_SURE = "not_sure", _("Not sure")

    AUTHORITIES = [(key, name) for key, name in AUTHORITY_NAMES.items()]

    name = models.CharField(_("name"), max_length=80)
    birth_month = models.DateField(_("month of birth"), null=True, blank=True)  # the first of that month
    sex = models.CharField(_("values for"), max_length=6, choices=Sex, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)  # ISO 3166-1 alpha-2
    authority = models.CharField(_("reference values of"), max_length=10, choices=AUTHORITIES, blank=True)
    kidney_disease = models.CharField(_("weak kidneys"), max_length=8, choices=KidneyAnswer, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=64, blank=True)
    # Magnesium in the water from this person's tap, mg per litre; brewed drinks then count with it.
    tap_water_mg_per_l = models.DecimalField(
        _("magnesium in your tap water, mg per litre"),
        max_digits=9,
        decimal_places=3,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    # Set by "My doctor knows this dose": magnesium added to foods, mg a day, that needs no note any more.
    known_added_mg = models.DecimalField(
        max_digits=9, decimal_places=3, null=True, editable=False, validators=[MinValueValidator(0)]
    )
    # What the check-in asks besides or not besides its usual kinds: keys of built-in kinds, ids of own ones.
    added_kinds = models.JSONField(default=list, blank=True, editable=False)
    hidden_kinds = models.JSONField(default=list, blank=True, editable=False)
    symptoms_paused_on = models.DateField(null=True, blank=True, editable=False)
    # Kept true by tracker.symptoms: a red flag stands, so that hints step away on every page.
    has_standing_flag = models.BooleanField(default=False, editable=False)
    # Kept true by tracker.stressors: medicines to keep apart from magnesium, those of the past too,
    # [[name, key of its class, first day, last day]]; tracker.care.spacing says what holds on a day.
    spaced_medicines = models.JSONField(default=list, blank=True, editable=False)
    # What hints at foods leave out: keys of foods.diets, and foods this person said are not for them.
    diet = models.CharField(_("diet"), max_length=12, blank=True, editable=False)
    allergies = models.JSONField(default=list, blank=True, editable=False)
    disliked_foods = models.JSONField(default=list, blank=True, editable=False)
    shows_energy = models.BooleanField(_("show energy (kcal)"), default=False)
    asked_questions = models.JSONField(default=list, blank=True)  # keys of questions answered or skipped
    made_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[models.Manager["Person"]] = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        constraints = (
            models.CheckConstraint(
                condition=Q(tap_water_mg_per_l__gte=0), name="person_tap_water_not_below_0"
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def kidneys_need_care(self) -> bool:
        """Whether hints to eat or take more stay away: "not sure" counts as yes."""
        return self.kidney_disease in {self.KidneyAnswer.YES, self.KidneyAnswer.NOT_SURE}

    def answer_kidneys(self, answer: str) -> None:
        """Save an answer to the kidney question given beside something else; Skip leaves it open.

        Undoing that something leaves the answer: care must not step back with a tablet that was taken off.
        """
        if answer:
            self.kidney_disease = answer
            self.save(update_fields=["kidney_disease"])

    def may_have_hints(self, day: date) -> bool:
        """Whether foods with more magnesium may be named.

        Not with weak kidneys, not in the first year, and not while a red flag stands: a doctor comes first.
        """
        return not (self.kidneys_need_care or self.has_standing_flag or self.is_younger_than(1, day))

    def may_have_whole_nuts(self, day: date) -> bool:
        """Whether whole nuts and seeds may be named: small children choke on them."""
        return not self.is_younger_than(5, day)

    def is_younger_than(self, years: int, day: date) -> bool:
        """Whether this person is under so many years; nobody is whose age is not known."""
        return self.birth_month is not None and age_in_months(self.birth_month, day) < years * 12

    def pauses_symptoms_on(self, day: date) -> bool:
        """Whether nothing is asked about symptoms on a day: days before the pause stay open."""
        return self.symptoms_paused_on is not None and self.symptoms_paused_on <= day

    @property
    def country_name(self) -> str:
        """Where this person lives; blank where it is not set."""
        return country_name(self.country)

    @property
    def emergency_number(self) -> str:
        """The number to call where this person lives; blank where none is known."""
        return emergency_number(self.country)

    @cached_property
    def dated_conditions(self) -> list["Condition"]:
        """Pregnancies and times of breastfeeding, asked for once."""
        return CONDITIONS.rows(self.pk)

    def zone(self) -> zoneinfo.ZoneInfo:
        """Return this person's time zone, else the server's."""
        try:
            return zoneinfo.ZoneInfo(self.time_zone or settings.TIME_ZONE)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError):
            return zoneinfo.ZoneInfo("UTC")

    def local_time(self, now: datetime) -> datetime:
        """Return the wall clock where this person is."""
        return now.astimezone(self.zone())

    def life_stage_on(self, day: date) -> LifeStage:
        """Return age, sex and condition on `day`: what a reference value depends on."""
        age_months = None if self.birth_month is None else age_in_months(self.birth_month, day)
        held = [condition for condition in self.dated_conditions if condition.holds_on(day)]
        kinds = {condition.kind for condition in held}
        status = next((kind for kind in Condition.Kind.values if kind in kinds), "none")
        return LifeStage(age_months=age_months, sex=self.sex or None, status=status)


class PersonAccess(models.Model):
    """Which account may keep which person's diary. Today the only role is owner."""

    class Role(models.TextChoices):
        OWNER = "owner", _("owner")

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="accesses")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="accesses")
    role = models.CharField(max_length=10, choices=Role, default=Role.OWNER)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["account", "person"], name="person_access_once_an_account"),
        )

    def __str__(self) -> str:
        return f"{self.account}: {self.person}"


class Condition(models.Model):
    """A stretch of days, both ends included, on which another reference value holds."""

    class Kind(models.TextChoices):
        PREGNANT = "pregnant", _("Pregnant")
        LACTATING = "lactating", _("Breastfeeding")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="conditions")
    kind = models.CharField(max_length=10, choices=Kind)
    first = models.DateField(_("since"))
    last = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        ordering = ("first", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(last=None) | Q(last__gte=F("first")), name="condition_ends_after_it_begins"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.first}"

    def holds_on(self, day: date) -> bool:
        """Whether `day` lies in this stretch; the first and the last day do."""
        return self.first <= day and (self.last is None or day <= self.last)


PERSONS: Compiled[Person] = Compiled(Person.objects.of)
CONDITIONS: Compiled[Condition] = Compiled(lambda person: Condition.objects.filter(person=person))
