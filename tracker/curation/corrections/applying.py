"""Bringing entries to what the food table says now: one act, one short transaction."""

from collections.abc import Iterable
from typing import Any

from django.db import connection, transaction

from tracker.curation.corrections.entries import from_table
from tracker.curation.corrections.plan import Plan
from tracker.curation.models import CorrectedItem, Correction, FormerValues
from tracker.curation.models.former_values import KEPT
from tracker.curation.models.taking_back import set_values
from tracker.diary.models import MealItem
from tracker.people.models import Act

# How an engine says that two columns hold the same, or are both unknown.
SAME = {"sqlite": "IS", "postgresql": "IS NOT DISTINCT FROM"}

WRITE_DOWN = """
INSERT INTO {corrected} (correction_id, item_id, former_id)
SELECT former.correction_id, entry.id, former.id
FROM {entry} entry JOIN {former} former
ON former.correction_id = %s AND former.value_note = entry.value_note AND {same}
WHERE entry.id IN ({changing})
"""


class StaleError(Exception):
    """Entries were changed after the plan was made; nothing was applied."""


def apply(plan: Plan, act: Act, reason: str) -> Correction:
    """Correct the entries of a plan. Raises StaleError where they are not those of the plan any more.

    What entries held is written down once for all that held the same, and entries are set by such groups:
    the number of statements depends on how many values there were, not on how many entries.
    """
    with transaction.atomic():
        act.save()
        correction: Correction = Correction.objects.create(
            act=act,
            food=plan.food,
            first=plan.stretch.first,
            last=plan.stretch.last,
            reason=reason,
            entries=plan.changing_entries,
        )
        FormerValues.objects.bulk_create(
            FormerValues(correction=correction, **group.former) for group in plan.changing_groups
        )
        if write_down(correction, plan) != correction.entries:
            raise StaleError
        for formers, values in by_new_values(correction.former_values.all(), plan):
            # All rows: SQLite would otherwise walk its index of rows that nobody removed.
            entries = MealItem.all_rows.filter(
                pk__in=CorrectedItem.objects.filter(former__in=formers).values("item")
            )
            set_values(from_table(entries), {**values, "corrected_at": correction.made_at})
    return correction


def write_down(correction: Correction, plan: Plan) -> int:
    """Write down which entry held which of the former values; return how many entries those are."""
    changing, parameters = plan.changing.order_by().values("pk").query.sql_with_params()
    same = " AND ".join(f"former.{name} {SAME[connection.vendor]} entry.{name}" for name in KEPT)
    statement = WRITE_DOWN.format(
        corrected=CorrectedItem._meta.db_table,  # noqa: SLF001 (public: docs, Options.db_table)
        entry=MealItem._meta.db_table,  # noqa: SLF001
        former=FormerValues._meta.db_table,  # noqa: SLF001
        same=same,
        changing=changing,
    )
    key = Correction._meta.pk.get_db_prep_value(correction.pk, connection)  # noqa: SLF001
    with connection.cursor() as cursor:
        cursor.execute(statement, [key, *parameters])
        return int(cursor.rowcount)


def by_new_values(
    formers: Iterable[FormerValues], plan: Plan
) -> list[tuple[list[FormerValues], dict[str, Any]]]:
    """Return the former values together that become the same, with what they become."""
    together: dict[str, tuple[list[FormerValues], dict[str, Any]]] = {}
    for former in formers:
        values = plan.now.of(former.value_note)
        if values is not None:
            together.setdefault(repr(values), ([], values))[0].append(former)
    return list(together.values())
