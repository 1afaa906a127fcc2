from decimal import Decimal

import pytest

from tests.tracker.insights.charts.builders import amount
from tracker.insights.charts.reference_lines import reference_lines


def lines(*values: str | None):
    """Return the lines over days of these values on a scale of 400 mg."""
    return reference_lines([amount(value) for value in values], 400)


def test_one_value_is_one_line_across():
    (line,) = lines("320", "320", "320", "320")

    assert (line.first_x, line.last_x, line.y, line.step_y) == ("0.00%", "100.00%", "68.0", None)
    assert line.text == "Reference 320"


def test_the_line_steps_where_the_value_steps():
    first, second = lines("300", "300", "300", "320")

    assert (first.first_x, first.last_x, first.step_y) == ("0.00%", "75.00%", None)
    assert (second.first_x, second.last_x, second.step_y) == ("75.00%", "100.00%", first.y)


def test_days_without_a_value_leave_the_line_broken():
    before, after = lines("320", None, "320", "320")

    assert (before.last_x, after.first_x) == ("25.00%", "50.00%")
    assert after.step_y is None


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        pytest.param(["300", "320", "320"], ["300", "Reference 320"], id="the second is longer"),
        pytest.param(["300", "300", "320"], ["Reference 300", "320"], id="the first is longer"),
        pytest.param([None, None], [], id="no value at all"),
    ],
)
def test_the_longest_stretch_is_named_and_the_others_carry_their_number(values, texts):
    assert [line.text for line in lines(*values)] == texts


def test_a_late_stretch_has_its_label_at_its_end():
    early, late = lines("300", "300", "300", "320")

    assert (early.is_late, late.is_late) == (False, True)


def test_the_label_stands_above_its_line():
    (line,) = lines("320")

    assert Decimal(line.text_y) < Decimal(line.y)
