"""Small downloads of each data type, with what goes wrong in one, and what the reader makes of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foods.groups import FoodGroup
from foods.importers.fdc.reader import read
from foods.importers.known import Known
from foods.importers.scratch import Problem, Scratch
from tests.foods.importers.fdc_files import Row, row, write_download

ALMONDS, SPINACH, SAMPLE = 170567, 168462, 319874
BAR, COLA, OIL, BAR_BEFORE = 2_300_001, 2_300_002, 2_300_003, 1_100_001
FOUNDATION, FOUNDATION_BEFORE, SURVEY = 2_346_393, 323_294, 2_705_385
Files = Mapping[str, Iterable[Row]]
Kept = dict[tuple[str, ...], dict[str, Any]]

NUTRIENTS: list[Row] = [
    ["1090", "Magnesium, Mg", "MG", "304", "5500.0"],
    ["1062", "Energy", "kJ", "268", "400.0"],
]
DERIVATIONS: list[Row] = [
    ["1", "A", "Analytical", "1"],
    ["49", "NC", "Calculated", "2"],
    ["62", "Z", "Assumed zero", "5"],
    ["73", "LCSL", "Calculated from a less than value per serving size measure", "9"],
]


def food(fdc_id: int, data_type: str, description: str, category: str = "", day: str = "2019-04-01") -> Row:
    """Return a row of food.csv."""
    return [fdc_id, data_type, description, category, day]


def value(fdc_id: int | str, nutrient: int, amount: object, derivation: object = "") -> Row:
    """Return a row of food_nutrient.csv."""
    return row(
        "food_nutrient.csv",
        id=1,
        fdc_id=fdc_id,
        nutrient_id=nutrient,
        amount=amount,
        derivation_id=derivation,
    )


def portion(fdc_id: int, amount: object, unit: int, words: str, grams: object) -> Row:
    """Return a row of food_portion.csv, whose words are in `modifier`."""
    return row(
        "food_portion.csv",
        fdc_id=fdc_id,
        seq_num=1,
        amount=amount,
        measure_unit_id=unit,
        modifier=words,
        gram_weight=grams,
    )


def survey_portion(words: str, code: int) -> Row:
    """Return a row of food_portion.csv as FNDDS has it: no amount, and a code for a modifier."""
    return row(
        "food_portion.csv",
        fdc_id=SURVEY,
        seq_num=1,
        measure_unit_id=9999,
        portion_description=words,
        modifier=code,
        gram_weight="244.0",
    )


def label(fdc_id: int, gtin: str = "", **cells: object) -> Row:
    """Return a row of branded_food.csv."""
    usual: dict[str, object] = {
        "brand_owner": "Golden Farms, Inc.",
        "serving_size": "40.0",
        "serving_size_unit": "g",
        "household_serving_fulltext": "1 BAR",
        "branded_food_category": "Candy",
        "modified_date": "2026-05-02",
    }
    return row("branded_food.csv", fdc_id=fdc_id, gtin_upc=gtin, **(usual | cells))


def sr_legacy() -> dict[str, list[Row]]:
    """Return a download of SR Legacy: almonds with values, spinach with a true zero, and a sample."""
    return {
        "food.csv": [
            food(ALMONDS, "sr_legacy_food", "Nuts, almonds", "12"),
            food(SPINACH, "sr_legacy_food", "Spinach, raw", "11"),
            food(SAMPLE, "sample_food", "HUMMUS, SABRA CLASSIC", "16"),
        ],
        "food_nutrient.csv": [
            value(SPINACH, 1090, "79.0", 1),
            value(ALMONDS, 1090, "270.0", 1),
            value(ALMONDS, 1008, "579", 49),
            value(ALMONDS, 1062, "2423", 49),
            value(SPINACH, 1018, "0.0", 62),
            value(SPINACH, 1057, ""),
            value(SAMPLE, 1090, "71.1", 1),
        ],
        "food_portion.csv": [
            portion(ALMONDS, "1", 9999, "cup, sliced", "92.0"),
            portion(ALMONDS, "1", 9999, "oz (23 whole kernels)", "28.35"),
            portion(SPINACH, "0.5", 1000, "chopped", "15"),
        ],
        "measure_unit.csv": [["1000", "cup"], ["9999", "undetermined"]],
        "food_category.csv": [
            ["11", "1100", "Vegetables and Vegetable Products"],
            ["12", "1200", "Nut and Seed Products"],
        ],
        "sr_legacy_food.csv": [[ALMONDS, "12061"], [SPINACH, "11457"]],
        "nutrient.csv": NUTRIENTS,
        "food_nutrient_derivation.csv": DERIVATIONS,
    }


def branded() -> dict[str, list[Row]]:
    """Return a download of branded foods: a bar, a drink and an oil that are counted by volume."""
    return {
        "food.csv": [
            food(BAR, "branded_food", "DARK CHOCOLATE BAR", day="2026-10-30"),
            food(COLA, "branded_food", "COLA", day="2026-10-30"),
            food(OIL, "branded_food", "OLIVE OIL", day="2026-04-30"),
        ],
        "branded_food.csv": [
            label(BAR, "00012345678905"),
            label(
                COLA,
                "00012345678912",
                brand_name="FIZZ",
                serving_size="355.0",
                serving_size_unit="MLT",
                household_serving_fulltext="12 OZA",
                branded_food_category="Soda",
            ),
            label(
                OIL,
                serving_size="15.0",
                serving_size_unit="ml",
                branded_food_category="Vegetable & Cooking Oils",
            ),
        ],
        "food_nutrient.csv": [
            value(BAR, 1090, "150.5", 70),
            value(BAR, 1008, "546", 70),
            value(COLA, 1090, "0.3", 73),
            value(COLA, 1057, "9.6", 70),
            value(OIL, 1090, "1.5", 70),
            value(OIL, 1008, "810", 70),
        ],
        "nutrient.csv": NUTRIENTS,
        "food_nutrient_derivation.csv": DERIVATIONS,
    }


def survey() -> dict[str, list[Row]]:
    """Return a download of FNDDS, whose food_nutrient.csv goes by the numbers of nutrients."""
    return {
        "food.csv": [food(SURVEY, "survey_fndds_food", "Milk, whole", "1002", "2024-10-31")],
        "food_nutrient.csv": [value(SURVEY, 304, "12"), value(SURVEY, 208, "60"), value(SURVEY, 262, "0")],
        "food_portion.csv": [
            survey_portion("1 cup", 10205),
            survey_portion("Quantity not specified", 90000),
        ],
        "measure_unit.csv": [["9999", "undetermined"]],
        "survey_fndds_food.csv": [[SURVEY, "11111000", "1002", "2021-01-01", "2023-12-31"]],
        "wweia_food_category.csv": [["1002", "Milk, whole"]],
    }


def foundation() -> dict[str, list[Row]]:
    """Return Foundation Foods: one food in an older and a newer version."""
    return {
        "food.csv": [
            food(FOUNDATION, "foundation_food", "Almonds, raw", "12", "2026-04-30"),
            food(FOUNDATION_BEFORE, "foundation_food", "Almonds, raw, old", "12", "2019-04-01"),
        ],
        "food_nutrient.csv": [
            value(FOUNDATION, 1090, "258", 1),
            value(FOUNDATION, 2047, "598", 49),
            value(FOUNDATION, 2048, "626", 49),
            value(FOUNDATION_BEFORE, 1090, "1"),
        ],
        "food_portion.csv": [],
        "measure_unit.csv": [["1118", "RACC"]],
        "food_category.csv": [["12", "1200", "Nut and Seed Products"]],
        "foundation_food.csv": [[FOUNDATION, "12061", ""], [FOUNDATION_BEFORE, "12061", ""]],
        "food_nutrient_derivation.csv": DERIVATIONS,
    }


def joined(*downloads: Mapping[str, list[Row]]) -> dict[str, list[Row]]:
    """Return the full download: the rows of several, one after the other."""
    files: dict[str, list[Row]] = {}
    for download in downloads:
        for name, rows in download.items():
            files.setdefault(name, []).extend(each for each in rows if each not in files.get(name, []))
    return files


@dataclass(frozen=True)
class Result:
    """What a reader made of a download, by key."""

    sources: Kept
    foods: Kept
    portions: Kept
    errors: list[Problem]
    warnings: list[Problem]
    progress: list[tuple[int, int]]

    def food(self, fdc_id: int) -> dict[str, Any]:
        """Return the values of a food."""
        return self.foods[f"fdc:{fdc_id}",]

    def measures(self, fdc_id: int) -> dict[str, str]:
        """Return description and weight of a food's measures."""
        return {
            key[2]: each["gram_weight"] for key, each in self.portions.items() if key[0] == f"fdc:{fdc_id}"
        }


def read_zip(path: Path) -> Result:
    """Read a ZIP into a scratch file beside it."""
    scratch = Scratch(path.with_suffix(".sqlite3"))
    progress: list[tuple[int, int]] = []
    try:
        read(path, scratch, Known(groups=FoodGroup.values), lambda *told: progress.append(told))
        return Result(
            kept(scratch, "sources"),
            kept(scratch, "foods"),
            kept(scratch, "portions"),
            [problem for _, problem in scratch.problems(errors=True, limit=1_000)],
            [problem for _, problem in scratch.problems(errors=False, limit=1_000)],
            progress,
        )
    finally:
        scratch.close()


def kept(scratch: Scratch, kind: str) -> Kept:
    """Return the values of all rows of a kind by key."""
    return {each.key: each.values for rows in scratch.all_rows(kind) for each in rows}


def read_files(folder: Path, files: Files) -> Result:
    """Write a download and read it."""
    return read_zip(write_download(folder / "download.zip", files))
