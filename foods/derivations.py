"""How a value came about, in the words of food composition tables (EuroFIR, FoodData Central)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Derivation(models.TextChoices):
    """How a value came about; blank where the source does not say."""

    ANALYSED = "analysed", _("analysed")
    CALCULATED = "calculated", _("calculated")
    IMPUTED = "imputed", _("imputed from a similar food")
    ASSUMED_ZERO = "assumed-zero", _("assumed to be zero")
    LABEL = "label", _("from the label")
    ESTIMATED = "estimated", _("estimated")
