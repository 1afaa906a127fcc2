"""Recipes: written line by line, looked at, saved."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from foods.models import Food
from tracker.kitchen import shelf
from tracker.kitchen.drafts import Draft, draft_of, draft_sent
from tracker.kitchen.forms import RecipeForm, RecipePage
from tracker.kitchen.offers import offers_for
from tracker.kitchen.views.own_foods import after_adding, show_saved
from tracker.people.models import Act
from tracker.people.notices import announce, begun_act
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import saves_once


@require_http_methods(["GET", "POST"])
@saves_once(show_saved)
def add_recipe(request: AccountRequest) -> HttpResponse:
    """Write a recipe: its lines first, then a page on which each ingredient is looked at."""
    if request.method != "POST":
        form = RecipeForm(initial={"name": request.GET.get("name", "")[:120]})
        return render(request, "kitchen/add_recipe.html", {"form": form, "section": "foods"})
    page = page_sent(request)
    if "save" in request.POST and page.can_be_saved():
        food = Food(owner=request.user, source_name=page.form.cleaned_data["name"])
        act = begun_act(request, Act.Verb.ADD, food.source_name)
        shelf.add_recipe(act, food, page.sure_instructions, _("1 serving"))
        announce(request, act)
        return after_adding(request, food)
    context = {"page": page, "form": page.form, "section": "foods"}
    return render(request, "kitchen/add_recipe.html", context)


@require_http_methods(["GET", "POST"])
@saves_once(show_saved)
def change_recipe(request: AccountRequest, food_id: int) -> HttpResponse:
    """Change a recipe; what was logged of it stays as it is."""
    foods = Food.objects.of_owner(request.user).exclude(recipe=None)
    food = get_object_or_404(foods, pk=food_id)
    is_sent = request.method == "POST"
    page = page_sent(request) if is_sent else RecipePage(draft_of(food), request.user)
    if is_sent and "save" in request.POST and page.can_be_saved():
        act = begun_act(request, Act.Verb.CHANGE, food.source_name)
        food.source_name = page.form.cleaned_data["name"]
        shelf.change_recipe(act, food, page.sure_instructions, _("1 serving"))
        announce(request, act)
        return redirect(food)
    context = {"page": page, "form": page.form, "food": food, "section": "foods"}
    return render(request, "kitchen/change_recipe.html", context)


def page_sent(request: AccountRequest) -> RecipePage:
    """Return the page as it was sent, its new lines looked up."""
    draft = draft_sent(request.POST)
    form = RecipeForm(draft.data())
    if "lines" in form.errors or not form.cleaned_data["lines"].strip():
        return RecipePage(draft, request.user)
    return page_looked_up(request, draft)


def page_looked_up(request: AccountRequest, draft: Draft) -> RecipePage:
    """Return the page with the foods its lines mean; what was not understood stays in the field."""
    found = offers_for(draft.typed["lines"], local_today(request), request.user)
    page = RecipePage(draft.with_offers(found.offers, found.not_found), request.user)
    for name in found.recipes:
        page.form.add_error("lines", _("%(name)s is a recipe. Type what is in it instead.") % {"name": name})
    if len(found.not_found) > len(found.recipes):
        page.form.add_error("lines", not_found_message(len(found.not_found) - len(found.recipes)))
    return page


def not_found_message(count: int) -> str:
    """Return what stands beside words for which no food was found."""
    return ngettext(
        "No food was found for this line. Write it in plainer words, or add it as your own food.",
        "No food was found for these lines. Write them in plainer words, or add your own foods.",
        count,
    )
