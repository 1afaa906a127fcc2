"""How far apart the single days of a person usually lie. Pure; floats, mg.

From many people, by sex and age: CSFII 1994 to 1996 in IOM (2000), appendix B. 86 mg of women gives the
worked examples of its chapter 3 again. 122 mg of men and the 38 % that goes with both are read from secondary
tables; other groups have no figure of their own here, so those are rough.
"""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from tracker.insights.enough.weights import by_weight
from tracker.reference.life_stages import MONTHS_A_YEAR, LifeStage

MEASURED_AGES = range(19 * MONTHS_A_YEAR, 51 * MONTHS_A_YEAR)
MEASURED_MG = {"female": 86.0, "male": 122.0}
SHARE_OF_MEAN = 0.38
# Of neighbouring days; fewer say nothing but noise.
LEAST_PAIRS = 14


class Spread(NamedTuple):
    """The standard deviation of single days, and whether it is only a share of the mean."""

    mg: float
    is_rough: bool


def spread_of_food(stage: LifeStage, mean_mg: float) -> Spread:
    """Return how far days of food lie apart, as measured or as a share of the mean."""
    is_measured = (
        stage.status == "none" and stage.age_months is not None and stage.age_months in MEASURED_AGES
    )
    if is_measured and stage.sex in MEASURED_MG:
        return Spread(MEASURED_MG[stage.sex], is_rough=False)
    return Spread(SHARE_OF_MEAN * mean_mg, is_rough=True)


def variance_of_doses(doses_mg: Sequence[Decimal], weights: Sequence[Fraction]) -> float:
    """Return the variance of daily supplements: 0 where every day has the same, p(1 - p)d² of one dose d."""
    shares = [
        (days * weight, Fraction(dose))
        for weight, doses in by_weight(doses_mg, weights).items()
        for dose, days in Counter(doses).items()
    ]
    mean = sum(share * dose for share, dose in shares)
    return float(sum(share * (dose - mean) ** 2 for share, dose in shares))


def likeness_of_neighbours(amounts_mg: Sequence[float | None]) -> float | None:
    """Return the lag-1 autocorrelation over neighbouring days, None for a gap; None under LEAST_PAIRS."""
    known = [amount for amount in amounts_mg if amount is not None]
    pairs = [
        (one, next_one) for one, next_one in pairwise(amounts_mg) if one is not None and next_one is not None
    ]
    if len(pairs) < LEAST_PAIRS or len(set(known)) == 1:
        return None
    mean = sum(known) / len(known)
    together = sum((one - mean) * (next_one - mean) for one, next_one in pairs) / len(pairs)
    return together / (sum((amount - mean) ** 2 for amount in known) / len(known))


def independent_days(days: float, likeness: float) -> float:
    """Return how many independent days so many days are worth, where neighbours resemble each other."""
    return days * (1 - likeness) / (1 + likeness) if likeness > 0 else days
