"""Builders of life stages."""

from tracker.reference.life_stages import LifeStage

MONTHS_A_YEAR = 12


def make_stage(
    *, years: int | None = None, months: int | None = None, sex: str | None = None, status: str = "none"
) -> LifeStage:
    """Return a life stage of `years`, or of `months`, or of an unknown age."""
    age_months = months if years is None else years * MONTHS_A_YEAR
    return LifeStage(age_months=age_months, sex=sex, status=status)
