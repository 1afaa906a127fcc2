"""The welcome: four questions after the first sign-in, each with its reason and a way to skip it."""

import zoneinfo
from collections.abc import Callable
from typing import Any

from django.forms import ModelForm
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from tracker.people.forms.persons import BirthMonthForm, ConditionForm, CountryForm, KidneyForm, SexForm
from tracker.people.models import Condition, Person
from tracker.people.requests import AccountRequest, local_today
from tracker.reference.targets import Target, authority_for_country, target
from tracker.reference.values import AUTHORITY_NAMES

# Ages at which the pregnancy question is asked; with an unknown age it is asked too.
FERTILE_MONTHS = range(10 * 12, 60 * 12)

FormMaker = Callable[[AccountRequest], "ModelForm[Person]"]

FORMS: dict[str, FormMaker] = {
    "birth-month": lambda request: BirthMonthForm(
        request.POST or None, instance=request.person, today=local_today(request)
    ),
    "sex": lambda request: SexForm(request.POST or None, instance=request.person),
    "country": lambda request: CountryForm(request.POST or None, instance=request.person),
    "kidneys": lambda request: KidneyForm(request.POST or None, instance=request.person),
}
QUESTIONS = ["birth-month", "sex", "condition", "country", "kidneys"]


def is_put_to(question: str, request: AccountRequest) -> bool:
    """Whether this person is asked `question` at all; only the one about pregnancy depends on answers."""
    if question != "condition":
        return True
    stage = request.person.life_stage_on(local_today(request))
    return stage.sex == Person.Sex.FEMALE and (stage.age_months is None or stage.age_months in FERTILE_MONTHS)


def next_question(request: AccountRequest) -> str | None:
    """Return the first question neither answered nor skipped yet, or None when all are."""
    open_ones = (key for key in QUESTIONS if key not in request.person.asked_questions)
    return next(
        (key for key in open_ones if is_put_to(key, request) and not is_set(key, request.person)), None
    )


def is_set(question: str, person: Person) -> bool:
    """Whether the answer to `question` stands already, such as one given in Settings."""
    match question:
        case "birth-month":
            return person.birth_month is not None
        case "country":
            return bool(person.country or person.authority)
        case "condition":
            return bool(person.dated_conditions)
        case "kidneys":
            return bool(person.kidney_disease)
    return bool(person.sex)


def mark_asked(person: Person, question: str) -> None:
    """Remember that `question` was answered or skipped, so that it is not put again."""
    if question not in person.asked_questions:
        person.asked_questions = [*person.asked_questions, question]
        person.save(update_fields=["asked_questions"])


@require_GET
def welcome(request: AccountRequest) -> HttpResponse:
    """Go to the first open question, or to the closing page."""
    question = next_question(request)
    return redirect("people:ask", question) if question else redirect("people:finish_welcome")


@require_http_methods(["GET", "POST"])
def ask(request: AccountRequest, question: str) -> HttpResponse:
    """Put one question; Skip is an answer too."""
    if question not in QUESTIONS:
        raise Http404
    keep_time_zone(request.person, request.POST.get("time_zone", ""))
    if request.method == "POST" and "skip" in request.POST:
        mark_asked(request.person, question)
        return redirect("people:welcome")
    return ask_condition(request) if question == "condition" else ask_person(request, question)


def keep_time_zone(person: Person, zone: str) -> None:
    """Keep the time zone the browser names, once: Today is the date there."""
    if not person.time_zone and zone in zoneinfo.available_timezones():
        person.time_zone = zone
        person.save(update_fields=["time_zone"])


def ask_person(request: AccountRequest, question: str) -> HttpResponse:
    """Put a question whose answer stands in the person's own row."""
    form = FORMS[question](request)
    if request.method == "POST" and form.is_valid():
        form.save()
        mark_asked(request.person, question)
        return redirect("people:welcome")
    return render(
        request, f"people/ask_{question.replace('-', '_')}.html", question_context(request, question, form)
    )


def ask_condition(request: AccountRequest) -> HttpResponse:
    """Ask for pregnancy and breastfeeding, and since when."""
    today = local_today(request)
    chose_one = request.POST.get("kind") in Condition.Kind.values
    form = ConditionForm(request.POST or None, instance=Condition(person=request.person, first=today))
    if request.method == "POST" and (not chose_one or form.is_valid()):
        if chose_one:
            form.save()
        mark_asked(request.person, "condition")
        return redirect("people:welcome")
    return render(request, "people/ask_condition.html", question_context(request, "condition", form))


def question_context(request: AccountRequest, question: str, form: Any) -> dict[str, Any]:
    """Return what every question page shows: its place in the row, and each authority's value."""
    put = [key for key in QUESTIONS if key == question or is_put_to(key, request)]
    context: dict[str, Any] = {"form": form, "number": put.index(question) + 1, "count": len(put)}
    if question == "country":
        country = request.GET.get("country", request.POST.get("country", request.person.country))
        context |= {"country": country, "proposed": authority_for_country(country)}
        context["targets"] = targets_by_authority(request)
    return context


def targets_by_authority(request: AccountRequest) -> list[tuple[str, str, Target]]:
    """Return key, name and this person's target for each authority that can be chosen."""
    stage = request.person.life_stage_on(local_today(request))
    return [(key, str(name), target(key, stage)) for key, name in AUTHORITY_NAMES.items()]


@require_GET
def finish_welcome(request: AccountRequest) -> HttpResponse:
    """Say what a diary can and cannot do, then lead to Today."""
    return render(request, "people/finish_welcome.html")
