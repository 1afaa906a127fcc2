"""Pausing symptoms, and going on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from tracker.people.requests import AccountRequest, local_today


@require_http_methods(["GET", "POST"])
def pause(request: AccountRequest) -> HttpResponse:
    """Say what a pause does; its button begins one, or ends the one that is on. What was noted stays."""
    if request.method != "POST":
        return render(request, "symptoms/pause.html", {"section": "check-in"})
    is_to_pause = request.POST.get("pause") == "yes"
    if not (is_to_pause and request.person.symptoms_paused_on):
        request.person.symptoms_paused_on = local_today(request) if is_to_pause else None
        request.person.save(update_fields=["symptoms_paused_on"])
    said = _("Symptoms are paused.") if is_to_pause else _("Symptoms are asked again.")
    messages.info(request, said)
    return redirect("today:show_today" if is_to_pause else "today:check_in")
