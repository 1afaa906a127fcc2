"""The month calendar."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from tracker.people.requests import AccountRequest, local_today
from tracker.symptoms.views.advice_first import advice_first
from tracker.today.calendar.months import Month, month_of
from tracker.today.calendar.page import month_page


@require_GET
def show_calendar(request: AccountRequest) -> HttpResponse:
    """Go to the current month; what was chosen stays chosen."""
    address = reverse("today:show_month", args=[month_of(local_today(request))])
    query = request.GET.urlencode()
    return redirect(f"{address}?{query}" if query else address)


@require_GET
@advice_first(gettext_lazy("Month"), section="trends")
def show_month(request: AccountRequest, month: Month) -> HttpResponse:
    """Show a month; while a red flag stands its advice comes first, the charts at a tap."""
    page = month_page(request.person, month, local_today(request), request.GET)
    return render(request, "today/show_month.html", {"page": page, "month": month, "section": "trends"})
