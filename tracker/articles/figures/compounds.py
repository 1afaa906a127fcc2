"""`{= compound magnesium oxide}` and the table of compounds."""

from django.utils.translation import gettext as _

from foods.compounds import compounds
from tracker.articles.figures.directives import Directive
from tracker.articles.figures.markdown import table
from tracker.articles.figures.words import percent_words
from tracker.articles.markup import ContentError
from tracker.templatetags.amounts import milligrams


def compound_words(directive: Directive) -> str:
    """Return how much of a compound of the table is magnesium."""
    found = compounds().get(" ".join(directive.words))
    if found is None:
        raise ContentError(f"no compound is called so: {directive}")
    return percent_words(found.elemental_fraction)


def compounds_table() -> str:
    """Return every compound, the richest in magnesium first."""
    headings = (_("Compound"), _("Magnesium in it"), _("mg in 1,000 mg of it"))
    richest_first = sorted(compounds().values(), key=lambda each: -each.elemental_fraction)
    return table(
        headings,
        [
            (
                each.label,
                percent_words(each.elemental_fraction),
                milligrams(each.mg_per_1000_mg),
            )
            for each in richest_first
        ],
    )
