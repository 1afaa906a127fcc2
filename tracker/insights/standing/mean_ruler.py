"""The ruler of the first answer: the mean as a diamond with its soft band, beside the reference."""

from dataclasses import replace

from django.utils.translation import gettext as _

from tracker.insights.charts.gauges import Reading, Reference, Ruler, ruler, scale_mg
from tracker.insights.charts.scales import spread as placed
from tracker.insights.standing.taken_in import Spread, TakenIn
from tracker.reference.targets import Target
from tracker.templatetags.amounts import milligrams


def mean_ruler(taken: TakenIn, spread: Spread | None, target: Target | None) -> Ruler | None:
    """Return the ruler; None with weak kidneys, where nothing may look like an amount to reach.

    While no day is complete there is no mean to draw: the ruler shows the reference alone.
    """
    if target is None:
        return None
    reference = Reference(target.mg, target.mg_low, target.mg_high)
    mean_mg = taken.mean.mg if taken.is_measured else None
    scale = scale_mg(reference, spread.high_mg if spread else mean_mg)
    drawn = ruler(Reading(mean_mg=mean_mg), reference, scale=scale, label=ruler_words(taken, spread, target))
    return replace(drawn, spread=placed(*spread, scale)) if spread else drawn


def ruler_words(taken: TakenIn, spread: Spread | None, target: Target) -> str:
    """Say what the ruler shows, for who does not see it."""
    return " ".join(filter(None, [mean_words(taken, spread), reference_words(target)]))


def mean_words(taken: TakenIn, spread: Spread | None) -> str:
    """Say the mean and its band; blank where none is drawn."""
    if not taken.is_measured:
        return ""
    values = {"mg": milligrams(taken.mean.mg)}
    mean = _("Mean: at least %(mg)s mg a day.") if taken.mean.is_at_least else _("Mean: %(mg)s mg a day.")
    if spread is None:
        return mean % values
    likely = _("Most likely between %(low)s and %(high)s mg.")
    ends = {"low": milligrams(spread.low_mg), "high": milligrams(spread.high_mg)}
    return f"{mean % values} {likely % ends}"


def reference_words(target: Target) -> str:
    """Say the reference value or range; blank where there is none."""
    if target.mg is not None:
        return _("Reference: %(mg)s mg.") % {"mg": milligrams(target.mg)}
    if target.mg_low is None:
        return ""
    return _("Reference: %(low)s to %(high)s mg.") % {
        "low": milligrams(target.mg_low),
        "high": milligrams(target.mg_high),
    }
