"""Supplements and medicines over a range of days beside the upper level. Food never counts here.

With steady dosing no statistics are needed: the mean, and the days above.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from foods.amounts import stored
from tracker.diary.models import DiaryDay
from tracker.insights.intake import NOTHING, DayIntake
from tracker.reference.targets import Target


@dataclass(frozen=True)
class SupplementUse:
    """What supplements, medicines and magnesium added to foods gave, in mg a day.

    `days` are those on which some were logged, or all were said to be. A day with food alone and no answer
    says nothing of supplements, so it is left out. `mean_mg` and `largest_mg` are None without days.
    `days_above` counts days above the level of that day, which follows age; it is None where no day had one.
    """

    days: int
    mean_mg: Decimal | None
    largest_mg: Decimal | None
    days_above: int | None
    level_mg: Decimal | None  # on the last day
    is_at_least: bool  # a dose has no value

    @property
    def is_taken(self) -> bool:
        """Whether anything of that kind was taken."""
        return bool(self.largest_mg) or self.is_at_least


def supplement_use(days: Sequence[DayIntake], targets: Sequence[Target]) -> SupplementUse:
    """Return the use over `days`, each with its target beside it."""
    told = [(day, held) for day, held in zip(days, targets, strict=True) if tells_of_supplements(day)]
    amounts = [day.supplement_mg or NOTHING for day, _held in told]
    levels = [held.upper_level_mg for _day, held in told]
    above = sum(level is not None and mg > level for mg, level in zip(amounts, levels, strict=True))
    return SupplementUse(
        days=len(told),
        mean_mg=stored(sum(amounts, NOTHING) / len(amounts)) if amounts else None,
        largest_mg=max(amounts, default=None),
        days_above=above if any(level is not None for level in levels) else None,
        level_mg=targets[-1].upper_level_mg if targets else None,
        is_at_least=any(day.unknown_doses for day, _held in told),
    )


def tells_of_supplements(day: DayIntake) -> bool:
    """Whether a day has supplements, or the person said that those logged were all."""
    was_taken = bool(day.supplement_mg) or day.unknown_doses > 0
    return was_taken or (day.is_logged and day.supplements == DiaryDay.Status.COMPLETE)
