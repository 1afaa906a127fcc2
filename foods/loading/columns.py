"""The columns of a scratch file as fields of the models, and what an import writes of each model."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from foods.amounts import stored
from foods.importers.own_format.names import AMOUNTS

Fields = dict[str, Any]


def amount(value: str | None) -> Decimal | None:
    """Return an amount as the database keeps it; None is one that nobody knows."""
    return None if value is None else stored(Decimal(value))


def text(value: str | None) -> str:
    """Return a text; blank where there is none."""
    return value or ""


def day(value: str | None) -> date | None:
    """Return a date."""
    return date.fromisoformat(value) if value else None


def as_it_is(value: Any) -> Any:
    """Return what JSON keeps as it is: numbers, yes and no, origins of values."""
    return value


AS_IT_IS = ("fdc_id", "is_branded", "is_brewed", "sequence", "position")
READ_AS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys((*AMOUNTS, "gram_weight"), amount),
    **dict.fromkeys(AS_IT_IS, as_it_is),
    "value_origins": lambda origins: origins or {},
    "stated_on": day,
}
# These name another row, whose key must be looked up.
POINTING = ("source", "portion", "portion_origin")

# What a food says of a source that only the file has: no primary key yet, and other than any.
NEW_SOURCE = 0


def fields(values: Mapping[str, Any]) -> Fields:
    """Return the values of a row of the scratch file as the model holds them."""
    return {
        column: READ_AS.get(column, text)(value) for column, value in values.items() if column not in POINTING
    }


def food_fields(values: Mapping[str, Any], sources: Mapping[str, int]) -> Fields:
    """Return the values of a food as the model holds them; `sources` has the primary keys."""
    pointing = {"source_id": sources.get(values["source"], NEW_SOURCE)} if "source" in values else {}
    return fields(values) | pointing


def differing(standing: Any, wanted: Mapping[str, Any]) -> Fields:
    """Return what a row holds now where that is other than wanted."""
    return {
        name: getattr(standing, name) for name, value in wanted.items() if getattr(standing, name) != value
    }
