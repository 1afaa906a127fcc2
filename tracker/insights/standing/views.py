"""Where I stand: the reader's question in four answers."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from tracker.insights.standing.page import standing_page
from tracker.people.requests import AccountRequest, local_today
from tracker.symptoms.views.advice_first import SHOWN, advice_first


@require_GET
@advice_first(gettext_lazy("Where I stand"), section="standing")
def show_standing(request: AccountRequest) -> HttpResponse:
    """Show the four answers of the last 30 days; while a red flag stands its advice comes first."""
    kept = urlencode({SHOWN: 1}) if SHOWN in request.GET else ""
    page = standing_page(request.person, local_today(request), kept)
    return render(request, "insights/standing/show_standing.html", {"page": page, "section": "standing"})
