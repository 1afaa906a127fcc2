"""Sentences beside single reference values. The data names them by key, so that they can be translated."""

from django.utils.translation import gettext_lazy as _

NOTES = {
    "adopts_efsa": _("adopts the value of EFSA"),
    "all_trimesters": _("the whole pregnancy"),
    "breast_milk": _("breast milk"),
    "dissociable_salts": _(
        "counts soluble salts in supplements, water and fortified food, not magnesium bound in food; "
        "pregnancy and breastfeeding included; not set under 4 years"
    ),
    "ear_plus_35": _("35 mg above the average requirement of women of this age"),
    "first_year": _("the first 12 months after birth"),
    "formula": _("formula milk"),
    "guidance_level": _("guidance for supplements, not a full upper level"),
    "infant_food_only": _("no upper level could be set: food and formula only"),
    "label_reference": _("for labels, not a personal target"),
    "no_ear": _("no average requirement could be set"),
    "no_increment": _("nothing is added"),
    "not_food_or_water": _("counts supplements and medicines only, not food or water"),
    "replaces_2000": _("estimated value; replaces the values of 2000"),
    "requirement_spread": _("half of the group needs less; requirements vary by about 10 %"),
    "rounded_from_ear": _("about 1.2 times the average requirement, rounded"),
    "same_as_others": _("the same as for other women of this age"),
    "second_edition": _("second edition; the first, of 2001, differs"),
    "soluble_magnesium": _("counts soluble magnesium in food and drinking water"),
    "supplements_only": _("counts supplements only"),
}
