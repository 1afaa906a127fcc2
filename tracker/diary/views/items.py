"""Food and drink: find it, say how much, change it, remove it."""

from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foods.compiled import Compiled
from foods.known_food import known_food
from foods.search import list_foods
from tracker.diary.forms import ChangeGuessForm, GuessForm, amount_form, item_form, moment_of
from tracker.diary.models import Meal, MealItem
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_now

# Hours of a day and the meal they suggest, on the form only: it stands there to be changed.
MEAL_HOURS = [(range(4, 11), Meal.BREAKFAST), (range(11, 15), Meal.LUNCH), (range(17, 22), Meal.DINNER)]
RECENT_FOODS = 30
HITS_WHILE_TYPING = 8
HITS_ON_A_PAGE = 20

RECENT = Compiled(
    lambda person: (
        MealItem.objects.of(person)
        .exclude(food=None)
        .order_by("-date", "-made_at")
        .values_list("food")[:RECENT_FOODS]
    )
)


def suggested_meal(request: AccountRequest, day: date) -> str:
    """Return the meal of this hour, if `day` is today."""
    now = local_now(request)
    if now.date() != day:
        return ""
    return next((meal for hours, meal in MEAL_HOURS if now.hour in hours), Meal.SNACK)


def recent_food_ids(request: AccountRequest) -> list[int]:
    """Return the foods this person logged last, the latest first."""
    return list(dict.fromkeys(food_id for (food_id,) in RECENT.tuples(request.person.pk)))


@lru_cache(maxsize=4096)
def log_address(day: date, food_id: int, name: str) -> str:
    """Return where a food is logged under a name; the same few come back with each letter typed."""
    return f"{reverse('diary:log_food', args=[day, food_id])}?{urlencode({'as': name})}"


@require_GET
def find_food(request: AccountRequest, day: date) -> HttpResponse:
    """List foods for the words typed; as a fragment while somebody types."""
    words = request.GET.get("q", "").strip()[:200]
    is_typing = bool(request.htmx)
    limit = HITS_WHILE_TYPING if is_typing else HITS_ON_A_PAGE
    recent = recent_food_ids(request) if words else []
    hits = list_foods(words, account=request.user, food_ids_first=recent, limit=limit) if words else []
    found = [hit._replace(address=log_address(day, hit.food_id, hit.name)) for hit in hits]
    context = {"date": day, "words": words, "hits": found, "section": "today"}
    return render(request, "diary/_hits.html" if is_typing else "diary/find_food.html", context)


@require_http_methods(["GET", "POST"])
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
        return redirect("today:show_day", day)
    return render(
        request, "diary/log_food.html", {"date": day, "hit": found, "form": form, "section": "today"}
    )


@require_http_methods(["GET", "POST"])
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
    return render(request, "diary/change_item.html", {"item": item, "form": form, "section": "today"})


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
    item.date, item.time, item.meal = moment.date, moment.time, moment.meal
    if "amount" in form.cleaned_data:
        return ["date", "time", "meal", *item.weigh(form.cleaned_data["amount"])]
    item.food_name = form.cleaned_data["name"]
    return ["date", "time", "meal", "food_name", *item.guess_again(form.cleaned_data["magnesium_mg"])]


@require_POST
def delete_item(request: AccountRequest, item_id: UUID) -> HttpResponse:
    """Remove an item; the message after it takes that back."""
    item = get_object_or_404(MealItem.objects.of(request.person), pk=item_id)
    act = begun_act(request, Act.Verb.DELETE, item.food_name)
    item.delete_by(act)
    announce(request, act)
    return redirect("today:show_day", item.date)
