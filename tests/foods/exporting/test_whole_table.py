"""The embedded table, exported and read back: every value of every row is as it was."""

from decimal import Decimal

import pytest

from foods import loading
from foods.exporting import write_table
from foods.groups import FoodGroup
from foods.importers.embedded import read_table
from foods.importers.known import Known
from foods.importers.load import FOOD_FIELDS, load_table
from foods.models import Food, FoodName, ImportRun, Portion
from tests.foods.importers.own_format.files import outcome

pytestmark = pytest.mark.django_db

COLUMNS = [field for field in FOOD_FIELDS if field not in {"id_in_source", "source_id"}]


@pytest.fixture
def export(tmp_path, settings):
    """Return an export of the embedded table; scratch files of imports go beside it."""
    settings.DATA_DIR = tmp_path
    load_table(read_table(groups=FoodGroup.values))
    with (tmp_path / "foods.zip").open("wb") as file:
        write_table(file)
    return tmp_path / "foods.zip"


def test_the_embedded_table_comes_back_without_a_difference(export):
    found = outcome(export.read_bytes(), "foods.zip", Known(groups=FoodGroup.values))
    assert found.messages == []
    assert {food.key[0]: values_of(food) for food in found.foods} == standing_foods()
    measures = {(*row.key, row.values["sequence"], kept(row.values["gram_weight"])) for row in found.portions}
    assert measures == standing_measures()
    assert {(*row.key, *row.values.values()) for row in found.names} == standing_names()

    run = loading.read_run(loading.begun(export, ImportRun.Format.OWN))
    assert run.counts == {
        "sources": {"unchanged": len(found.sources)},
        "foods": {"unchanged": len(found.foods)},
        "portions": {"unchanged": len(found.portions)},
        "names": {"unchanged": len(found.names)},
        **dict.fromkeys(("errors", "warnings", "missing"), 0),
    }


def kept(value):
    """Return a value of the scratch file as the database gives it: an amount is a Decimal."""
    return Decimal(value) if isinstance(value, str) and value.replace(".", "", 1).isdigit() else value


def values_of(food):
    """Return what was read of a food, its source first."""
    return (food.values["source"], *(kept(food.values[column]) for column in COLUMNS))


def standing_foods():
    """Return the foods of the table by their key."""
    rows = Food.objects.values_list("id_in_source", "source__key", *COLUMNS)
    return {key: tuple(kept(value) for value in values) for key, *values in rows}


def standing_measures():
    """Return the measures of the table."""
    fields = ("food__id_in_source", "origin", "description", "sequence", "gram_weight")
    return set(Portion.objects.values_list(*fields))


def standing_names():
    """Return the names of the table, with description and origin of the usual measure."""
    fields = ("text", "kind", "position", "default_portion__description", "default_portion__origin")
    return set(FoodName.objects.values_list("food__id_in_source", "language", *fields))
