from datetime import date

import pytest

from tests.tracker.reference.builders import make_stage
from tracker.reference.life_stages import age_in_months


@pytest.mark.parametrize(
    ("birth_month", "day", "months"),
    [
        pytest.param(date(2000, 6, 1), date(2000, 6, 1), 0, id="the first day of the birth month"),
        pytest.param(date(2000, 6, 1), date(2000, 6, 30), 0, id="the last day of the birth month"),
        pytest.param(date(2000, 6, 1), date(2000, 7, 1), 1, id="the first day of the next month"),
        pytest.param(date(2000, 6, 1), date(2019, 5, 31), 227, id="the last day before 19"),
        pytest.param(date(2000, 6, 1), date(2019, 6, 1), 228, id="the first day of the month of 19"),
        pytest.param(date(2000, 12, 1), date(2001, 1, 31), 1, id="across a new year"),
        pytest.param(date(2000, 2, 1), date(2004, 2, 29), 48, id="a leap day"),
        pytest.param(date(2000, 6, 1), date(2000, 5, 31), -1, id="before birth"),
    ],
)
def test_an_age_is_complete_on_the_first_day_of_the_birth_month(birth_month, day, months):
    assert age_in_months(birth_month, day) == months


@pytest.mark.parametrize(
    ("stage", "is_child"),
    [
        pytest.param(make_stage(months=215), True, id="the month before 18"),
        pytest.param(make_stage(months=216), False, id="18"),
        pytest.param(make_stage(), False, id="age unknown"),
    ],
)
def test_a_child_is_somebody_known_to_be_under_18(stage, is_child):
    assert stage.is_child is is_child


@pytest.mark.parametrize("sex", [None, "female", "male"])
def test_a_pregnancy_asks_for_the_values_of_women_whatever_is_set(sex):
    assert make_stage(sex=sex, status="pregnant").possible_sexes == {"female"}
