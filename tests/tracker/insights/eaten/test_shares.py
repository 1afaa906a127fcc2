"""Whole percents: whatever is divided, they add up to 100."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insights.eaten.shares import whole_percents

AMOUNTS = st.lists(st.decimals(0, 999_999, places=3), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("amounts", "percents"),
    [
        pytest.param(["1", "1", "1"], [34, 33, 33], id="of equal remainders the first gets the rest"),
        pytest.param(["2", "1"], [67, 33], id="the largest remainder gets it"),
        pytest.param(["999", "1"], [100, 0], id="a small one may print as none"),
        pytest.param(["5"], [100], id="one is everything"),
        pytest.param(["0", "0"], [0, 0], id="nothing has no shares"),
        pytest.param([], [], id="no amounts"),
    ],
)
def test_percents_are_whole(amounts: list[str], percents: list[int]) -> None:
    assert whole_percents([Decimal(amount) for amount in amounts]) == percents


@given(AMOUNTS)
def test_percents_add_up_to_100_and_none_is_off_by_a_whole_one(amounts: list[Decimal]) -> None:
    percents, total = whole_percents(amounts), sum(amounts)

    assert sum(percents) == (100 if total else 0)
    assert all(
        abs(percent - amount * 100 / total) < 1
        for percent, amount in zip(percents, amounts, strict=True)
        if total
    )
