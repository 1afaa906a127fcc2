"""The format and the models say the same."""

from typing import Any

import pytest
from django.db.models import CharField, DecimalField

from foods.derivations import Derivation
from foods.importers.known import Known
from foods.importers.own_format import columns
from foods.importers.own_format.cells import CellError
from foods.importers.own_format.names import (
    AMOUNTS,
    COLUMNS,
    DERIVATIONS,
    KEYS,
    NAME_KINDS,
    PORTION_ORIGINS,
)
from foods.importers.own_format.origins import read_origins
from foods.importers.plausibility import AMOUNTS as JUDGED
from foods.importers.plausibility import MOST_MAGNESIUM_MG
from foods.models import Food, FoodName, Portion, Source
from foods.models.foods import AMOUNT_FIELDS, MAX_MAGNESIUM_MG_PER_100_G
from foods.value_origins import ORIGIN_KEYS

MODELS = {"sources": Source, "foods": Food, "portions": Portion, "names": FoodName}
ELSEWHERE = {"source", "source_id", "portion", "portion_origin"}
CHOSEN = {"group", "derivation", "kind", "origin"}


def own_columns(kind):
    return [column for column in COLUMNS[kind] if column not in ELSEWHERE]


def length_of(field: Any) -> int:
    return int(field.max_length)


def reading(kind, column):
    return columns.readings(kind, Known(groups={"fruit"}), {"t"})[column]


@pytest.mark.parametrize("kind", COLUMNS)
def test_every_column_is_read_and_every_key_is_a_column(kind):
    assert set(columns.readings(kind, Known(groups=()), ())) == set(COLUMNS[kind])
    assert set(KEYS[kind]) <= set(COLUMNS[kind])


@pytest.mark.parametrize(
    ("kind", "column"),
    [
        (kind, column)
        for kind, model in MODELS.items()
        for column in own_columns(kind)
        if isinstance(model._meta.get_field(column), CharField) and column not in CHOSEN  # noqa: SLF001
    ],
)
def test_a_text_may_be_as_long_as_its_column(kind, column):
    longest = length_of(MODELS[kind]._meta.get_field(column))  # noqa: SLF001
    # Languages have a shape: "de-aaaaaaa".
    begin = "de-" if column == "language" else ""
    assert reading(kind, column)(begin + "a" * (longest - len(begin)))
    with pytest.raises(CellError):
        reading(kind, column)(begin + "a" * (longest + 1 - len(begin)))


def test_every_amount_of_shared_foods_is_in_the_format():
    amounts = {
        field.name
        for field in Food._meta.get_fields()  # noqa: SLF001
        if isinstance(field, DecimalField) and field.name != "added_magnesium_mg_per_100_g"
    }
    assert set(AMOUNTS) == amounts == set(JUDGED)
    assert AMOUNTS[: len(AMOUNT_FIELDS)] == AMOUNT_FIELDS


def test_choices_are_those_of_the_models():
    assert set(DERIVATIONS) == set(Derivation.values)
    assert set(NAME_KINDS) == set(FoodName.Kind.values)
    assert {*PORTION_ORIGINS, Portion.Origin.OWN} == set(Portion.Origin.values)


def test_parts_of_an_origin_are_those_a_food_keeps():
    assert read_origins("zinc_mg_per_100_g: a | b | c | label | 2019-04-01") == {
        "zinc_mg_per_100_g": dict(zip(ORIGIN_KEYS, ["a", "b", "c", "label", "2019-04-01"], strict=True))
    }


def test_the_most_magnesium_is_that_of_the_model():
    assert MOST_MAGNESIUM_MG == MAX_MAGNESIUM_MG_PER_100_G
