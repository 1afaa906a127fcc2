"""Laboratory results: list, add, change, remove."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import adds_once_to
from tracker.symptoms.forms.results import ResultForm
from tracker.symptoms.models import LabResult
from tracker.symptoms.results import grouped


@require_GET
def list_results(request: AccountRequest) -> HttpResponse:
    """Show the results of this person by test."""
    context = {"groups": grouped(LabResult.objects.of(request.person)), "section": "settings"}
    return render(request, "symptoms/list_results.html", context)


@require_http_methods(["GET", "POST"])
@adds_once_to("symptoms:list_results")
def add_result(request: AccountRequest) -> HttpResponse:
    """Ask which test it was, then for its result."""
    test = request.GET.get("test", "")
    if test not in LabResult.Test.values:
        context = {"tests": LabResult.Test.choices, "section": "settings"}
        return render(request, "symptoms/choose_test.html", context)
    result = LabResult(person=request.person, test=test)
    form = result_form(request, result)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.ADD, result.test_name)
        LabResult.objects.add(act, result)
        announce(request, act)
        return redirect("symptoms:list_results")
    return render(request, "symptoms/add_result.html", result_context(form))


@require_http_methods(["GET", "POST"])
def change_result(request: AccountRequest, result_id: UUID) -> HttpResponse:
    """Change what was noted; the test stays."""
    result = get_object_or_404(LabResult.objects.of(request.person), pk=result_id)
    form = result_form(request, result)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, result.test_name)
        result.save_change(act, form.columns)
        announce(request, act)
        return redirect("symptoms:list_results")
    return render(request, "symptoms/change_result.html", result_context(form))


def result_form(request: AccountRequest, result: LabResult) -> ResultForm:
    """Return the form of one result; a new one begins with no value and no range."""
    return ResultForm(request.POST or None, instance=result, today=local_today(request))


def result_context(form: ResultForm) -> dict[str, Any]:
    """Return what both pages of one result show; the test is named as it was before the form was sent."""
    test = form.initial.get("name") or form.instance.get_test_display()
    return {"form": form, "test": test, "section": "settings"}


@require_POST
def delete_result(request: AccountRequest, result_id: UUID) -> HttpResponse:
    """Remove a result; the message after it takes that back."""
    result = get_object_or_404(LabResult.objects.of(request.person), pk=result_id)
    act = begun_act(request, Act.Verb.DELETE, result.test_name)
    result.delete_by(act)
    announce(request, act)
    return redirect("symptoms:list_results")
