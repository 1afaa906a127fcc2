"""Life stages: age, sex and condition, what a reference value depends on."""

from dataclasses import dataclass
from datetime import date

MONTHS_A_YEAR = 12
# "Adult" where the age is unknown: from 19, where the adult groups of most sets begin.
ADULT_FROM_MONTHS = 19 * MONTHS_A_YEAR
# Under 18 years a person is a child to words and warnings, whatever the groups of a set are called.
CHILD_UNTIL_MONTHS = 18 * MONTHS_A_YEAR


@dataclass(frozen=True)
class LifeStage:
    """A person on one day. None means not set; `status` is "none", "pregnant" or "lactating"."""

    age_months: int | None
    sex: str | None
    status: str = "none"

    @property
    def is_child(self) -> bool:
        """Whether this is somebody known to be under 18."""
        return self.age_months is not None and self.age_months < CHILD_UNTIL_MONTHS

    @property
    def possible_sexes(self) -> frozenset[str]:
        """Both while unset. Values of pregnancy and lactation are published for women only."""
        if self.status != "none":
            return frozenset({"female"})
        return frozenset({"female", "male"} if self.sex is None else {self.sex})


def age_in_months(birth_month: date, day: date) -> int:
    """Return the age in whole months on `day`; negative before birth.

    Only month and year of birth are asked, so a month is completed on its first day.
    """
    return (day.year - birth_month.year) * MONTHS_A_YEAR + day.month - birth_month.month
