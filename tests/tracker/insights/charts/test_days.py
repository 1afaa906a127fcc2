"""Bars, gaps and means as paths: a day is 100 wide, a px 10 high, the base lies at 2,100."""

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.insights.charts.builders import amount, make_bar, make_bars
from tracker.insights.charts.days import day_chart
from tracker.insights.charts.plots import PLOT_HEIGHT, SLOT

food = st.none() | st.decimals(0, 900, places=3).map(str)
ranges = st.lists(st.tuples(food, food, food, food), min_size=1, max_size=130).map(
    lambda rows: [
        make_bar(place, food_mg=mg, water_mg=water, supplement_mg=pill, guess_mg=guess)
        for place, (mg, water, pill, guess) in enumerate(rows)
    ]
)


def boxes(path: str) -> list[tuple[int, ...]]:
    """Return left, top, width and height of each rectangle of a path."""
    return [tuple(map(int, found)) for found in re.findall(r"M(-?\d+) (\d+)h(\d+)v(\d+)h-\d+z", path)]


def heights(**given):
    """Return top and height of each part of a single day's bar on a scale of 400 mg."""
    chart = day_chart([make_bar(**given)])
    parts = ("food", "hatch", "guess", "water", "supplements")
    return {part: boxes(getattr(chart, part))[0][1::2] for part in parts if getattr(chart, part)}


@pytest.mark.parametrize(
    ("day", "parts"),
    [
        pytest.param({"food_mg": "200"}, {"food": (1050, 1050)}, id="food"),
        pytest.param({"food_mg": "0"}, {}, id="zero has no height"),
        pytest.param({"supplement_mg": "200"}, {"supplements": (1050, 1050)}, id="supplements only"),
        pytest.param(
            {"food_mg": "200", "supplement_mg": "100"},
            {"food": (1050, 1050), "supplements": (525, 510)},
            id="supplements on top, a gap between",
        ),
        pytest.param(
            {"food_mg": "200", "water_mg": "100"},
            {"food": (1050, 1050), "water": (525, 525)},
            id="water above food",
        ),
        pytest.param(
            {"food_mg": "200", "guess_mg": "100"},
            {"food": (1575, 525), "guess": (1050, 525)},
            id="a guess is the upper part of the food",
        ),
        pytest.param(
            {"food_mg": "200", "is_partial": True}, {"hatch": (1050, 1050)}, id="a partial day is hatched"
        ),
    ],
)
def test_a_bar_has_food_below_and_supplements_on_top(day, parts):
    assert heights(**day) == parts


def test_a_partial_day_has_a_dashed_edge_and_a_whole_one_none():
    assert boxes(day_chart([make_bar(food_mg="200", is_partial=True)]).outline)
    assert not day_chart([make_bar(food_mg="200")]).outline


def test_a_day_nobody_logged_is_a_ring_and_not_a_bar_of_zero():
    chart = day_chart(make_bars(d0="200"))

    assert chart.gaps.count("M") == 6
    assert len(boxes(chart.food)) == 1


def test_a_logged_day_of_zero_is_no_gap():
    assert day_chart([make_bar(food_mg="0")]).gaps == ""


def test_a_day_of_unknown_items_only_carries_its_mark_on_the_base_line():
    chart = day_chart([make_bar(food_mg="0", is_at_least=True, is_unknown=True)])

    assert chart.at_least.startswith(f"M49 {PLOT_HEIGHT - 40}")
    assert chart.food == ""


def test_an_empty_week_is_seven_rings_on_an_axis():
    chart = day_chart(make_bars())

    assert chart.gaps.count("M") == 7
    assert [line.text for line in chart.grid] == ["100", "200", "300", "400"]
    assert (chart.references, chart.mean_7, chart.mean_28) == ((), None, None)


def test_a_mean_line_is_broken_where_too_few_days_stand_behind_it():
    means = ["200", "200", None, "100", None]
    bars = [make_bar(place, food_mg="200", mean_7_mg=amount(mean)) for place, mean in enumerate(means)]

    mean = day_chart(bars).mean_7
    assert mean is not None
    assert mean.end is not None
    assert mean.path == "M50 1050h0L150 1050M350 1575h0"
    assert (mean.end.x, mean.end.y) == ("70.00%", "183.5")


def test_a_mean_that_leaves_the_scale_breaks_its_line_and_has_no_end_there():
    means = ["200", "200", "5000", "200", "5000"]
    bars = [make_bar(place, food_mg="200", mean_7_mg=amount(mean)) for place, mean in enumerate(means)]

    mean = day_chart(bars).mean_7
    assert mean is not None
    assert mean.path == "M50 1050h0L150 1050M350 1050h0"
    assert mean.end is None


@pytest.mark.parametrize(
    ("apart", "is_drawn"), [(0, False), (1, False), (2, True)], ids=["young", "eight days", "older"]
)
def test_a_mean_of_four_weeks_under_that_of_a_week_is_not_drawn(apart, is_drawn):
    means = [Decimal(200)] * (4 - apart) + [Decimal(220)] * apart
    bars = [
        make_bar(place, food_mg="200", mean_7_mg=Decimal(200), mean_28_mg=mean)
        for place, mean in enumerate(means)
    ]

    assert (day_chart(bars).mean_28 is not None) is is_drawn


@pytest.mark.parametrize(("reference", "numbers"), [("310", ["100", "200", "", "400"]), ("250", None)])
def test_no_number_of_the_axis_lies_under_the_triangle_of_the_reference(reference, numbers):
    chart = day_chart([make_bar(food_mg="200", reference_mg=Decimal(reference))])

    assert [line.text for line in chart.grid] == (numbers or ["100", "200", "300"])


def test_a_range_is_a_band_as_far_as_it_holds():
    ends: dict[str, Any] = {"reference_low_mg": Decimal(200), "reference_high_mg": Decimal(300)}
    chart = day_chart([make_bar(0, **ends), make_bar(1), make_bar(2, **ends), make_bar(3, **ends)])

    assert [(band.x, band.width, band.text) for band in chart.bands] == [
        ("0.00%", "25.00%", "Reference 200 to 300"),
        ("50.00%", "50.00%", "Reference 200 to 300"),
    ]


def test_a_mean_line_is_drawn_only_where_it_is_asked_for():
    bars = [make_bar(food_mg="200", mean_7_mg=Decimal(200), mean_28_mg=Decimal(200))]

    chart = day_chart(bars, mean_days=(28,))
    assert chart.mean_7 is None
    assert chart.mean_28 is not None


def test_one_extreme_day_is_cut_and_carries_its_number():
    bars = [make_bar(place, food_mg="5200" if place == 4 else "250") for place in range(9)]

    chart = day_chart(bars)
    assert chart.grid[-1].text == "400"
    assert [(number.text, number.x) for number in chart.cut_numbers] == [("5200", "50.00%")]
    assert chart.cuts.count("M") == 1
    assert min(top for _left, top, _width, _height in boxes(chart.food)) == 0


def test_days_that_are_alike_are_never_cut():
    chart = day_chart([make_bar(place, food_mg="2400") for place in range(3)])

    assert chart.cuts == ""
    assert chart.cut_numbers == ()


def test_bars_of_few_days_are_no_wider_than_a_tenth_of_the_plot():
    ((left, _top, width, _height),) = boxes(day_chart([make_bar(food_mg="200")]).food)

    assert (left, width) == (45, 10)


@given(bars=ranges)
def test_every_bar_lies_within_its_slot_and_the_plot(bars):
    chart = day_chart(bars)
    for path in (chart.food, chart.guess, chart.water, chart.supplements):
        for left, top, width, height in boxes(path):
            assert left // SLOT == (left + width - 1) // SLOT
            assert top >= 0
            assert top + height <= PLOT_HEIGHT


@given(bars=ranges)
def test_no_bar_is_drawn_where_nothing_was_logged(bars):
    chart = day_chart(bars)
    rings = {int(x) // SLOT for x in re.findall(r"M(\d+) ", chart.gaps)}
    drawn = {left // SLOT for path in (chart.food, chart.water) for left, *_rest in boxes(path)}
    assert rings == {place for place, bar in enumerate(bars) if not bar.is_logged}
    assert not rings & drawn
