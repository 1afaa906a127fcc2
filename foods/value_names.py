"""What values are called where their unit stands elsewhere, as in "Magnesium: 79 → 93 mg per 100 g"."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

VALUE_NAMES = {
    "magnesium_mg_per_100_g": _("Magnesium"),
    "energy_kcal_per_100_g": _("Energy"),
    "calcium_mg_per_100_g": _("Calcium"),
    "potassium_mg_per_100_g": _("Potassium"),
    "zinc_mg_per_100_g": _("Zinc"),
    "phosphorus_mg_per_100_g": _("Phosphorus"),
    "caffeine_mg_per_100_g": _("Caffeine"),
    "alcohol_g_per_100_g": _("Alcohol"),
    "typical_caffeine_mg_per_100_g": _("Typical caffeine"),
    "typical_alcohol_g_per_100_g": _("Typical alcohol"),
    "added_magnesium_mg_per_100_g": _("Added magnesium"),
    "gram_weight": _("Weight"),
}


def value_name(field: Any) -> str:
    """Return what a field of a food, name or portion is called, without its unit."""
    return str(VALUE_NAMES.get(field.name) or capfirst(str(field.verbose_name)))
