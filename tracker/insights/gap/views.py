"""The gap helper: what would bring today and the usual day to the reference, and what hints leave out."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from foods.models import Food
from tracker.insights.gap.choices import ChoicesForm, dislike, disliked_foods, is_asked, like, mark_asked
from tracker.insights.gap.hints import gap_hints
from tracker.insights.gap.page import gap_page, left_out_food
from tracker.people.requests import AccountRequest, local_today
from tracker.people.views.settings import back

# In the address: the food that was left out a moment ago, and that only today's list is asked for.
LEFT_OUT, PART, TODAY = "left_out", "part", "today"


@require_GET
def show_gap(request: AccountRequest) -> HttpResponse:
    """Show both gaps, or as a part of Today the one of the day; somebody who gets no hints is told so."""
    person, today = request.person, local_today(request)
    hints = gap_hints(person, today, today)
    is_part = bool(request.htmx) and request.GET.get(PART) == TODAY
    if hints is None:
        template = "_no_gap" if is_part else "show_no_gap"
        return render(request, f"insights/gap/{template}.html", {"section": "trends", "person": person})
    left_out = request.GET.get(LEFT_OUT, "")
    context = {
        "page": gap_page(hints, person),
        "left_out": left_out_food(left_out, disliked_foods(person)) if left_out else None,
        "section": "trends",
    }
    return render(request, f"insights/gap/{'_part' if is_part else 'show_gap'}.html", context)


@require_http_methods(["GET", "POST"])
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
def dislike_food(request: AccountRequest, food_id: int) -> HttpResponse:
    """Name a food no more; the page then says so, with the way to take it back."""
    food = get_object_or_404(Food.objects.visible_to(request.user), pk=food_id)
    dislike(request.person, food)
    part = f"&{PART}={TODAY}" if request.htmx else ""
    return redirect(f"{reverse('insights:show_gap')}?{LEFT_OUT}={food.pk}{part}")


@require_POST
def like_food(request: AccountRequest, food_id: int) -> HttpResponse:
    """Take that back."""
    like(request.person, food_id)
    if request.htmx:
        return redirect(f"{reverse('insights:show_gap')}?{PART}={TODAY}")
    return back(request, "insights:show_gap")
