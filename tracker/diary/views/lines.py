"""A typed line: what it was understood as, corrected where it must be, and added as one act."""

from datetime import date

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from foods.models import Food
from foods.understanding import UnderstoodLine, understood
from tracker.diary.cautions import caution
from tracker.diary.forms.lines import LineForm, LineFormMaker, TypedLineForm
from tracker.diary.lines import Confirmed, ConfirmedDose, ConfirmedFood, log_line, subject_of
from tracker.diary.models import Supplement
from tracker.diary.recent_foods import recent_food_ids
from tracker.diary.views.items import suggested_meal
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import adds_once


@require_http_methods(["GET", "POST"])
@adds_once
def check_line(request: AccountRequest, day: date) -> HttpResponse:
    """Show what a line means, and add it. A fragment tells what a correction comes to and saves nothing."""
    context = {"date": day, "words": request.GET.get("q", ""), "section": "today"}
    typed = TypedLineForm(request.GET)
    if not typed.is_valid():
        return render(request, "diary/check_line.html", context | {"typed": typed})
    line = understood_line(request, typed.cleaned_data["q"])
    form = line_form(request, line, line.date or day)
    if request.method == "POST" and not request.htmx and form.is_valid():
        return add_line(request, form)
    template = "diary/_line_form.html" if request.htmx else "diary/check_line.html"
    return render(request, template, context | {"line": line, "form": form})


def understood_line(request: AccountRequest, text: str) -> UnderstoodLine:
    """Return what the text means to this person: foods had before come first."""
    recent = recent_food_ids(request.person)
    return understood(text, local_today(request), account=request.user, food_ids_first=recent)


def line_form(request: AccountRequest, line: UnderstoodLine, day: date) -> LineForm:
    """Return the form of a line with the meal of the hour where none was said."""
    maker = LineFormMaker(request.POST or None, request.person, suggested_meal(request, day))
    return maker.form(line, day)


def add_line(request: AccountRequest, form: LineForm) -> HttpResponse:
    """Write what was confirmed and show the day."""
    parts = form.confirmed()
    act = begun_act(request, Act.Verb.ADD, subject_of([part.name for part in parts]))
    with transaction.atomic():
        request.person.answer_kidneys(form.cleaned_data.get("kidney_disease", ""))
        log_line(act, parts)
    announce(request, act)
    caution(request, filter(None, map(known_product, parts)), form.day)
    return redirect("today:show_day", form.day)


def known_product(part: Confirmed) -> Food | Supplement | None:
    """Return the food or supplement of which something is known; None for a guess."""
    if isinstance(part, ConfirmedDose):
        return part.product
    return part.food if isinstance(part, ConfirmedFood) else None
