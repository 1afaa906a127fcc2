"""Magnesium in one's own tap water."""

from django.utils.translation import gettext_lazy as _

from foods.forms import AmountField
from tracker.people.forms.plain_words import PlainForm

# More is likelier a slip of the decimal point: one bottled water of the table alone has more, 1,000 mg.
MOST_MG_PER_L = 500


class WaterForm(PlainForm):
    """Milligrams in a litre; blank is not known."""

    tap_water_mg_per_l = AmountField(
        label=_("Magnesium in your tap water, mg per litre"),
        required=False,
        max_value=MOST_MG_PER_L,
        help_text=_("Leave it blank to count with the food table’s own tap water."),
        error_messages={"max_value": _("No tap gives so much. Enter at most %(limit_value)s mg per litre.")},
    )
