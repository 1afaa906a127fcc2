"""Largest amounts: what a form of the pages takes, the interface takes."""

from decimal import Decimal
from typing import Any

from django.forms import Form, ModelForm

from tracker.diary.forms import MAX_GRAMS, DoseForm, GuessForm, SupplementForm


def largest(form: type[Form] | type[ModelForm], field: str) -> Decimal:  # type: ignore[type-arg]
    """Return the largest number a field of `form` takes; a field without a limit is a TypeError."""
    fields: dict[str, Any] = form.base_fields
    return Decimal(fields[field].max_value)


# The least amount that three decimals can hold.
LEAST = Decimal("0.001")

# Portions weigh more than nothing; what they weigh together is checked beside MAX_GRAMS.
MAX_QUANTITY = MAX_GRAMS
MAX_GUESS_MG = largest(GuessForm, "magnesium_mg")
MAX_UNITS = largest(DoseForm, "units")
MAX_ELEMENTAL_MG = largest(SupplementForm, "elemental_magnesium_mg")
MAX_COMPOUND_MG = largest(SupplementForm, "compound_mg")
