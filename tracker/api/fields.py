"""Types of the interface's fields: amounts are JSON numbers, dates and times are text in one form."""

import re
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any

from django.utils.translation import gettext as _
from pydantic import BeforeValidator, GetCoreSchemaHandler, PlainSerializer, StringConstraints, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from foods.amounts import MAX_AMOUNT, stored
from tracker.dates import FIRST_DAY, LAST_DAY

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
MONTH = re.compile(r"[0-9]{4}-[0-9]{2}", re.ASCII)
CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)


def exact(value: Any) -> Decimal:
    """Return a JSON number at three decimals, half up; refuse texts, true and false.

    The range is looked at first: rounding a number of thousands of digits is work for nothing.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise ValueError(_("This must be a number."))
    if not -MAX_AMOUNT <= value <= MAX_AMOUNT:
        raise ValueError(_("This number is too large."))
    return stored(Decimal(value))


@dataclass(frozen=True)
class Within:
    """A number sent to us, from `least` to `most` after rounding to three decimals."""

    most: Decimal = MAX_AMOUNT
    least: Decimal = Decimal(0)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check the type, round, then check the range."""
        bounded = core_schema.decimal_schema(ge=self.least, le=self.most)
        return core_schema.no_info_before_validator_function(exact, bounded)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        """Describe a number; pydantic would allow its text as well."""
        return {"type": "number", "minimum": float(self.least), "maximum": float(self.most)}


@dataclass(frozen=True)
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept these words and nothing else."""
        return core_schema.literal_schema([*self.words])


def day_from(value: Any) -> date:
    """Return the day written YYYY-MM-DD, or raise ValueError."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise ValueError(_("Write a date as YYYY-MM-DD."))
    day = calendar_day(value)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(_("A date lies between 1900-01-01 and 2199-12-31."))
    return day


def calendar_day(text: str) -> date:
    """Return a day the calendar has; its own message would be Python's."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(_("The calendar has no such day.")) from None


def month_from(value: Any) -> date:
    """Return the first day of the month written YYYY-MM, or raise ValueError."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not MONTH.fullmatch(value):
        raise ValueError(_("Write a month as YYYY-MM."))
    return calendar_day(f"{value}-01")


def clock_from(value: Any) -> time:
    """Return the wall-clock time written HH:MM, or raise ValueError."""
    if isinstance(value, time):
        return value
    if not isinstance(value, str) or not CLOCK.fullmatch(value):
        raise ValueError(_("Write a time as HH:MM, from 00:00 to 23:59."))
    return time.fromisoformat(value)


def opaque(value: Any) -> Any:
    """Return an id as text; a program may send back a number it made of one."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


# Floats hold 15 digits exactly and an amount has at most 12, so 242.63 leaves as 242.63.
Number = Annotated[Decimal, PlainSerializer(float, return_type=float)]

Day = Annotated[date, BeforeValidator(day_from), WithJsonSchema({"type": "string", "format": "date"})]
Month = Annotated[
    date,
    BeforeValidator(month_from),
    PlainSerializer(lambda month: f"{month:%Y-%m}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"}),
]
Clock = Annotated[
    time,
    BeforeValidator(clock_from),
    PlainSerializer(lambda clock: f"{clock:%H:%M}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": f"^{CLOCK.pattern}$"}),
]
Id = Annotated[str, BeforeValidator(opaque), StringConstraints(min_length=1, max_length=100)]

# PostgreSQL holds no NUL, and nobody means another control character in a name.
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, pattern=r"^[^\x00-\x1f\x7f]*$")]
# A remark of a person's own; a blank one is none.
Note = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")
]
