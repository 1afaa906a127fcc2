"""Today, any day, and the landing page."""

from datetime import date

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from tracker.articles.library import article_readings
from tracker.diary.views.items import suggested_meal
from tracker.people.requests import AccountRequest, local_now, local_today
from tracker.people.views.welcome import next_question
from tracker.today.check_in.days import days_to_offer
from tracker.today.day import day_page
from tracker.today.example import example_day
from tracker.today.pictures import landing_pictures


@login_not_required
@require_GET
def landing(request: HttpRequest) -> HttpResponse:
    """Say what this is; somebody signed in goes to Today."""
    if request.user.is_authenticated:
        return redirect("today:show_today")
    context = {
        "example": example_day(),
        "articles": article_readings(),
        "pictures": landing_pictures(),
        "open_sign_up": settings.OPEN_SIGN_UP,
    }
    return render(request, "today/landing.html", context)


@require_GET
def show_today(request: AccountRequest) -> HttpResponse:
    """Show the date where the person is; a new person is asked the four questions first."""
    if next_question(request) is not None:
        return redirect("people:welcome")
    return show_day(request, local_today(request))


@require_GET
def show_day(request: AccountRequest, day: date) -> HttpResponse:
    """Show one day of the diary."""
    asked = days_to_offer(local_now(request), day)
    page = day_page(request.person, day, local_today(request), suggested_meal(request, day), asked)
    return render(request, "today/show_day.html", {"page": page, "date": day, "section": "today"})


@require_GET
def add_food(request: AccountRequest, food_id: int) -> HttpResponse:
    """Ask how much of a food was had today: food pages link here without knowing the date."""
    return redirect("diary:log_food", local_today(request), food_id)
