"""Forms that add something: sent twice they add once, and they write to the diary they were shown in.

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
from tracker.people.requests import AccountRequest

View = Callable[..., HttpResponse]


def adds_once(view: View) -> View:
    """Wrap a view of a day whose form adds something."""

    @wraps(view)
    def respond(request: AccountRequest, day: Any, **named: Any) -> HttpResponse:
        if is_for_another(request):
            messages.warning(request, _("Another diary was opened meanwhile. Nothing was added."))
            return redirect("today:show_day", day)
        request.act_key = act_key(request)
        try:
            return view(request, day, **named)
        except IntegrityError:
            if request.act_key is None or not was_made(request.act_key):
                raise
        return answer_repeat(view, request, day, **named)

    return respond


def answer_repeat(view: View, request: AccountRequest, day: Any, **named: Any) -> HttpResponse:
    """Show the day of what was added already; what was undone since is added again."""
    if request.act_key and Act.objects.filter(pk=request.act_key, undone_at=None).exists():
        messages.info(request, _("This was added already."))
        return redirect("today:show_day", day)
    request.act_key = None
    return view(request, day, **named)


def is_for_another(request: AccountRequest) -> bool:
    """Whether the form was shown in the diary of another person than the one open now."""
    return request.POST.get("person", str(request.person.pk)) != str(request.person.pk)


def act_key(request: AccountRequest) -> UUID | None:
    """Return the key of the act a form makes; None where the form has none.

    Account and content are part of it: no key meets an act of somebody else, and a form that was changed
    after going back in the browser is another form.
    """
    try:
        shown = UUID(request.POST.get("form_key", ""))
    except ValueError:
        return None
    return uuid5(shown, f"{request.user.pk} {request.POST.urlencode()}")


def was_made(key: UUID) -> bool:
    """Whether there is an act of this key."""
    return Act.objects.filter(pk=key).exists()
