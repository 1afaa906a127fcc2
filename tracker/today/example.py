"""The example day of the landing page: made-up amounts, drawn by the gauges everybody gets."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tracker.insights.gauges import DayGauges, day_gauges
from tracker.insights.intake import DayIntake, MeanIntake
from tracker.reference.life_stages import LifeStage
from tracker.reference.targets import target

# A woman of 40 beside the US and Canadian values, as in the tests.
EXAMPLE_STAGE = LifeStage(age_months=40 * 12, sex="female", status="none")


@dataclass(frozen=True)
class ExampleDay:
    """An intake and its gauges."""

    intake: DayIntake
    gauges: DayGauges


def example_day() -> ExampleDay:
    """Return a day of 186 mg from food and 100 mg from a tablet, with two items of unknown content."""
    intake = DayIntake(
        date=date(2026, 11, 19),
        food_mg=Decimal(186),
        supplement_mg=Decimal(100),
        guess_mg=Decimal(0),
        item_count=9,
        unknown_items=2,
    )
    mean = MeanIntake(Decimal(268), days=5, item_count=41, incomplete_items=0)
    return ExampleDay(
        intake, day_gauges(intake, mean, target("us-ca", EXAMPLE_STAGE), kidneys_need_care=False)
    )
