"""Amounts: what grams of a food hold, how amounts are stored, and what a typed amount means.

Everything is Decimal. None is an amount nobody knows and is never the same as zero.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

THREE_PLACES = Decimal("0.001")
# What a column of Decimal(9, 3) holds.
MAX_AMOUNT = Decimal("999999.999")
# Longer than any amount somebody means; bounds the work a typed text can cause.
MAX_TYPED_LENGTH = 20

FRACTIONS = {
    "½": "1/2",
    "⅓": "1/3",
    "⅔": "2/3",
    "¼": "1/4",
    "¾": "3/4",
    "⅛": "1/8",
    "⅜": "3/8",
    "⅝": "5/8",
    "⅞": "7/8",
}
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+", re.ASCII)
FRACTION = re.compile(r"(?:(?P<whole>[0-9]+) )?(?P<top>[0-9]+) ?/ ?(?P<bottom>[0-9]+)", re.ASCII)


class AmountError(ValueError):
    """A typed text that is no amount; the message is meant for the person who typed it."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__(message)
        self.message = message


def stored(amount: Decimal) -> Decimal:
    """Return `amount` as the database keeps it: three places, half up, the same on every engine."""
    return amount.quantize(THREE_PLACES, ROUND_HALF_UP)


def amount_in(grams: Decimal, per_100_g: Decimal | None) -> Decimal | None:
    """Return what `grams` of food hold of anything given per 100 g, or None where the table has no value."""
    if per_100_g is None:
        return None
    return stored(grams * per_100_g / 100)


def magnesium_mg(grams: Decimal, mg_per_100_g: Decimal | None) -> Decimal | None:
    """Return the magnesium in `grams` of food, or None where the table has no value."""
    return amount_in(grams, mg_per_100_g)


def plain(amount: Decimal) -> str:
    """Return an amount as somebody would type it: without needless zeros, with a point."""
    return f"{amount.normalize():f}"


def parsed_amount(text: str) -> Decimal:
    """Return the amount somebody typed: "1,5" and "1.5", "½", "1/2" and "1 ½", rounded to three places.

    A point is always a decimal point: "1.234" is one point two three four. A comma and a point in one
    number, signs, exponents and words are refused.
    """
    if len(text) > MAX_TYPED_LENGTH:
        raise AmountError(_("This number is too long. Write an amount such as 1.5."))
    if "," in text and "." in text:
        raise AmountError(
            _("A comma and a point in one number can be read in two ways. Write 1234.5 or 1234,5.")
        )
    amount = plain_number(spelled_out(text))
    if amount > MAX_AMOUNT:
        raise AmountError(_("This amount is too large."))
    return stored(amount)


def spelled_out(text: str) -> str:
    """Return `text` with a decimal point, single spaces, and "½" as "1/2"."""
    for sign, fraction in FRACTIONS.items():
        text = text.replace(sign, f" {fraction} ")
    return " ".join(text.replace("⁄", "/").replace(",", ".").split())


def plain_number(text: str) -> Decimal:
    """Return the number written as "1.5", "1/2" or "1 1/2"."""
    if NUMBER.fullmatch(text):
        return Decimal(text)
    fraction = FRACTION.fullmatch(text)
    if fraction is None or not Decimal(fraction["bottom"]):
        raise AmountError(_("This is not an amount. Write a number such as 30, 1.5 or ½."))
    return Decimal(fraction["whole"] or 0) + Decimal(fraction["top"]) / Decimal(fraction["bottom"])
