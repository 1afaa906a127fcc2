"""Stressors a person made up: a long screen day, travel, cups of matcha."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest
from tracker.people.sent_forms import adds_once
from tracker.stressors.forms.own import OwnStressorForm
from tracker.stressors.models import Stressor


@require_GET
def list_own(request: AccountRequest) -> HttpResponse:
    """Show the stressors this person made up."""
    context = {"stressors": Stressor.objects.of(request.person), "section": "settings"}
    return render(request, "stressors/list_own.html", context)


@require_http_methods(["GET", "POST"])
@adds_once
def add_own(request: AccountRequest) -> HttpResponse:
    """Add one; the check-in asks for it from then on."""
    stressor = Stressor(person=request.person)
    form = OwnStressorForm(request.POST or None, instance=stressor)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.ADD, stressor.name)
        Stressor.objects.add(act, stressor)
        announce(request, act)
        return redirect("stressors:list_own")
    return render(request, "stressors/add_own.html", {"form": form, "section": "settings"})


@require_http_methods(["GET", "POST"])
def change_own(request: AccountRequest, stressor_id: UUID) -> HttpResponse:
    """Change its name or unit; what was noted of it goes by the new words."""
    stressor = get_object_or_404(Stressor.objects.of(request.person), pk=stressor_id)
    form = OwnStressorForm(request.POST or None, instance=stressor, keeps_answer=True)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, stressor.name)
        stressor.save_change(act, ["name", "unit"])
        announce(request, act)
        return redirect("stressors:list_own")
    context = {"form": form, "stressor": stressor, "section": "settings"}
    return render(request, "stressors/change_own.html", context)


@require_POST
def delete_own(request: AccountRequest, stressor_id: UUID) -> HttpResponse:
    """Take one off the list; what was noted of it is kept and comes back with Undo."""
    stressor = get_object_or_404(Stressor.objects.of(request.person), pk=stressor_id)
    act = begun_act(request, Act.Verb.DELETE, stressor.name)
    stressor.delete_by(act)
    announce(request, act)
    return redirect("stressors:list_own")
