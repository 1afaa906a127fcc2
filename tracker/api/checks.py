"""What holds for every operation, checked in one place: query names, size of the body, what is documented."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja.operation import Operation

from tracker.api.problems import ProblemError

# The longest body that means something, sixty conditions, takes a tenth of this.
MAX_BODY_BYTES = 100_000

PERSON = {
    "in": "query",
    "name": "person",
    "required": False,
    "schema": {"type": "string"},
    "description": "Id of another person of the account; without it the token's own.",
}
IDEMPOTENCY_KEY = {
    "in": "header",
    "name": "Idempotency-Key",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 200},
    "description": "The same key with the same content within a day writes once and returns the same answer.",
}
IF_MATCH = {
    "in": "header",
    "name": "If-Match",
    "required": False,
    "schema": {"type": "string"},
    "description": "The ETag of the row as it was read; 412 when it has changed since.",
}
PROBLEM_SCHEMA = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "errors"],
    "properties": {
        **{name: {"type": "string"} for name in ("type", "title", "detail")},
        "status": {"type": "integer"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "message"],
                "properties": {"field": {"type": "string"}, "message": {"type": "string"}},
            },
        },
    },
}
PROBLEM = {
    "description": "Refused; the status says why, `errors` which fields are at fault.",
    "content": {"application/problem+json": {"schema": PROBLEM_SCHEMA}},
}
HEADERS = {"POST": [IDEMPOTENCY_KEY], "PATCH": [IF_MATCH], "DELETE": [IF_MATCH]}


@dataclass(frozen=True)
class Declared:
    """What an operation says it takes."""

    parameters: frozenset[str]
    takes_body: bool


class CheckedRequest(HttpRequest):
    """A request on its way to an operation."""

    declared: Declared


def checked(run: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Wrap one operation: its request says what the operation takes before it runs."""
    operation: Operation = run.__self__  # type: ignore[attr-defined]
    operation.openapi_extra = documented(operation)
    declared = Declared(declared_parameters(operation), takes_body=has_body(operation))

    @wraps(run)
    def respond(request: CheckedRequest, **path: Any) -> HttpResponse:
        request.declared = declared
        return run(request, **path)

    return respond


def documented(operation: Operation) -> dict[str, Any]:
    """Return what the schema says of every operation: the person, headers, and that errors are problems."""
    extra = {**(operation.openapi_extra or {})}
    headers = HEADERS.get(operation.methods[0], [])
    extra["parameters"] = [PERSON, *headers] if operation.auth_callbacks else []
    extra["responses"] = {"default": PROBLEM}
    return extra


def declared_parameters(operation: Operation) -> frozenset[str]:
    """Return the query parameters of an operation as its signature and its documentation declare them."""
    signed = [
        model.__ninja_flatten_map__ for model in operation.models if model.__ninja_param_source__ == "query"
    ]
    added = [
        extra["name"] for extra in (operation.openapi_extra or {})["parameters"] if extra["in"] == "query"
    ]
    return frozenset(added).union(*signed)


def has_body(operation: Operation) -> bool:
    """Whether an operation reads a body."""
    return any(model.__ninja_param_source__ == "body" for model in operation.models)


def refuse_undeclared(request: CheckedRequest) -> None:
    """Refuse what ninja would let pass: parameters the operation does not declare, and no body at all."""
    unknown = sorted(set(request.GET) - request.declared.parameters)
    if unknown:
        message = _("This parameter is not known here.")
        raise ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, message, [(name, message) for name in unknown])
    if request.declared.takes_body and not request.body:
        raise ProblemError(HTTPStatus.BAD_REQUEST, _("The body is not JSON."))


def refuse_large_body(request: HttpRequest) -> None:
    """Refuse a body by its announced length, before any of it is read."""
    length = request.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > MAX_BODY_BYTES:
        raise ProblemError(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            _("The body is larger than %(bytes)d bytes.") % {"bytes": MAX_BODY_BYTES},
        )
