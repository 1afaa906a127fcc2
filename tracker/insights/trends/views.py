"""Trends: intake over any range of days, and what was noted beside it."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from tracker.insights.trends.addresses import address_of, week_query
from tracker.insights.trends.asked import kinds_asked, span_asked
from tracker.insights.trends.export import days_csv
from tracker.insights.trends.page import trends_page
from tracker.insights.trends.reading import days_of
from tracker.people.requests import AccountRequest
from tracker.symptoms.views.advice_first import advice_first


@require_GET
@advice_first(gettext_lazy("Trends"), section="trends")
def show_trends(request: AccountRequest) -> HttpResponse:
    """Show a range of days; while a red flag stands its advice comes first, the charts at a tap."""
    page = trends_page(request)
    context = {"page": page, "ranges": page.ranges, "section": "trends"}
    return render(request, "insights/trends/show_trends.html", context)


@require_GET
def export_trends(request: AccountRequest) -> HttpResponse:
    """Give the days of a range as CSV."""
    span, _form = span_asked(request)
    kinds = kinds_asked(request).chosen
    days = days_of(request.person, span, kinds)
    name = f"magnesium-{span.first}-{span.last}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(days_csv(days, kinds), "text/csv; charset=utf-8", headers=headers)


@require_GET
def show_week(request: HttpRequest, day: date | None = None) -> HttpResponse:
    """Lead the former address of a week to its days in Trends."""
    return redirect(address_of(week_query(day)))
