"""What an import would do with each food of its file."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from foods.importers.scratch import Problem, Scratch, ScratchRow, Verdict
from foods.loading.columns import Fields, differing, food_fields
from foods.loading.doubtful import Plausibility, why_impossible
from foods.loading.fdc_rules import is_only_released_anew, theirs
from foods.loading.matching import Matching
from foods.loading.sources import KnownSources
from foods.models import Food, ImportRun

# Without these nobody can add a food.
NEEDED = ("source", "source_name")
LESS_THAN_ADDED = "has less magnesium than was added to the food, as the table says"


class ComparedFoods:
    """Compares the foods of a file with those of the table, some at a time."""

    def __init__(self, run: ImportRun, scratch: Scratch) -> None:
        self.is_fdc = run.format == ImportRun.Format.FDC
        self.scratch = scratch
        self.sources = KnownSources(scratch)
        self.matching = Matching(run, self.sources.by_key)
        self.plausibility = Plausibility(scratch)
        # The data sets that the file names, and how many foods of each data set it holds.
        self.named: set[str] = set()
        self.met: Counter[str] = Counter()

    def verdicts(self, rows: Sequence[ScratchRow]) -> list[Verdict]:
        """Return what the import would do with these foods."""
        foods = self.matching.foods(rows)
        return [self.verdict(row, foods.get(row.place)) for row in rows]

    def verdict(self, row: ScratchRow, food: Food | None) -> Verdict:
        """Return what the import would do with one food."""
        self.named.update(self.sources.data_set(key) for key in [row.values.get("source")] if key)
        if food is None:
            return self.addition(row, food_fields(row.values, self.sources.by_key))
        self.met[self.sources.data_set_of(food)] += food.removed_at is None
        if self.is_fdc and food.corrected_at is not None:
            return Verdict(row.place, "kept", food.pk)
        wanted = food_fields(row.values, self.sources.by_key)
        wanted = theirs(food, wanted) if self.is_fdc else wanted
        if not holds_what_was_added(food, wanted):
            return self.refusal(row, LESS_THAN_ADDED, food)
        if problem := why_impossible(food, wanted):
            return self.refusal(row, problem, food)
        self.plausibility.ask(row, food, wanted)
        return self.change(row, food, wanted)

    def addition(self, row: ScratchRow, wanted: Fields) -> Verdict:
        """Return that a food is new, or that too little is said of it."""
        lacking = [column for column in NEEDED if not row.values.get(column)]
        if lacking:
            return self.refusal(row, f"is a new food and has no {' and no '.join(lacking)}")
        self.plausibility.ask(row, None, wanted)
        return Verdict(row.place, "added")

    def change(self, row: ScratchRow, food: Food, wanted: Fields) -> Verdict:
        """Return what would be other than now. A food that an undone import left is added again."""
        former = differing(food, wanted)
        if (
            self.is_fdc
            and self.sources.is_same_data_set(food, row)
            and is_only_released_anew(food, former, wanted)
        ):
            former = {}
        if "source_id" in former:
            former["source"] = self.sources.key(former.pop("source_id"))
        if food.removed_at is not None:
            return Verdict(row.place, "added", food.pk, former)
        return Verdict(row.place, "changed" if former else "unchanged", food.pk, former)

    def refusal(self, row: ScratchRow, message: str, food: Food | None = None) -> Verdict:
        """Refuse a row and say why."""
        self.scratch.add_problem(Problem(row.file, row.line, f"{row.key[0]} {message}"))
        return Verdict(row.place, "refused", food.pk if food else None)

    def missing(self) -> int:
        """Return how many foods of the file's data sets are in the table and not in the file."""
        data_sets = self.named or self.met.keys()
        standing = Food.objects.shared().filter(source__in=self.sources.of_data_sets(data_sets)).count()
        return standing - sum(self.met[data_set] for data_set in data_sets)


def holds_what_was_added(food: Food, wanted: Mapping[str, Any]) -> bool:
    """Whether the magnesium that a maker put in is no more than all there is."""
    added = food.added_magnesium_mg_per_100_g
    magnesium = wanted.get("magnesium_mg_per_100_g", food.magnesium_mg_per_100_g)
    return added is None or (magnesium is not None and added <= magnesium)
