"""The ruler of the first answer: the mean as a diamond with its soft band, beside the reference."""

from dataclasses import replace

from django.utils.translation import gettext as _

from tracker.insights.charts.gauges import Reading, Reference, Ruler, ruler, scale_mg
from tracker.insights.charts.scales import spread as placed
from tracker.insights.gauges import reading_of
from tracker.insights.sentences import intake_sentence
from tracker.insights.standing.taken_in import Spread, TakenIn
from tracker.reference.targets import Target
from tracker.templatetags.amounts import milligrams


def mean_ruler(taken: TakenIn, spread: Spread | None, target: Target | None) -> Ruler | None:
    """Return the ruler; None with weak kidneys, where nothing may look like an amount to reach.

    While no day is complete there is no mean to draw: of today alone its bar is drawn, of nothing logged the
    reference, and of several open days nothing.
    """
    if target is None or (taken.is_logged and not taken.is_of_complete and taken.only_day is None):
        return None
    reference = Reference(target.mg, target.mg_low, target.mg_high)
    reading = reading_of_today(taken) or Reading(mean_mg=taken.mean.mg if taken.is_measured else None)
    scale = scale_mg(reference, spread.high_mg if spread else reading.mean_mg or reading.total_mg)
    drawn = ruler(reading, reference, scale=scale, label=ruler_words(taken, spread, target))
    return replace(drawn, spread=placed(*spread, scale)) if spread else drawn


def reading_of_today(taken: TakenIn) -> Reading | None:
    """Return the bar of today, while it is all there is."""
    return None if taken.only_day is None else reading_of(taken.only_day, mean=None)


def ruler_words(taken: TakenIn, spread: Spread | None, target: Target) -> str:
    """Say what the ruler shows, for who does not see it."""
    return " ".join(filter(None, [mean_words(taken, spread), reference_words(target)]))


def mean_words(taken: TakenIn, spread: Spread | None) -> str:
    """Say the mean and its band, or what the bar of today is; blank where neither is drawn."""
    if taken.only_day is not None:
        return intake_sentence(taken.only_day)
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
