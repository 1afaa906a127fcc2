"""While a red flag stands, pages of charts and answers show its advice first, and themselves at one tap."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from tracker.people.requests import AccountRequest
from tracker.symptoms.flagging import standing_flags

# In the address once somebody asked for their charts although a red flag stands.
SHOWN = "charts"

View = Callable[..., HttpResponse]


def advice_first(title: Any, section: str) -> Callable[[View], View]:
    """Return what wraps a view: its page is called `title` and belongs to `section` of the navigation."""

    def wrap(view: View) -> View:
        @wraps(view)
        def respond(request: AccountRequest, **named: Any) -> HttpResponse:
            if request.person.has_standing_flag and SHOWN not in request.GET:
                return show_advice(request, {"title": title, "section": section})
            return view(request, **named)

        return respond

    return wrap


def show_advice(request: AccountRequest, page: dict[str, Any]) -> HttpResponse:
    """Show the most urgent advice, what else stands, and the way on with what was asked for."""
    asked = request.GET.copy()
    asked[SHOWN] = "1"
    flags = standing_flags(request.person)
    context = {
        "flag": flags[0] if flags else None,
        "flags": flags,
        "charts": f"{request.path}?{asked.urlencode()}",
        **page,
    }
    return render(request, "symptoms/show_advice_first.html", context)
