"""From a day on, perhaps to another day: what medicines and changes have in common."""

from datetime import date
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div
from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from tracker.dates import FIRST_DAY, LAST_DAY
from tracker.people.forms.fields import helper

SAVE = _("Save")


def day_field(label: Any, **options: Any) -> forms.DateField:
    """Return a field for a day of the diary."""
    return forms.DateField(
        label=label,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(FIRST_DAY), MaxValueValidator(LAST_DAY)],
        **options,
    )


def ends_too_early(first: date | None, last: date | None) -> bool:
    """Whether the last day lies before the first; a blank one is open."""
    return first is not None and last is not None and last < first


LAST_DAY_TOO_EARLY = _("The last day cannot be before the first.")


def sent_layout(*fields: Any, days: tuple[str, str]) -> FormHelper:
    """Return the layout of a form whose two days stand side by side; the page writes the form around it.

    The page writes it, so that it can carry the key that makes sending it twice one act.
    """
    made = helper(str(SAVE), *fields, Div(*days, css_class="field-row"))
    made.form_tag = False
    made.disable_csrf = True
    return made
