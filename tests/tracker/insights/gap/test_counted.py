"""Several of a household measure, as people say it."""

import csv
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foods.hinted import hinted_foods
from foods.importers.embedded import DATA_DIR
from tracker.insights.gap.counted import counted


@pytest.mark.parametrize(
    ("portion", "times", "said"),
    [
        ("1 cup", "2", "2 cups"),
        ("1/2 cup shelled", "2", "1 cup shelled"),
        ("1/2 cup", "3", "1.5 cups"),
        ("1 glass", "2", "2 glasses"),
        ("1 leaf", "2", "2 leaves"),
        ("1 handful (about 23)", "2", "2 handfuls"),
        ("1 handful (about 23)", "1", "1 handful (about 23)"),
        ("1 medium", "2", "2 medium"),
        ("1 medium slice", "2", "2 medium slices"),
        ("2 crispbreads", "2", "4 crispbreads"),
        ("1 cup", "0.5", "0.5 cup"),
        ("1 pita", "1.5", "1.5 pitas"),
    ],
)
def test_more_of_a_measure_is_said_as_people_do(portion: str, times: str, said: str) -> None:
    assert counted(portion, Decimal(times)) == said


@pytest.mark.parametrize(
    ("portion", "times"),
    [
        pytest.param("1 Scheibe", "2", id="a word of another language"),
        pytest.param("1 spring roll", "2", id="a piece nobody listed"),
        pytest.param("2 biscuits", "0.5", id="one of several"),
        pytest.param("1/3 cup", "2", id="two thirds"),
        pytest.param("a big bowl", "2", id="no number"),
        pytest.param("1/0 cup", "2", id="no number either"),
        pytest.param("1", "2", id="nothing counted"),
    ],
)
def test_what_is_not_known_is_repeated_as_written(portion: str, times: str) -> None:
    assert counted(portion, Decimal(times)).endswith(f" × {portion}")


def test_every_usual_portion_of_the_hinted_foods_can_be_said_twice() -> None:
    named = {food.plain_name for food in hinted_foods().values()}
    with (DATA_DIR / "everyday_names.csv").open(encoding="utf-8", newline="") as file:
        portions = {row["default_portion"] for row in csv.DictReader(file) if row["plain_name"] in named}
    assert [said for portion in portions if "×" in (said := counted(portion, Decimal(2)))] == []


@given(st.text(max_size=30), st.decimals("0.001", 9999, places=3))
def test_any_portion_can_be_counted(portion: str, times: Decimal) -> None:
    assert counted(portion, times) or not portion
