"""Figures in words of an article: amounts as pages print them, and what stands where there is none."""

from decimal import Decimal

from django.utils.translation import gettext as _

from tracker.templatetags.amounts import grams, milligrams


def mg_words(mg: Decimal | None) -> str:
    """Return "77 mg", or words that fit into the same sentence; never 0 for what nobody knows."""
    return _("an amount the table does not have") if mg is None else _("%(mg)s mg") % {"mg": milligrams(mg)}


def mg_cell(mg: Decimal | None) -> str:
    """Return milligrams for a cell of a table, whose heading has the unit."""
    return _("no value") if mg is None else milligrams(mg)


def percent_words(share: Decimal) -> str:
    """Return a share of 0 to 1 as "60 %"."""
    return _("%(number)s %%") % {"number": milligrams(100 * share)}


def portion_words(portion: str | None, weight: Decimal | None) -> str:
    """Return "1 handful, 28 g"."""
    if portion is None or weight is None:
        return _("no usual portion")
    in_grams = _("%(grams)s g") % {"grams": grams(weight)}
    return (
        portion
        if portion.endswith(in_grams)
        else _("%(portion)s, %(grams)s")
        % {
            "portion": portion,
            "grams": in_grams,
        }
    )
