"""Own foods: the list, adding, changing, removing."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models.functions import Lower
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foods.models import Food
from tracker.dates import DateConverter
from tracker.kitchen import shelf
from tracker.kitchen.forms import Label, OwnFoodForm, measure_forms
from tracker.kitchen.forms.own_foods import initial_of
from tracker.kitchen.similar_foods import similar_foods
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest
from tracker.people.sent_forms import is_for_another, saves_once

PAGE_LENGTH = 50


@require_GET
def list_own(request: AccountRequest) -> HttpResponse:
    """List own foods and recipes by name."""
    foods = Food.objects.of_owner(request.user).order_by(Lower("source_name"), "pk")
    shown = foods.select_related("recipe", "estimated_from").prefetch_related(
        "names", "portions", "estimated_from__names"
    )
    page = Paginator(shown, PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "kitchen/list_own.html", {"page": page, "section": "foods"})


def show_saved(request: AccountRequest, act: Act, food_id: int = 0) -> HttpResponse:
    """Say that a form was sent a second time, and show what it saved."""
    messages.info(request, _("This was saved already."))
    food = Food.objects.filter(pk__in=[food_id] if food_id else act.foods_changed).first()
    return redirect("kitchen:list_own") if food is None else after_adding(request, food)


@require_http_methods(["GET", "POST"])
@saves_once(show_saved)
def add_food(request: AccountRequest) -> HttpResponse:
    """Add an own food from its label, then say how much of it was had, if it came from a day."""
    food = Food(owner=request.user)
    label = label_of(request, {"name": request.GET.get("name", "")[:120]}, [])
    if is_sent(request) and label.is_valid():
        label.form.fill(food)
        act = begun_act(request, Act.Verb.ADD, food.source_name)
        with transaction.atomic():
            shelf.add_food(act, food, label.measures)
            answer_kidneys(request, label)
        announce(request, act)
        return after_adding(request, food)
    return render(request, "kitchen/add_food.html", context_of(label, request))


@require_http_methods(["GET", "POST"])
@saves_once(show_saved)
def change_food(request: AccountRequest, food_id: int) -> HttpResponse:
    """Change an own food; what was logged of it stays as it is."""
    food = get_object_or_404(Food.objects.of_owner(request.user).select_related("recipe"), pk=food_id)
    if hasattr(food, "recipe"):
        return redirect("kitchen:change_recipe", food.pk)
    portions = list(food.portions.all())
    label = label_of(request, initial_of(food, portions), portions[1:])
    if is_sent(request) and label.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, food.source_name)
        label.form.fill(food)
        with transaction.atomic():
            shelf.change_food(act, food, label.measures)
            answer_kidneys(request, label)
        announce(request, act)
        return redirect(food)
    return render(request, "kitchen/change_food.html", context_of(label, request) | {"food": food})


@require_POST
def remove_food(request: AccountRequest, food_id: int) -> HttpResponse:
    """Take an own food or recipe off the list; diaries and recipes keep it."""
    food = get_object_or_404(Food.objects.of_owner(request.user), pk=food_id)
    act = begun_act(request, Act.Verb.DELETE, food.source_name)
    shelf.remove_food(act, food)
    announce(request, act)
    return redirect("kitchen:list_own")


@require_GET
def find_similar(request: AccountRequest) -> HttpResponse:
    """Return the foods to estimate from alone, while somebody types."""
    words = request.GET.get("similar", "").replace("\x00", "").strip()[:200]
    found = {"similar_foods": similar_foods(words), "words": words}
    return render(request, "kitchen/_similar_foods.html", found)


def is_sent(request: AccountRequest) -> bool:
    """Whether the form is to be saved; "find" only asks for similar foods."""
    return request.method == "POST" and "find" not in request.POST


def label_of(request: AccountRequest, initial: dict[str, Any], portions: list[Any]) -> Label:
    """Return the forms: to begin with, sent, or as typed so far while similar foods are looked up."""
    data = request.POST if is_sent(request) else None
    typed = request.POST.dict() if "find" in request.POST else {}
    form = OwnFoodForm(
        data,
        initial=typed or initial,
        shows_energy=request.person.shows_energy,
        asks_kidneys=not request.person.kidney_disease,
    )
    return Label(form, measure_forms(data, portions, typed))


def answer_kidneys(request: AccountRequest, label: Label) -> None:
    """Save an answer to the question beside added magnesium, for whom it was asked of."""
    if is_for_another(request):
        return
    request.person.answer_kidneys(label.form.cleaned_data.get("kidney_disease", ""))


def context_of(label: Label, request: AccountRequest) -> dict[str, Any]:
    """Return what both forms of a food show; asked-for similar foods are unfolded."""
    opens_estimate = "find" in request.POST or label.opens_estimate
    return {"label": label, "form": label.form, "opens_estimate": opens_estimate, "section": "foods"}


def day_named(request: AccountRequest) -> date | None:
    """Return the day from which somebody came, if the address names one."""
    try:
        return DateConverter().to_python(request.GET.get("day", ""))
    except ValueError:
        return None


def after_adding(request: AccountRequest, food: Food) -> HttpResponseRedirect:
    """Return to where the new food is needed: logging it on a day, else its page."""
    day = day_named(request)
    return redirect(food) if day is None else redirect("diary:log_food", day, food.pk)
