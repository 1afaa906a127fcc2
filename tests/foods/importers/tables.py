"""A small embedded table as rows of its files; the first row of each is its header."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from foods.groups import FoodGroup
from foods.importers.embedded import read_table
from foods.importers.records import FoodRecord, FoodTable

Rows = Sequence[Sequence[str]]
NAMES = ["position", "plain_name", "synonyms", "source_id", "default_portion", "gram_weight", "group"]

FILES: dict[str, Rows] = {
    "sources.csv": [
        ["key", "name", "data_set", "release", "derivation", "licence", "citation"],
        ["t", "T", "Table", "1", "", "", ""],
        ["recipes", "Our recipes", "Computed", "", "calculated", "", ""],
    ],
    "foods.csv": [
        ["source", "source_id", "ndb_number", "fdc_id", "source_name", "group", "magnesium_mg_per_100_g",
         "energy_kcal_per_100_g", "caffeine_mg_per_100_g", "alcohol_g_per_100_g", "is_branded", "value_note"],
        ["t", "t:1", "", "7", "Nuts, almonds", "nuts-and-seeds", "270", "579", "", "", "no", ""],
        ["t", "t:2", "", "", "Soup", "soups-and-sauces", "", "40", "", "", "yes", "a note"],
        ["t", "t:3", "", "", "Tea, black, brewed", "coffee-and-tea", "3", "1", "", "0", "no", ""],
    ],
    "waters.csv": [
        ["source", "source_id", "source_name", "kind", "magnesium_mg_per_l", "calcium_mg_per_l",
         "value_note"],
        ["t", "w:1", "Spring of somewhere", "still", "41.5", "", "code 1"],
    ],
    "recipes.csv": [
        ["source_id", "source_name", "group", "cooked_grams", "remark"],
        ["recipe:1", "Almond tea", "coffee-and-tea", "200", "60 g boil away"],
    ],
    "recipe_ingredients.csv": [
        ["recipe", "position", "source_id", "gram_weight"],
        ["recipe:1", "1", "t:1", "50"],
        ["recipe:1", "2", "t:3", "210"],
    ],
    "drinks.csv": [
        ["source_id", "is_brewed", "typical_caffeine_mg_per_100_g", "typical_alcohol_g_per_100_g",
         "typical_source"],
        ["t:3", "yes", "22.7", "", "50 mg in 220 ml"],
    ],
    "portions.csv": [
        ["source_id", "sequence", "description", "gram_weight", "origin"],
        ["t:1", "1", "1 cup", "143", "usda"],
    ],
    "everyday_portions.csv": [
        ["source_id", "sequence", "description", "gram_weight"],
        ["t:1", "1", "1 tablespoon", "9"],
    ],
    "everyday_names.csv": [
        NAMES,
        ["10", "Almonds", "badam; raw almonds", "t:1", "1 handful", "30", "snacks"],
    ],
    "other_languages.csv": [
        ["language", "plain_name", "synonyms"],
        ["de", "Almonds", "Mandeln; Mandel"],
    ],
}  # fmt: skip


def write(folder: Path, file: str, rows: Iterable[Sequence[str]]) -> None:
    """Write one file."""
    with (folder / file).open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)


def change(folder: Path, file: str, column: str, value: str, *, line: int = 2) -> None:
    """Write one file with one cell changed; the header is line 1."""
    rows = [list(row) for row in FILES[file]]
    rows[line - 1][rows[0].index(column)] = value
    write(folder, file, rows)


def add(folder: Path, file: str, *rows: Sequence[str]) -> None:
    """Write one file with more rows at its end."""
    write(folder, file, [*FILES[file], *rows])


def read(folder: Path) -> FoodTable:
    """Read the table."""
    return read_table(folder, groups=FoodGroup.values)


def food_of(table: FoodTable, source_id: str) -> FoodRecord:
    """Return the food with this key."""
    return next(food for food in table.foods if food.source_id == source_id)
