"""How complete a day is: answered by the person, never assumed."""

from datetime import date
from typing import ClassVar

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tracker.people.models import Act, Person, WrittenRow
from tracker.people.models.entries import OfPersonQuerySet

# The columns of an answer, by kind; `status` is food and drink.
KINDS = ("status", "supplements", "stressors", "symptoms")


class DiaryDayManager(models.Manager["DiaryDay"]):
    """Keeps the answers to "Was that everything?"."""

    def get_queryset(self) -> OfPersonQuerySet:
        """Return the answers that stand."""
        return OfPersonQuerySet(self.model, using=self._db).filter(deleted_by=None)

    def of(self, person: Person) -> OfPersonQuerySet:
        """Return this person's answers."""
        return self.get_queryset().of(person)

    def answer(self, act: Act, person: Person, day: date, **statuses: str) -> "DiaryDay":
        """Keep how complete `day` is, by kind (`status` is food and drink), in place of earlier answers."""
        with transaction.atomic():
            earlier: DiaryDay | None = self.of(person).filter(date=day).first()
            if earlier is not None:
                for kind, status in statuses.items():
                    setattr(earlier, kind, status)
                earlier.save_change(act, [*statuses])
                return earlier
            act.save()
            return self.create(act=act, person=person, date=day, **statuses)

    def answer_all(self, act: Act, person: Person, day: date, status: str) -> "DiaryDay":
        """Keep one answer for all kinds of `day`.

        While food was not answered, what was said of another kind alone, by a check-in, stands.
        """
        with transaction.atomic():
            earlier: DiaryDay | None = self.of(person).filter(date=day).first()
            stands = earlier.answered_kinds if earlier is not None and not earlier.status else set()
            return self.answer(act, person, day, **{kind: status for kind in KINDS if kind not in stands})


class DiaryDay(WrittenRow):
    """One person's answer for one day. No row means: not answered."""

    class Status(models.TextChoices):
        COMPLETE = "complete", _("complete")
        PARTLY = "partly", _("partly")
        NOT_TRACKED = "not_tracked", _("not tracked")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", editable=False)
    date = models.DateField()
    # How complete each kind is; blank is not answered. `status` is that of food and drink.
    status = models.CharField(max_length=11, choices=Status, blank=True)
    supplements = models.CharField(max_length=11, choices=Status, blank=True)
    stressors = models.CharField(max_length=11, choices=Status, blank=True)
    symptoms = models.CharField(max_length=11, choices=Status, blank=True)

    objects: ClassVar[DiaryDayManager] = DiaryDayManager()

    class Meta:
        verbose_name = _("answer for a day")
        base_manager_name = "all_rows"
        constraints = (
            models.UniqueConstraint(
                fields=["person", "date"], condition=Q(deleted_by=None), name="diary_day_one_answer_stands"
            ),
        )

    def __str__(self) -> str:
        return f"{self.date} {self.get_status_display()}"

    @property
    def answers(self) -> list[str]:
        """What was said of each kind; blank where nothing was."""
        return [getattr(self, kind) for kind in KINDS]

    @property
    def answered_kinds(self) -> set[str]:
        """The kinds of which something was said."""
        return {kind for kind in KINDS if getattr(self, kind)}
