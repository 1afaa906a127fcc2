"""Everyday dishes that no table has: recipes of foods in the table, and what they come to per 100 g."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from foods.amounts import plain, stored
from foods.importers.records import FoodRecord
from foods.importers.rows import Row, rows

SOURCE_KEY = "recipes"
MAGNESIUM = "magnesium_mg_per_100_g"
PER = Decimal(100)
# As long as the note of a food may be in the database.
LONGEST_NOTE = 500


@dataclass(frozen=True)
class Part:
    """So many grams of a food in a dish."""

    food: FoodRecord
    name: str
    grams: Decimal

    def holds(self, amount: str) -> Decimal | None:
        """Return how much of an amount per 100 g is in these grams; unknown stays unknown."""
        per_100_g = self.food.amounts.get(amount)
        return None if per_100_g is None else per_100_g * self.grams / PER


Parts = Sequence[Part]


def read_dishes(
    folder: Path, foods: Mapping[str, FoodRecord], names: Mapping[str, str], groups: Collection[str]
) -> dict[str, FoodRecord]:
    """Return the dishes of recipes.csv, made of the foods in recipe_ingredients.csv."""
    lines: dict[str, Row] = {}
    for row in rows(folder / "recipes.csv"):
        if (source_id := row.required("source_id")) in foods or source_id in lines:
            raise row.error("source_id", "stands in the table twice")
        lines[source_id] = row
    parts: dict[str, list[Part]] = {source_id: [] for source_id in lines}
    for row in rows(folder / "recipe_ingredients.csv"):
        if (dish := row.text("recipe")) not in lines:
            raise row.error("recipe", "is not in recipes.csv")
        parts[dish].append(part(row, foods, names))
    return {source_id: dish_record(row, parts[source_id], groups) for source_id, row in lines.items()}


def part(row: Row, foods: Mapping[str, FoodRecord], names: Mapping[str, str]) -> Part:
    """Read one line of recipe_ingredients.csv."""
    source_id = row.food_key(foods)
    food = foods[source_id]
    return Part(food, names.get(source_id, food.source_name), row.weight("gram_weight"))


def dish_record(row: Row, parts: Parts, groups: Collection[str]) -> FoodRecord:
    """Return the food of one line of recipes.csv."""
    if not parts:
        raise row.error("source_id", "has no ingredients in recipe_ingredients.csv")
    cooked = row.weight("cooked_grams")
    amounts = {name: per_100_g(parts, name, cooked) for name in sorted(amount_names(parts))}
    if len(note := arithmetic(parts, cooked, row.text("remark"))) > LONGEST_NOTE:
        raise row.error("source_id", f"has a note of more than {LONGEST_NOTE} letters: {note!r}")
    return FoodRecord(
        source_key=SOURCE_KEY,
        source_id=row.required("source_id"),
        source_name=row.required("source_name"),
        group=row.one_of("group", groups),
        ndb_number="",
        fdc_id=None,
        amounts=amounts,
        is_branded=False,
        value_note=note,
    )


def amount_names(parts: Parts) -> set[str]:
    """Return the amounts that the ingredients' table speaks of."""
    return {name for part in parts for name in part.food.amounts}


def total(parts: Parts, amount: str) -> Decimal | None:
    """Return the sum over the parts; with one unknown part nobody knows it."""
    held = [part.holds(amount) for part in parts]
    known = [amount for amount in held if amount is not None]
    return sum(known, Decimal(0)) if len(known) == len(held) else None


def per_100_g(parts: Parts, amount: str, cooked_grams: Decimal) -> Decimal | None:
    """Return what 100 g of the finished dish hold. What boils away is water, which takes nothing along."""
    whole = total(parts, amount)
    return None if whole is None else stored(whole / cooked_grams * PER)


def arithmetic(parts: Parts, cooked_grams: Decimal, remark: str) -> str:
    """Return how the magnesium was computed: "40 g Rolled oats, dry (138) + …: 57.2 mg in 230 g"."""
    terms = [f"{part.grams:f} g {part.name} ({shown(part.food.amounts.get(MAGNESIUM))})" for part in parts]
    whole = shown(total(parts, MAGNESIUM))
    note = f"mg magnesium per 100 g: {' + '.join(terms)} = {whole} mg in {cooked_grams:f} g as eaten"
    return f"{note}; {remark}" if remark else note


def shown(mg: Decimal | None) -> str:
    """Return an amount with at most one decimal place."""
    return "unknown" if mg is None else plain(round(mg, 1))
