"""Symptoms: list them, note one, change it, remove it. A red flag comes with the entry that raises it."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from ninja import Router, Status

from tracker.api.auth import Caller, TokenRequest
from tracker.api.fields import Day
from tracker.api.found import found
from tracker.api.pages import DEFAULT_LIMIT, Limit
from tracker.api.problems import ProblemError, refused
from tracker.api.schemas.red_flags import RedFlagAnswer
from tracker.api.schemas.symptoms import (
    SymptomAnswer,
    SymptomChange,
    SymptomContent,
    SymptomNoted,
    SymptomPage,
)
from tracker.api.stretches import After, Stretch
from tracker.api.symptom_rows import changed_day, changed_episode, day_values, episode_values, is_episode
from tracker.api.versions import refuse_stale
from tracker.api.writing import id_taken, row_before, settled
from tracker.people.models import Act
from tracker.symptoms.asked import symptom_kind
from tracker.symptoms.flagging import Noted, raise_flags
from tracker.symptoms.kinds import KINDS, SymptomKind
from tracker.symptoms.models import RedFlag, Symptom, SymptomDay, SymptomEntry
from tracker.symptoms.places import spot

router = Router(tags=["symptoms"])

Row = SymptomDay | SymptomEntry


@router.get("symptoms", response=SymptomPage)
def list_symptoms(
    request: TokenRequest,
    first: Day | None = None,
    last: Day | None = None,
    limit: Limit = DEFAULT_LIMIT,
    after: After = "",
) -> SymptomPage:
    """Answers of days and episodes, by date and time; the answer of a day comes last on it."""
    stretch, person = Stretch(first, last, limit, after), request.auth.person
    days = stretch.entries(SymptomDay.objects.of(person), have_times=False)
    episodes = stretch.entries(SymptomEntry.objects.of(person))
    page, following = stretch.page(request, days, episodes)
    return SymptomPage(items=[SymptomAnswer.of(row) for row in page], next=following)


@router.post("symptoms", response={201: SymptomNoted, 200: SymptomNoted})
def note_symptom(request: TokenRequest, content: SymptomContent) -> Status[SymptomNoted]:
    """Answer for a day, in place of an earlier answer of the same symptom; with `time` note an episode.

    The answer is the row that stands. A repeat with the client's own `id` is the same row: 200, not 201.
    """
    kind, own = kind_and_row(request.auth, content.kind)
    is_single = is_episode(content)
    about = {"id": content.id, "person": request.auth.person, "date": content.date, "kind": kind.key}
    values = episode_values(content) if is_single else day_values(content)
    row = (SymptomEntry if is_single else SymptomDay)(**about, symptom=own, **values)
    asked = {"date": content.date, "kind": kind.key, **values}
    return settled(lambda: noted(request.auth, row, asked))


def kind_and_row(caller: Caller, key: str) -> tuple[SymptomKind, Symptom | None]:
    """Return the kind of a key with its row, if it is one of the person's own; refuse any other."""
    own = [] if key in KINDS else list(Symptom.objects.of(caller.person))
    kind = symptom_kind(key, own)
    if kind is None:
        known = [*KINDS, *(str(symptom.pk) for symptom in own)]
        raise refused("kind", _("Unknown kind. Known are: %(keys)s.") % {"keys": ", ".join(known)})
    return kind, next((symptom for symptom in own if str(symptom.pk) == key), None)


def noted(caller: Caller, row: Row, asked: dict[str, Any]) -> Status[SymptomNoted]:
    """Write the row and the flags it raises, or find it written before."""
    before = noted_before(caller, row, asked)
    if before is not None:
        return Status(HTTPStatus.OK, SymptomNoted.after(before, standing_flag(before)))
    act = caller.begun_act(Act.Verb.ADD, label_of(row))
    stands = (
        SymptomDay.objects.answer(act, row)
        if isinstance(row, SymptomDay)
        else SymptomEntry.objects.add(act, row)
    )
    return Status(HTTPStatus.CREATED, SymptomNoted.after(stands, raised_by(act, stands)))


def noted_before(caller: Caller, row: Row, asked: dict[str, Any]) -> Row | None:
    """Return the row that has this id already; answers and episodes share their ids."""
    other = SymptomEntry if isinstance(row, SymptomDay) else SymptomDay
    if other.all_rows.filter(pk=row.pk).exists():
        raise id_taken()
    before: Row | None = row_before(type(row), caller.person, row.pk, asked)
    return before


def label_of(row: Row) -> str:
    """Return the name of a row's symptom, that of an own one too that was taken off the list."""
    kind = KINDS.get(row.kind) or row.symptom.kind  # type: ignore[union-attr]
    return str(kind.label)


def raised_by(act: Act, row: Row) -> RedFlagAnswer | None:
    """Raise the flags that belong to what a row says; return the most urgent."""
    spots = row.places if isinstance(row, SymptomDay) else [spot(row.place, row.side)] if row.place else []
    frequency = row.frequency if isinstance(row, SymptomDay) else None
    said = Noted(row.kind, frequency, row.strength, spots, row.came_suddenly)
    return most_urgent(raise_flags(act, row.person, row.date, [said]))


def standing_flag(row: Row) -> RedFlagAnswer | None:
    """Return the most urgent flag that a symptom raised on the day of a row and that still stands."""
    return most_urgent(RedFlag.objects.of(row.person).filter(date=row.date, kind=row.kind, ended_on=None))


def most_urgent(flags: Iterable[RedFlag]) -> RedFlagAnswer | None:
    """Return the flag of the first level that any has."""
    levels = RedFlag.Level.values
    first = min(flags, key=lambda flag: levels.index(flag.level), default=None)
    return None if first is None else RedFlagAnswer.of(first)


@router.patch("symptoms/{symptom_id}", response=SymptomNoted)
def change_symptom(request: TokenRequest, symptom_id: str, change: SymptomChange) -> SymptomNoted:
    """Change the fields that are sent. "None" leaves nothing felt, and a strength ends "none"."""
    with transaction.atomic():
        row = own_row(request, symptom_id)
        values = changed_day(row, change) if isinstance(row, SymptomDay) else changed_episode(row, change)
        flag = saved(request.auth, row, values | {"date": change.date or row.date})
    return SymptomNoted.after(row, flag)


@router.delete("symptoms/{symptom_id}", response={204: None})
def delete_symptom(request: TokenRequest, symptom_id: str) -> Status[None]:
    """Remove an answer or an episode. It can be brought back from "Recent changes" for 30 days."""
    with transaction.atomic():
        row = own_row(request, symptom_id)
        row.delete_by(request.auth.begun_act(Act.Verb.DELETE, label_of(row)))
    return Status(HTTPStatus.NO_CONTENT, None)


def own_row(request: TokenRequest, key: str) -> Row:
    """Return the person's row, held until it is written, in the version the request expects."""
    days, episodes = (
        model.objects.of(request.auth.person).select_for_update() for model in (SymptomDay, SymptomEntry)
    )
    try:
        row: Row = found(days, key)
    except ProblemError:
        row = found(episodes, key)
    refuse_stale(request, SymptomAnswer.of(row))
    return row


def saved(caller: Caller, row: Row, values: dict[str, Any]) -> RedFlagAnswer | None:
    """Save what differs, with the flags it raises; return the most urgent of them."""
    fields = [name for name, value in values.items() if getattr(row, name) != value]
    if not fields:
        return None
    for name in fields:
        setattr(row, name, values[name])
    act = caller.begun_act(Act.Verb.CHANGE, label_of(row))
    try:
        with transaction.atomic():
            row.save_change(act, fields)
    except IntegrityError:
        raise refused(
            "date", _("This day has an answer for this symptom already; change that one.")
        ) from None
    return None if fields == ["note"] else raised_by(act, row)
