"""What drinks typically hold where the table does not say, and which are made with tap water at home."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from foods.importers.records import FoodRecord
from foods.importers.rows import Row

# The typical value and the one of the table that it stands in for.
TYPICAL_OF = {
    "typical_caffeine_mg_per_100_g": "caffeine_mg_per_100_g",
    "typical_alcohol_g_per_100_g": "alcohol_g_per_100_g",
}


def with_what_drinks_hold(foods: Mapping[str, FoodRecord], lines: Iterable[Row]) -> dict[str, FoodRecord]:
    """Return the foods with the lines of drinks.csv written to theirs; no drink may come twice."""
    drinks: dict[str, FoodRecord] = {}
    for row in lines:
        source_id = row.food_key(foods)
        if source_id in drinks:
            raise row.error("source_id", "stands in the file twice")
        drinks[source_id] = drink_record(row, foods[source_id])
    return {**foods, **drinks}


def drink_record(row: Row, food: FoodRecord) -> FoodRecord:
    """Return a food with what one line says of it as a drink."""
    typical = {column: row.amount(column) for column in TYPICAL_OF}
    for column, in_table in TYPICAL_OF.items():
        if typical[column] is not None and food.amounts.get(in_table) is not None:
            raise row.error(column, "is typical, but the table has a value")
    is_known = any(amount is not None for amount in typical.values())
    return replace(
        food,
        amounts={**food.amounts, **typical},
        typical_source=row.required("typical_source") if is_known else row.text("typical_source"),
        is_brewed=row.yes_or_no("is_brewed"),
    )
