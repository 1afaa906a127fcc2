"""How weak a link may be and still show. Days that resemble their neighbours count for fewer. Pure."""

from math import sqrt, tanh
from statistics import NormalDist

from tracker.insights.patterns.corrections import SHARE_A_CHECKPOINT
from tracker.insights.patterns.ranks import Series, lagged, paired, spearman

# A link of the size named shows in four of five diaries.
POWER = 0.8
# Fisher's transformation of a correlation has the variance 1 / (n - 3).
DAYS_OF_FISHER = 3


def resemblance(series: Series) -> float:
    """Return how alike neighbouring days are: the rank correlation of each day with the day before."""
    return spearman(series, lagged(series, 1))


def effective_days(days: int, of_x: float, of_y: float) -> float:
    """Return how many independent days so many are worth: n (1 - r_x r_y) / (1 + r_x r_y).

    Never more than there are: where one series goes up and down from day to day, nothing is gained.
    """
    both = max(0.0, of_x * of_y)
    return days * (1 - both) / (1 + both)


def effective_days_of(x: Series, y: Series) -> float:
    """Return the effective days of a pair."""
    return effective_days(len(paired(x, y)[0]), resemblance(x), resemblance(y))


def smallest_link(days: float, pairs: int, share: float = SHARE_A_CHECKPOINT) -> float | None:
    """Return the smallest rank correlation that shows with a power of 80 %, where it is the only one.

    tanh((z of share/pairs, two-sided + z of the power) / sqrt(days - 3)), with effective days.
    None where there are too few for any.
    """
    if days <= DAYS_OF_FISHER:
        return None
    z = NormalDist()
    needed = z.inv_cdf(1 - share / (2 * pairs)) + z.inv_cdf(POWER)
    return tanh(needed / sqrt(days - DAYS_OF_FISHER))
