"""Settings: persons, what decides their reference value, recent changes."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.forms import SetPasswordForm
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tracker.people.forms.persons import ConditionForm, NewPersonForm, PersonForm
from tracker.people.middleware import SESSION_KEY
from tracker.people.models import Act, CannotUndoError, Condition, Person
from tracker.people.requests import AccountRequest, local_today
from tracker.people.views.same_page import is_ours, same_page


def back(request: AccountRequest, fallback: str) -> HttpResponseRedirect:
    """Return to the page a form names, if it is one of ours."""
    address = request.POST.get("next", "")
    return HttpResponseRedirect(address) if is_ours(request, address) else redirect(fallback)


@require_GET
def show_settings(request: AccountRequest) -> HttpResponse:
    """Show everything that can be set; on a phone this is More."""
    return render(request, "people/show_settings.html", {"section": "settings"})


@require_http_methods(["GET", "POST"])
def change_person(request: AccountRequest) -> HttpResponse:
    """Change what decides the open person's reference value."""
    form = PersonForm(request.POST or None, instance=request.person, today=local_today(request))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("people:show_settings")
    return render(request, "people/change_person.html", {"form": form, "section": "settings"})


@require_http_methods(["GET", "POST"])
def add_person(request: AccountRequest) -> HttpResponse:
    """Add another person to keep a diary for, and open it."""
    form = NewPersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = Person.objects.add(request.user, name=form.cleaned_data["name"])
        request.session[SESSION_KEY] = person.pk
        return redirect("people:welcome")
    return render(request, "people/add_person.html", {"form": form, "section": "settings"})


@require_POST
def choose_person(request: AccountRequest) -> HttpResponse:
    """Open another person's diary, on the same page where that is one for everybody."""
    chosen = request.POST.get("person", "")
    person = next((person for person in request.persons if str(person.pk) == chosen), None)
    if person is None:
        return render(request, "404.html", status=404)
    request.session[SESSION_KEY] = person.pk
    address = same_page(request, request.POST.get("next", ""))
    return HttpResponseRedirect(address) if address else redirect("today:show_today")


@require_http_methods(["GET", "POST"])
def add_condition(request: AccountRequest) -> HttpResponse:
    """Add a pregnancy or a time of breastfeeding."""
    return save_condition(request, Condition(person=request.person))


@require_http_methods(["GET", "POST"])
def change_condition(request: AccountRequest, condition_id: int) -> HttpResponse:
    """Change when it began or ended."""
    return save_condition(request, get_object_or_404(request.person.conditions, pk=condition_id))


def save_condition(request: AccountRequest, condition: Condition) -> HttpResponse:
    """Show or save the form of one condition."""
    form = ConditionForm(request.POST or None, instance=condition)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("people:show_settings")
    return render(request, "people/change_condition.html", {"form": form, "section": "settings"})


@require_POST
def delete_condition(request: AccountRequest, condition_id: int) -> HttpResponse:
    """Remove a condition entered by mistake."""
    get_object_or_404(request.person.conditions, pk=condition_id).delete()
    messages.success(request, _("Removed."))
    return redirect("people:show_settings")


@require_GET
def list_acts(request: AccountRequest) -> HttpResponse:
    """Show recent changes, each with Undo."""
    acts = Act.objects.of(request.user).undoable(now()).select_related("person").order_by("-made_at")[:100]
    return render(request, "people/list_acts.html", {"acts": acts, "section": "settings"})


@require_POST
def undo_act(request: AccountRequest, act_id: str) -> HttpResponse:
    """Take one act back."""
    act = get_object_or_404(Act.objects.of(request.user).undoable(now()), pk=act_id)
    try:
        act.undo(now())
    except CannotUndoError:
        said = _("%(what)s: this cannot be taken back any more, something newer stands in its place.")
        messages.warning(request, said % {"what": act})
    else:
        messages.info(request, _("Taken back: %(what)s.") % {"what": act})
    return back(request, "today:show_today")


@require_http_methods(["GET", "POST"])
def choose_password(request: AccountRequest) -> HttpResponse:
    """Set a new password after signing in by a one-time link."""
    form = SetPasswordForm(request.user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.save()
        update_session_auth_hash(request, request.user)
        messages.success(request, _("Password saved."))
        return redirect("today:show_today")
    return render(request, "people/choose_password.html", {"form": form})
