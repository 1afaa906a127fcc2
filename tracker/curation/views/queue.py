"""The queue of suggestions, for those who keep the food table. Nothing in it tells who suggested what."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from foods import search
from foods.admin.history import offer_to_correct_the_past
from foods.medians import magnesium_medians
from foods.search.found_foods import FoundFood
from tracker.curation.forms.decisions import AcceptFoodForm, AcceptForm, DeclineForm
from tracker.curation.models import Suggestion
from tracker.curation.permissions import admin_page, edits_foods
from tracker.curation.suggestions.comparisons import Comparison, comparison, group_of
from tracker.curation.suggestions.deciding import (
    DecidedAlreadyError,
    FoodGoneError,
    accept_food,
    accept_value,
    decline,
)
from tracker.people.requests import AccountRequest

PAGE_LENGTH = 50
# Foods named like a new one, that may be the same.
ALIKE = 4
ACCEPT, DECLINE = "accept", "decline"


@require_GET
@edits_foods
def list_suggestions(request: AccountRequest) -> HttpResponse:
    """List what waits, the oldest first, each beside what the table says."""
    waiting = Suggestion.objects.waiting().with_foods().order_by("made_at", "pk")
    page = Paginator(waiting, PAGE_LENGTH).get_page(request.GET.get("page"))
    medians = magnesium_medians({group_of(suggestion) for suggestion in page})
    compared = [comparison(suggestion, medians) for suggestion in page]
    context = {"title": _("Suggestions"), "page": page, "compared": compared}
    return admin_page(request, "curation/queue/list_suggestions.html", context)


@require_http_methods(["GET", "POST"])
@edits_foods
def decide_suggestion(request: AccountRequest, suggestion_id: int) -> HttpResponse:
    """Show one suggestion beside the table, and accept or decline it."""
    suggestion = get_object_or_404(Suggestion.objects.with_foods(), pk=suggestion_id)
    compared = comparison(suggestion, magnesium_medians([group_of(suggestion)]))
    decision = request.POST.get("decision", "")
    accept_form = form_to_accept(request.POST if decision == ACCEPT else None, compared)
    decline_form = DeclineForm(request.POST if decision == DECLINE else None, auto_id="id_decline_%s")
    if accept_form.is_valid():
        return answer(request, suggestion, lambda: accept(request, compared, accept_form))
    if decline_form.is_valid():
        return answer(request, suggestion, lambda: refuse(request, suggestion, decline_form))
    context = {
        "title": suggestion,
        "compared": compared,
        "suggestion": suggestion,
        "alike": alike(suggestion),
    }
    forms = {"accept": accept_form, "decline": decline_form}
    return admin_page(request, "curation/queue/decide_suggestion.html", context | forms)


def form_to_accept(sent: QueryDict | None, compared: Comparison) -> AcceptForm:
    """Return the form of a value, or of a food: also where the food a value is for is gone."""
    form = AcceptForm if compared.suggestion.standing_food else AcceptFoodForm
    return form(sent, compared)


def alike(suggestion: Suggestion) -> list[FoundFood]:
    """Return foods of the table that a suggested new food may be."""
    if suggestion.standing_food or not suggestion.is_waiting:
        return []
    return search.list_foods(suggestion.food_name, limit=ALIKE)


def answer(request: AccountRequest, suggestion: Suggestion, write: Callable[[], None]) -> HttpResponse:
    """Write a decision; where that came too late, show the suggestion as it is now."""
    try:
        write()
    except DecidedAlreadyError:
        messages.warning(request, _("Nothing was done: this suggestion does not wait any more."))
    except FoodGoneError:
        messages.warning(request, _("Nothing was done: the food is not in the table any more."))
    else:
        return redirect("admin:curation_list_suggestions")
    return redirect("admin:curation_decide_suggestion", suggestion.pk)


def accept(request: AccountRequest, compared: Comparison, form: AcceptForm) -> None:
    """Put what a valid form says into the table."""
    suggestion = compared.suggestion
    write = accept_value if suggestion.standing_food else accept_food
    food = write(suggestion, form.accepted, form.decision(request.user))
    messages.success(request, _("Accepted: %(food)s. The person is told.") % {"food": food.name})
    if suggestion.standing_food and food.magnesium_mg_per_100_g != compared.present_mg_per_100_g:
        offer_to_correct_the_past(request, food)


def refuse(request: AccountRequest, suggestion: Suggestion, form: DeclineForm) -> None:
    """Leave the table as it is."""
    decline(suggestion, form.decision(request.user))
    messages.success(request, _("Declined: %(food)s. The person is told.") % {"food": suggestion})
