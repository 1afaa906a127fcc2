"""Stressors of days: list them, note one, change it, remove it."""

from http import HTTPStatus
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from ninja import Router, Status

from tracker.api.auth import Caller, TokenRequest
from tracker.api.fields import Day
from tracker.api.found import found
from tracker.api.pages import DEFAULT_LIMIT, Limit
from tracker.api.problems import refused
from tracker.api.schemas.stressors import StressorAnswer, StressorChange, StressorContent, StressorPage
from tracker.api.stressor_values import amount_of, refuse_outside
from tracker.api.stretches import After, Stretch
from tracker.api.versions import refuse_stale
from tracker.api.writing import row_before, settled
from tracker.people.models import Act
from tracker.stressors.asked import kind_of
from tracker.stressors.kinds import KINDS, StressorKind
from tracker.stressors.models import Stressor, StressorEntry

router = Router(tags=["stressors"])


@router.get("stressors", response=StressorPage)
def list_stressors(
    request: TokenRequest,
    first: Day | None = None,
    last: Day | None = None,
    limit: Limit = DEFAULT_LIMIT,
    after: After = "",
) -> StressorPage:
    """What was noted, by date and time; entries without a time come last on their day."""
    stretch = Stretch(first, last, limit, after)
    entries = stretch.entries(StressorEntry.objects.of(request.auth.person).select_related("stressor"))
    page, following = stretch.page(request, entries)
    return StressorPage(items=[StressorAnswer.of(entry) for entry in page], next=following)


@router.post("stressors", response={201: StressorAnswer, 200: StressorAnswer})
def note_stressor(request: TokenRequest, content: StressorContent) -> Status[StressorAnswer]:
    """Note one. Caffeine and alcohol add up; of any other kind a day has one answer, which this changes.

    The answer is the row that stands. A repeat with the client's own `id` is the same row: 200, not 201.
    """
    kind, own = kind_and_row(request.auth, content.kind)
    entry = StressorEntry(
        id=content.id,
        person=request.auth.person,
        date=content.date,
        time=content.time,
        kind=kind.key,
        stressor=own,
        value=amount_of(content, kind),
        note=content.note or "",
    )
    return settled(lambda: noted(request.auth, entry, kind))


def kind_and_row(caller: Caller, key: str) -> tuple[StressorKind, Stressor | None]:
    """Return the kind of a key with its row, if it is one of the person's own; refuse any other."""
    own = [] if key in KINDS else list(Stressor.objects.of(caller.person))
    kind = kind_of(key, own)
    if kind is None:
        known = [*KINDS, *(str(stressor.pk) for stressor in own)]
        raise refused("kind", _("Unknown kind. Known are: %(keys)s.") % {"keys": ", ".join(known)})
    return kind, next((stressor for stressor in own if str(stressor.pk) == key), None)


def noted(caller: Caller, entry: StressorEntry, kind: StressorKind) -> Status[StressorAnswer]:
    """Write the entry, or find it written before."""
    names = ("date", "time", "kind", "value", "note")
    before = row_before(
        StressorEntry, caller.person, entry.pk, {name: getattr(entry, name) for name in names}
    )
    if before is not None:
        return Status(HTTPStatus.OK, StressorAnswer.of(before))
    stands = StressorEntry.objects.note(caller.begun_act(Act.Verb.ADD, str(kind.label)), entry)
    return Status(HTTPStatus.CREATED, StressorAnswer.of(stands))


@router.patch("stressors/{stressor_id}", response=StressorAnswer)
def change_stressor(request: TokenRequest, stressor_id: str, change: StressorChange) -> StressorAnswer:
    """Change the fields that are sent."""
    with transaction.atomic():
        entry = own_entry(request, stressor_id)
        fields = changed_fields(entry, change.given())
        if fields:
            save_change(request.auth, entry, fields)
    return StressorAnswer.of(entry)


@router.delete("stressors/{stressor_id}", response={204: None})
def delete_stressor(request: TokenRequest, stressor_id: str) -> Status[None]:
    """Remove an entry. It can be brought back from "Recent changes" for 30 days."""
    with transaction.atomic():
        entry = own_entry(request, stressor_id)
        entry.delete_by(request.auth.begun_act(Act.Verb.DELETE, str(kind_in(entry).label)))
    return Status(HTTPStatus.NO_CONTENT, None)


def own_entry(request: TokenRequest, key: str) -> StressorEntry:
    """Return the person's entry, held until it is written, in the version the request expects."""
    rows = StressorEntry.objects.of(request.auth.person).select_for_update()
    entry: StressorEntry = found(rows, key)
    refuse_stale(request, StressorAnswer.of(entry))
    return entry


def kind_in(entry: StressorEntry) -> StressorKind:
    """Return the kind of an entry, that of an own stressor too that was taken off the list."""
    return KINDS.get(entry.kind) or entry.stressor.kind  # type: ignore[union-attr]


def changed_fields(entry: StressorEntry, given: dict[str, Any]) -> list[str]:
    """Put what was sent into `entry` and return the names of its fields to save."""
    if "value" in given:
        refuse_outside(given["value"], kind_in(entry))
    if "note" in given:
        given["note"] = given["note"] or ""
    for name, value in given.items():
        setattr(entry, name, value)
    return [*given]


def save_change(caller: Caller, entry: StressorEntry, fields: list[str]) -> None:
    """Save what changed; a day that has an answer of this kind takes no second one."""
    try:
        with transaction.atomic():
            entry.save_change(caller.begun_act(Act.Verb.CHANGE, str(kind_in(entry).label)), fields)
    except IntegrityError:
        raise refused("date", _("This day has an answer of this kind already; change that one.")) from None
