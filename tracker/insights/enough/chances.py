"""How sure a judgement is, as a chance in words."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from tracker.insights.enough.bands import band_of
from tracker.insights.enough.judgement import Judgement, Method
from tracker.insights.enough.reading import LEAST_DAYS
from tracker.templatetags.amounts import milligrams

# Beyond these a chance is not told apart.
LEAST, MOST = 0.03, 0.97
STEP = 5

# How sure an answer is, by its method and by whether the swings are only a rough figure.
CHANCES: dict[tuple[Method, bool], Any] = {
    (Method.EAR, False): _lazy(
        "With day-to-day swings as usual in your group, "
        "the chance that your usual intake covers your need is %(chance)s."
    ),
    (Method.EAR, True): _lazy(
        "With day-to-day swings as adults of 19 to 50 have them, "
        "the chance that your usual intake covers your need is %(chance)s."
    ),
    (Method.AI, False): _lazy(
        "With day-to-day swings as usual in your group, "
        "the chance that your usual intake is at or above this value is %(chance)s."
    ),
    (Method.AI, True): _lazy(
        "With day-to-day swings as adults of 19 to 50 have them, "
        "the chance that your usual intake is at or above this value is %(chance)s."
    ),
}


def chance_words(judgement: Judgement) -> str:
    """Say the confidence as a chance, with days and mean; blank without one, and below an adequate intake."""
    if judgement.confidence is None or judgement.band is None or judgement.days < LEAST_DAYS:
        return ""
    chance = CHANCES[judgement.method, judgement.inputs.is_rough]
    told = percent_words(judgement.confidence)
    if judgement.unknown_items:
        told = _("%(chance)s, or more") % {"chance": told}
    return f"{mean_words(judgement)} {chance % {'chance': told}}"


def mean_words(judgement: Judgement) -> str:
    """Say days and mean, a lower bound where items have no value."""
    values = {"days": judgement.days, "mg": milligrams(judgement.mean_mg)}
    if judgement.unknown_items:
        return _("%(days)s days, mean at least %(mg)s mg.") % values
    return _("%(days)s days, mean %(mg)s mg.") % values


def percent_words(share: float) -> str:
    """Return a chance to the nearest five percent, as IOM words it; nothing is ever certain.

    Where that would reach the limit of the next answer, it is as near as it can be without.
    """
    if share > MOST:
        return _("over 97 %")
    if share < LEAST:
        return _("under 3 %")
    fives, ones = STEP * round(share * 100 / STEP), round(share * 100)
    percent = next(
        (told for told in (fives, ones) if band_of(told / 100) == band_of(share)), int(share * 100)
    )
    return _("about %(percent)s %%") % {"percent": percent}
