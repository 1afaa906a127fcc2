"""When an entry went in: meal, time, date."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from tracker.dates import FIRST_DAY, LAST_DAY
from tracker.diary.models import Meal, MealItem, Moment, SupplementDose
from tracker.people.forms.plain_words import PlainForm

MEAL_CHOICES = [*Meal.choices, ("", _("No meal"))]


class MomentForm(PlainForm):
    """Which meal and, if somebody wants it, what time."""

    meal = forms.ChoiceField(label=_("Meal"), choices=MEAL_CHOICES, required=False, widget=forms.RadioSelect)
    time = forms.TimeField(
        label=_("Time"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
        help_text=_("May stay blank."),
    )

    def moment(self, day: date) -> Moment:
        """Return when the entry went in."""
        chosen = self.cleaned_data.get("date") or day
        return Moment(chosen, self.cleaned_data["time"], self.cleaned_data.get("meal", ""))


class ChangeDateForm(PlainForm):
    """The diary date of an entry that is there already."""

    date = forms.DateField(
        label=_("Date"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)],
    )


def moment_of(entry: MealItem | SupplementDose) -> dict[str, Any]:
    """Return date and time of an entry as a form begins with them."""
    return {"date": entry.date, "time": entry.time}
