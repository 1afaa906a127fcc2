"""Effective days, and the smallest link that would have shown."""

import pytest

from tracker.insights.patterns.power import effective_days, resemblance, smallest_link


def test_days_that_resemble_their_neighbours_count_for_fewer() -> None:
    assert effective_days(42, 0.3, 0.6) == pytest.approx(29.19, abs=0.005)


def test_days_that_alternate_count_as_they_are() -> None:
    assert effective_days(42, -0.3, 0.6) == 42


@pytest.mark.parametrize(
    ("days", "link"), [(14, 0.69), (28, 0.51), (42, 0.42), (56, 0.37), (84, 0.30)], ids=str
)
def test_the_smallest_link_of_a_single_pair_is_that_of_the_table(days: int, link: float) -> None:
    assert smallest_link(days, 1, 0.05) == pytest.approx(link, abs=0.005)


def test_more_pairs_ask_for_a_stronger_link() -> None:
    one, eight = smallest_link(42, 1), smallest_link(42, 8)

    assert one is not None
    assert eight is not None
    assert 0.42 < one < eight < 0.6


def test_with_three_effective_days_no_link_would_show() -> None:
    assert smallest_link(3, 1) is None


def test_neighbours_are_alike_where_values_move_slowly() -> None:
    assert resemblance([*range(20)]) == pytest.approx(1)
    assert resemblance([0, 1] * 10) == pytest.approx(-1)
