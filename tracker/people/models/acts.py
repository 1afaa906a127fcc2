"""Acts: every writing act can be undone as one, whatever rows it touched.

A row that a person writes derives from WrittenRow and names the act that made it. Deleting sets
`deleted_by`; changing leaves the former values in the act. Undo reverses all three at once.

Acts may be undone in any order: a value that was changed twice comes back when both are undone, and a row
that was added and removed stays away.
"""

import uuid
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from foods.models import Ingredient
from foods.recipes import refresh_recipes
from tracker.people.models.kept_values import Kept, hand_on, kept_row, keys_of, set_again

# How long "Recent changes" offers undo; a command purges what is older.
UNDO_DAYS = 30


# How acts name the model of foods.
FOOD = "foods.food"


class CannotUndoError(Exception):
    """What an act would bring back has no place any more, or names something that is gone."""


class ActQuerySet(models.QuerySet["Act"]):
    """Acts of one account, the newest first."""

    def of(self, account: Any) -> Self:
        """Return the acts this account made."""
        return self.filter(account=account)

    def undoable(self, now: datetime) -> Self:
        """Return acts not undone yet and young enough to be."""
        return self.filter(undone_at=None, made_at__gt=now - timedelta(days=UNDO_DAYS))

    def outdated(self, now: datetime) -> Self:
        """Return acts that can be undone no longer; deleting them deletes the rows they removed."""
        return self.filter(made_at__lte=now - timedelta(days=UNDO_DAYS))

    def forget(self) -> int:
        """Delete these acts and the rows they removed; return how many.

        An act stays where something in a diary still holds a row it removed, such as a supplement
        taken off the list whose doses are kept: that row goes on being hidden.
        """
        return sum(act.forget() for act in self.iterator())


class Act(models.Model):
    """One thing somebody did: logged, changed, deleted. Undone as a whole."""

    class Verb(models.TextChoices):
        ADD = "add", pgettext_lazy("what was done", "added")
        CHANGE = "change", pgettext_lazy("what was done", "changed")
        DELETE = "delete", pgettext_lazy("what was done", "removed")
        CORRECT = "correct", pgettext_lazy("what was done", "corrected in diaries")
        IMPORT = "import", pgettext_lazy("what was done", "imported")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="acts")
    person = models.ForeignKey("people.Person", null=True, on_delete=models.CASCADE, related_name="+")
    verb = models.CharField(max_length=10, choices=Verb)
    subject = models.CharField(max_length=200, blank=True)  # what it was done to, as the person named it
    before = models.JSONField(default=list)  # [{"model", "pk", "fields"}] of rows that were changed
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["Act"]] = ActQuerySet.as_manager()

    class Meta:
        indexes = (
            models.Index(fields=["account", "-made_at"], name="act_recent_changes"),
            # Whether anything was written about a person since (tracker.insights.trends.remembered).
            models.Index(fields=["person", "-made_at"], name="act_latest_of_person"),
            models.Index(
                fields=["person", "-undone_at"],
                name="act_latest_undone_of_person",
                condition=models.Q(undone_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return _("%(subject)s %(verb)s") % {"subject": self.subject, "verb": self.get_verb_display()}

    @classmethod
    def begun(cls, account: Any, person: Any, verb: str, subject: str) -> Self:
        """Return an act of `account`, not saved yet; the writing verb of a model saves it."""
        return cls(account=account, person=person, verb=verb, subject=subject[:200], made_at=timezone.now())

    def keep(self, former: models.Model, fields: Iterable[str]) -> None:
        """Remember `fields` of a row as they are: undo sets them again."""
        self.before = [*self.before, kept_row(former, fields)]

    @property
    def foods_changed(self) -> set[int]:
        """The keys of the foods whose values this act keeps."""
        return {int(kept["pk"]) for kept in self.before if kept["model"] == FOOD}

    def forget(self) -> bool:
        """Delete this act and the rows it removed, unless one of them is still held."""
        try:
            with transaction.atomic():
                self.delete()
        except models.RestrictedError:
            return False
        return True

    def undo(self, now: datetime) -> None:
        """Take back what this act added, removed and changed. Undoing twice is undoing once.

        Raises CannotUndoError where it cannot be taken back as a whole; then nothing is.
        """
        try:
            with transaction.atomic():
                if Act.objects.filter(pk=self.pk, undone_at=None).update(undone_at=now):
                    self.take_back()
        except (IntegrityError, ValidationError) as error:
            raise CannotUndoError from error

    def take_back(self) -> None:
        """Reverse everything; recipes of the foods that were changed are computed anew."""
        self.refresh_from_db(fields=["before"])  # undoing an earlier act may have handed values on to it
        for model in written_models():
            model.take_back(self)
        kept_rows = self.handed_on()
        for kept in kept_rows:
            set_again(kept)
        for model in written_models():
            model.settle(keys_of(model, kept_rows))
        if self.foods_changed:
            refresh(self.foods_changed)

    def handed_on(self) -> list[Kept]:
        """Return what to set again, the last first; what a later act changed once more passes to that act."""
        if not self.before:
            return []
        later = Act.objects.filter(account=self.account_id, undone_at=None, made_at__gt=self.made_at)
        return pass_on(self.before[::-1], later.order_by("made_at"))


def pass_on(kept_rows: list[Kept], later: Iterable[Act]) -> list[Kept]:
    """Let acts take over what they changed once more, the earliest first; return what is left to set."""
    left = kept_rows
    for act in later:
        rest = hand_on(left, act.before)
        if rest != left:
            act.save(update_fields=["before"])
        left = rest
    return left


def written_models() -> Iterable[type["WrittenRow"]]:
    """Return every concrete kind of row that acts write, whichever app it lives in."""
    return [model for model in apps.get_models() if issubclass(model, WrittenRow)]


def refresh(food_ids: set[int]) -> None:
    """Compute the recipes anew that contain one of these foods, and those that are one."""
    made_of = Ingredient.objects.standing().filter(recipe__food__in=food_ids)
    refresh_recipes({*food_ids, *made_of.values_list("food", flat=True)})


class KeptRows(models.Manager["WrittenRow"]):
    """The default manager: rows that were removed are not there."""

    def get_queryset(self) -> models.QuerySet["WrittenRow"]:
        """Return the rows that nobody removed."""
        return super().get_queryset().filter(deleted_by=None)


class WrittenRow(models.Model):
    """A row a person writes. Its key may be chosen by the writer, so that a repeat is the same row."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    act = models.ForeignKey(Act, null=True, on_delete=models.SET_NULL, related_name="+", editable=False)
    deleted_by = models.ForeignKey(Act, null=True, on_delete=models.CASCADE, related_name="+", editable=False)

    objects: ClassVar[models.Manager[Any]] = KeptRows()
    all_rows: ClassVar[models.Manager[Any]] = models.Manager()

    class Meta:
        abstract = True

    @classmethod
    def take_back(cls, act: Act) -> None:
        """Bring back the rows `act` removed and hide those it made; its transaction is open.

        Rows that stand for more than themselves, such as an import, take that back here too.
        """
        removed = cls.all_rows.filter(deleted_by=act).exclude(act=act)
        removed.filter(act__undone_at__isnull=False).update(deleted_by=F("act"))
        removed.update(deleted_by=None)
        cls.all_rows.filter(act=act, deleted_by=None).update(deleted_by=F("act"))

    @classmethod
    def settle(cls, keys: Collection[str]) -> None:
        """Make rows true in themselves to which former values came back; most are.

        A model overrides this where one column follows from others that may have changed since the act.
        Raises ValidationError where the former values cannot be any more.
        """

    def save_change(self, act: Act, fields: Iterable[str]) -> None:
        """Save `fields` and leave their former values in `act`."""
        names = list(fields)
        act.keep(type(self).all_rows.get(pk=self.pk), names)
        with transaction.atomic():
            act.save()
            self.save(update_fields=names)

    def delete_by(self, act: Act) -> None:
        """Hide this row; undoing `act` brings it back."""
        with transaction.atomic():
            act.save()
            type(self).all_rows.filter(pk=self.pk, deleted_by=None).update(deleted_by=act)
