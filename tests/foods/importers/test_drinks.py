from decimal import Decimal

import pytest

from foods.importers.records import RowError
from tests.foods.importers.tables import add, change, food_of, read


def test_typical_values_stand_beside_the_tables_with_their_source(folder):
    tea = food_of(read(folder), "t:3")
    assert tea.amounts["caffeine_mg_per_100_g"] is None
    assert tea.amounts["typical_caffeine_mg_per_100_g"] == Decimal("22.7")
    assert tea.typical_source == "50 mg in 220 ml"


def test_only_marked_drinks_are_made_with_tap_water(folder):
    assert [food.source_id for food in read(folder).foods if food.is_brewed] == ["t:3"]


def test_what_nobody_knows_of_a_drink_stays_unknown(folder):
    change(folder, "drinks.csv", "typical_caffeine_mg_per_100_g", "")
    assert food_of(read(folder), "t:3").amounts["typical_caffeine_mg_per_100_g"] is None


def test_dishes_can_be_drinks(folder):
    add(folder, "drinks.csv", ["recipe:1", "no", "18", "", "18 mg"])
    assert food_of(read(folder), "recipe:1").amounts["typical_caffeine_mg_per_100_g"] == 18


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("source_id", "t:9", "drinks.csv, line 2: source_id 't:9' is not a food of the table"),
        ("is_brewed", "", "drinks.csv, line 2: is_brewed '' is not one of no, yes"),
        ("typical_caffeine_mg_per_100_g", "-1", "drinks.csv, line 2: typical_caffeine_mg_per_100_g '-1'"),
        ("typical_alcohol_g_per_100_g", "4", "drinks.csv, line 2: typical_alcohol_g_per_100_g '4'"),
        ("typical_source", "", "drinks.csv, line 2: typical_source '' is empty"),
    ],
)  # fmt: skip
def test_a_refused_value_is_named(folder, column, value, message):
    change(folder, "drinks.csv", column, value)
    with pytest.raises(RowError) as refused:
        read(folder)
    assert str(refused.value).startswith(message)


def test_a_drink_stands_in_the_file_once(folder):
    add(folder, "drinks.csv", ["t:3", "no", "", "", ""])
    with pytest.raises(RowError, match=r"drinks\.csv, line 3: source_id 't:3' stands in the file twice"):
        read(folder)
