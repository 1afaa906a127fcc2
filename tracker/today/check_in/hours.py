"""Hours of sleep as people type them: 6:45, 6h45, 6.75, 6,5, 7."""

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foods.amounts import AmountError, parsed_amount, stored
from foods.forms import AmountField

MINUTES_AN_HOUR = 60
WITH_MINUTES = re.compile(r"(?P<hours>[0-9]{1,2}) ?(?:h|:) ?(?P<minutes>[0-9]{1,2})? ?(?:m|min)?", re.ASCII)


def parsed_hours(text: str) -> Decimal:
    """Return hours: behind a colon or an h stand minutes, behind a point or a comma parts of an hour."""
    found = found_minutes(text)
    if found is None:
        return plain_number(text, _("Write hours such as 6:45, 6.75 or 7."))
    return stored(Decimal(found) / MINUTES_AN_HOUR)


def parsed_minutes(text: str) -> Decimal:
    """Return minutes: a plain number is minutes, behind a colon or an h stand those beside the hours."""
    found = found_minutes(text)
    if found is None:
        return plain_number(text, _("Write minutes such as 45, or 1:15."))
    return stored(Decimal(found))


def plain_number(text: str, otherwise: str) -> Decimal:
    """Return a number without a clock's sign; `otherwise` is said where it is none."""
    try:
        return parsed_amount(text)
    except AmountError as error:
        raise AmountError(otherwise) from error


def found_minutes(text: str) -> int | None:
    """Return the minutes of a text such as "6:45" or "6h45"; None for a plain number and anything else."""
    found = WITH_MINUTES.fullmatch(" ".join(text.lower().split()))
    if found is None:
        return None
    minutes = int(found["minutes"] or 0)
    if minutes >= MINUTES_AN_HOUR:
        raise AmountError(gettext_lazy("An hour has 60 minutes. Write hours and minutes such as 6:45."))
    return int(found["hours"]) * MINUTES_AN_HOUR + minutes


def hours_and_minutes(hours: Decimal) -> tuple[int, int]:
    """Return whole hours and minutes: three decimals of an hour are finer than a minute."""
    minutes = int((hours * MINUTES_AN_HOUR).quantize(Decimal(1), ROUND_HALF_UP))
    return divmod(minutes, MINUTES_AN_HOUR)


def hours_words(hours: Decimal) -> str:
    """Say hours: "6 h 45 min", "7 h"."""
    whole, minutes = hours_and_minutes(hours)
    said = {"hours": whole, "minutes": minutes}
    return _("%(hours)d h %(minutes)d min") % said if minutes else _("%(hours)d h") % said


def hours_typed(hours: Decimal) -> str:
    """Return hours as somebody would type them: "6:45"."""
    whole, minutes = hours_and_minutes(hours)
    return f"{whole}:{minutes:02}"


class MinutesField(AmountField):
    """Minutes, or hours and minutes, cleaned to minutes."""

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Read the typed text; an empty field is None."""
        text = str(value).strip() if value is not None else ""
        if not text:
            return None
        try:
            return parsed_minutes(text)
        except AmountError as error:
            raise ValidationError(str(error.message), code="invalid") from error


class HoursField(AmountField):
    """The hours of a night, cleaned to hours of three decimals."""

    def __init__(self, **options: Any) -> None:
        options["error_messages"] = {"max_value": gettext_lazy("A night has at most 24 hours.")}
        super().__init__(max_value=Decimal(24), **options)

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Read the typed text; an empty field is None."""
        text = str(value).strip() if value is not None else ""
        if not text:
            return None
        try:
            return parsed_hours(text)
        except AmountError as error:
            raise ValidationError(str(error.message), code="invalid") from error

    def prepare_value(self, value: Any) -> Any:
        """Show kept hours with their minutes; text as typed."""
        return hours_typed(value) if isinstance(value, Decimal) else value
