"""Plain builders: days of intake without a diary, and who is judged."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from tracker.diary.models import DiaryDay
from tracker.insights.enough.judgement import Judgement
from tracker.insights.enough.reading import judge_days
from tracker.insights.intake import DayIntake
from tracker.reference.life_stages import LifeStage
from tracker.reference.targets import Target, target

MONDAY = date(2026, 3, 2)
WOMAN_OF_40 = LifeStage(480, "female")


def eaten(day: date, mg: Any, supplement_mg: Any = 0, **more: Any) -> DayIntake:
    """Return a complete day."""
    whole = {"status": DiaryDay.Status.COMPLETE, "supplements": DiaryDay.Status.COMPLETE, "item_count": 4}
    return DayIntake(day, food_mg=Decimal(mg), supplement_mg=Decimal(supplement_mg), **{**whole, **more})


def days_of(*amounts: Any, first: date = MONDAY, **more: Any) -> list[DayIntake]:
    """Return complete days one after the other; None is a day nobody logged."""
    return [
        DayIntake(first + timedelta(days=place))
        if mg is None
        else eaten(first + timedelta(days=place), mg, **more)
        for place, mg in enumerate(amounts)
    ]


def whose(authority: str | None = "us-ca", stage: LifeStage = WOMAN_OF_40) -> Target:
    """Return what somebody is measured against."""
    return target(authority, stage)


def judged(days: list[DayIntake], of: Target | None = None, **more: Any) -> Judgement:
    """Return what days come to."""
    last = days[-1].date if days else MONDAY
    return judge_days(MONDAY, last, days, of or whose(), **more)
