"""The month calendar."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from tracker.people.requests import AccountRequest, local_today
from tracker.symptoms.flagging import standing_flags
from tracker.today.calendar.choice import SHOWN, choice_in_address
from tracker.today.calendar.months import Month, month_of
from tracker.today.calendar.page import month_page


@require_GET
def show_calendar(request: AccountRequest) -> HttpResponse:
    """Go to the current month; what was chosen stays chosen."""
    address = reverse("today:show_month", args=[month_of(local_today(request))])
    query = request.GET.urlencode()
    return redirect(f"{address}?{query}" if query else address)


@require_GET
def show_month(request: AccountRequest, month: Month) -> HttpResponse:
    """Show a month; while a red flag stands its advice comes first, the charts at a tap."""
    if request.person.has_standing_flag and SHOWN not in request.GET:
        return show_advice(request, month)
    page = month_page(request.person, month, local_today(request), request.GET)
    return render(request, "today/show_month.html", {"page": page, "month": month, "section": "week"})


def show_advice(request: AccountRequest, month: Month) -> HttpResponse:
    """Show the most urgent advice and what else stands, and the way on to the charts with what was chosen."""
    asked = request.GET.copy()
    asked[SHOWN] = "1"
    address = reverse("today:show_month", args=[month])
    flags = standing_flags(request.person)
    context = {
        "month": month,
        "flag": flags[0] if flags else None,
        "flags": flags,
        "charts": f"{address}{choice_in_address(asked)}",
        "section": "week",
    }
    return render(request, "today/show_month_advice.html", context)
