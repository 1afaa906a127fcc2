"""Strips: each sort in a form of its own; "none" and not answered differ."""

from decimal import Decimal

import pytest

from tests.tracker.insights.charts.builders import make_strip
from tracker.insights.charts.strips import strip_chart
from tracker.insights.trends.trend import Form


@pytest.mark.parametrize("form", Form)
def test_a_day_nobody_answered_is_a_ring_in_every_form(form):
    chart = strip_chart(make_strip("1", None, form=form))

    assert chart.gaps.count("M") == 1
    assert chart.gaps.startswith("M150 ")


@pytest.mark.parametrize("form", [Form.BARS, Form.BLOCKS, Form.TICKS])
def test_none_is_a_dash_and_no_ring(form):
    chart = strip_chart(make_strip("0", form=form))

    assert (chart.gaps, chart.fills) == ("", "")
    assert chart.lines.startswith("M")


@pytest.mark.parametrize(
    ("value", "blocks"), [("1", [90]), ("3", [90, 90, 90]), ("1.5", [90, 45])], ids=["one", "three", "mean"]
)
def test_a_symptom_is_a_block_a_degree_and_a_lower_one_for_the_rest_of_a_mean(value, blocks):
    chart = strip_chart(make_strip(value, form=Form.BLOCKS))

    assert [int(part.split("v")[1].split("h")[0]) for part in chart.fills.split("M")[1:]] == blocks


def test_a_line_of_sleep_is_broken_where_a_night_is_missing():
    chart = strip_chart(make_strip("7", None, "8", form=Form.DOTS))

    assert chart.lines.count("M") == 2
    assert chart.dots.count("M") == 2
    assert not chart.has_base


def test_a_strip_without_any_answer_says_so():
    assert strip_chart(make_strip(None, None)).is_empty
    assert not strip_chart(make_strip(None, "0")).is_empty


@pytest.mark.parametrize(
    ("lowest", "highest", "texts"),
    [
        pytest.param("4", "12", ["6", "8", "10", "12"], id="hours of sleep"),
        pytest.param("0", "10", ["5", "10"], id="a scale"),
        pytest.param("0", "0", [], id="an amount nobody had"),
        pytest.param("0", "1000000000", ["500000000", "1000000000"], id="more than anybody has"),
    ],
)
def test_numbers_beside_a_strip_are_round_and_apart(lowest, highest, texts):
    strip = make_strip("1", form=Form.DOTS, lowest=Decimal(lowest), highest=Decimal(highest))

    assert [number.text for number in strip_chart(strip).numbers] == texts


def test_a_value_beyond_the_axis_stands_at_its_end():
    assert strip_chart(make_strip("14", form=Form.DOTS)).dots == "M50 60h0"
