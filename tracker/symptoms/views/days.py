"""The symptoms of one day."""

from datetime import date, timedelta
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_today
from tracker.symptoms.day import symptoms_of
from tracker.symptoms.episodes import kind_of
from tracker.symptoms.models import SymptomDay
from tracker.symptoms.views.standing import tell_of_standing

ONE_DAY = timedelta(days=1)


@require_GET
def show_day(request: AccountRequest, day: date) -> HttpResponse:
    """Show the answers and episodes of a day, and what can be noted."""
    context = {
        "page": symptoms_of(request.person, day),
        "day": day,
        "is_paused": request.person.pauses_symptoms_on(day),
        "is_today": day == local_today(request),
        "previous": day - ONE_DAY,
        "following": day + ONE_DAY,
        "section": "check-in",
    }
    return render(request, "symptoms/show_day.html", context)


@require_POST
def delete_answer(request: AccountRequest, answer_id: UUID) -> HttpResponse:
    """Take back the answer of a day, of a kind too that is asked no longer; the message undoes that."""
    answers = SymptomDay.objects.of(request.person).select_related("symptom")
    answer = get_object_or_404(answers, pk=answer_id)
    act = begun_act(request, Act.Verb.DELETE, str(kind_of(answer).label))
    answer.delete_by(act)
    announce(request, act)
    tell_of_standing(request, answer)
    return redirect("symptoms:show_day", answer.date)
