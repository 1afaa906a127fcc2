"""Who asks: sign-in where a page is not public; whose diary is open (`request.person`, `request.persons`)."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from tracker.people.models import Person
from tracker.people.models.persons import PERSONS

SESSION_KEY = "person"

GetResponse = Callable[[HttpRequest], HttpResponse]


class SignInUnlessPublic(LoginRequiredMiddleware):
    """Django's, but for a public page nobody is looked up: it may be kept by anybody on the way.

    Django's asks for the account first, and with it for the session, even where it needs neither.
    """

    def process_view(self, request: Any, view_func: Any, *arguments: Any) -> Any:
        """Return the way to sign in, or nothing where the view may answer."""
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, *arguments)


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
