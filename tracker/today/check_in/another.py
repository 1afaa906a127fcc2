"""A check-in that was begun in one diary and sent after another was opened."""

from tracker.people.middleware import SESSION_KEY
from tracker.people.models import Person
from tracker.people.requests import AccountRequest


def shown_for(request: AccountRequest) -> Person:
    """Return the person the form was shown for; the one whose diary is open where the account has no such."""
    named = request.POST.get("person")
    return next((person for person in request.persons if str(person.pk) == named), request.person)


def open_diary(request: AccountRequest, person: Person) -> None:
    """Open the diary of a person of the account, for this request and those that follow."""
    request.session[SESSION_KEY] = person.pk
    request.person = person
