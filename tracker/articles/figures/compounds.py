"""`{= compound magnesium oxide}` and the table of compounds."""

from django.utils.translation import gettext as _

from foods.compounds import compounds
from tracker.articles.figures.directives import Directive
from tracker.articles.figures.markdown import table
from tracker.articles.figures.words import percent_words
from tracker.articles.markup import ContentError
from tracker.templatetags.amounts import milligrams

# What labels of tablets and powders name most, in the form that is mostly in them; the whole table has
# every hydrate, and substances that only hold a tablet together.
ON_LABELS = (
    "magnesium oxide",
    "magnesium hydroxide",
    "magnesium carbonate",
    "magnesium citrate, trimagnesium dicitrate",
    "magnesium malate (1:1)",
    "magnesium bisglycinate",
    "magnesium glycerophosphate",
    "magnesium chloride hexahydrate",
    "magnesium lactate dihydrate",
    "magnesium sulfate heptahydrate",
    "magnesium taurate",
    "magnesium L-threonate",
    "magnesium aspartate dihydrate",
    "magnesium orotate",
    "magnesium gluconate",
)


def compound_words(directive: Directive) -> str:
    """Return how much of a compound of the table is magnesium."""
    found = compounds().get(" ".join(directive.words))
    if found is None:
        raise ContentError(f"no compound is called so: {directive}")
    return percent_words(found.elemental_fraction)


def compounds_table() -> str:
    """Return the compounds that labels name most, the richest in magnesium first."""
    headings = (_("Compound"), _("Magnesium in it"), _("mg in 1,000 mg of it"))
    richest_first = sorted(
        (compounds()[name] for name in ON_LABELS), key=lambda each: -each.elemental_fraction
    )
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
