"""Forms that may raise a red flag: sent twice they save once, and lead to the flag's page both times.

A browser shows the answer to the second tap only, and that must not be the diary's ordinary page.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from tracker.people.models import Act
from tracker.people.requests import AccountRequest
from tracker.people.sent_forms import adds_once_else, repeated_on_day, show_day
from tracker.symptoms.flagging import page_in_front, raised_by

View = Callable[..., HttpResponse]


def adds_once_with_flags(view: View) -> View:
    """Wrap a view whose form notes symptoms in the diary it was shown in."""
    return once_with_flags(repeated_on_day)(view)


def once_with_flags(without_flag: View) -> Callable[[View], View]:
    """Return what wraps a view whose form may raise flags; `without_flag` answers a repeat that raised none.

    It looks for the act beforehand: a check-in that stands already changes nothing the second time, so
    that no act collides.
    """

    def lead_again(request: AccountRequest, act: Act, **named: Any) -> HttpResponse:
        flag = page_in_front(raised_by(act))
        if flag is None:
            return without_flag(request, act, **named)
        return redirect("symptoms:show_flag", flag.pk)

    def wrap(view: View) -> View:
        @wraps(view)
        def respond(request: AccountRequest, **named: Any) -> HttpResponse:
            act = act_made_before(request)
            return view(request, **named) if act is None else lead_again(request, act, **named)

        return adds_once_else(lead_again, show_day)(respond)

    return wrap


def act_made_before(request: AccountRequest) -> Act | None:
    """Return the act of a form that was sent before, unless it was undone since."""
    key = getattr(request, "act_key", None)
    return None if key is None else Act.objects.filter(pk=key, undone_at=None).first()
