"""What to ask about a value before it is taken: it may be a slip, or it may be right.

The thresholds are those of imports (`foods.importers.plausibility`); the words are for pages.
"""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from foods.importers.plausibility import (
    LARGEST_TRUE_MG,
    MANY_MEDIANS,
    SLIP_OF_MEDIAN,
    is_of_a_whole_bag,
    slip_of_units,
)
from tracker.templatetags.amounts import milligrams


def doubt(mg: Decimal | None, was: Decimal | None, median: Decimal | None) -> str:
    """Return the strongest doubt about so much magnesium in 100 g, empty where it is likely.

    `was` is what the table says, `median` what foods of the group usually hold; None is not known.
    """
    if mg is None or mg == was:
        return ""
    return next(doubts(mg, was, median), "")


def doubts(mg: Decimal, was: Decimal | None, median: Decimal | None) -> Iterator[str]:
    """Yield what is unlikely, the strongest first."""
    if mg > LARGEST_TRUE_MG:
        yield _("No food is known to hold so much: the richest have about 780 mg in 100 g.")
    if was:
        yield from doubts_beside_former(mg, was)
    if median:
        yield from doubts_beside_median(mg, median)


def doubts_beside_former(mg: Decimal, was: Decimal) -> Iterator[str]:
    """Yield what is odd beside what the table says."""
    said = {"mg": milligrams(was)}
    if not mg:
        yield _("The table says %(mg)s mg. Is it really 0, or is it not known?") % said
    elif slip_of_units(mg / was):
        yield _("The table says %(mg)s mg, a thousand times more or less. Is the unit right?") % said
    elif is_of_a_whole_bag(mg, was):
        yield _("The table says %(mg)s mg, far less. Is this of a whole package?") % said


def doubts_beside_median(mg: Decimal, median: Decimal) -> Iterator[str]:
    """Yield what is odd beside foods of the group."""
    said = {"mg": milligrams(median)}
    if mg >= MANY_MEDIANS * median:
        yield (
            _("Foods of this group usually hold about %(mg)s mg. Is the unit right, and is it of 100 g?")
            % said
        )
    elif mg and mg * SLIP_OF_MEDIAN <= median:
        yield _("Foods of this group usually hold about %(mg)s mg. Is this in grams?") % said
