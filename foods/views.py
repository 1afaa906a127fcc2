"""Pages: find a food, browse a group, one food. Signing in is required by middleware."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from foods import search
from foods.forms import SearchForm
from foods.found_foods import found_foods
from foods.groups import FoodGroup
from foods.models import Food, FoodName

PAGE_LENGTH = 50
# What stands further down is found quicker by another word.
HITS = 12
OTHER_KINDS_SHOWN = 8


@require_GET
def search_foods(request: HttpRequest) -> HttpResponse:
    """Show the search field, what was found for `?q=`, and the food groups."""
    context = {"section": "foods", "groups": FoodGroup, **found(request)}
    return render(request, "foods/search_foods.html", context)


@require_GET
def find_foods(request: HttpRequest) -> HttpResponse:
    """Return the results alone, for search as you type."""
    return render(request, "foods/_results.html", found(request))


def found(request: HttpRequest) -> dict[str, Any]:
    """Return form, words and hits of a search; hits are None where nothing was asked."""
    form = SearchForm(request.GET)
    words = form.cleaned_data["q"] if form.is_valid() else ""
    hits = search.list_foods(words, account=request.user, limit=HITS) if words else None
    return {"form": form, "words": words, "hits": hits}


@require_GET
def browse_group(request: HttpRequest, group: str) -> HttpResponse:
    """List the generic foods of one group, everyday foods first."""
    if group not in FoodGroup.values:
        raise Http404
    foods = Food.objects.visible_to(request.user).generic().in_group(group).everyday_first()
    page = Paginator(foods.values_list("pk", flat=True), PAGE_LENGTH).get_page(request.GET.get("page"))
    hits = found_foods([(food_id, "") for food_id in page])
    context = {"section": "foods", "group": FoodGroup(group), "page": page, "hits": hits, "words": ""}
    return render(request, "foods/browse_group.html", context)


@require_GET
def show_food(request: HttpRequest, food_id: int) -> HttpResponse:
    """Show one food: amounts, measures, other names, and where its values come from."""
    foods = Food.objects.visible_to(request.user).with_names_and_portions()
    food = get_object_or_404(foods, pk=food_id)
    others = search.hits_of_names(FoodName.objects.other_kinds(food.plain_name)[:OTHER_KINDS_SHOWN])
    context = {"section": "foods", "food": food, "hit": search.hit(food, food.name), "other_kinds": others}
    return render(request, "foods/show_food.html", context)
