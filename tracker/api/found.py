"""Fetching one row by an id that a program sent."""

from typing import TypeVar

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Model, QuerySet

from tracker.api.problems import absent

Row = TypeVar("Row", bound=Model)


def found(rows: QuerySet[Row], key: str) -> Row:
    """Return the row of `rows` with this id. An id that cannot be one is as absent as an unknown one."""
    try:
        return rows.get(pk=key)
    except (ObjectDoesNotExist, ValidationError, ValueError):
        raise absent() from None
