"""Whose diary is open: sets `request.person` and `request.persons`."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from tracker.people.models import Person
from tracker.people.models.persons import PERSONS

SESSION_KEY = "person"

GetResponse = Callable[[HttpRequest], HttpResponse]


def persons_of(request: Any) -> list[Person]:
    """Return the persons of whoever is signed in; nobody has none."""
    if not request.user.is_authenticated:
        return []
    return PERSONS.rows(request.user.pk)


def chosen_person(request: Any) -> Person | None:
    """Return the person last switched to, else the account's first."""
    chosen = request.session.get(SESSION_KEY)
    persons: list[Person] = request.persons
    return next((person for person in persons if person.pk == chosen), next(iter(persons), None))


def choose_person(get_response: GetResponse) -> GetResponse:
    """Set the persons of the account on every request, asked for only where a page needs them."""

    def respond(request: Any) -> HttpResponse:
        request.persons = SimpleLazyObject(lambda: persons_of(request))
        request.person = SimpleLazyObject(lambda: chosen_person(request))
        return get_response(request)

    return respond
