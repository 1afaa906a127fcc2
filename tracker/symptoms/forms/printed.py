"""A number as laboratories print it: "<0.01" is below what they can measure, ">90" above."""

from decimal import Decimal
from typing import Any

from foods.forms import AmountField
from tracker.symptoms.models import LabResult

# What may be printed before a number; "at most" and "at least" are kept as "less" and "more than".
SIGNS = {
    "<=": LabResult.Bound.BELOW,
    ">=": LabResult.Bound.ABOVE,
    "<": LabResult.Bound.BELOW,
    "≤": LabResult.Bound.BELOW,
    ">": LabResult.Bound.ABOVE,
    "≥": LabResult.Bound.ABOVE,
}


class PrintedAmountField(AmountField):
    """An amount, with or without a sign before it; the sign itself is read by `bound_in`."""

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Read the number alone; an empty field is None."""
        text = typed(value)
        return super().to_python(text.removeprefix(sign_of(text)))


def typed(value: Any) -> str:
    """Return what was typed without spaces around it; nothing is blank."""
    return "" if value is None else str(value).strip()


def sign_of(text: str) -> str:
    """Return the sign a text begins with; blank where it has none."""
    return next((sign for sign in SIGNS if text.startswith(sign)), "")


def bound_in(value: Any) -> str:
    """Return the bound that was typed with a number; blank is none."""
    sign = sign_of(typed(value))
    return SIGNS[sign].value if sign else ""
