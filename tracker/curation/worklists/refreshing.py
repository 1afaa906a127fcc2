"""Working the lists out and keeping what they found."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from django.db import transaction

from foods.amounts import stored
from tracker.curation.models import Look, WorkItem
from tracker.curation.worklists.duplicates import duplicates
from tracker.curation.worklists.estimates import estimates
from tracker.curation.worklists.found import Found, Key, case_of, first_of
from tracker.curation.worklists.outliers import outliers
from tracker.curation.worklists.uses import uses_by_food
from tracker.curation.worklists.without_portion import without_portion
from tracker.curation.worklists.without_value import without_value

Kind = WorkItem.Kind
ROWS_A_QUERY = 200


def refresh_worklists(now: datetime) -> None:
    """Work every list out anew: the table is read as it comes, each list written in one short transaction."""
    Look.begin(now)
    for kind, found in all_found():
        keep(kind, found)
    Look.finish(now)


def all_found() -> Iterator[tuple[Kind, Iterable[Found]]]:
    """Yield each list with what it finds."""
    uses = uses_by_food()
    yield Kind.WITHOUT_VALUE, without_value()
    yield Kind.ESTIMATE, estimates(uses)
    yield Kind.OUTLIER, outliers(uses)
    yield Kind.DUPLICATE, duplicates(uses)
    yield Kind.WITHOUT_PORTION, without_portion(uses)


def keep(kind: Kind, found: Iterable[Found]) -> None:
    """Keep what a list found: what is new or other is written, what is settled goes, what is closed stays.

    What was closed is kept through a time when its foods had other values: it stays away with the former.
    """
    of_kind = WorkItem.objects.filter(kind=kind)
    closed = {case_of(key_of(item), item.detail) for item in of_kind.exclude(closed_at=None)}
    standing = {key_of(item): item for item in of_kind.filter(closed_at=None)}
    wanted = {one.key: one for one in first_of(found, closed)}
    with transaction.atomic():
        remove([item.pk for key, item in standing.items() if key not in wanted])
        update(standing, wanted)
        new = [item_of(kind, one) for key, one in wanted.items() if key not in standing]
        WorkItem.objects.bulk_create(new, ROWS_A_QUERY, ignore_conflicts=True)


def key_of(item: WorkItem) -> Key:
    """Return what tells items of one list apart."""
    return item.food_id, item.other_food_id


def item_of(kind: Kind, one: Found) -> WorkItem:
    """Return a new row, not saved yet."""
    return WorkItem(
        kind=kind,
        food_id=one.food_id,
        other_food_id=one.other_id,
        people=one.uses.people,
        entries=one.uses.entries,
        weight=stored(one.weight),
        detail=one.detail,
    )


def remove(pks: Sequence[int]) -> None:
    """Delete items, some at a time."""
    for first in range(0, len(pks), ROWS_A_QUERY):
        WorkItem.objects.filter(pk__in=pks[first : first + ROWS_A_QUERY]).delete()


def update(standing: dict[Key, WorkItem], wanted: dict[Key, Found]) -> None:
    """Write what is other than it was of items that stand."""
    changed = []
    for key in standing.keys() & wanted.keys():
        item, one = standing[key], wanted[key]
        now = (*one.uses, stored(one.weight), one.detail)
        if (item.people, item.entries, item.weight, item.detail) != now:
            item.people, item.entries, item.weight, item.detail = now
            changed.append(item)
    WorkItem.objects.bulk_update(changed, ["people", "entries", "weight", "detail"], ROWS_A_QUERY)
