"""The row of our table that a food of a download becomes."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from foods.importers.fdc.data_types import DATA_SET, DATA_TYPES
from foods.importers.fdc.derivations import LESS_THAN, derivation_of
from foods.importers.fdc.download import day
from foods.importers.fdc.names import LONGEST, branded_name, shortened
from foods.importers.fdc.nutrients import FIELDS
from foods.importers.fdc.staged import Staged, Value
from foods.importers.fdc.value_file import REFUSED
from foods.importers.plausibility import MAGNESIUM

Row = dict[str, Any]
Values = Mapping[str, Value]

LONGEST_NDB_NUMBER = 5
NO_AMOUNT = Value("", 0, 0, "", "")
VOLUME_OF_A_DRINK = "The label counts per 100 ml; 1 ml is taken as 1 g."
VOLUME = "The label counts per 100 ml and nobody knows what that weighs: no values per 100 g."
VOLUME_MAGNESIUM = "Magnesium: {} mg per 100 ml."
LESS = "The label says less than this: {}."


def food_row(food: Staged, values: Values, release: str, group: str) -> Row:
    """Return what every data type says of its foods. Its data type may add to it."""
    data_type = DATA_TYPES[food.data_type]
    return {
        "source": data_type.source_key(release),
        "source_name": shortened(food.description, LONGEST),
        "group": group,
        "fdc_id": food.fdc_id,
        "stated_on": day(food.published),
        **amounts(values),
    }


def reference_row(food: Staged, values: Values, release: str) -> Row:
    """Return what SR Legacy and Foundation Foods say beside: the NDB number, and how each value came about.

    It does not say whether the food is of a brand, which our table tells by the name.
    """
    number = (food.product or "").zfill(LONGEST_NDB_NUMBER)
    # Foundation Foods numbers its new foods from 100000; those are no NDB numbers.
    is_ndb_number = number.isdigit() and len(number) == LONGEST_NDB_NUMBER and int(number) > 0
    return {
        "ndb_number": number if is_ndb_number else "",
        "value_origins": origins(food, values, release),
    }


def branded_row(food: Staged, values: Values, *, is_volume: bool, is_drink: bool) -> Row:
    """Return what a label says beside: whose product it is, and what to know of the values."""
    row = {
        "source_name": branded_name(food.description, food.brand or ""),
        "is_branded": True,
        "stated_on": day(food.modified or "") or day(food.published),
        "value_origins": {},
        "value_note": " ".join(notes(values, is_volume=is_volume, is_drink=is_drink)),
    }
    return row | dict.fromkeys(FIELDS) if is_volume and not is_drink else row


def amounts(values: Values) -> dict[str, Decimal | None]:
    """Return the amounts: unknown where the download has none, left as it is where it was refused."""
    texts = {field: values.get(field, NO_AMOUNT).amount for field in FIELDS}
    return {field: Decimal(text) if text else None for field, text in texts.items() if text != REFUSED}


def origins(food: Staged, values: Values, release: str) -> dict[str, dict[str, str]]:
    """Return where values come from, as foods.value_origins keeps it: of those whose derivation is told."""
    shared = {
        "source": DATA_SET.format(DATA_TYPES[food.data_type].name),
        "release": release,
        "id_in_source": food.source_id,
        "stated_on": food.published,
    }
    told = {field: derivation_of(value.code) for field, value in values.items() if value.amount != REFUSED}
    return {field: shared | {"derivation": derivation} for field, derivation in told.items() if derivation}


def notes(values: Values, *, is_volume: bool, is_drink: bool) -> list[str]:
    """Return what to know of values that a label states."""
    less = [field.split("_")[0] for field in FIELDS if values.get(field, NO_AMOUNT).code in LESS_THAN]
    said = [LESS.format(", ".join(less))] if less else []
    if is_volume and is_drink:
        return [*said, VOLUME_OF_A_DRINK]
    return [*said, VOLUME, *magnesium_in_volume(values)] if is_volume else said


def magnesium_in_volume(values: Values) -> list[str]:
    """Return the magnesium per 100 ml in words, for whoever knows what that weighs."""
    text = values.get(MAGNESIUM, NO_AMOUNT).amount
    return [VOLUME_MAGNESIUM.format(text)] if text and text != REFUSED else []
