"""`Idempotency-Key`: a POST sent twice writes once."""

import hashlib
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import gettext as _
from ninja import Status

from tracker.api.auth import TokenRequest
from tracker.api.models import IdempotencyKey
from tracker.api.problems import ProblemError, refused

HEADER = "Idempotency-Key"
MAX_KEY_LENGTH = 200


def once(operation: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap an operation: a POST with a key that was used before gets the answer it had then."""

    @wraps(operation)
    def respond(request: TokenRequest, **values: Any) -> Any:
        key = request.headers.get(HEADER)
        if request.method != "POST" or key is None:
            return operation(request, **values)
        if not (key.isprintable() and 0 < len(key) <= MAX_KEY_LENGTH):
            raise refused(HEADER, _("A key has 1 to 200 printable characters."))
        with transaction.atomic():
            return first_answer(request, key, lambda: operation(request, **values))

    return respond


def first_answer(request: TokenRequest, key: str, write: Callable[[], Status[Any]]) -> Status[Any]:
    """Return what `write` answers, or answered then. What it refuses is not kept and can be tried again."""
    kept, is_new = IdempotencyKey.objects.claim(request.auth.account, key, digest_of(request), now())
    if is_new:
        answer = write()
        kept.status, kept.answer = answer.status_code, answer.value.model_dump(mode="json")
        kept.save(update_fields=["status", "answer"])
        return answer
    if kept.digest != digest_of(request):
        raise ProblemError(HTTPStatus.CONFLICT, _("This key was used with other content."))
    return Status(kept.status, kept.answer)


def digest_of(request: TokenRequest) -> str:
    """Return a digest of what is asked: address, person and body, byte by byte."""
    asked = f"{request.get_full_path()} {request.auth.person.pk}\n".encode()
    return hashlib.sha256(asked + request.body).hexdigest()
