"""Symptoms a person made up: cold hands, humming in the ears, a stiff neck."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest
from tracker.people.sent_forms import adds_once_to
from tracker.symptoms.forms.own import OwnSymptomForm
from tracker.symptoms.models import Symptom


@require_GET
def list_own(request: AccountRequest) -> HttpResponse:
    """Show the symptoms this person made up."""
    context = {"symptoms": Symptom.objects.of(request.person), "section": "settings"}
    return render(request, "symptoms/list_own.html", context)


@require_http_methods(["GET", "POST"])
@adds_once_to("symptoms:list_own")
def add_own(request: AccountRequest) -> HttpResponse:
    """Add one; the check-in asks for it from then on."""
    symptom = Symptom(person=request.person)
    form = OwnSymptomForm(request.POST or None, instance=symptom)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.ADD, symptom.name)
        Symptom.objects.add(act, symptom)
        announce(request, act)
        return redirect("symptoms:list_own")
    return render(request, "symptoms/add_own.html", {"form": form, "section": "settings"})


@require_http_methods(["GET", "POST"])
def change_own(request: AccountRequest, symptom_id: UUID) -> HttpResponse:
    """Change its name; what was noted of it goes by the new one."""
    symptom = get_object_or_404(Symptom.objects.of(request.person), pk=symptom_id)
    form = OwnSymptomForm(request.POST or None, instance=symptom)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, symptom.name)
        symptom.save_change(act, ["name"])
        announce(request, act)
        return redirect("symptoms:list_own")
    context = {"form": form, "symptom": symptom, "section": "settings"}
    return render(request, "symptoms/change_own.html", context)


@require_POST
def delete_own(request: AccountRequest, symptom_id: UUID) -> HttpResponse:
    """Take one off the list; what was noted of it is kept and comes back with Undo."""
    symptom = get_object_or_404(Symptom.objects.of(request.person), pk=symptom_id)
    act = begun_act(request, Act.Verb.DELETE, symptom.name)
    symptom.delete_by(act)
    announce(request, act)
    return redirect("symptoms:list_own")
