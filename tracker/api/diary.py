"""One day of the diary, as its page shows it."""

from django.db.models import F
from ninja import Router

from tracker.api.auth import TokenRequest
from tracker.api.fields import Day
from tracker.api.schemas.entries import DoseAnswer, ItemAnswer
from tracker.api.schemas.intake import CompletenessAnswer, DayAnswer, TargetAnswer, TotalsAnswer
from tracker.diary.models import MealItem, SupplementDose
from tracker.insights.intake import daily_intake
from tracker.insights.noted import with_noted
from tracker.insights.targets import target_on

router = Router(tags=["diary"])


@router.get("diary/{date}", response=DayAnswer)
def read_day(request: TokenRequest, date: Day) -> DayAnswer:
    """What was logged on a day, what it adds up to, and what it is measured against."""
    person = request.auth.person
    intake = with_noted(person, daily_intake(person, date, date))[0]
    items = MealItem.objects.of(person).filter(date=date).in_order()
    doses = SupplementDose.objects.of(person).filter(date=date)
    return DayAnswer(
        date=date,
        items=[ItemAnswer.of(item) for item in items],
        doses=[
            DoseAnswer.of(dose) for dose in doses.order_by(F("time").asc(nulls_last=True), "made_at", "pk")
        ],
        totals=TotalsAnswer.of(intake),
        target=TargetAnswer.of(target_on(person, date)),
        is_complete=intake.is_complete,
        completeness=CompletenessAnswer.of(intake),
    )
