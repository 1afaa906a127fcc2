"""The two gauges of a day: intake and target turned into geometry and sentences."""

from dataclasses import dataclass

from tracker.insights.charts.gauges import (
    NOTHING,
    Capsule,
    Reading,
    Reference,
    Ruler,
    capsule,
    ruler,
    scale_mg,
)
from tracker.insights.intake import DayIntake, MeanIntake
from tracker.insights.sentences import (
    intake_sentence,
    kidney_sentence,
    reference_sentence,
    supplement_sentence,
    upper_level_sentence,
)
from tracker.reference.targets import Target


@dataclass(frozen=True)
class DayGauges:
    """Ruler of the total, capsule of supplements (None where none was taken), and what they say."""

    ruler: Ruler
    capsule: Capsule | None
    reference_sentence: str
    upper_level_sentence: str


def day_gauges(
    intake: DayIntake, mean: MeanIntake | None, target: Target, kidneys_need_care: bool
) -> DayGauges:
    """Return both gauges on one scale; with weak kidneys the neutral line stands in place of a reference."""
    reference = Reference(target.mg, target.mg_low, target.mg_high)
    scale = scale_mg(reference, intake.total_mg, target.upper_level_mg if intake.supplement_mg else None)
    said = kidney_sentence(intake) if kidneys_need_care else reference_sentence(intake, target)
    drawn = ruler(
        reading_of(intake, mean),
        reference,
        scale=scale,
        label=f"{intake_sentence(intake)} {said}",
        kidneys_need_care=kidneys_need_care,
    )
    level = None if kidneys_need_care else target
    return DayGauges(
        ruler=drawn,
        capsule=supplement_capsule(intake, level, scale),
        reference_sentence=said,
        upper_level_sentence=upper_level_sentence(level) if level else "",
    )


def reading_of(intake: DayIntake, mean: MeanIntake | None) -> Reading:
    """Return what the ruler shows of a day."""
    return Reading(
        food_mg=intake.food_mg,
        supplement_mg=intake.supplement_mg,
        guess_mg=intake.guess_mg or NOTHING,
        is_at_least=intake.is_at_least,
        mean_mg=mean.mg if mean else None,
    )


def supplement_capsule(intake: DayIntake, target: Target | None, scale: int) -> Capsule | None:
    """Return the capsule of a day, or None where no supplement was taken.

    Without a target (weak kidneys) it has no wall: a level would look like an allowance.
    """
    taken_mg, is_at_least = intake.supplement_mg or NOTHING, intake.unknown_doses > 0
    if not taken_mg and not is_at_least:
        return None
    said = supplement_sentence(intake)
    label = f"{said} {upper_level_sentence(target)}" if target else said
    level_mg = target.upper_level_mg if target else None
    return capsule(taken_mg, level_mg, scale=scale, label=label, is_at_least=is_at_least)
