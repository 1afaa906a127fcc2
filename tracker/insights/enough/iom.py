"""How sure one is that a usual intake meets a requirement, from a few days of it. Pure; floats, mg a day.

Institute of Medicine (2000), Dietary Reference Intakes: Applications in Dietary Assessment, chapter 3 and
appendix B: for a nutrient with an average requirement, and for one with an adequate intake. The spread of
single days is that of many people, since a few days of one's own estimate it badly (page 54).
"""

import math
from dataclasses import dataclass
from statistics import NormalDist

# The requirement for magnesium varies by 10 % of its average (IOM 1997, chapter 6).
SPREAD_OF_REQUIREMENT = 0.10

PHI = NormalDist().cdf


@dataclass(frozen=True)
class Difference:
    """A mean intake beside what is required: in standard deviations (`z`) and as a share of 0 to 1.

    `confidence` is that of a usual intake that meets the requirement, or is at or above an adequate intake.
    """

    sd_requirement_mg: float | None
    sd_mg: float
    z: float
    confidence: float


def beside_requirement(mean_mg: float, ear_mg: float, sd_within_mg: float, days: float) -> Difference:
    """Return a mean of `days` beside an average requirement, which differs between people too.

    `days` may be a fraction: days of unequal weight count less than their number.
    """
    sd_requirement_mg = SPREAD_OF_REQUIREMENT * ear_mg
    sd_mg = math.sqrt(sd_requirement_mg**2 + sd_within_mg**2 / days)
    z = (mean_mg - ear_mg) / sd_mg
    return Difference(sd_requirement_mg, sd_mg, z, PHI(z))


def beside_adequate_intake(mean_mg: float, ai_mg: float, sd_within_mg: float, days: float) -> Difference:
    """Return a mean of `days` beside an adequate intake; below it nothing can be concluded (page 61)."""
    sd_mg = sd_within_mg / math.sqrt(days)
    if not sd_mg:  # nothing but zeros was logged: no spread to speak of
        return Difference(None, 0.0, 0.0, 1.0 if mean_mg >= ai_mg else 0.0)
    z = (mean_mg - ai_mg) / sd_mg
    return Difference(None, sd_mg, z, PHI(z))
