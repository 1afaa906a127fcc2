"""Pages computed across the diary: the week and the reference values."""

from datetime import date, timedelta

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from tracker.insights.reference_page import reference_tables
from tracker.insights.targets import target_on
from tracker.insights.week import week_page
from tracker.people.requests import AccountRequest, local_today

DAYS_OF_A_WEEK = 7


@require_GET
def show_week(request: AccountRequest, day: date | None = None) -> HttpResponse:
    """Show the seven days that end with `day`, or with today."""
    today = local_today(request)
    last = day or today
    page = week_page(request.person, last - timedelta(days=DAYS_OF_A_WEEK - 1), last)
    return render(request, "insights/show_week.html", {"page": page, "today": today, "section": "week"})


@login_not_required
@require_GET
def show_reference_values(request: HttpRequest) -> HttpResponse:
    """Show every verified value with its source; somebody signed in sees their own marked."""
    person = getattr(request, "person", None)
    target = target_on(person, local_today(request)) if person else None  # type: ignore[arg-type]
    context = {"tables": reference_tables(target), "target": target, "section": "learn"}
    return render(request, "insights/show_reference_values.html", context)
