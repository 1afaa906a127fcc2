"""Write what an import adds and is going to change, while nobody sees it.

A new food is hidden as long as its run is not live, and its portions and names with it. A portion for a food
that stands is hidden as one that was taken off. All else waits in the history, see foods.loading.pending.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foods.importers.scratch import Scratch, ScratchRow, Verdict
from foods.loading.beat import Beat, Clock
from foods.loading.columns import fields, food_fields
from foods.loading.matching import FoodsOfRows
from foods.loading.origins import origins_of_changed
from foods.loading.pace import Pace
from foods.loading.pending import change_later, name_later
from foods.loading.sources import KnownSources, add_sources
from foods.loading.usual_portions import UsualPortions
from foods.models import Food, FoodName, ImportRun, Portion


@dataclass(frozen=True)
class Stage:
    """What every step needs; `clock` tells the moments that the history gets."""

    run: ImportRun
    scratch: Scratch
    sources: dict[str, int]
    clock: Clock


def stage(run: ImportRun, scratch: Scratch, beat: Beat) -> None:
    """Write all that can be written before the import is live, in short batches."""
    pace, done = Pace(), 0
    with pace.batch(1):
        add_sources(run, scratch)
    this = Stage(run, scratch, KnownSources(scratch).by_key, beat.clock)
    total = sum(scratch.counts(kind).get(verdict, 0) for kind, verdict, _ in STEPS)
    for kind, verdict, write in STEPS:
        for rows in batches(scratch, kind, verdict, pace):
            with pace.batch(len(rows)):
                write(this, rows)
            done += len(rows)
            beat(done, total)


def batches(scratch: Scratch, kind: str, verdict: str, pace: Pace) -> Iterator[list[ScratchRow]]:
    """Yield the rows with a verdict, as many at a time as the pace allows."""
    after = 0
    while rows := scratch.rows(kind, verdict, after, pace.size):
        yield rows
        after = rows[-1].place


def change_foods(this: Stage, rows: Sequence[ScratchRow]) -> None:
    """Keep for later what foods that stand are going to hold."""
    wanted = {row.row_id: food_fields(row.news, this.sources) for row in rows}
    for food_id, origins in origins_of_changed(this.run, rows).items():
        wanted[food_id]["value_origins"] = origins
    change_later(this.run, Food, wanted, this.clock)


def add_foods(this: Stage, rows: Sequence[ScratchRow]) -> None:
    """Add foods, hidden, and remember their keys; foods that an undone import left come back later."""
    change_foods(this, [row for row in rows if row.row_id is not None])
    new = [row for row in rows if row.row_id is None]
    foods = Food.objects.bulk_create(
        Food(id_in_source=row.key[0], last_run=this.run, **food_fields(row.values, this.sources))
        for row in new
    )
    this.scratch.judge(Verdict(row.place, row.verdict, food.pk) for row, food in zip(new, foods, strict=True))


def change_portions(this: Stage, rows: Sequence[ScratchRow]) -> None:
    """Keep for later what portions are going to hold."""
    change_later(this.run, Portion, {row.row_id: fields(row.news) for row in rows}, this.clock)


def add_portions(this: Stage, rows: Sequence[ScratchRow]) -> None:
    """Add portions; those of foods that stand are hidden as if taken off."""
    foods = FoodsOfRows(this.scratch, rows)
    hidden = hidden_foods(this.run, foods)
    Portion.objects.bulk_create(
        Portion(
            food_id=(food := foods.key(row.key[0])),
            origin=row.key[1],
            description=row.key[2],
            last_run=this.run,
            removed_at=None if food in hidden else this.clock(),
            **fields(row.values),
        )
        for row in rows
    )


def change_names(this: Stage, rows: Sequence[ScratchRow]) -> None:
    """Keep for later what names are going to hold."""
    usual = UsualPortions(this.run, FoodsOfRows(this.scratch, rows))
    wanted = {row.row_id: fields(row.news) | usual.field(row) for row in rows}
    change_later(this.run, FoodName, wanted, this.clock)


def add_names(this: Stage, rows: Sequence[ScratchRow]) -> None:
    """Add names of hidden foods; those of foods that stand are added later."""
    foods = FoodsOfRows(this.scratch, rows)
    hidden, usual = hidden_foods(this.run, foods), UsualPortions(this.run, foods)
    names = [
        FoodName(
            food_id=foods.key(row.key[0]),
            language=row.key[1],
            text=row.key[2],
            last_run=this.run,
            **(fields(row.values) | usual.field(row)),
        )
        for row in rows
    ]
    FoodName.objects.bulk_create(name for name in names if name.food_id in hidden)
    name_later(this.run, [name for name in names if name.food_id not in hidden], this.clock)


def hidden_foods(run: ImportRun, foods: FoodsOfRows) -> set[int]:
    """Return which of these foods this run has added."""
    return set(Food.objects.filter(pk__in=foods.keys(), last_run=run).values_list("pk", flat=True))


STEPS = (
    ("foods", "changed", change_foods),
    ("foods", "added", add_foods),
    ("portions", "changed", change_portions),
    ("portions", "added", add_portions),
    ("names", "changed", change_names),
    ("names", "added", add_names),
)
