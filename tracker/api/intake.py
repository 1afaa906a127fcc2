"""Intake by day, and what it is measured against."""

from datetime import date, timedelta
from typing import Annotated

from django.utils.timezone import now
from django.utils.translation import gettext as _
from ninja import Query, Router

from tracker.api.auth import TokenRequest
from tracker.api.fields import Day
from tracker.api.problems import refused
from tracker.api.schemas.intake import IntakeAnswer, IntakeDay, TargetAnswer
from tracker.insights.intake import daily_intake, mean_intake
from tracker.insights.noted import with_noted
from tracker.insights.targets import target_on

router = Router(tags=["intake"])

MAX_DAYS = 3660


@router.get("intake", response=IntakeAnswer)
def list_intake(request: TokenRequest, first: Day, last: Day) -> IntakeAnswer:
    """One entry a calendar day, both ends included; days nobody logged have no sums."""
    refuse_range(first, last)
    person = request.auth.person
    days = with_noted(person, daily_intake(person, first, last))
    return IntakeAnswer(items=[IntakeDay.of(day) for day in days], mean_mg=mean_intake(days).mg)


def refuse_range(first: date, last: date) -> None:
    """Refuse a range that ends before it begins, or is longer than ten years."""
    if last < first:
        raise refused("last", _("The last day cannot be before the first."))
    if last - first >= timedelta(days=MAX_DAYS):
        raise refused("last", _("Ask for at most 3,660 days."))


@router.get("target", response=TargetAnswer)
def read_target(
    request: TokenRequest, date: Annotated[Day | None, Query(description="Today without it.")] = None
) -> TargetAnswer:
    """What the person is measured against on a day: the value held by age, sex and condition of that day."""
    person = request.auth.person
    return TargetAnswer.of(target_on(person, date or person.local_time(now()).date()))
