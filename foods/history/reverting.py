"""Going back: a food, a name or a portion becomes again what it was before one of its changes.

Going back is a change too: it is written down, and the change that was taken back stays in the history.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from foods.history.changes import subject
from foods.history.differences import Difference, KnownRows, differences
from foods.history.keeping import WhoAndWhy, mark_corrected, save_changed, write_down
from foods.history.rows import (
    ADDED,
    CHANGED,
    KINDS,
    REMOVED,
    later,
    seen,
    values_of,
)
from foods.history.untouched import settle_corrected
from foods.models import Food, FoodName, Portion
from foods.recipes import refresh_recipes


class CannotRevertError(Exception):
    """What was before has no place any more; the message is for people."""


@dataclass(frozen=True)
class Reversal:
    """What goes back: `target` is the history row that holds what was before the `change`.

    `row` is what stands now, None where it is gone.
    """

    kind: str
    change: Any
    target: Any
    row: Any

    @property
    def is_return(self) -> bool:
        """Whether the row is gone now and comes back."""
        return self.row is None

    @property
    def subject(self) -> str:
        """What goes back, as a heading."""
        return subject(self.kind, self.target)

    @property
    def food_id(self) -> int:
        """The key of the food it is, or belongs to."""
        return int(self.target.id if self.kind == "food" else self.target.food_id)

    @cached_property
    def food(self) -> Food | None:
        """The food it is, or belongs to; None where that is gone."""
        found: Food | None = Food.objects.filter(pk=self.food_id).first()
        return found

    @property
    def usual_reason(self) -> str:
        """Why somebody goes back who does not say more."""
        moment = timezone.localtime(self.change.history_date).strftime("%Y-%m-%d %H:%M")
        return _("Back to what it was before the change of %(moment)s") % {"moment": moment}

    @property
    def differences(self) -> list[Difference]:
        """What will be other than now; nothing where the whole row comes back."""
        if self.row is None:
            return []
        known = KnownRows.of([self.row, self.target])
        return differences(KINDS[self.kind], self.row, self.target, known)

    @property
    def parts(self) -> list[str]:
        """The names and portions that come back with a food."""
        if not self.is_return or self.kind != "food":
            return []
        return [subject(kind, part) for kind in ("name", "portion") for part in gone_with(kind, self.target)]


def reversal(kind: str, history_id: int) -> Reversal | None:
    """Return what takes back the change with this key; None where there is no such change to take back."""
    model: Any = KINDS[kind]
    change = seen(model).filter(history_id=history_id).first()
    target = change and before(model, change)
    if target is None:
        return None
    if kind == "name" and not Portion.objects.filter(pk=target.default_portion_id).exists():
        target.default_portion_id = None  # that portion is gone; what goes back must not promise it
    return Reversal(kind, change, target, standing(model, target.id))


def before(model: Any, change: Any) -> Any:
    """Return the history row with what was before a change; one that removed a row holds that itself."""
    if change.history_type == REMOVED:
        return change
    former = (
        seen(model).filter(id=change.id, history_id__lt=change.history_id).order_by("-history_id").first()
    )
    return None if former is None or former.history_type == REMOVED else former


def standing(model: Any, pk: int) -> Any:
    """Return the row with this key as it is now, if there is one."""
    return model._base_manager.filter(pk=pk).first()  # noqa: SLF001 (public: docs, base managers)


def revert(wanted: Reversal, told: WhoAndWhy) -> None:
    """Bring the row to what it was, its history told why.

    Its food counts as corrected here from then on, unless it is again what it was before all corrections.
    Raises CannotRevertError where something else has taken its place; then nothing is changed.
    """
    try:
        with transaction.atomic():
            (bring_back if wanted.is_return else set_again)(wanted, told)
            if wanted.is_return and wanted.kind == "food":
                settle_returned(wanted.target)
            else:
                settle_corrected(wanted.food_id)
            refresh_recipes([wanted.food_id])
    except ValidationError as refused:
        raise CannotRevertError(" ".join(refused.messages)) from refused
    except IntegrityError as refused:
        raise CannotRevertError(_("Something else has taken its place since.")) from refused


def set_again(wanted: Reversal, told: WhoAndWhy) -> None:
    """Give a row that stands the values it had; a form that is sent twice goes back once."""
    if not wanted.differences:
        raise CannotRevertError(_("It is already what it was before this change."))
    for column, value in values_of(KINDS[wanted.kind], wanted.target).items():
        setattr(wanted.row, column, value)
    save_changed(checked(wanted.row), told)


def bring_back(wanted: Reversal, told: WhoAndWhy) -> None:
    """Make a row that is gone again, under the same key, with what went with it."""
    kind, target = wanted.kind, wanted.target
    if kind != "food" and not Food.objects.filter(pk=target.food_id, owner=None).exists():
        raise CannotRevertError(_("Its food was removed. Bring the food back first."))
    add_again(kind, target, told)
    if kind == "food":
        for part in ("portion", "name"):
            for gone in gone_with(part, target):
                add_again(part, gone, told)
    if kind == "portion":
        give_to_names(target, told)


def settle_returned(target: Any) -> None:
    """Let a food that is back count as corrected if it did when it was deleted.

    So does one that an import brought or took away: the app's table would take it away again.
    """
    if target.corrected_at is None and target.last_run_id is None and target.history_user_id is not None:
        return
    mark_corrected(target.id)


def add_again(kind: str, target: Any, told: WhoAndWhy) -> None:
    """Make one row again. It belongs to no import any more, so that undoing one leaves it."""
    model: Any = KINDS[kind]
    row = model(pk=target.id, **values_of(model, target))
    if kind != "food":
        row.food_id = target.food_id
    checked(row).save(force_insert=True)
    write_down([row], ADDED, told)


def checked(row: Any) -> Any:
    """Return the row if the database can hold it; raises ValidationError in words."""
    if isinstance(row, FoodName) and row.default_portion_id is not None:
        row.default_portion = Portion.objects.filter(pk=row.default_portion_id).first()
    row.full_clean(exclude={"last_run"})  # what no form asks for is not "blank" either
    return row


def gone_with(kind: str, food: Any) -> Iterable[Any]:
    """Return the history rows of names or portions that were removed together with a food."""
    removed = seen(KINDS[kind]).filter(food_id=food.id, history_type=REMOVED, history_date=food.history_date)
    return list(removed.exclude(later(KINDS[kind])).order_by("id"))


def give_to_names(portion: Any, told: WhoAndWhy) -> None:
    """Make a portion the usual amount again of the names that lost it when it was removed."""
    lost = seen(FoodName).filter(food_id=portion.food_id, history_type=CHANGED)
    lost = lost.filter(history_date=portion.history_date).exclude(later(FoodName)).values("id")
    for name in FoodName.objects.filter(pk__in=lost, default_portion=None):
        name.default_portion_id = portion.id
        save_changed(name, told)
