"""Put the foods of a download together from what was taken down of its files."""

from collections.abc import Iterator, Sequence
from typing import Any

from foods.importers.fdc.categories import Groups
from foods.importers.fdc.data_types import BRANDED, DATA_TYPES, FOUNDATION, SR_LEGACY
from foods.importers.fdc.download import Download
from foods.importers.fdc.food_row import Row, Values, branded_row, food_row, reference_row
from foods.importers.fdc.portions import Portion, once_each
from foods.importers.fdc.servings import DRINKS, Serving
from foods.importers.fdc.staged import Staged, Value
from foods.importers.fdc.staging import FOODS, PORTIONS, RELEASES, VALUES, ByFood
from foods.importers.plausibility import impossible
from foods.importers.scratch import Read

# Foods between two words on how far it is: some tenths of a second.
FOODS_BETWEEN = 2_000

IMPOSSIBLE = "foods that cannot be"
TWINS = "values that are in the file twice and differ"
VOLUMES = "branded foods count per 100 ml, are no drinks, and come in without values"
NO_SERVINGS = (
    "labels state no serving, or one that is no measure (by volume of no drink, without a weight, above 3 kg)"
)


class Assembly:
    """The foods of a download, one after the other."""

    def __init__(self, download: Download, groups: Groups) -> None:
        self.download, self.groups, self.scratch = download, groups, download.scratch
        self.releases = dict(self.scratch.database.execute(RELEASES).fetchall())

    def write(self) -> None:
        """Write sources, foods and portions of our table to the scratch file."""
        with self.scratch.writing():
            self.scratch.add(
                "sources", [DATA_TYPES[each].source(release) for each, release in self.releases.items()]
            )
            for food, values, measures in self.told(self.staged()):
                self.write_food(food, values, measures)
        self.groups.tell(self.download.remarks)

    def staged(self) -> Iterator[tuple[Staged, Values, Sequence[Portion]]]:
        """Yield each food with its values and the measures that food_portion.csv has of it."""
        values, portions = ByFood(self.scratch, VALUES), ByFood(self.scratch, PORTIONS)
        for row in self.scratch.database.execute(FOODS):
            food = Staged(*row)
            measures = [*once_each(self.download, portions.of(food.fdc_id))]
            yield food, self.chosen(values.of(food.fdc_id)), measures

    def told(self, foods: Iterator[Any]) -> Iterator[Any]:
        """Hand the foods on, telling now and then how far it is."""
        archive = self.download.archive
        (number,) = self.scratch.database.execute("SELECT COUNT(*) FROM fdc_food").fetchone()
        left = archive.total - archive.done
        for count, food in enumerate(foods):
            if not count % FOODS_BETWEEN:
                archive.tell(left * count // number)
            yield food

    def chosen(self, rows: Sequence[tuple[Any, ...]]) -> dict[str, Value]:
        """Return a value of each field: of several nutrients the first in rank, of twins the first."""
        found: dict[str, Value] = {}
        for value in (Value(*row[1:]) for row in rows):
            first = found.setdefault(value.field, value)
            if first.rank == value.rank and first.amount != value.amount:
                said = f"says {value.amount} of {value.field}, but line {first.line} says {first.amount}"
                self.download.remarks.warn(TWINS, "food_nutrient.csv", value.line, f"{said}, which counts")
        return found

    def write_food(self, food: Staged, values: Values, measures: Sequence[Portion]) -> None:
        """Write a food with its measures, unless it cannot be."""
        row, portions = self.made(food, values, measures)
        if problems := impossible(row):
            message = f"{food.source_id}: {'; '.join(problems)}"
            self.download.remarks.error(IMPOSSIBLE, "food.csv", food.line, message)
            return
        self.scratch.add("foods", [Read((food.source_id,), "food.csv", food.line, row)])
        self.scratch.add(
            "portions", [each.read(food.source_id, place) for place, each in enumerate(portions)]
        )

    def made(
        self, food: Staged, values: Values, measures: Sequence[Portion]
    ) -> tuple[Row, Sequence[Portion]]:
        """Return the row of a food, and its measures."""
        release = self.releases[food.data_type]
        group = self.groups.group(food.data_type, food.own_category, food.description)
        row = food_row(food, values, release, group)
        if food.data_type == BRANDED:
            return self.with_label(food, values, row, measures)
        if food.data_type in (SR_LEGACY, FOUNDATION):
            row |= reference_row(food, values, release)
        return row, measures

    def with_label(
        self, food: Staged, values: Values, row: Row, measures: Sequence[Portion]
    ) -> tuple[Row, Sequence[Portion]]:
        """Add what the label says to a branded food."""
        serving = Serving(food.branded_line or 0, food.serving or "", food.unit or "", food.household or "")
        is_drink = row["group"] in DRINKS
        portion = serving.portion(is_drink=is_drink)
        if portion is None:
            self.download.remarks.count(NO_SERVINGS, "branded_food.csv")
        if serving.is_volume and not is_drink:
            self.download.remarks.count(VOLUMES, "branded_food.csv")
        row |= branded_row(food, values, is_volume=serving.is_volume, is_drink=is_drink)
        return row, [*([portion] if portion else []), *measures]
