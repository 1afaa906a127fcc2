"""What a signed-in request carries. Views annotate with it; the middleware fills it."""

from datetime import date, datetime
from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from django_htmx.middleware import HtmxDetails

from tracker.people.models import Account, Person


class AccountRequest(HttpRequest):
    """A request of somebody signed in, with the person whose diary is open."""

    user: Account
    person: Person
    persons: list[Person]
    htmx: HtmxDetails
    act_key: UUID | None  # see tracker.people.sent_forms


def local_now(request: AccountRequest) -> datetime:
    """Return the wall clock of the person whose diary is open."""
    return request.person.local_time(timezone.now())


def local_today(request: AccountRequest) -> date:
    """Return the date where the person is: Today."""
    return local_now(request).date()
