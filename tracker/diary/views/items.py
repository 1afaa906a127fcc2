"""Food and drink: say how much, change it, remove it."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from foods.known_food import known_food
from tracker.diary.cautions import caution
from tracker.diary.favourites import favourite_of
from tracker.diary.forms import ChangeGuessForm, GuessForm, amount_form, item_form, moment_of
from tracker.diary.item_words import item_facts
from tracker.diary.models import Meal, MealItem
from tracker.diary.past_corrections import past_corrections
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_now
from tracker.people.sent_forms import adds_once

# Hours of a day and the meal they suggest, on the form only: it stands there to be changed.
MEAL_HOURS = [(range(4, 11), Meal.BREAKFAST), (range(11, 15), Meal.LUNCH), (range(17, 22), Meal.DINNER)]


def suggested_meal(request: AccountRequest, day: date) -> str:
    """Return the meal of this hour, if `day` is today."""
    now = local_now(request)
    if now.date() != day:
        return ""
    return next((meal for hours, meal in MEAL_HOURS if now.hour in hours), Meal.SNACK)


@require_http_methods(["GET", "POST"])
@adds_once
def log_food(request: AccountRequest, day: date, food_id: int) -> HttpResponse:
    """Ask how much of a food it was, and log it under the name it was found by."""
    known = known_food(request.user, food_id)
    if known is None:
        raise Http404
    found = known.hit(request.GET.get("as", ""))
    form = amount_form(request.POST or None, known, found.portion, meal=suggested_meal(request, day))
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.ADD, found.name)
        amount, moment = form.cleaned_data["amount"], form.moment(day)
        MealItem.objects.log(act, known.food, amount, moment, food_name=found.name)
        announce(request, act)
        caution(request, [known.food], day)
        return redirect("today:show_day", day)
    return render(
        request, "diary/log_food.html", {"date": day, "hit": found, "form": form, "section": "today"}
    )


@require_http_methods(["GET", "POST"])
@adds_once
def log_guess(request: AccountRequest, day: date) -> HttpResponse:
    """Log something no table knows."""
    initial = {"name": request.GET.get("name", "")[:200], "meal": suggested_meal(request, day)}
    form = GuessForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        name, mg = form.cleaned_data["name"], form.cleaned_data["magnesium_mg"]
        act = begun_act(request, Act.Verb.ADD, name)
        MealItem.objects.guess(act, name, mg, form.moment(day))
        announce(request, act)
        return redirect("today:show_day", day)
    return render(request, "diary/log_guess.html", {"date": day, "form": form, "section": "today"})


@require_http_methods(["GET", "POST"])
def change_item(request: AccountRequest, item_id: UUID) -> HttpResponse:
    """Change how much, which meal, when."""
    item = get_object_or_404(MealItem.objects.of(request.person), pk=item_id)
    form = form_for(request, item)
    if request.method == "POST" and form.is_valid():
        act = begun_act(request, Act.Verb.CHANGE, item.food_name)
        item.save_change(act, changed_fields(item, form))
        announce(request, act)
        return redirect("today:show_day", item.date)
    favourite = favourite_of(request.person, item.food_id)
    context = {"item": item, "facts": item_facts(item), "form": form, "favourite": favourite}
    context |= {"corrections": past_corrections(item), "section": "today"}
    return render(request, "diary/change_item.html", context)


def form_for(request: AccountRequest, item: MealItem) -> Any:
    """Return the form that fits: a guess has a name and milligrams, a food an amount."""
    if item.grams is not None:
        portions = [] if item.food is None else list(item.food.portions.all())
        return item_form(request.POST or None, item, portions)
    guess = {"name": item.food_name, "magnesium_mg": item.magnesium_mg, "meal": item.meal}
    return ChangeGuessForm(request.POST or None, initial={**guess, **moment_of(item)})


def changed_fields(item: MealItem, form: Any) -> list[str]:
    """Put the answers of `form` into `item` and return the names of its fields to save."""
    moment = form.moment(item.date)
    values = {"date": moment.date, "time": moment.time, "meal": moment.meal}
    if "name" in form.cleaned_data:
        values["food_name"] = form.cleaned_data["name"]
    fields = item.take(values)
    if "amount" in form.cleaned_data:
        fields += item.weigh(form.cleaned_data["amount"])
    if "magnesium_mg" in form.changed_data:
        fields += item.guess_again(form.cleaned_data["magnesium_mg"])
    return list(dict.fromkeys(fields))


@require_POST
def delete_item(request: AccountRequest, item_id: UUID) -> HttpResponse:
    """Remove an item; the message after it takes that back."""
    item = get_object_or_404(MealItem.objects.of(request.person), pk=item_id)
    act = begun_act(request, Act.Verb.DELETE, item.food_name)
    item.delete_by(act)
    announce(request, act)
    return redirect("today:show_day", item.date)
