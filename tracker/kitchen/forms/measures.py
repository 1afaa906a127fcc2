"""Household measures of an own food: a fixed number of lines, each of which may stay blank."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from foods.forms import AmountField
from foods.models import Portion
from tracker.kitchen.measures import Measure
from tracker.people.forms.plain_words import PlainForm

# Beside the portion that the label names.
MORE_MEASURES = 4
LEAST_GRAMS = Decimal("0.001")
MOST_GRAMS = Decimal(10_000)
FIELDS = ("description", "gram_weight")


class MeasureForm(PlainForm):
    """A measure and what it weighs; both or neither."""

    description = forms.CharField(
        label=_("Measure"),
        max_length=120,
        required=False,
        widget=forms.TextInput({"placeholder": _("1 slice, half a pack")}),
    )
    gram_weight = AmountField(
        label=_("Weight, g"), required=False, min_value=LEAST_GRAMS, max_value=MOST_GRAMS
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the half that is missing."""
        cleaned: dict[str, Any] = super().clean() or {}
        description, grams = cleaned.get("description"), cleaned.get("gram_weight")
        if description and grams is None and "gram_weight" not in self.errors:
            self.add_error("gram_weight", _("How much does it weigh?"))
        if grams is not None and not description and "description" not in self.errors:
            self.add_error("description", _("What is this measure called?"))
        return cleaned

    @property
    def measure(self) -> Measure | None:
        """The measure, of a valid form; None where the line is blank."""
        description = self.cleaned_data["description"]
        return Measure(description, self.cleaned_data["gram_weight"]) if description else None


def measure_forms(
    data: Mapping[str, Any] | None, portions: list[Portion], typed: Mapping[str, Any]
) -> list[MeasureForm]:
    """Return the lines with the food's further measures, or with what was `typed` and is not judged yet."""
    kept = [{field: getattr(portion, field) for field in FIELDS} for portion in portions]
    return [
        MeasureForm(data, prefix=prefix, initial=typed_line(prefix, typed) or dict(*kept[place : place + 1]))
        for place, prefix in ((place, f"measure-{place}") for place in range(MORE_MEASURES))
    ]


def typed_line(prefix: str, typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stands in one line of what was typed."""
    return {field: typed[f"{prefix}-{field}"] for field in FIELDS if f"{prefix}-{field}" in typed}
