"""Which days a correction of the past is about, and why it is made."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from tracker.curation.corrections.entries import Stretch
from tracker.dates import FIRST_DAY, LAST_DAY
from tracker.people.forms.plain_words import PlainForm


def day_field(label: Any, widget: forms.Widget) -> forms.DateField:
    """Return the field of a day that may stay blank."""
    between = [MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)]
    return forms.DateField(label=label, required=False, widget=widget, validators=between)


class StretchForm(PlainForm):
    """Days from the first to the last; blank is open, both blank are all days."""

    first = day_field(_("From"), forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    last = day_field(_("Until"), forms.DateInput({"type": "date"}, "%Y-%m-%d"))

    def clean(self) -> dict[str, Any]:
        """Refuse days that end before they begin."""
        cleaned: dict[str, Any] = super().clean() or {}
        first: date | None = cleaned.get("first")
        last: date | None = cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", _("This is before the first day."))
        return cleaned

    @property
    def stretch(self) -> Stretch:
        """The days of a valid form."""
        return Stretch(self.cleaned_data["first"], self.cleaned_data["last"])


class CorrectionForm(PlainForm):
    """The reason, and what the administrator saw: only that is applied."""

    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=500,
        help_text=_("People read it beside their entries. May stay blank."),
        widget=forms.TextInput({"hx-preserve": "true"}),
    )
    form_key = forms.CharField(required=False, initial=uuid4, max_length=64, widget=forms.HiddenInput)
    shown = forms.CharField(max_length=64, widget=forms.HiddenInput)
