"""Where single values of the embedded table come from."""

import pytest

from foods.importers.load import load_table
from foods.models import Food
from foods.value_origins import ValueOrigin, origin_of
from tests.foods.importers.tables import FILES, change, food_of, read, write

SR24 = {"source": "Standard Reference 24", "release": "2011", "id_in_source": "NDB 12061"}


def with_sr24(folder):
    """Write the older data set beside the others, and the values that are its."""
    sources = [*FILES["sources.csv"], ["sr24", "SR24", "Standard Reference 24", "2011", "", "", ""]]
    write(folder, "sources.csv", sources)
    foods = [list(row) for row in FILES["foods.csv"]]
    foods[1][foods[0].index("ndb_number")] = "12061"
    foods[1][foods[0].index("caffeine_mg_per_100_g")] = "0"
    foods[3][foods[0].index("source")] = "sr24"
    write(folder, "foods.csv", foods)


def test_caffeine_and_alcohol_of_a_newer_data_set_are_those_of_standard_reference_24(folder):
    with_sr24(folder)
    table = read(folder)
    assert food_of(table, "t:1").value_origins == {"caffeine_mg_per_100_g": SR24}
    assert food_of(table, "t:2").value_origins == {}
    assert food_of(table, "t:3").value_origins == {}


def test_zeros_of_waters_are_assumed_not_read_from_the_label(folder):
    origins = food_of(read(folder), "w:1").value_origins
    assert origins["caffeine_mg_per_100_g"] == {"derivation": "assumed-zero"}
    assert "magnesium_mg_per_100_g" not in origins


def test_how_the_values_of_a_source_came_about_must_be_a_known_way(folder):
    change(folder, "sources.csv", "derivation", "dreamt")
    with pytest.raises(ValueError, match=r"sources\.csv, line 2: derivation 'dreamt' is not one of"):
        read(folder)


@pytest.mark.django_db
def test_origins_are_loaded_once_and_a_second_run_changes_nothing(folder):
    with_sr24(folder)
    load_table(read(folder))
    almonds = Food.objects.get(id_in_source="t:1")
    assert origin_of(almonds, "caffeine_mg_per_100_g") == ValueOrigin.from_json(SR24)
    assert origin_of(almonds, "magnesium_mg_per_100_g").source == "Table"
    dish = Food.objects.select_related("source").get(id_in_source="recipe:1")
    assert origin_of(dish, "magnesium_mg_per_100_g").derivation == "calculated"
    assert not load_table(read(folder)).has_written
