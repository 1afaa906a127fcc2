"""What no table knows, with the magnesium somebody thinks it has."""

from collections.abc import Sequence
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.forms import AmountField
from tracker.diary.forms.moments import ChangeDateForm, MomentForm


class GuessForm(MomentForm):
    """Something no table knows: a name, and perhaps the magnesium somebody thinks it has."""

    name = forms.CharField(label=_("What was it?"), max_length=200)
    magnesium_mg = AmountField(
        label=_("Magnesium, mg"),
        required=False,
        max_value=Decimal(5000),
        help_text=_("Your guess. Leave it blank if you can’t say: then the day reads “at least”."),
    )

    field_order: Sequence[str] = ("name", "magnesium_mg", "meal", "time")


class ChangeGuessForm(GuessForm, ChangeDateForm):
    """Another name, guess, meal, time or date of a guess."""

    field_order = ("name", "magnesium_mg", "meal", "time", "date")
