"""A laboratory result, as the sheet of paper has it."""

import datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foods.forms import AmountField
from tracker.dates import FIRST_DAY
from tracker.people.forms.plain_words import CHOOSE, GONE, PlainModelForm
from tracker.symptoms.forms.printed import PrintedAmountField, bound_in
from tracker.symptoms.laboratory_tests import MAGNESIUM_A_MMOL_PER_L, USUAL_UNITS
from tracker.symptoms.models import LabResult


class ResultForm(PlainModelForm):
    """Date, value, unit and range of one test; which test it is was said before."""

    name = forms.CharField(label=_("Name of the test"), max_length=80)
    date = forms.DateField(
        label=_("Date of the blood test"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        validators=[MinValueValidator(FIRST_DAY)],
    )
    value = PrintedAmountField(label=_("Result"), help_text=_("With < or > where one is printed."))
    unit = forms.CharField(label=_("Unit"), max_length=20, help_text=_("As the laboratory prints it."))
    range_low = AmountField(label=_("Range from"), required=False)
    range_high = AmountField(label=_("Range to"), required=False)

    class Meta:
        model = LabResult
        fields = ("name", "date", "value", "unit", "range_low", "range_high", "note")

    def __init__(self, *args: Any, today: datetime.date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today
        if self.instance.bound:
            kept = self.fields["value"].prepare_value(self.instance.value)
            self.initial["value"] = f"{self.instance.bound}{kept}"
        self.units = USUAL_UNITS.get(self.instance.test, ())
        if self.instance.test != LabResult.Test.OWN:
            del self.fields["name"]
        if self.instance.test == LabResult.Test.MAGNESIUM:
            self.fields["unit"] = magnesium_unit()
        elif self.units:
            self.propose_units()

    def propose_units(self) -> None:
        """Name the usual units beside the field; another one can be typed."""
        usual = {"units": ", ".join(self.units)}
        self.fields["unit"].help_text = gettext("As the laboratory prints it, such as %(units)s.") % usual
        self.fields["unit"].widget.attrs["list"] = "usual-units"

    def clean_date(self) -> datetime.date:
        """Refuse a day to come."""
        day: datetime.date = self.cleaned_data["date"]
        if day > self.today:
            raise ValidationError(_("This day is still to come."))
        return day

    def clean_value(self) -> Decimal:
        """Keep the sign before the number in its own column."""
        self.instance.bound = bound_in(self["value"].data)
        value: Decimal = self.cleaned_data["value"]
        return value

    @property
    def columns(self) -> list[str]:
        """The columns this form writes: its fields, and the sign that is typed with the result."""
        return [*self.fields, "bound"]

    def clean(self) -> dict[str, Any]:
        """Refuse a range whose end lies under its beginning."""
        cleaned: dict[str, Any] = super().clean() or {}
        low, high = cleaned.get("range_low"), cleaned.get("range_high")
        if low is not None and high is not None and high < low:
            self.add_error("range_high", _("This is less than where the range begins."))
        return cleaned


def magnesium_unit() -> forms.ChoiceField:
    """Return the question for one of the three units magnesium is printed in."""
    units = [(unit, unit) for unit in MAGNESIUM_A_MMOL_PER_L]
    words = {"required": CHOOSE, "invalid_choice": GONE}
    return forms.ChoiceField(label=_("Unit"), choices=units, widget=forms.RadioSelect, error_messages=words)
