from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insights.charts.month import (
    Felt,
    Form,
    Measured,
    MonthDay,
    Scale,
    Sign,
    day_cell,
    month,
)

MARCH = date(2026, 3, 1)  # a Sunday
BAR = Scale(Form.BAR, Decimal(0), Decimal(400))
SLEEP = Scale(Form.DOT, Decimal(4), Decimal(12))
TICK = Scale(Form.TICK, Decimal(0), Decimal(1))


def make_day(place=0, **given):
    """Return the day `place` days after 1 March; nothing noted unless given."""
    given.setdefault("date", MARCH + timedelta(days=place))
    return MonthDay(**{"label": "a day", "href": "/day/", **given})


def line(value, scale=BAR, *, is_at_least=False, place=0):
    """Return the line of one value, the first or the second of its cell; None where none is drawn."""
    amount = None if value is None else Decimal(value)
    measured = [Measured(), Measured()]
    measured[place] = Measured(amount, is_at_least)
    lines = day_cell(make_day(measured=tuple(measured)), [scale, scale]).lines
    return lines[0] if lines else None


@pytest.mark.parametrize("frequency", [None, 0, 1, 3])
def test_an_episode_is_a_mark_beside_the_answer_and_changes_nothing_of_it(frequency):
    without, noted = (day_cell(make_day(felt=Felt(frequency, episodes=count)), []) for count in (0, 2))
    assert (without.has_episode, noted.has_episode) == (False, True)
    assert (noted.sign, noted.blocks) == (without.sign, without.blocks)


@pytest.mark.parametrize(
    ("felt", "sign", "blocks"),
    [
        pytest.param(Felt(0), Sign.NONE, (), id="none is a dash"),
        pytest.param(Felt(1), Sign.BLOCKS, ("0",), id="now and then"),
        pytest.param(Felt(2), Sign.BLOCKS, ("0", "12"), id="often"),
        pytest.param(Felt(3, has_strength=True), Sign.BLOCKS, ("0", "12", "24"), id="nearly all day"),
        pytest.param(Felt(None, has_strength=True), Sign.STRENGTH, (), id="strength only"),
        pytest.param(Felt(), Sign.NOT_LOGGED, (), id="not logged is a ring"),
    ],
)
def test_a_symptom_has_a_shape_for_every_answer(felt, sign, blocks):
    cell = day_cell(make_day(felt=felt), [])

    assert (cell.sign, cell.blocks) == (sign, blocks)


@pytest.mark.parametrize(
    ("value", "scale", "kind", "x"),
    [
        pytest.param("400", BAR, "bar", "74.00%", id="the longest leaves room for chevrons"),
        pytest.param("200", BAR, "bar", "37.00%", id="half as long"),
        pytest.param("0", BAR, "none", "0.00%", id="none is a dash"),
        pytest.param("8", SLEEP, "dot", "50.00%", id="in the middle"),
        pytest.param("2", SLEEP, "dot", "6.00%", id="a shorter night stands at the end"),
        pytest.param("14", SLEEP, "dot", "94.00%", id="a longer night too"),
        pytest.param("0", Scale(Form.DOT, Decimal(0), Decimal(10)), "dot", "6.00%", id="0 of 10 is a place"),
        pytest.param("1", TICK, "tick", "74.00%", id="yes"),
        pytest.param("0", TICK, "none", "0.00%", id="no"),
    ],
)
def test_a_stressor_is_drawn_on_its_scale(value, scale, kind, x):
    drawn = line(value, scale)

    assert (drawn.kind, drawn.x) == (kind, x)


def test_what_was_not_logged_has_no_line():
    assert line(None) is None


def test_the_second_line_lies_below_and_is_open():
    first, second = line("200"), line("200", place=1)

    assert (first.y, first.is_open, second.y, second.is_open) == ("21", False, "31", True)


def test_a_month_in_which_every_amount_is_none_has_dashes():
    assert line("0", Scale(Form.BAR, Decimal(0), Decimal(0))).kind == "none"


@pytest.mark.parametrize(
    ("first_weekday", "lead", "weeks"),
    [pytest.param(0, 6, 6, id="from Monday"), pytest.param(6, 0, 5, id="from Sunday")],
)
def test_weeks_begin_where_the_reader_has_it(first_weekday, lead, weeks):
    chart = month([make_day(place) for place in range(31)], [], first_weekday=first_weekday)

    assert len(chart.weeks) == weeks
    assert chart.weeks[0].count(None) == lead
    assert chart.weeks[0][lead].date == MARCH
    assert {len(week) for week in chart.weeks} == {7}


def test_29_february_has_a_cell():
    days = [make_day(date=date(2024, 2, 1) + timedelta(days=place)) for place in range(29)]

    cells = month(days, [], first_weekday=0).weeks[-1]
    assert [cell.date.day for cell in cells if cell] == [26, 27, 28, 29]


@pytest.mark.parametrize(
    ("marks", "words"), [((), ""), ((3,), "3"), ((3, 4, 5), "3+")], ids=["none", "one", "more"]
)
def test_a_pennant_has_one_number(marks, words):
    assert day_cell(make_day(marks=marks), []).mark == words


def test_the_key_explains_what_is_drawn_and_nothing_else():
    chart = month([make_day(felt=Felt(2)), make_day(1)], [], first_weekday=0)

    assert chart.signs == {Sign.BLOCKS, Sign.NOT_LOGGED}
    assert (chart.has_none_line, chart.has_at_least, chart.has_marks) == (False, False, False)


def test_a_day_to_come_is_not_called_not_logged():
    assert month([make_day(href="")], [], first_weekday=0).signs == set()


@given(
    value=st.decimals(0, 99_999, places=3),
    scale=st.sampled_from([BAR, SLEEP, TICK, Scale(Form.BAR, Decimal(0), Decimal(0))]),
)
def test_every_line_ends_within_its_cell(value, scale):
    assert Decimal(0) <= Decimal(line(value, scale).x.removesuffix("%")) <= Decimal(94)
