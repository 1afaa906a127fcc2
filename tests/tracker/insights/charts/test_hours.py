from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insights.charts.hours import HourRow, hours, radius_px

NARROWEST_HOUR_PX = Decimal(262) / 24  # at 360 px, within its panel


def strip(**counts):
    """Return the strip of entries, `h8=3` for three at eight."""
    given = {int(hour.removeprefix("h")): count for hour, count in counts.items()}
    return hours([HourRow("caffeine", "Caffeine", "dot", "", given)]).strips[0]


def test_an_hour_has_one_mark_in_its_middle():
    marks = strip(h8=3, h0=1).marks

    assert [(mark.x, mark.count) for mark in marks] == [("2.08%", 1), ("35.42%", 3)]


@pytest.mark.parametrize(
    ("count", "radius"),
    [(1, "2"), (2, "3.2"), (3, "3.2"), (4, "4.2"), (7, "4.2"), (8, "5"), (500, "5")],
)
def test_the_more_entries_the_larger_the_mark(count, radius):
    assert radius_px(count) == Decimal(radius)


def test_a_mark_of_nothing_is_not_drawn():
    assert strip(h8=0).marks == ()


def test_a_square_as_large_lies_around_the_middle():
    mark = strip(h8=1).marks[0]

    assert (mark.radius, mark.side, mark.corner) == ("2.0", "4.0", "-2.0")


def test_the_axis_runs_from_midnight_to_midnight():
    numbers = hours([]).numbers

    assert [(number.text, number.x, number.anchor) for number in numbers] == [
        ("0", "0.00%", "start"),
        ("6", "25.00%", "mid"),
        ("12", "50.00%", "mid"),
        ("18", "75.00%", "mid"),
        ("24", "100.00%", "end"),
    ]


def test_a_row_without_entries_keeps_its_name():
    chart = hours([HourRow("dose", "Supplement doses", "dose", "2 without a time", {})])

    assert (chart.strips[0].name, chart.strips[0].note) == ("Supplement doses", "2 without a time")
    assert chart.strips[0].marks == ()


@given(count=st.integers(1, 10_000))
def test_no_mark_reaches_its_neighbour_on_a_phone(count):
    assert radius_px(count) * 2 <= NARROWEST_HOUR_PX
