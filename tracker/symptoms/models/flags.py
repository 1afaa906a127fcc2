"""Red flags that somebody's entries raised, and how each of them ended."""

import datetime
from collections.abc import Collection, Iterable
from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from tracker.care.red_flags import LEVEL_NAMED, LEVEL_OF_SIGN, NEXT_VISIT, SIGNS, RedFlagLevel, sign_at
from tracker.care.signs import Sign
from tracker.people.models import Act, Person
from tracker.people.models.entries import OfPerson, OfPersonManager, OfPersonQuerySet
from tracker.symptoms.places import spot_words


class RedFlagManager(OfPersonManager):
    """Writes flags; a person's `has_standing_flag` is true after each verb."""

    def raise_all(self, act: Act, flags: Iterable["RedFlag"]) -> list["RedFlag"]:
        """Save an act and the flags it raised; return them."""
        with transaction.atomic():
            raised = [super(RedFlagManager, self).add(act, flag) for flag in flags]
            keep_standing({flag.person_id for flag in raised})
        return raised

    def add(self, act: Act, row: Any) -> Any:
        """Save the act and a flag of it."""
        return self.raise_all(act, [row])[0]

    def standing(self, person: Any) -> OfPersonQuerySet:
        """Return the flags of a person that stand before hints: of the first three levels, not ended."""
        standing = self.of(person).filter(ended_on=None).exclude(level=NEXT_VISIT.key)
        return standing.order_by("-date", "-made_at")


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
    sign = models.CharField(max_length=40)  # a key of tracker.care.red_flags, of the sign that was noted
    kind = models.CharField(max_length=36, blank=True)  # the symptom whose entry raised it
    places = models.JSONField(default=list, blank=True)
    was_sudden = models.BooleanField(default=False)  # somebody said so; presumed is not said
    ended_on = models.DateField(null=True)
    ended_by = models.CharField(max_length=7, choices=End, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    objects: ClassVar[RedFlagManager] = RedFlagManager()

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

    @property
    def about(self) -> Sign:
        """The sign with its words: those of the emergency where it came on suddenly."""
        return sign_at(SIGNS[self.sign], self.how_soon)

    @property
    def how_soon(self) -> RedFlagLevel:
        """The level it leads to."""
        return LEVEL_NAMED[self.level]

    @property
    def is_presumed_sudden(self) -> bool:
        """Whether it is an emergency only since nobody said whether it came on suddenly."""
        return self.level == self.Level.EMERGENCY and bool(SIGNS[self.sign].if_sudden) and not self.was_sudden

    @property
    def place_words(self) -> list[str]:
        """Where it is, as people read it."""
        return [spot_words(spot) for spot in self.places]

    def end(self, act: Act, how: str, day: datetime.date, note: str = "") -> None:
        """Save how it ended."""
        self.ended_by, self.ended_on, self.note = how, day, note
        self.save_change(act, ["ended_by", "ended_on", "note"])

    def deny_sudden(self, act: Act) -> None:
        """Save that it did not come on suddenly: it stands at the level of its list from now on."""
        self.level, self.was_sudden = LEVEL_OF_SIGN[self.sign].key, False
        self.save_change(act, ["level", "was_sudden"])

    def save_change(self, act: Act, fields: Iterable[str]) -> None:
        """Save `fields` and leave their former values in `act`."""
        with transaction.atomic():
            super().save_change(act, fields)
            keep_standing({self.person_id})

    def delete_by(self, act: Act) -> None:
        """Hide this flag; undoing `act` brings it back."""
        with transaction.atomic():
            super().delete_by(act)
            keep_standing({self.person_id})

    @classmethod
    def take_back(cls, act: Act) -> None:
        """Hide the flags `act` raised, and bring back those it removed."""
        super().take_back(act)
        keep_standing({act.person_id})

    @classmethod
    def settle(cls, keys: Collection[str]) -> None:
        """Let persons know of flags that stand, or do not, since an undo."""
        if keys:
            keep_standing(set(cls.all_rows.filter(pk__in=keys).values_list("person", flat=True)))


def keep_standing(person_ids: Collection[Any]) -> None:
    """Make `has_standing_flag` of these persons true.

    Their rows are locked first: of two flags written at the same moment neither is overlooked.
    """
    persons = Person.objects.filter(pk__in=person_ids)
    list(persons.select_for_update(no_key=True).values_list("pk"))
    persons.update(has_standing_flag=Exists(RedFlag.objects.standing(OuterRef("pk")).order_by()))
