"""Is it enough?"""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from tracker.insights.enough.page import enough_page
from tracker.insights.trends.asked import span_asked
from tracker.insights.trends.ranges import ranges_of
from tracker.people.requests import AccountRequest, local_today
from tracker.symptoms.views.advice_first import advice_first


@require_GET
@advice_first(gettext_lazy("Is it enough?"), section="trends")
def show_enough(request: AccountRequest) -> HttpResponse:
    """Show the judgement of a range; while a red flag stands its advice comes first."""
    page = enough_page(request.person, ranges_of(*span_asked(request), request.GET), local_today(request))
    context = {"page": page, "ranges": page.ranges, "section": "trends"}
    return render(request, "insights/enough/show_enough.html", context)
