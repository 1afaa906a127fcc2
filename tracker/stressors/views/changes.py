""" "I changed something": marks that charts, the calendar and the report show."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import adds_once_to
from tracker.stressors.forms.changes import ChangeForm
from tracker.stressors.models import Change

PAGE_LENGTH = 50


@require_GET
def list_changes(request: AccountRequest) -> HttpResponse:
    """Show what this person changed, the latest first."""
    page = Paginator(Change.objects.of(request.person), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "stressors/list_changes.html", {"page": page, "section": "settings"})


@require_http_methods(["GET", "POST"])
@adds_once_to("stressors:list_changes")
def add_change(request: AccountRequest) -> HttpResponse:
    """Note a change, today unless another day is given."""
    change = Change(person=request.person)
    form = ChangeForm(request.POST or None, instance=change, initial={"date": local_today(request)})
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.ADD, change.words)
        Change.objects.add(act, change)
        announce(request, act)
        return redirect("stressors:list_changes")
    return render(request, "stressors/add_change.html", {"form": form, "section": "settings"})


@require_http_methods(["GET", "POST"])
def edit_change(request: AccountRequest, change_id: UUID) -> HttpResponse:
    """Edit a change, or say when it ended."""
    change = get_object_or_404(Change.objects.of(request.person), pk=change_id)
    form = ChangeForm(request.POST or None, instance=change)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, change.words)
        change.save_change(act, ChangeForm.Meta.fields)
        announce(request, act)
        return redirect("stressors:list_changes")
    context = {"form": form, "change": change, "section": "settings"}
    return render(request, "stressors/edit_change.html", context)


@require_POST
def delete_change(request: AccountRequest, change_id: UUID) -> HttpResponse:
    """Remove a change; the message after it takes that back."""
    change = get_object_or_404(Change.objects.of(request.person), pk=change_id)
    act = begun_act(request, Act.Verb.DELETE, change.words)
    change.delete_by(act)
    announce(request, act)
    return redirect("stressors:list_changes")
