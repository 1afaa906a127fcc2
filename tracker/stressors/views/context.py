"""The page of what guidelines say."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from tracker.people.requests import AccountRequest, local_today
from tracker.stressors.context import contexts
from tracker.stressors.kinds import KINDS


@require_GET
def show_context(request: AccountRequest) -> HttpResponse:
    """Show published figures beside what the check-in asks, with source and year."""
    said = contexts(request.person, local_today(request))
    parts = [(KINDS[key], sentences) for key, sentences in said.items()]
    return render(request, "stressors/show_context.html", {"parts": parts, "section": "check-in"})
