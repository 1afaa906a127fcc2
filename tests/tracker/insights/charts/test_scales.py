from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.insights.charts.builders import amount
from tracker.insights.charts.scales import Reference, chart_scale_mg, marks, percent, scale_mg, share, steps

amounts = st.decimals(0, 99_999, places=3)


@pytest.mark.parametrize(
    ("reference", "total", "level", "scale"),
    [
        pytest.param(Reference(Decimal(320)), "286", "350", 480, id="1.5 times the reference"),
        pytest.param(Reference(Decimal(220)), None, None, 340, id="rounded to 20, half up"),
        pytest.param(Reference(Decimal(320)), "605", "350", 700, id="1.15 times the total if that is more"),
        pytest.param(
            Reference(low=Decimal(310), high=Decimal(420)), None, None, 640, id="the high end of a range"
        ),
        pytest.param(Reference(), None, None, 480, id="nothing known"),
        pytest.param(Reference(), "900", None, 1040, id="no reference, a large total"),
        pytest.param(Reference(Decimal(26)), None, None, 40, id="an infant"),
        pytest.param(Reference(Decimal(80)), None, "350", 380, id="always as far as the upper level"),
    ],
)
def test_both_gauges_share_one_scale(reference, total, level, scale):
    assert scale_mg(reference, amount(total), amount(level)) == scale


@pytest.mark.parametrize(
    ("reference", "highest", "scale"),
    [
        pytest.param("320", "100", 400, id="room above the reference"),
        pytest.param("320", "358", 420, id="room above the highest bar"),
        pytest.param(None, "0", 400, id="nothing known"),
    ],
)
def test_a_chart_is_as_high_as_its_bars_and_its_reference_need(reference, highest, scale):
    assert chart_scale_mg(amount(reference), Decimal(highest)) == scale


@pytest.mark.parametrize(
    ("scale", "numbered", "tick"),
    [(40, 20, 4), (120, 50, 10), (480, 100, 20), (700, 100, 20), (720, 200, 50), (2540, 500, 100)],
)
def test_numbers_stand_each_100_mg_wherever_an_ordinary_day_lies(scale, numbered, tick):
    assert steps(scale) == (numbered, tick)


@given(reference=st.none() | amounts, total=amounts, level=st.none() | amounts)
def test_everything_has_room_and_numbers_never_crowd(reference, total, level):
    scale = scale_mg(Reference(reference), total, level)
    numbered, tick = steps(scale)

    assert scale % 20 == 0
    assert max(total, reference or 0, level or 0) <= scale
    assert numbered % tick == 0
    assert len(marks(scale, numbered)) <= 8
    assert len(marks(scale, tick)) <= 40


@given(mg=st.decimals(-1000, 99_999, places=3), scale=st.integers(20, 10_000))
def test_a_share_stays_within_the_width(mg, scale):
    assert 0 <= share(mg, scale) <= 100


def test_a_share_is_written_with_a_point():
    assert percent(Decimal(280), 480) == "58.33%"
