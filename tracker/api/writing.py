"""Writing rows of one person's that a program may send twice, or two programs at once."""

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, transaction
from django.forms import ModelForm
from django.utils.translation import gettext as _

from tracker.api.auth import Caller
from tracker.api.problems import ProblemError
from tracker.people.models import Act, Person

Answer = TypeVar("Answer")


def settled(write: Callable[[], Answer]) -> Answer:
    """Return what `write` returns, in one transaction.

    Where another request wrote the same row in between, it looks once more and finds that row.
    """
    try:
        with transaction.atomic():
            return write()
    except IntegrityError:
        with transaction.atomic():
            return write()


def row_before(model: Any, person: Person, key: UUID, asked: Mapping[str, Any]) -> Any:
    """Return the row that has the client's id already, if it is what is asked for now; None if there is none.

    One answer for other content, a removed row and somebody else's: the id tells nobody whose it is.
    """
    row = model.all_rows.filter(pk=key).first()
    if row is None:
        return None
    is_theirs = row.person_id == person.pk and row.deleted_by_id is None
    if not is_theirs or any(getattr(row, name) != value for name, value in asked.items()):
        raise id_taken()
    return row


def id_taken() -> ProblemError:
    """Return the refusal of an id that another entry has."""
    return ProblemError(HTTPStatus.CONFLICT, _("This id belongs to an entry with other content."))


def row_of(form: ModelForm) -> Any:  # type: ignore[type-arg]
    """Return the row that a form of the pages makes; what it refuses there it refuses here, by field."""
    if form.is_valid():
        return form.instance
    errors = [(field, str(message)) for field, messages in form.errors.items() for message in messages]
    raise ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, _("Some values cannot be accepted."), errors)


def added_once(caller: Caller, row: Any, subject: str, names: Iterable[str]) -> tuple[HTTPStatus, Any]:
    """Save a new row, or find the one with its id and the same in the fields `names`; say which."""
    asked = {name: getattr(row, name) for name in names}

    def write() -> tuple[HTTPStatus, Any]:
        before = row_before(type(row), caller.person, row.pk, asked)
        if before is not None:
            return HTTPStatus.OK, before
        return HTTPStatus.CREATED, type(row).objects.add(caller.begun_act(Act.Verb.ADD, subject), row)

    return settled(write)
