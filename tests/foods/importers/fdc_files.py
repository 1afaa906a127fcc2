"""Downloads as FoodData Central publishes them: by hand for tests, or made up by the hundred thousand.

Headers and quoting are those of the releases of 2025 and 2026, see foods/importers/README.md.
"""

import csv
import io
import random
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

Row = Sequence[object]

HEADERS = {
    "food.csv": ("fdc_id", "data_type", "description", "food_category_id", "publication_date"),
    "food_nutrient.csv": (
        "id", "fdc_id", "nutrient_id", "amount", "data_points", "derivation_id", "min", "max", "median",
        "loq", "footnote", "min_year_acquired", "percent_daily_value",
    ),
    "food_portion.csv": (
        "id", "fdc_id", "seq_num", "amount", "measure_unit_id", "portion_description", "modifier",
        "gram_weight", "data_points", "footnote", "min_year_acquired",
    ),
    "measure_unit.csv": ("id", "name"),
    "food_category.csv": ("id", "code", "description"),
    "branded_food.csv": (
        "fdc_id", "brand_owner", "brand_name", "subbrand_name", "gtin_upc", "ingredients",
        "not_a_significant_source_of", "serving_size", "serving_size_unit", "household_serving_fulltext",
        "branded_food_category", "data_source", "package_weight", "modified_date", "available_date",
        "market_country", "discontinued_date", "preparation_state_code", "trade_channel", "short_description",
        "material_code",
    ),
    "nutrient.csv": ("id", "name", "unit_name", "nutrient_nbr", "rank"),
    "food_nutrient_derivation.csv": ("id", "code", "description", "source_id"),
    "sr_legacy_food.csv": ("fdc_id", "NDB_number"),
    "foundation_food.csv": ("fdc_id", "NDB_number", "footnote"),
    "survey_fndds_food.csv": ("fdc_id", "food_code", "wweia_category_code", "start_date", "end_date"),
    "wweia_food_category.csv": ("wweia_food_category", "wweia_food_category_description"),
}  # fmt: skip
# What makes up labels: id, and how much is usual; magnesium is on few of them.
LABEL_NUTRIENTS = {
    "1003": 30, "1004": 40, "1005": 80, "1008": 500, "1079": 12, "1089": 9, "1093": 900, "1104": 900,
    "1162": 30, "1235": 30, "1253": 90, "1257": 2, "1258": 15, "1087": 300, "1092": 700,
}  # fmt: skip
MAGNESIUM_ON = 0.08
VALUES_ON_A_LABEL = (12, 15)
CATEGORIES = (
    "Candy", "Cookies & Biscuits", "Cheese", "Cereal", "Ice Cream & Frozen Yogurt", "Soda", "Breads & Buns",
    "Popcorn, Peanuts, Seeds & Related Snacks", "Chips, Pretzels & Snacks", "Canned Soup", "Pizza", "Yogurt",
    "Frozen Vegetables", "Rice", "Water", "Tea Bags", "Vegetable & Cooking Oils", "Other Odds & Ends",
)  # fmt: skip
KINDS = (
    "CHOCOLATE BAR", "ALMONDS", "PEANUT BUTTER", "OAT CEREAL", "CHEDDAR CHEESE", "TOMATO SOUP", "RYE BREAD",
    "VANILLA ICE CREAM", "POTATO CHIPS", "BLACK BEANS", "BROWN RICE", "GREEN TEA", "MINERAL WATER", "GRANOLA",
)  # fmt: skip
TASTES = ("SEA SALT", "ORGANIC", "HONEY ROASTED", "DARK", "REDUCED FAT", "SPICY", "ORIGINAL", "UNSWEETENED")
FIRST = ("Golden", "Maple", "Sunny", "Happy", "Bella", "Silver", "North", "Old")
SECOND = ("Farms", "Kitchen", "Valley", "Organics", "Mills, Inc.", "Foods Company, LLC", "Pantry", "Barn")
INGREDIENTS = ("SUGAR", "WATER", "SALT", "WHOLE GRAIN OATS", "PALM OIL", "NATURAL FLAVOR", "SOY LECITHIN")
FIRST_ID = 2_000_000
FOLDER = "FoodData_Central_branded_food_csv_2026-10-30/"


def text_of(header: Sequence[str], rows: Iterable[Row]) -> str:
    """Return a file as it is published: every cell quoted."""
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return file.getvalue()


def row(file: str, **cells: object) -> list[object]:
    """Return a row of one of the files; cells that are not named are empty."""
    assert cells.keys() <= set(HEADERS[file]), cells
    return [cells.get(column, "") for column in HEADERS[file]]


def write_download(path: Path, files: Mapping[str, Iterable[Row]], folder: str = FOLDER) -> Path:
    """Write a download with rows by file."""
    texts = {name: text_of(HEADERS[name], rows) for name, rows in files.items()}
    return write_texts(path, texts, folder)


def write_texts(path: Path, texts: Mapping[str, str | bytes], folder: str = FOLDER) -> Path:
    """Write a ZIP of texts by file name."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(folder + name, text)
    return path


def write_branded_download(path: Path, foods: int, seed: int = 1) -> Path:
    """Write a download with so many made-up branded foods: the same ones for the same seed.

    Each has 12 to 15 values, of which two to four are ours; one food of 200 is another's older version.
    """
    chance = random.Random(seed + 1)  # noqa: S311 (nothing is secret)
    made = {
        "food.csv": (food_row(each) for each in products(foods, seed)),
        "branded_food.csv": (branded_row(each) for each in products(foods, seed)),
        "food_nutrient.csv": (value for each in products(foods, seed) for value in value_rows(chance, each)),
        "nutrient.csv": [
            ["1090", "Magnesium, Mg", "MG", "304", "5500.0"],
            ["1008", "Energy", "KCAL", "208", "300.0"],
        ],
        "food_nutrient_derivation.csv": [
            ["70", "LCCS", "Calculated from value per serving size measure", "9"]
        ],
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, rows in made.items():
            with archive.open(FOLDER + name, "w", force_zip64=True) as member:
                write_rows(member, name, rows)
    return path


def write_rows(member: IO[bytes], name: str, rows: Iterable[Row]) -> None:
    """Write the rows of a file as they come."""
    with io.TextIOWrapper(member, encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerow(HEADERS[name])
        writer.writerows(rows)


def products(number: int, seed: int) -> Iterator[dict[str, str]]:
    """Yield so many made-up products, the same ones each time."""
    chance = random.Random(seed)  # noqa: S311 (nothing is secret)
    return (product(chance, place) for place in range(number))


def product(chance: random.Random, number: int) -> dict[str, str]:
    """Return a made-up product."""
    brand = f"{chance.choice(FIRST)} {chance.choice(SECOND)}"
    return {
        "fdc_id": str(FIRST_ID + number),
        "description": f"{brand.upper()}, {chance.choice(TASTES)} {chance.choice(KINDS)} {number % 997}",
        "brand": brand,
        # Every two-hundredth has the barcode of the one before it: the same product once more.
        "gtin": f"{(number - (number % 200 == 199)):014d}",
        "category": chance.choice(CATEGORIES),
        "serving": str(chance.choice((15, 28, 30, 40, 55, 85, 113, 240))),
        "unit": "ml" if chance.random() < 0.1 else chance.choice(("g", "GRM")),
        "household": chance.choice(("1 ONZ", "1 cup", "3 PIECES", "", "2 Tbsp", "0.5 cup")),
        "ingredients": ", ".join(chance.choices(INGREDIENTS, k=25)),
        "day": f"2026-{chance.randrange(1, 11):02d}-{chance.randrange(1, 29):02d}",
    }


def food_row(each: Mapping[str, str]) -> Row:
    """Return a product as food.csv has it."""
    return [each["fdc_id"], "branded_food", each["description"], "", each["day"]]


def branded_row(each: Mapping[str, str]) -> Row:
    """Return a product as branded_food.csv has it."""
    return row(
        "branded_food.csv",
        fdc_id=each["fdc_id"],
        brand_owner=each["brand"],
        gtin_upc=each["gtin"],
        ingredients=each["ingredients"],
        serving_size=each["serving"],
        serving_size_unit=each["unit"],
        household_serving_fulltext=each["household"],
        branded_food_category=each["category"],
        data_source="LI",
        modified_date=each["day"],
        available_date=each["day"],
        market_country="United States",
    )


def value_rows(chance: random.Random, each: Mapping[str, str]) -> Iterator[Row]:
    """Yield the values on the label of a product."""
    nutrients = chance.sample(sorted(LABEL_NUTRIENTS), chance.randint(*VALUES_ON_A_LABEL))
    for nutrient in nutrients:
        amount = round(chance.random() * LABEL_NUTRIENTS[nutrient], 2)
        yield value_row(each, nutrient, amount)
    if chance.random() < MAGNESIUM_ON:
        yield value_row(each, "1090", round(chance.random() * 200, 1))


def value_row(each: Mapping[str, str], nutrient: str, amount: float) -> Row:
    """Return one value as food_nutrient.csv has it."""
    number = f"{each['fdc_id']}{nutrient[2:]}"
    return [number, each["fdc_id"], nutrient, amount, "", "70", "", "", "", "", "", "", ""]
