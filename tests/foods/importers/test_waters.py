from decimal import Decimal

import pytest

from foods.importers.records import RowError
from tests.foods.importers.tables import change, food_of, read


def test_amounts_per_litre_become_amounts_per_100_g(folder):
    water = food_of(read(folder), "w:1")
    assert water.amounts["magnesium_mg_per_100_g"] == Decimal("4.15")
    assert water.amounts["calcium_mg_per_100_g"] is None
    assert water.amounts["caffeine_mg_per_100_g"] == water.amounts["alcohol_g_per_100_g"] == 0


def test_a_water_is_found_like_any_food_and_not_made_with_tap_water(folder):
    water = food_of(read(folder), "w:1")
    assert (water.group, water.is_branded, water.is_brewed) == ("soft-drinks", False, False)


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("source", "x", "waters.csv, line 2: source 'x'"),
        ("source_id", "", "waters.csv, line 2: source_id '' is empty"),
        ("source_name", "", "waters.csv, line 2: source_name '' is empty"),
        ("magnesium_mg_per_l", "20-150", "waters.csv, line 2: magnesium_mg_per_l '20-150' is not a number"),
    ],
)
def test_a_refused_value_is_named(folder, column, value, message):
    change(folder, "waters.csv", column, value)
    with pytest.raises(RowError) as refused:
        read(folder)
    assert str(refused.value).startswith(message)
