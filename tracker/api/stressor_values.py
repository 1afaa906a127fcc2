"""Which number was sent for a stressor, and whether its kind can have it."""

from decimal import Decimal

from django.utils.translation import gettext as _

from foods.amounts import plain
from tracker.api.problems import refused
from tracker.api.schemas.stressors import StressorContent
from tracker.stressors.drinks import ethanol_g
from tracker.stressors.kinds import Answer, StressorKind

ALCOHOL = "alcohol"


def amount_of(content: StressorContent, kind: StressorKind) -> Decimal:
    """Return the number that was sent, or the ethanol in the drink that was, g."""
    if content.volume_ml is None and content.abv_percent is None:
        value = content.value
        field = "value"
    else:
        value = drink_g(content, kind)
        field = "volume_ml"
    if value is None:
        raise refused("value", _("Send a number in the unit of this kind."))
    refuse_outside(value, kind, field)
    return value


def drink_g(content: StressorContent, kind: StressorKind) -> Decimal:
    """Return the ethanol in a drink of so many millilitres and percent by volume."""
    if kind.key != ALCOHOL:
        raise refused("volume_ml", _("Only alcohol can be sent as a drink; send value."))
    if content.value is not None:
        raise refused("value", _("Send value, or volume_ml with abv_percent, not both."))
    if content.volume_ml is None:
        raise refused("volume_ml", _("Send volume_ml with abv_percent."))
    if content.abv_percent is None:
        raise refused("abv_percent", _("Send volume_ml with abv_percent."))
    return ethanol_g(content.volume_ml, content.abv_percent)


def refuse_outside(value: Decimal, kind: StressorKind, field: str = "value") -> None:
    """Refuse a number that this kind cannot have."""
    if kind.choices and value not in {choice.value for choice in kind.choices}:
        numbers = ", ".join(str(choice.value) for choice in kind.choices)
        raise refused(field, _("Send one of these numbers: %(numbers)s.") % {"numbers": numbers})
    if value > kind.most:
        message = _("Send a number from 0 to %(most)s (%(unit)s).")
        raise refused(field, message % {"most": plain(kind.most), "unit": kind.unit})
    if kind.answer == Answer.SCALE and value != value.to_integral_value():
        raise refused(field, _("Send a whole number from 0 to 10."))
