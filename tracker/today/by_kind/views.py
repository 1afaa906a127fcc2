"""The page that asks how complete each kind of a day is."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.views.decorators.http import require_http_methods

from tracker.diary.answer_words import answered_words
from tracker.diary.models import DiaryDay
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest
from tracker.today.by_kind.form import AnswersForm, earlier_answers
from tracker.today.by_kind.logged import logged_words


@require_http_methods(["GET", "POST"])
def answer_by_kind(request: AccountRequest, day: date) -> HttpResponse:
    """Ask of each kind whether all of it was noted, and keep the answers as one act."""
    form = AnswersForm(request.POST or None, initial=earlier_answers(request.person, day))
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, date_format(day, "l j F"))
        kept = DiaryDay.objects.answer(act, request.person, day, **form.answers)
        announce(request, act, answered_words(day, kept.answers))
        return redirect("today:show_day", day)
    words = logged_words(request.person, day)
    kinds = [(field, words[field.name]) for field in form]
    context = {"form": form, "kinds": kinds, "date": day, "section": "today"}
    return render(request, "today/answer_by_kind.html", context)
