"""The gap helper: what would bring today and the usual day to the reference, and what hints leave out."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRefresh

from foods.models import Food
from tracker.insights.gap.choices import ChoicesForm, dislike, disliked_foods, is_asked, like, mark_asked
from tracker.insights.gap.hints import gap_hints
from tracker.insights.gap.page import SECTIONS, gap_page, left_out_food
from tracker.people.requests import AccountRequest, local_today
from tracker.people.sent_forms import is_for_another
from tracker.people.views.settings import back

View = Callable[..., HttpResponse]
# In the address: the food that was left out a moment ago, or that one is named again, and in which list.
LEFT_OUT, NAMED_AGAIN, LIST = "left_out", "named_again", "list"
# What htmx may ask for: the list of today, for that page, or the lists of the page of gaps.
PART, TODAY = "part", "today"
PARTS = {TODAY: "_part", "lists": "_lists"}


def saves_in(page: str) -> Callable[[View], View]:
    """Return what wraps a view that saves for the person its form was shown for; else `page` follows.

    One person's allergies must never take the place of another's, and families share an account.
    """

    def wrap(view: View) -> View:
        @wraps(view)
        def respond(request: AccountRequest, **named: Any) -> HttpResponse:
            if not is_for_another(request):
                return view(request, **named)
            messages.warning(request, _("Another diary was opened meanwhile. Nothing was changed."))
            return HttpResponseClientRefresh() if request.htmx else redirect(page)

        return respond

    return wrap


@require_GET
def show_gap(request: AccountRequest) -> HttpResponse:
    """Show both gaps, or as a part of Today the one of the day; somebody who gets no hints is told so."""
    person, today = request.person, local_today(request)
    hints = gap_hints(person, today, today)
    part = PARTS.get(request.GET.get(PART, "")) if request.htmx else None
    if hints is None:
        template = "_no_gap" if part else "show_no_gap"
        return render(request, f"insights/gap/{template}.html", {"section": "trends", "person": person})
    left_out, page = request.GET.get(LEFT_OUT, ""), gap_page(hints, person)
    context = {
        "page": page,
        "left_out": left_out_food(left_out, disliked_foods(person)) if left_out else None,
        "is_named_again": NAMED_AGAIN in request.GET,
        "said_in": page.section_called(request.GET.get(LIST, "")),
        "section": "trends",
    }
    return render(request, f"insights/gap/{part or 'show_gap'}.html", context)


@require_http_methods(["GET", "POST"])
@saves_in("insights:choose_foods")
def choose_foods(request: AccountRequest) -> HttpResponse:
    """Ask for diet and allergies; both can be skipped, and changed at any time."""
    if "skip" in request.POST:
        mark_asked(request.person)
        return back(request, after_choices(request))
    form = ChoicesForm(request.POST or None, person=request.person)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return back(request, after_choices(request))
    context = {
        "form": form,
        "is_asked": is_asked(request.person),
        "disliked": disliked_foods(request.person),
        "section": "settings",
    }
    return render(request, "insights/gap/choose_foods.html", context)


def after_choices(request: AccountRequest) -> str:
    """Return the page that follows: the hints, for whom there are some."""
    has_hints = request.person.may_have_hints(local_today(request))
    return "insights:show_gap" if has_hints else "people:show_settings"


@require_POST
@saves_in("insights:show_gap")
def dislike_food(request: AccountRequest, food_id: int) -> HttpResponse:
    """Name a food no more; the page then says so, with the way to take it back."""
    food = get_object_or_404(Food.objects.visible_to(request.user), pk=food_id)
    dislike(request.person, food)
    return to_list(request, {LEFT_OUT: food.pk})


@require_POST
@saves_in("insights:show_gap")
def like_food(request: AccountRequest, food_id: int) -> HttpResponse:
    """Take that back."""
    like(request.person, food_id)
    return (
        back(request, "insights:show_gap") if "next" in request.POST else to_list(request, {NAMED_AGAIN: 1})
    )


def to_list(request: AccountRequest, said: dict[str, int]) -> HttpResponse:
    """Return to the list of the tap, where it stands: the part around it for htmx, else the page there."""
    section, part = request.POST.get(LIST), request.POST.get(PART)
    query: dict[str, Any] = said | ({LIST: section} if section in SECTIONS else {})
    if request.htmx:
        query[PART] = part if part in PARTS else TODAY
    address = f"{reverse('insights:show_gap')}?{urlencode(query)}"
    return redirect(address if request.htmx else f"{address}#gap-said")
