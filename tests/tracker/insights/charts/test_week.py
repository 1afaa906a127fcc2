from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.insights.charts.builders import make_day, make_week
from tracker.insights.charts.plots import BASE_PX, TOP_PX
from tracker.insights.charts.week import week

BASE = Decimal(222)

food = st.none() | st.decimals(0, 900, places=3).map(str)
weeks = st.lists(st.tuples(food, food, food), min_size=7, max_size=7).map(
    lambda rows: [
        make_day(place, food_mg=mg, supplement_mg=pill, guess_mg=Decimal(guess or 0))
        for place, (mg, pill, guess) in enumerate(rows)
    ]
)


def number(text: str) -> Decimal:
    """Return a written length or share as a number."""
    return Decimal(text.removesuffix("%"))


def blocks(**given):
    """Return kind, top and height of the parts of one day's bar on a scale of 400 mg."""
    column = week([make_day(0, **given)]).columns[0]
    return [(block.kind, block.y, block.height) for block in column.blocks]


@pytest.mark.parametrize(
    ("day", "parts"),
    [
        pytest.param({"food_mg": "200"}, [("food", "117.0", "105.0")], id="food"),
        pytest.param({"food_mg": "0"}, [], id="zero has no height"),
        pytest.param({"supplement_mg": "200"}, [("supplement", "117.0", "105.0")], id="supplements only"),
        pytest.param(
            {"food_mg": "200", "supplement_mg": "100"},
            [("food", "117.0", "105.0"), ("supplement", "64.5", "51.0")],
            id="supplements on top, a gap between",
        ),
        pytest.param(
            {"food_mg": "200", "guess_mg": Decimal(100)},
            [("food", "169.5", "52.5"), ("guess", "117.0", "52.5")],
            id="a guess above what is known",
        ),
        pytest.param(
            {"food_mg": "200", "is_complete": False},
            [("hatch", "117.0", "105.0")],
            id="a partial day is hatched",
        ),
    ],
)
def test_a_bar_has_food_below_and_supplements_on_top(day, parts):
    assert blocks(**day) == parts


@pytest.mark.parametrize(
    ("is_complete", "is_partial"),
    [
        pytest.param(True, False, id="complete"),
        pytest.param(False, True, id="something is missing"),
        pytest.param(None, False, id="not answered: nothing assumed"),
    ],
)
def test_only_a_day_called_partial_looks_partial(is_complete, is_partial):
    chart = week([make_day(0, food_mg="200", is_complete=is_complete)])

    assert (chart.columns[0].is_partial, chart.has_partial) == (is_partial, is_partial)


def test_a_day_nobody_logged_is_a_ring_and_not_a_bar_of_zero():
    column = week(make_week(d0="200")).columns[1]

    assert column.is_gap
    assert column.blocks == ()


def test_a_logged_day_of_zero_is_no_gap():
    assert not week([make_day(0, food_mg="0", supplement_mg="0")]).columns[0].is_gap


def test_a_day_of_unknown_items_only_carries_its_marks_on_the_base_line():
    column = week([make_day(0, food_mg="0", is_at_least=True)]).columns[0]

    assert (column.is_at_least, column.top, column.blocks) == (True, "222.0", ())


def test_a_day_is_a_link_with_its_sentence():
    column = week([make_day(0, label="Monday 2 March: 212 mg", href="/diary/2026-03-02/")]).columns[0]

    assert (column.label, column.href) == ("Monday 2 March: 212 mg", "/diary/2026-03-02/")
    assert (column.weekday, column.day_of_month) == ("Mon", "2")


def test_the_key_explains_what_is_drawn_and_nothing_else():
    chart = week(make_week(d0="200"))

    assert (chart.has_food, chart.has_gap) == (True, True)
    assert (chart.has_supplements, chart.has_partial, chart.has_at_least, chart.has_guess) == (False,) * 4


def test_an_empty_week_is_seven_rings_on_an_axis():
    chart = week(make_week())

    assert [column.is_gap for column in chart.columns] == [True] * 7
    assert [line.text for line in chart.grid] == ["100", "200", "300", "400"]
    assert chart.references == ()


@given(days=weeks)
def test_every_slot_and_bar_lies_within_the_plot_and_bars_never_overlap(days):
    end = Decimal(0)
    for column in week(days).columns:
        assert number(column.bar_x) >= end
        end = number(column.bar_x) + number(column.bar_width)
        assert number(column.x) <= number(column.bar_x)
        assert TOP_PX <= number(column.top) <= BASE_PX
    assert end <= 100


@given(days=weeks)
def test_a_bar_is_as_high_as_its_amount(days):
    chart = week(days)
    per_mg = (BASE_PX - number(chart.grid[0].y)) / Decimal(chart.grid[0].text)
    for day, column in zip(days, chart.columns, strict=True):
        assert abs(number(column.height) - day.total_mg * per_mg) <= Decimal("0.6")


@given(days=weeks)
def test_the_parts_of_a_bar_stand_on_one_another(days):
    for column in week(days).columns:
        foot = BASE_PX
        for block in column.blocks:
            below = number(block.y) + number(block.height)
            assert foot - Decimal("1.7") <= below <= foot + Decimal("0.2")
            foot = number(block.y)
