"""Addresses under /api/v1/. Tokens open them, not sessions; whatever is refused is a problem in JSON."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, include, path, re_path
from django.utils.translation import gettext as _

from tracker.api.api import api
from tracker.api.checks import refuse_large_body
from tracker.api.problems import ProblemError, absent, answer_problem, problem

View = Callable[..., HttpResponse]
# Line breaks too, which Django's <path:…> leaves out.
ANYTHING = r"^(?P<rest>[\s\S]*)\Z"


def opened(view: View) -> View:
    """Return a view that needs no browser session and refuses in JSON what Django would refuse in HTML."""

    @wraps(view)
    def respond(request: HttpRequest, **path_values: Any) -> HttpResponse:
        try:
            refuse_large_body(request)
            response = view(request, **path_values)
        except Http404:
            return answer_problem(request, absent())
        except ProblemError as error:
            return answer_problem(request, error)
        return wrong_method(response) if isinstance(response, HttpResponseNotAllowed) else response

    return login_not_required(respond)


def wrong_method(refusal: HttpResponseNotAllowed) -> HttpResponse:
    """Return the refusal of a method as a problem; Allow names the right ones."""
    allowed = refusal["Allow"]
    response = problem(HTTPStatus.METHOD_NOT_ALLOWED, _("Use %(methods)s here.") % {"methods": allowed})
    response["Allow"] = allowed
    return response


def show_nothing(request: HttpRequest, rest: str) -> HttpResponse:
    """Answer every other address under /api/v1/."""
    raise Http404


def opened_patterns() -> list[URLPattern]:
    """Return the interface's addresses, each one opened."""
    patterns: list[Any] = [*api.urls[0], re_path(ANYTHING, show_nothing, name="nothing")]
    for pattern in patterns:
        pattern.callback = opened(pattern.callback)
    return patterns


urlpatterns = [path("", include((opened_patterns(), "ninja"), namespace="api"))]
