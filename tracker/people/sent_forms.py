"""Forms that add or save something: sent twice they do it once, in the diary they were shown in.

Such a form carries a key made when it was shown, and the person whose diary was open
(`{% sent_form %}`). The act it makes is named after the key, so that a repeat collides with it in the
database and no query asks beforehand.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID, uuid5

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from tracker.people.models import Act
from tracker.people.requests import AccountRequest, local_today

View = Callable[..., HttpResponse]


def adds_once(view: View) -> View:
    """Wrap a view whose form adds something to the diary it was shown in."""
    return adds_once_else(repeated_on_day, show_day)(view)


def adds_once_to(page: str) -> Callable[[View], View]:
    """Return what wraps a view whose form saves in the diary it was shown in; `page` is what follows."""

    def show_saved(request: AccountRequest, _act: Act, **_named: Any) -> HttpResponse:
        messages.info(request, _("This was saved already."))
        return redirect(page)

    return adds_once_else(show_saved, lambda _request, **_named: redirect(page))


def adds_once_else(answer_repeat: View, leave: View) -> Callable[[View], View]:
    """Return what wraps a view whose form adds to the diary it was shown in.

    Repeats get the answer of their act; `leave` answers a form of a diary that is not open any more.
    """

    def wrap(view: View) -> View:
        @wraps(view)
        def respond(request: AccountRequest, **named: Any) -> HttpResponse:
            if is_for_another(request):
                messages.warning(request, _("Another diary was opened meanwhile. Nothing was added."))
                return leave(request, **named)
            return answer_once(view, answer_repeat, request, **named)

        return respond

    return wrap


def saves_once(answer_repeat: View) -> Callable[[View], View]:
    """Return what wraps a view whose form saves something of the account; repeats get another answer."""

    def wrap(view: View) -> View:
        @wraps(view)
        def respond(request: AccountRequest, **named: Any) -> HttpResponse:
            return answer_once(view, answer_repeat, request, **named)

        return respond

    return wrap


def answer_once(view: View, answer_repeat: View, request: AccountRequest, **named: Any) -> HttpResponse:
    """Do what a form asks; what was done already gets its own answer, what was undone since is done again."""
    request.act_key = act_key(request)
    try:
        return view(request, **named)
    except IntegrityError:
        if request.act_key is None or not was_made(request.act_key):
            raise
    if act := Act.objects.filter(pk=request.act_key, undone_at=None).first():
        return answer_repeat(request, act, **named)
    request.act_key = None
    return view(request, **named)


def repeated_on_day(request: AccountRequest, _act: Act, **named: Any) -> HttpResponse:
    """Show the day of what was added already."""
    messages.info(request, _("This was added already."))
    return show_day(request, **named)


def show_day(request: AccountRequest, **named: Any) -> HttpResponse:
    """Return to the day in the address, else to today."""
    return redirect("today:show_day", named.get("day") or local_today(request))


def is_for_another(request: AccountRequest) -> bool:
    """Whether the form was shown in the diary of another person than the one open now."""
    return request.POST.get("person", str(request.person.pk)) != str(request.person.pk)


def act_key(request: AccountRequest) -> UUID | None:
    """Return the key of the act a form makes; None where the form has none.

    Account, address and content are part of it: no key meets an act of somebody else, a form that was
    changed after going back in the browser is another form, and so is another button of the same one.
    """
    try:
        shown = UUID(request.POST.get("form_key", ""))
    except ValueError:
        return None
    return uuid5(shown, f"{request.user.pk} {request.path} {request.POST.urlencode()}")


def was_made(key: UUID) -> bool:
    """Whether there is an act of this key."""
    return Act.objects.filter(pk=key).exists()
