"""The reference values of every authority; pages of a diary are in their packages."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from tracker.insights.reference_page import reference_tables
from tracker.insights.targets import target_on
from tracker.people.requests import local_today


@login_not_required
@require_GET
def show_reference_values(request: HttpRequest) -> HttpResponse:
    """Show every verified value with its source; somebody signed in sees their own marked."""
    person = getattr(request, "person", None)
    target = target_on(person, local_today(request)) if person else None  # type: ignore[arg-type]
    context = {"tables": reference_tables(target), "target": target, "section": "learn"}
    return render(request, "insights/show_reference_values.html", context)
