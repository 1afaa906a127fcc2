"""A check-in every day beside the bench's diaries, as the demo answers it, with an episode a week."""

import uuid
from collections.abc import Callable, Collection, Iterator
from datetime import date, time, timedelta
from typing import Any

from django.db import transaction

from tests.bench.diaries import BATCH, NAMESPACE
from tracker.people.models.entries import Entry
from tracker.stressors.models import StressorEntry
from tracker.symptoms.models import SymptomDay, SymptomEntry
from tracker.today.demo_check_ins import felt, noted

EVENING = time(21, 30)


def write_check_ins(person_id: int, today: date, span: Collection[int]) -> None:
    """Write what is noted on every day of `span`, counted back from `today`."""
    with transaction.atomic():
        for days in (StressorEntry, SymptomDay, SymptomEntry):
            rows = (row for days_ago in span for row in rows_of(days, person_id, today, days_ago))
            days.all_rows.bulk_create(rows, BATCH)


def rows_of(model: type[Entry], person_id: int, today: date, days_ago: int) -> Iterator[Entry]:
    """Yield the rows of one kind on one day, with the same keys in every run."""
    day = today - timedelta(days=days_ago)
    for values in VALUES[model](days_ago):
        key = uuid.uuid5(NAMESPACE, f"{model.__name__} {person_id} {day} {values['kind']}")
        yield model(id=key, person_id=person_id, date=day, **values)


def stressors(days_ago: int) -> Iterator[dict[str, Any]]:
    """Yield what is noted of stressors."""
    for kind, value in noted(days_ago):
        yield {"kind": kind, "value": value}


def symptoms(days_ago: int) -> Iterator[dict[str, Any]]:
    """Yield the answers for the day."""
    for kind, (frequency, strength, places) in felt(days_ago):
        yield {"kind": kind, "frequency": frequency, "strength": strength, "places": [*places]}


def episodes(days_ago: int) -> Iterator[dict[str, Any]]:
    """Yield an episode, on one evening a week."""
    if days_ago % 7 == 0:
        yield {"kind": "fasciculation", "time": EVENING, "place": "calf", "side": "left", "strength": 3}


VALUES: dict[type[Entry], Callable[[int], Iterator[dict[str, Any]]]] = {
    StressorEntry: stressors,
    SymptomDay: symptoms,
    SymptomEntry: episodes,
}
