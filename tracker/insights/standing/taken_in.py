"""The first answer: what I take in, beside the reference."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from foods.amounts import stored
from tracker.insights.intake import NOTHING, DayIntake, MeanIntake, complete_days, mean_intake

# The share of a normal distribution within so many standard deviations is 95 %.
WITHIN = 1.96
# Fewer days are a first impression at best: no band is drawn around their mean.
DAYS_FOR_A_SPREAD = 3


class Spread(NamedTuple):
    """Where a mean most likely lies, in mg a day."""

    low_mg: Decimal
    high_mg: Decimal


@dataclass(frozen=True)
class TakenIn:
    """The mean of the complete days, or of the logged ones while none is complete; amounts in mg a day."""

    mean: MeanIntake
    is_of_complete: bool
    is_unknown: bool = False  # logged, and no item has a value
    supplement_mg: Decimal = NOTHING
    guess_mg: Decimal = NOTHING
    only_day: DayIntake | None = None  # while none is complete: the one logged day, if that is the last one
    unanswered: date | None = None  # the latest day before the last one that nobody was told to be everything

    @property
    def is_logged(self) -> bool:
        """Whether anything was logged."""
        return self.mean.days > 0

    @property
    def is_measured(self) -> bool:
        """Whether there is a mean of complete days to set beside a reference."""
        return self.is_of_complete and not self.is_unknown


def taken_in(days: Sequence[DayIntake]) -> TakenIn:
    """Return the mean of a range of days up to today; those without entries are left out."""
    complete = complete_days(days)
    counted = complete or [day for day in days if day.is_logged]
    is_of_today = not complete and counted == list(days[-1:])
    return TakenIn(
        mean=mean_intake(counted),
        is_of_complete=bool(complete),
        is_unknown=bool(counted) and all(day.is_unknown for day in counted),
        supplement_mg=mean_of([day.supplement_mg for day in counted]),
        guess_mg=mean_of([day.guess_mg for day in counted]),
        only_day=counted[0] if is_of_today and counted else None,
        unanswered=next((day.date for day in reversed(days[:-1]) if is_unanswered(day)), None),
    )


def is_unanswered(day: DayIntake) -> bool:
    """Whether a day was logged and nobody said whether that was everything."""
    return day.is_logged and None in {day.status, day.supplements}


def mean_of(amounts: Sequence[Decimal | None]) -> Decimal:
    """Return the mean of a part of the intake on logged days; 0 where there are none."""
    return (
        stored(sum((amount or NOTHING for amount in amounts), NOTHING) / len(amounts)) if amounts else NOTHING
    )


def spread_of(taken: TakenIn, sd_within_mg: float | None) -> Spread | None:
    """Return where the mean of ordinary days like these most likely lies, from and to.

    The mean ± 1.96 · SD_w / √n, SD_w how far apart single days of a person usually lie. None where that is
    not known, under three complete days, and where items have no value: nobody knows the upper end then.
    """
    if taken.mean.mg is None or sd_within_mg is None or not taken.is_measured or taken.mean.is_at_least:
        return None
    if taken.mean.days < DAYS_FOR_A_SPREAD:
        return None
    half = Decimal(str(WITHIN * sd_within_mg / math.sqrt(taken.mean.days)))
    return Spread(max(stored(taken.mean.mg - half), NOTHING), stored(taken.mean.mg + half))
