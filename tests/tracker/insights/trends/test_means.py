"""Means in whole thousandths: exact, rounded half up, and none of two days."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis.strategies import integers, lists, none

from foods.amounts import stored
from tracker.insights.trends.means import RunningMeans, half_up, mean


@given(total=integers(0, 10**9), days=integers(1, 4000))
def test_a_mean_is_rounded_as_every_amount_is(total: int, days: int) -> None:
    assert Decimal(half_up(total, days)).scaleb(-3) == stored(Decimal(total).scaleb(-3) / days)


def test_the_mean_of_nothing_is_unknown() -> None:
    assert (mean([]), mean([0])) == (None, 0)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ([100, 200, 300], 200),
        ([100, None, 300], None),
        ([None, 100, 200, None, 300], 200),
        ([900, 100, 200, 300, 100, 200, 300, 200], 200),  # the first of eight days is out of the seven
        ([], None),
    ],
)
def test_a_running_mean_is_over_the_days_that_have_an_amount(
    amounts: list[int | None], expected: int | None
) -> None:
    assert RunningMeans(amounts).up_to(len(amounts) - 1, 7) == expected


@given(lists(none() | integers(0, 10**6), min_size=1, max_size=60), integers(1, 28))
def test_a_running_mean_is_the_mean_of_its_days(amounts: list[int | None], days: int) -> None:
    running = RunningMeans(amounts)
    for place in range(len(amounts)):
        known = [amount for amount in amounts[max(place + 1 - days, 0) : place + 1] if amount is not None]
        assert running.up_to(place, days) == (mean(known) if len(known) >= 3 else None)
