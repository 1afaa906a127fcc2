"""Telling people what was just done, with the way to take it back."""

from django.contrib import messages
from django.http import HttpRequest

from tracker.people.models import Act
from tracker.people.requests import AccountRequest


def begun_act(request: AccountRequest, verb: str, subject: str) -> Act:
    """Return an act of who is signed in, on the diary that is open; not saved yet."""
    act = Act.begun(request.user, request.person, verb, subject)
    act.pk = getattr(request, "act_key", None) or act.pk
    return act


def announce(request: HttpRequest, act: Act) -> None:
    """Say on the next page what `act` did; the template adds Undo by the act's key."""
    messages.success(request, str(act), extra_tags=str(act.pk))
