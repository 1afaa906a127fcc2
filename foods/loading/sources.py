"""Sources of an import: compared, and written in a moment, as there are few."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from foods.importers.scratch import Scratch, ScratchRow, Verdict
from foods.loading.columns import NEW_SOURCE, Fields, differing, fields
from foods.models import Food, ImportRun, Source


class KnownSources:
    """The sources of the table and those that only the file has."""

    def __init__(self, scratch: Scratch) -> None:
        new = [row for rows in scratch.all_rows("sources") for row in rows]
        standing = Source.objects.values_list("key", "pk", "data_set")
        self.by_key = {row.key[0]: NEW_SOURCE for row in new} | {key: pk for key, pk, _ in standing}
        self.data_sets = {row.key[0]: str(row.values.get("data_set", "")) for row in new}
        self.data_sets |= {key: data_set for key, _, data_set in standing}
        self.keys = {pk: key for key, pk in self.by_key.items()}

    def key(self, pk: int | None) -> str:
        """Return the key of a source by its primary key; blank where there is none."""
        return self.keys.get(pk, "") if pk else ""

    def data_set(self, key: str) -> str:
        """Return the data set of a source, whichever its release; blank where the key names none."""
        return self.data_sets.get(key, "")

    def data_set_of(self, food: Food) -> str:
        """Return the data set of a food."""
        return self.data_set(self.key(food.source_id))

    def is_same_data_set(self, food: Food, row: ScratchRow) -> bool:
        """Whether a row is of the data set of its food, perhaps of another release."""
        return self.data_set_of(food) == self.data_set(row.values.get("source", ""))

    def of_data_sets(self, data_sets: Iterable[str]) -> list[int]:
        """Return the primary keys of the sources of these data sets."""
        wanted = set(data_sets)
        return [pk for key, pk in self.by_key.items() if pk and self.data_sets[key] in wanted]


def source_verdicts(rows: Sequence[ScratchRow]) -> list[Verdict]:
    """Return what an import would do with these sources."""
    standing = {source.key: source for source in Source.objects.filter(key__in=[row.key[0] for row in rows])}
    return [source_verdict(row, standing.get(row.key[0])) for row in rows]


def source_verdict(row: ScratchRow, standing: Source | None) -> Verdict:
    """Return what an import would do with one source."""
    if standing is None:
        return Verdict(row.place, "added")
    former = differing(standing, fields(row.values))
    return Verdict(row.place, "changed" if former else "unchanged", standing.pk, former)


def add_sources(run: ImportRun, scratch: Scratch) -> None:
    """Write the new sources: the foods of the run need them. Until then no food has them."""
    Source.objects.bulk_create(
        Source(last_run=run, **(fields(row.values) | {"key": row.key[0]}))
        for rows in scratch.all_rows("sources", "added")
        for row in rows
    )


def change_sources(run: ImportRun, scratch: Scratch) -> dict[str, dict[str, Fields]]:
    """Write the changed sources; return what they held before and hold now, by primary key."""
    former = {}
    for rows in scratch.all_rows("sources", "changed"):
        for row in rows:
            source = Source.objects.get(key=row.key[0])
            wanted = fields(row.values) | {"last_run_id": run.pk}
            former[str(source.pk)] = {"former": differing(source, wanted), "ours": wanted}
            Source.objects.filter(pk=source.pk).update(**wanted)
    return former


def restore_sources(run: ImportRun) -> None:
    """Give the sources that a run changed what they held; what was written since is left to undo that."""
    for source in Source.objects.filter(pk__in=run.journal.get("sources", {})):
        former, ours = (run.journal["sources"][str(source.pk)][each] for each in ("former", "ours"))
        left = {name: value for name, value in former.items() if getattr(source, name) != ours[name]}
        Source.objects.filter(pk=source.pk).update(**{name: former[name] for name in former.keys() - left})
        hand_on(source, left, ImportRun.objects.live().filter(applied_at__gt=run.applied_at))


def hand_on(source: Source, former: Mapping[str, Any], runs: "QuerySet[ImportRun]") -> None:
    """Let a later import restore what it would not have met if the one before had never been."""
    for run in runs.order_by("applied_at") if former else ():
        if (values := run.journal.get("sources", {}).get(str(source.pk))) is not None:
            values["former"] |= {name: former[name] for name in former.keys() & values["former"]}
            run.save(update_fields=["journal"])
            return


def forget_sources(run: ImportRun) -> None:
    """Delete the sources that only this run has; one that a food still names stays."""
    Source.objects.filter(last_run=run, foods=None).exclude(pk__in=run.journal.get("sources", {})).delete()
