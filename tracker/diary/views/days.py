"""Whole days: how complete one is, and that a doctor knows its dose."""

from datetime import date

from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.views.decorators.http import require_POST

from tracker.dates import DateConverter
from tracker.diary.answer_words import answered_words
from tracker.diary.models import DiaryDay, MealItem, SupplementDose
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest


@require_POST
def answer_day(request: AccountRequest, day: date) -> HttpResponse:
    """Keep the answer to "Was that everything?" for all kinds; where something is missing, ask of which."""
    status = request.POST.get("status", "")
    if status not in DiaryDay.Status.values:
        return HttpResponseBadRequest()
    if status == DiaryDay.Status.PARTLY:
        return redirect("today:answer_by_kind", day)
    act = begun_act(request, Act.Verb.CHANGE, date_format(day, "l j F"))
    DiaryDay.objects.answer_all(act, request.person, day, status)
    announce(request, act, answered_words(day, [status]))
    return redirect("today:show_day", opened_day(request.POST.get("day", ""), day))


def opened_day(text: str, fallback: date) -> date:
    """Return the day whose page the answer was given on; `fallback` where the form names none."""
    try:
        return DateConverter().to_python(text)
    except ValueError:
        return fallback


@require_POST
def know_dose(request: AccountRequest, day: date) -> HttpResponse:
    """ "My doctor knows this dose": no note for these products and foods until a day's dose rises."""
    SupplementDose.objects.know_doses(request.person, day)
    added_mg = MealItem.objects.added_mg(request.person, day)
    request.person.known_added_mg = max(added_mg, request.person.known_added_mg or added_mg)
    request.person.save(update_fields=["known_added_mg"])
    return redirect("today:show_day", day)
