"""From what a label states for a portion to what is in 100 g."""

from decimal import Decimal

from django.utils.translation import gettext as _

from foods.amounts import stored
from tracker.templatetags.amounts import quantity


def per_100_g(stated_mg: Decimal, grams: Decimal) -> Decimal:
    """Return the mg in 100 g where so many grams hold `stated_mg`; the grams are more than 0."""
    return stored(stated_mg * 100 / grams)


def arithmetic(stated_mg: Decimal, grams: Decimal) -> str:
    """Say how the value per 100 g was computed; every number as typed."""
    return _("%(mg)s mg in %(grams)s g: %(mg)s × 100 ÷ %(grams)s = %(result)s mg in 100 g.") % {
        "mg": quantity(stated_mg),
        "grams": quantity(grams),
        "result": quantity(per_100_g(stated_mg, grams)),
    }
