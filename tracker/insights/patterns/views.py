"""Patterns: choosing a question, waiting for its days, comparing once, reading what was found."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tracker.insights.models import PatternQuestion
from tracker.insights.patterns.counting import counted_days
from tracker.insights.patterns.exposures import offered_exposures
from tracker.insights.patterns.forms import QuestionForm
from tracker.insights.patterns.looking import look
from tracker.insights.patterns.page import patterns_page
from tracker.insights.patterns.standing import due_checkpoint, pattern_answer, standing_question, symptom_name
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import adds_once_to
from tracker.stressors.models import Stressor
from tracker.symptoms.asked import asked_symptoms
from tracker.symptoms.models import Symptom
from tracker.symptoms.views.advice_first import advice_first

SECTION = {"section": "trends"}


@require_GET
@advice_first(gettext_lazy("What goes along"), section="trends")
def show_patterns(request: AccountRequest) -> HttpResponse:
    """Show the question and what it came to; while a red flag stands its advice comes first."""
    page = patterns_page(request.person, local_today(request))
    return render(request, "insights/patterns/show_patterns.html", {"page": page, **SECTION})


@require_http_methods(["GET", "POST"])
@adds_once_to("insights:show_patterns")
def choose_question(request: AccountRequest) -> HttpResponse:
    """Choose what to compare; a new question starts a new count, the same one goes on."""
    answer = pattern_answer(request.person, local_today(request))
    form = question_form(request, answer.question)
    if request.method == "POST" and form.is_valid():
        if form.is_the_same:
            messages.info(request, _("This is your question already. Its count goes on."))
        else:
            keep_question(request, form)
        return redirect("insights:show_patterns")
    context = {"form": form, "answer": answer, **SECTION}
    return render(request, "insights/patterns/choose_question.html", context)


def question_form(request: AccountRequest, standing: PatternQuestion | None) -> QuestionForm:
    """Return the form with what the check-in asks of this person."""
    person = request.person
    symptoms = asked_symptoms(person, Symptom.objects.of(person))
    exposures = offered_exposures(person, Stressor.objects.of(person), local_today(request))
    return QuestionForm(request.POST or None, symptoms, exposures, standing)


def keep_question(request: AccountRequest, form: QuestionForm) -> None:
    """Save a question; it counts from today."""
    question = PatternQuestion(
        person=request.person,
        symptom=form.cleaned_data["symptom"],
        exposures=form.cleaned_data["exposures"],
        own_kinds=form.own_kinds,
        chosen_on=local_today(request),
    )
    act = begun_act(
        request, Act.Verb.ADD, _("Question about %(symptom)s") % {"symptom": symptom_name(question)}
    )
    PatternQuestion.objects.add(act, question)
    announce(request, act)


@require_POST
def compare(request: AccountRequest) -> HttpResponse:
    """Take the look that is due at the question the form showed; another one may stand by now."""
    standing = standing_question(request.person)
    if standing is None or str(standing.question.pk) != request.POST.get("question"):
        messages.info(request, _("This question does not stand any more. Nothing was compared."))
        return redirect("insights:show_patterns")
    days = counted_days(request.person, standing.question, local_today(request))
    due = due_checkpoint(len(days), standing.looked_at)
    if due is None:
        messages.info(request, _("There is nothing to compare yet."))
    else:
        look(request.person, standing.question, days, due)
    return redirect("insights:show_patterns")
