"""Pages: find a food, browse, one food. Signing in is required by middleware."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET

from foods import search
from foods.browsing.listing import PAGE_LENGTH, listing
from foods.browsing.orders import orders_for
from foods.food_page import ENERGY, FoodPage, pages_of_foods
from foods.forms import BrowseForm, SearchForm
from foods.groups import FoodGroup
from foods.history import changes_of
from foods.history.changes import page_number
from foods.models import Food
from foods.readers import reader_of
from foods.search.found_foods import FoundFood, found_foods

# What stands further down is found quicker by another word.
HITS = 12


@require_GET
def search_foods(request: HttpRequest) -> HttpResponse:
    """Show the search field, what was found for `?q=`, and the ways to browse."""
    context = {"section": "foods", "reader": reader_of(request), **found(request)}
    return render(request, "foods/search_foods.html", context)


@require_GET
def find_foods(request: HttpRequest) -> HttpResponse:
    """Return the results alone, for search as you type."""
    return render(request, "foods/_results.html", found(request))


def found(request: HttpRequest) -> dict[str, Any]:
    """Return what was typed and what it found; hits are None where nothing was asked."""
    form = SearchForm(request.GET)
    is_valid = form.is_valid()
    words, branded = form.cleaned_data.get("q", ""), form.cleaned_data.get("branded", False)
    return {
        "typed": form.data.get("q", ""),
        "errors": () if is_valid else form["q"].errors,
        "words": words,
        "branded": branded,
        "hits": hits(request, words, is_branded=branded) if words else None,
    }


def hits(request: HttpRequest, words: str, *, is_branded: bool) -> list[FoundFood]:
    """Return the foods that the words find, the reader's own among them."""
    return search.list_foods(words, account=request.user, limit=HITS, is_branded=is_branded)


@require_GET
def browse_foods(request: HttpRequest) -> HttpResponse:
    """List foods by the magnesium in them, or by name, as the address says."""
    form = BrowseForm(request.GET, reader=reader_of(request))
    wanted = form.wanted()
    shown = listing(request.user, wanted, request.GET.get("page"))
    context = {"section": "foods", "form": form, "wanted": wanted, "listing": shown}
    return render(request, "foods/browse_foods.html", context)


@require_GET
def browse_group(request: HttpRequest, group: str) -> HttpResponse:
    """List the generic foods of one group, everyday foods first."""
    if group not in FoodGroup.values:
        raise Http404
    foods = Food.objects.visible_to(request.user).generic().in_group(group).everyday_first()
    page = Paginator(foods.values_list("pk", flat=True), PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {
        "section": "foods",
        "orders": orders_for(reader_of(request)),
        "group": FoodGroup(group),
        "page": page,
        "hits": found_foods([(food_id, "") for food_id in page]),
        "words": "",
    }
    return render(request, "foods/browse_group.html", context)


@require_GET
def show_food(request: HttpRequest, food_id: int) -> HttpResponse:
    """Show one food: amounts, measures, other names, and where its values come from."""
    food = get_object_or_404(pages_of_foods(request.user), pk=food_id)
    page = FoodPage(food, reader_of(request), localdate())
    return render(request, "foods/show_food.html", {"section": "foods", "page": page, "food": food})


@require_GET
def show_history(request: HttpRequest, food_id: int) -> HttpResponse:
    """Show what was changed of a food everybody sees; own foods of accounts keep no history."""
    food = get_object_or_404(pages_of_foods(request.user), pk=food_id)
    changes = changes_of(food.pk, page_number(request.GET.get("page")))
    if not reader_of(request).shows_energy:
        changes = changes.without(ENERGY)
    return render(request, "foods/show_history.html", {"section": "foods", "food": food, "changes": changes})
