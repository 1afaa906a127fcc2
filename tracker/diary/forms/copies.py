"""What of a day is copied, and to which days."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from foods.amounts import plain
from tracker.dates import FIRST_DAY, LAST_DAY
from tracker.diary.item_words import measured, milligram_words
from tracker.diary.models import MealItem, SupplementDose
from tracker.people.forms.plain_words import PlainForm

# Days that are one tick away, before today and after.
DAYS_AROUND = 7


def days_around(today: datetime.date) -> list[datetime.date]:
    """Return today, the days before it, the days to come: the likely ones first."""
    before = [today - datetime.timedelta(days=days) for days in range(DAYS_AROUND)]
    return before + [today + datetime.timedelta(days=days + 1) for days in range(DAYS_AROUND)]


class TickField(forms.MultipleChoiceField):
    """Boxes to tick, none of them needed."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, **options)


class CopyForm(PlainForm):
    """Ticks at the entries of one day, and at the days they are copied to."""

    item = TickField(label=_("Food and drink"))
    dose = TickField(label=_("Supplements"))
    to = TickField(label=_("To which days?"))
    date = forms.DateField(
        label=_("Another date"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)],
        help_text=_("May stay blank."),
    )

    def __init__(
        self,
        *args: Any,
        items: Sequence[MealItem],
        doses: Sequence[SupplementDose],
        days: Sequence[datetime.date],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.items, self.doses = items, doses
        self.set_choices("item", [(str(item.pk), item.food_name) for item in items])
        self.set_choices("dose", [(str(dose.pk), dose.name) for dose in doses])
        self.set_choices("to", [(day.isoformat(), date_format(day, "D j M")) for day in days])

    def set_choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        """Let a field offer these."""
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for something to copy and for a day; what is wrong with an answer is said beside it."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not (self.errors or cleaned["item"] or cleaned["dose"]):
            self.add_error("item", _("Tick what you want to copy."))
        if not (self.errors.keys() & {"to", "date"} or cleaned["to"] or cleaned["date"]):
            self.add_error("to", _("Choose at least one day."))
        return cleaned

    @property
    def entries(self) -> list[MealItem | SupplementDose]:
        """What is ticked, in the order of the day."""
        ticked = {*self.cleaned_data["item"], *self.cleaned_data["dose"]}
        entries: list[MealItem | SupplementDose] = [*self.items, *self.doses]
        return [entry for entry in entries if str(entry.pk) in ticked]

    @property
    def chosen_days(self) -> list[datetime.date]:
        """The days that are ticked or typed, in order, each once."""
        days = {datetime.date.fromisoformat(day) for day in self.cleaned_data["to"]}
        return sorted(days | {self.cleaned_data["date"]} - {None})

    def item_lines(self) -> Iterator[tuple[Any, str, str]]:
        """Yield a box, how much it was and its magnesium for each item."""
        for box, item in zip(self["item"], self.items, strict=True):
            yield box, measured(item), milligram_words(item.magnesium_mg, item.is_at_least)

    def dose_lines(self) -> Iterator[tuple[Any, str, str]]:
        """Yield the same for each dose."""
        for box, dose in zip(self["dose"], self.doses, strict=True):
            taken = f"{plain(dose.units)} × {dose.unit}"
            yield box, taken, milligram_words(dose.elemental_magnesium_mg, is_at_least=False)
