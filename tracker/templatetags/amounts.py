"""The one place that rounds amounts for display. Stored and computed amounts keep three decimals."""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from django import template
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()

# Under this a whole number would hide too much: 7.1 mg in a coffee is not 7.
DECIMALS_UNDER = 10


def rounded(amount: Decimal | int) -> Decimal:
    """Return `amount` as it is printed: whole, half up; one decimal under ten, none where it is zero."""
    amount = Decimal(amount)
    tenths = amount.quantize(Decimal("0.1"), ROUND_HALF_UP)
    if 0 < abs(tenths) < DECIMALS_UNDER:
        return tenths
    return amount.quantize(Decimal(1), ROUND_HALF_UP)


@lru_cache(maxsize=4096)
def printed(amount: Decimal | int, language: str | None) -> str:
    """Return the rounded amount as the language writes it; a page prints the same few amounts many times."""
    return number_format(rounded(amount), use_l10n=True)


@register.filter
def milligrams(amount: Decimal | int | None) -> str:
    """Print milligrams without the unit; an amount nobody knows is a word, never 0."""
    return _("unknown") if amount is None else printed(amount, get_language())


@register.filter
def grams(amount: Decimal | int | None) -> str:
    """Print grams of food without the unit: whole from ten on, one decimal below."""
    return _("unknown") if amount is None else printed(amount, get_language())


@register.filter
def quantity(number: Decimal | int | None) -> str:
    """Print how many portions or units, without trailing zeros: 1, 1.5, 0.25."""
    if number is None:
        return ""
    plain = Decimal(number).normalize()
    return number_format(plain, decimal_pos=max(0, -int(plain.as_tuple().exponent)), use_l10n=True)


@register.filter
def whole(number: int) -> str:
    """Print how many there are, thousands apart: 390,380."""
    return number_format(number, use_l10n=True, force_grouping=True)
