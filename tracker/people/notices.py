"""Telling people what was just done, with the way to take it back."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from tracker.people.models import Act
from tracker.people.requests import AccountRequest


def begun_act(request: AccountRequest, verb: str, subject: str) -> Act:
    """Return an act of who is signed in, on the diary that is open; not saved yet."""
    act = Act.begun(request.user, request.person, verb, subject)
    act.pk = getattr(request, "act_key", None) or act.pk
    return act


def announce(request: HttpRequest, act: Act, words: str = "") -> None:
    """Say on the next page what `act` did, in its own `words` if given; the template adds Undo."""
    messages.success(request, words or str(act), extra_tags=str(act.pk))


def announce_plainly(request: HttpRequest, act: Act) -> None:
    """Say only that it was saved, with Undo: nobody wants to read a grave sign beside a tick."""
    messages.info(request, _("Saved."), extra_tags=str(act.pk))
