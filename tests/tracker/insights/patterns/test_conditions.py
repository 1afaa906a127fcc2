"""What a pair must have before it is looked at."""

import pytest

from tracker.insights.patterns.conditions import Missing, Split, missing_of, split

DAYS = 42
VARIED = [float(day % 6) for day in range(DAYS)]
FELT = [float(day % 2) for day in range(DAYS)]


def seldom(days: int) -> list[float]:
    """Return a series that is 1 on so many of 42 days, else 0."""
    return [1.0] * days + [0.0] * (DAYS - days)


@pytest.mark.parametrize(
    ("x", "y", "days", "is_yes_no", "lacks"),
    [
        pytest.param(VARIED, FELT, 42, False, None, id="enough of everything"),
        pytest.param(VARIED, FELT, 60, False, None, id="three in ten days missing"),
        pytest.param(VARIED, FELT, 61, False, Missing.DAYS, id="more than three in ten missing"),
        pytest.param(VARIED, seldom(5), 42, False, None, id="there on five days"),
        pytest.param(VARIED, seldom(4), 42, False, Missing.SYMPTOM, id="there on four days"),
        pytest.param(VARIED, seldom(38), 42, False, Missing.SYMPTOM, id="not there on four days"),
        pytest.param(FELT, FELT, 42, False, Missing.CHANGE, id="an amount with two values"),
        pytest.param(FELT, FELT, 42, True, None, id="yes or no has two"),
        pytest.param(seldom(8), FELT, 42, True, Missing.CHANGE, id="yes on under a fifth of the days"),
        pytest.param(seldom(9), FELT, 42, True, None, id="yes on over a fifth"),
        pytest.param([0.0] * 36 + [1.0, 2.0] * 3, FELT, 42, False, Missing.CHANGE, id="seldom anything"),
        pytest.param([], [], 42, False, Missing.DAYS, id="nothing"),
    ],
)
def test_a_pair_is_looked_at_only_with_enough_of_both(
    x: list[float], y: list[float], days: int, is_yes_no: bool, lacks: Missing | None
) -> None:
    assert missing_of(x, y, days, is_yes_no=is_yes_no) == lacks


def test_sides_are_as_even_as_they_can_be() -> None:
    assert split([5, 6, 7, 8]) == Split(7, 2, 2, lower_is_none=False)
    assert split([0, 0, 0, 10, 20]) == Split(10, 3, 2, lower_is_none=True)


def test_what_never_changes_has_no_sides() -> None:
    assert split([3, 3, 3]) is None
    assert split([]) is None
