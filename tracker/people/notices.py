"""Telling people what was just done, with the way to take it back."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.timezone import now

from tracker.people.models import Act, Person
from tracker.people.requests import AccountRequest


def begun_act(request: AccountRequest, verb: str, subject: str, *, person: Person | None = None) -> Act:
    """Return an act of this account, not saved yet; the writing verb of the model saves it."""
    return Act(
        account=request.user, person=person or request.person, verb=verb, subject=subject[:200], made_at=now()
    )


def announce(request: HttpRequest, act: Act) -> None:
    """Say on the next page what `act` did; the template adds Undo by the act's key."""
    messages.success(request, str(act), extra_tags=str(act.pk))
