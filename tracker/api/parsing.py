"""Reading JSON exactly: numbers become Decimal, and what the standard does not know is not JSON."""

import json
from decimal import Decimal
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja.errors import HttpError
from ninja.parser import Parser

# Whole numbers longer than this are no id and no amount; Python is slow to read very long ones.
MAX_INT_DIGITS = 20


def whole_number(digits: str) -> int | Decimal:
    """Return a whole number; a very long one as Decimal, for the field to refuse."""
    return int(digits) if len(digits) <= MAX_INT_DIGITS else Decimal(digits)


def refuse_constant(name: str) -> None:
    """Refuse NaN and Infinity, which Python reads and JSON does not have."""
    raise ValueError(name)


class ExactParser(Parser):
    """ninja's parser with Decimal in place of float."""

    def parse_body(self, request: HttpRequest) -> Any:
        """Return the body's value; anything wrong with it is a 400."""
        try:
            return json.loads(
                request.body, parse_float=Decimal, parse_int=whole_number, parse_constant=refuse_constant
            )
        except (ValueError, ArithmeticError, RecursionError) as error:
            raise HttpError(400, _("The body is not JSON.")) from error
