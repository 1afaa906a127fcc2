"""Which of our food groups a food belongs to, by its category in FoodData Central and a word of its name.

food_groups.csv says so, our work and not USDA's. `scheme` is whose category it is: "fdc" of food_category.csv
(SR Legacy, Foundation), "wweia" of What We Eat In America (FNDDS; the first two digits stand for all that
begin with them), "branded" of branded_food.csv. Of several lines for a category the first counts whose `word`
is in the food's name; one without a word fits every name.
"""

import csv
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from foods.importers.fdc.archive import Archive
from foods.importers.fdc.data_types import BRANDED, SURVEY
from foods.importers.remarks import WHOLE_FILE, Remarks

FILE = Path(__file__).with_name("food_groups.csv")
WORDS = re.compile(r"[a-z]+")
FDC, WWEIA = "fdc", "wweia"
SCHEMES = {BRANDED: "branded", SURVEY: WWEIA}
WWEIA_PREFIX = 2
Rules = Mapping[tuple[str, str], list[tuple[str, str]]]


@cache
def rules() -> Rules:
    """Return words and groups by scheme and category."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = row["scheme"], plain_category(row["category"])
            found.setdefault(key, []).append((row["word"], row["group"]))
    return found


def plain_category(category: str) -> str:
    """Return a category as it is looked up: releases differ in dashes, spaces and capitals."""
    return " ".join(category.replace(" - ", " ").casefold().split())


@dataclass
class Groups:
    """Finds the group of each food, and remembers the categories that have none."""

    known: Collection[str]
    # Of food_category.csv and wweia_food_category.csv: what a category's number means.
    names: Mapping[tuple[str, str], str]
    without: Counter[tuple[str, str]] = field(default_factory=Counter)

    def group(self, data_type: str, category: str, name: str) -> str:
        """Return the key of the food's group, "" where its category has none."""
        scheme = SCHEMES.get(data_type, FDC)
        # FoodData Central's own are told by number and known by name, the others by what they are told by.
        told = self.names.get((scheme, category), category) if scheme == FDC else category
        if (group := group_of(scheme, told, name)) in self.known:
            return group
        self.without[scheme, category] += 1
        return ""

    def tell(self, remarks: Remarks) -> None:
        """Warn once of each category that has no group."""
        for (scheme, category), number in sorted(self.without.items()):
            said = self.names.get((scheme, category), category) or "none"
            message = f"category {said!r} has no food group of ours: {number:,} foods come in without one"
            remarks.warn("categories without a food group", "food.csv", WHOLE_FILE, message)


def group_of(scheme: str, category: str, name: str) -> str:
    """Return the group that food_groups.csv has for a category and a name, "" where it has none."""
    found = rules().get((scheme, plain_category(category)))
    if found is None and scheme == WWEIA:
        found = rules().get((scheme, category[:WWEIA_PREFIX]))
    words = set(WORDS.findall(name.casefold()))
    return next((group for word, group in found or () if not word or word in words), "")


def category_names(archive: Archive) -> dict[tuple[str, str], str]:
    """Return what the categories that are told by number mean."""
    names = {}
    if "food_category.csv" in archive:
        for _, (key, name) in archive.rows("food_category.csv", ("id", "description")):
            names[FDC, key] = name.strip()
    if "wweia_food_category.csv" in archive:
        # The column was described as wweia_food_category_code and is published without the last word.
        columns = ("wweia_food_category_description",)
        optional = ("wweia_food_category", "wweia_food_category_code")
        for _, (name, *keys) in archive.rows("wweia_food_category.csv", columns, optional):
            names[WWEIA, "".join(keys)] = name.strip()
    return names
