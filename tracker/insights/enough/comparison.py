"""A mean beside what is required: the same comparison for wider spreads and for items taken as known."""

import math
from dataclasses import dataclass
from decimal import Decimal

from tracker.insights.enough.bands import band_beside_adequate_intake, band_of
from tracker.insights.enough.iom import Difference, beside_adequate_intake, beside_requirement
from tracker.insights.enough.judgement import Band, Method


@dataclass(frozen=True)
class Comparison:
    """What stays the same whatever the mean is; amounts in mg a day."""

    method: Method
    requirement_mg: Decimal  # the average requirement, or the adequate intake
    sd_food_mg: float
    variance_of_doses: float
    days: float  # of equal weight

    @property
    def sd_within_mg(self) -> float:
        """How far single days lie apart, food and supplements together."""
        return self.sd_within(1.0)

    def sd_within(self, wider: float) -> float:
        """Return that with food `wider` times as far apart."""
        return math.sqrt((wider * self.sd_food_mg) ** 2 + self.variance_of_doses)

    def difference(self, mean_mg: Decimal, wider: float = 1.0) -> Difference:
        """Return how a mean stands beside the requirement."""
        compare = beside_requirement if self.method == Method.EAR else beside_adequate_intake
        return compare(float(mean_mg), float(self.requirement_mg), self.sd_within(wider), self.days)

    def band(self, mean_mg: Decimal) -> Band | None:
        """Return the answer; beside an adequate intake the mean alone decides.

        The confidence counts at the three decimals it is told with, so that the answer fits what is read.
        """
        if self.method == Method.EAR:
            return band_of(round(self.difference(mean_mg).confidence, 3))
        return band_beside_adequate_intake(mean_mg, self.requirement_mg)
