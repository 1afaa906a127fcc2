"""Errors as `application/problem+json` (RFC 9457). Every refusal of the interface is made here."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _


class ProblemError(Exception):
    """A request that is refused: a status, a sentence, and the fields at fault as (field, message)."""

    def __init__(self, status: HTTPStatus, detail: str, errors: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = errors


def refused(field: str, message: str) -> ProblemError:
    """Return the refusal of one field's value."""
    return ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, message, [(field, message)])


def absent() -> ProblemError:
    """Return the answer for what is not there or is somebody else's; nobody learns which."""
    return ProblemError(HTTPStatus.NOT_FOUND, _("There is nothing here that you may see."))


def problem(status: HTTPStatus, detail: str, errors: Sequence[tuple[str, str]] = ()) -> JsonResponse:
    """Return the response; its `type` says no more than the status does."""
    body = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": printable(detail),
        "errors": [{"field": printable(field), "message": printable(message)} for field, message in errors],
    }
    response = JsonResponse(body, status=status.value, content_type="application/problem+json")
    if status == HTTPStatus.UNAUTHORIZED:
        response["WWW-Authenticate"] = "Bearer"
    return response


def printable(text: str) -> str:
    """Return text that UTF-8 can hold; a field's name may come from JSON as half a character."""
    return text.encode("utf-8", "replace").decode()


def answer_problem(request: HttpRequest, error: Any) -> JsonResponse:
    """Answer a refusal raised by us."""
    return problem(error.status, error.detail, error.errors)


def answer_unauthorized(request: HttpRequest, error: Any) -> JsonResponse:
    """Answer a request without a valid token."""
    return problem(HTTPStatus.UNAUTHORIZED, _("Send a valid token: Authorization: Bearer TOKEN."))


def answer_http_error(request: HttpRequest, error: Any) -> JsonResponse:
    """Answer what ninja refuses itself: a body that is not JSON."""
    return problem(HTTPStatus(error.status_code), str(error))


def answer_absent(request: HttpRequest, error: Any) -> JsonResponse:
    """Answer what is not there."""
    missing = absent()
    return problem(missing.status, missing.detail)


def answer_invalid(request: HttpRequest, error: Any) -> JsonResponse:
    """Answer values that do not have the form they should have."""
    errors = [(field_of(found), message_of(found)) for found in error.errors]
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, _("Some values cannot be accepted."), errors)


def field_of(error: dict[str, Any]) -> str:
    """Return the dotted name of a field: ("body", "change", "conditions", 0, "kind") is conditions.0.kind."""
    place, *names = error["loc"]
    return ".".join(str(name) for name in (names[1:] if place == "body" else names))


def message_of(error: dict[str, Any]) -> str:
    """Return the sentence about one value; pydantic writes a word before sentences of ours."""
    if error["type"] == "extra_forbidden":
        return _("This field is not known here.")
    return str(error["msg"]).removeprefix("Value error, ")
