"""ETag and If-Match: changing a row only if nobody changed it since it was read."""

import hashlib
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja.renderers import JSONRenderer
from pydantic import BaseModel

from tracker.api.problems import ProblemError

# What an answer tells of the writing and not of the row.
OF_WRITING = {"red_flag"}


def etag_of(request: HttpRequest, data: dict[str, Any]) -> str:
    """Return the tag of an answer: a digest of the row's JSON."""
    row = {name: value for name, value in data.items() if name not in OF_WRITING}
    text = JSONRenderer().render(request, row, response_status=HTTPStatus.OK)
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'


def refuse_stale(request: HttpRequest, row: BaseModel) -> None:
    """Refuse with 412 when `If-Match` names another version than `row`.

    A tag marked weak is taken as well: compressing an answer makes Django mark it.
    """
    wanted = request.headers.get("If-Match")
    if wanted is None or wanted.strip() == "*":
        return
    tags = {tag.strip().removeprefix("W/") for tag in wanted.split(",")}
    if etag_of(request, row.model_dump()) not in tags:
        raise ProblemError(HTTPStatus.PRECONDITION_FAILED, _("The row has changed since it was read."))
