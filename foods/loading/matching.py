"""Which food of the table a row of a file is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from foods.importers.scratch import Scratch, ScratchRow
from foods.models import Food, ImportRun, Source
from foods.models.shared import shared_by_all

SourceId = tuple[str, ...]  # what a food is called in a file, as the scratch file keeps it


def standing_foods() -> "QuerySet[Food]":
    """Return the foods that an import may meet: those everybody sees, and those an undone import left.

    The latter are in somebody's diary; when they are imported again they are the same foods.
    """
    foods = Food.objects.filter(shared_by_all() | Q(owner=None, removed_at__isnull=False))
    return foods.select_related("source")


def foods_called(source_ids: Iterable[str]) -> dict[str, list[Food]]:
    """Return the foods with these keys in their source, whichever that is: mostly one each."""
    # The index begins with the source; without naming one the whole table would be read.
    sources = list(Source.objects.values_list("pk", flat=True))
    rows = standing_foods().filter(source__in=sources, id_in_source__in=list(source_ids)).order_by("pk")
    found: dict[str, list[Food]] = {}
    for food in rows:
        found.setdefault(food.id_in_source, []).append(food)
    return found


class Matching:
    """Finds the foods of rows, those of FoodData Central by their numbers too where the key is another."""

    def __init__(self, run: ImportRun, sources: Mapping[str, int]) -> None:
        self.sources = sources
        self.by_numbers = run.format == ImportRun.Format.FDC
        self.ndb_numbers = keys_by_ndb_number() if self.by_numbers else {}

    def foods(self, rows: Sequence[ScratchRow]) -> dict[int, Food]:
        """Return the food of each row that has one, by the place of the row."""
        called = foods_called(row.key[0] for row in rows)
        found = {row.place: self.likeliest(row, called[row.key[0]]) for row in rows if row.key[0] in called}
        if self.by_numbers:
            found |= self.numbered([row for row in rows if row.place not in found])
        return found

    def likeliest(self, row: ScratchRow, foods: Sequence[Food]) -> Food:
        """Return the food of the source that the row names, else the one that was there first."""
        source_id = self.sources.get(row.values.get("source", ""))
        return next((food for food in foods if food.source_id == source_id), foods[0])

    def numbered(self, rows: Sequence[ScratchRow]) -> dict[int, Food]:
        """Return foods with the same FoodData Central number, else those without one with the NDB number.

        Such a food gets the number and keeps its own key; the next import finds it by the number.
        """
        by_number = {food.fdc_id: food for food in foods_with([row.values.get("fdc_id") for row in rows])}
        found = {
            row.place: by_number[number] for row in rows if (number := row.values.get("fdc_id")) in by_number
        }
        claims = {row.place: self.claimed(row) for row in rows if row.place not in found}
        foods = Food.objects.select_related("source").in_bulk([pk for pk in claims.values() if pk])
        return found | {place: foods[pk] for place, pk in claims.items() if pk in foods}

    def claimed(self, row: ScratchRow) -> int | None:
        """Return the key of the food without a number that has the row's NDB number; each is found once."""
        return self.ndb_numbers.pop(row.values.get("ndb_number") or "", None)


def foods_with(fdc_ids: Sequence[Any]) -> "QuerySet[Food]":
    """Return the foods that have one of these numbers of FoodData Central; of several the first counts."""
    numbers = [number for number in fdc_ids if number is not None]
    return standing_foods().filter(fdc_id__in=numbers).order_by("-pk")


def keys_by_ndb_number() -> dict[str, int]:
    """Return the foods that have an NDB number and no number of FoodData Central: some thousand."""
    foods = Food.objects.shared().filter(fdc_id=None).exclude(ndb_number="").order_by("-pk")
    return dict(foods.values_list("ndb_number", "pk"))


class FoodsOfRows:
    """The foods that portions and names of a file belong to: of the file, else of the table."""

    def __init__(self, scratch: Scratch, rows: Sequence[ScratchRow]) -> None:
        source_ids = {row.key[0] for row in rows}
        self.in_file = {
            row.key[0]: row for row in scratch.by_key("foods", {(each,) for each in source_ids}).values()
        }
        called = foods_called(source_ids - self.in_file.keys())
        self.in_table = {source_id: foods[0].pk for source_id, foods in called.items()}

    def verdict(self, source_id: str) -> str:
        """Return what the import does with the food; blank where there is none."""
        if source_id in self.in_file:
            return self.in_file[source_id].verdict
        return "unchanged" if source_id in self.in_table else ""

    def key(self, source_id: str) -> Any:
        """Return the food's primary key; None where it is not in the table yet."""
        if source_id in self.in_file:
            return self.in_file[source_id].row_id
        return self.in_table.get(source_id)

    def keys(self) -> list[int]:
        """Return the primary keys of all foods that are in the table."""
        known = [row.row_id for row in self.in_file.values()]
        return [pk for pk in (*known, *self.in_table.values()) if pk is not None]
