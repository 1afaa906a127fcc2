"""What people suggest for the food table: a value, a food, their list with the answers."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import escape
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foods.food_page import pages_of_foods
from foods.models import Food
from tracker.curation.forms.suggestions import PER_PORTION, NewFoodForm, ValueForm, initial_of_own
from tracker.curation.models import Suggestion
from tracker.curation.suggestions.arithmetic import arithmetic
from tracker.curation.suggestions.suggesting import (
    CannotSuggestError,
    has_room,
    send,
    value_for,
    waiting_like,
    withdraw,
)
from tracker.people.models import Account
from tracker.people.requests import AccountRequest

PAGE_LENGTH = 30


@require_http_methods(["GET", "POST"])
def suggest_value(request: AccountRequest, food_id: int) -> HttpResponse:
    """Suggest a value for a food of the table; an own food is suggested as a whole."""
    food = get_object_or_404(pages_of_foods(request.user), pk=food_id)
    if food.is_own:
        return redirect("curation:suggest_own_food", food.pk)
    suggestion = value_for(food, request.user)
    form = ValueForm(request.POST or None, food=food)
    if was_sent(request, form, suggestion):
        return redirect("curation:list_suggestions")
    context = {"food": food, "form": form, "waiting": waiting_like(suggestion)}
    return render(request, "curation/suggest_value.html", context | around(request))


@require_http_methods(["GET", "POST"])
def suggest_food(request: AccountRequest) -> HttpResponse:
    """Suggest a food the table lacks."""
    return new_food(request, {"name": request.GET.get("name", "")[:120]})


@require_http_methods(["GET", "POST"])
def suggest_own_food(request: AccountRequest, food_id: int) -> HttpResponse:
    """Suggest an own food or recipe for the table; what is sent is what the form says, and nothing else."""
    foods = Food.objects.of_owner(request.user).select_related("recipe").with_names_and_portions()
    own_food = get_object_or_404(foods, pk=food_id)
    return new_food(request, initial_of_own(own_food), own_food)


def new_food(request: AccountRequest, initial: dict[str, Any], own_food: Food | None = None) -> HttpResponse:
    """Show or send the form of a food the table lacks."""
    form = NewFoodForm(request.POST or None, initial=initial)
    if was_sent(request, form, Suggestion(account=request.user)):
        return redirect("curation:list_suggestions")
    context = {"form": form, "own_food": own_food}
    return render(request, "curation/suggest_food.html", context | around(request))


def was_sent(request: AccountRequest, form: ValueForm, suggestion: Suggestion) -> bool:
    """Send what a valid form says; where it is not taken, the form says why."""
    if request.method != "POST" or not form.is_valid():
        return False
    form.fill(suggestion)
    try:
        send(suggestion)
    except CannotSuggestError as refused:
        form.add_error(None, str(refused.message))
        return False
    said = _("Thank you. Your suggestion about %(food)s waits for an answer.")
    messages.success(request, said % {"food": suggestion})
    return True


def around(request: AccountRequest) -> dict[str, Any]:
    """Return what both forms show beside their fields."""
    return {"section": "foods", "has_room": has_room(request.user)}


@require_GET
def show_arithmetic(request: AccountRequest) -> HttpResponse:
    """Return the sentence that computes the value per 100 g alone, while somebody types."""
    form = ValueForm(request.GET)
    form.is_valid()
    typed = form.cleaned_data
    mg, grams = typed.get("magnesium_mg"), typed.get("portion_grams")
    if typed.get("per") != PER_PORTION or mg is None or grams is None:
        return HttpResponse("")
    return HttpResponse(escape(arithmetic(mg, grams)))


@require_GET
def list_suggestions(request: AccountRequest) -> HttpResponse:
    """List what this account suggested, the newest first; answers are then no news any more."""
    if request.user.has_answer:
        request.user.has_answer = False
        Account.objects.filter(pk=request.user.pk).update(has_answer=False)
    suggested = Suggestion.objects.of(request.user).with_foods().order_by("-made_at", "-pk")
    page = Paginator(suggested, PAGE_LENGTH).get_page(request.GET.get("page"))
    news = [suggestion.pk for suggestion in page if suggestion.is_news]
    if news:
        Suggestion.objects.filter(pk__in=news).update(seen_at=now())
    return render(request, "curation/list_suggestions.html", {"page": page, "section": "settings"})


@require_POST
def withdraw_suggestion(request: AccountRequest, suggestion_id: int) -> HttpResponse:
    """Take a suggestion back while nobody has answered it."""
    suggestion = get_object_or_404(Suggestion.objects.of(request.user), pk=suggestion_id)
    if withdraw(suggestion):
        messages.success(request, _("Withdrawn: your suggestion about %(food)s.") % {"food": suggestion})
    else:
        messages.warning(request, _("This suggestion does not wait any more."))
    return redirect("curation:list_suggestions")
