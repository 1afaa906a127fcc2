"""Rank correlation: ties, missing days, lags, weekdays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insights.patterns.ranks import lagged, ranked, ranks, spearman, without_weekday

# Test case I: twelve days of an exposure and of a symptom.
X = [1, 0, 1, 4, 3, 4, 0, 1, 0, 3, 4, 2]
Y = [2, 1, 2, 5, 5, 6, 1, 0, 1, 4, 5, 4]

values = st.lists(st.none() | st.integers(0, 5), min_size=2, max_size=40)


def test_equal_values_share_the_mean_of_their_ranks() -> None:
    assert ranks([3, 1, 3, 0]) == [3.5, 2, 3.5, 1]


@pytest.mark.parametrize(("lag", "link"), [(0, 0.9053), (1, 0.3732), (2, -0.1720), (3, -0.5067)])
def test_case_i_gives_its_links_at_every_lag(lag: int, link: float) -> None:
    assert spearman(lagged(X, lag), Y) == pytest.approx(link, abs=0.0005)


def test_a_missing_day_is_no_pair() -> None:
    assert spearman([1, None, 2, 3], [4, 9, 5, None]) == spearman([1, 2], [4, 5]) == pytest.approx(1)


def test_what_never_varies_goes_along_with_nothing() -> None:
    assert spearman([1, 1, 1], [1, 2, 3]) == 0
    assert spearman([None, 1], [1, None]) == 0


def test_ranks_of_a_series_leave_missing_days_missing() -> None:
    assert ranked([7, None, 3]) == [2, None, 1]


@given(values)
def test_a_series_moved_on_never_uses_what_comes_after(series: list[int | None]) -> None:
    moved = lagged(series, 1)

    assert moved[0] is None
    assert moved[1:] == series[:-1]


def test_weekdays_are_taken_out_and_nothing_else() -> None:
    weekends = [0, 0, 0, 0, 0, 5, 5] * 6

    assert without_weekday(weekends) == [0] * 42
    assert without_weekday([1, None, 4, 4, 4, 4, 4, 3]) == [-1, None, 0, 0, 0, 0, 0, 1]
