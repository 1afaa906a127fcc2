"""Chance by shuffled blocks: exact where every order can be tried, drawn beyond, never 0."""

from math import factorial
from random import Random

import pytest

from tests.tracker.insights.patterns.test_ranks import X, Y
from tracker.insights.patterns.blocks import SHUFFLES, Orders, chance, orders_of
from tracker.insights.patterns.ranks import lagged, ranked, spearman


def test_case_i_gives_its_exact_chance() -> None:
    found = chance(ranked(X), ranked(Y), orders_of(4, "any"), days_a_block=3, takes_trend_out=False)

    assert found.link == pytest.approx(0.9053, abs=0.0005)
    assert found.as_strong == 2
    assert found.p == pytest.approx(2 / 24, abs=0.0005)


def test_case_i_gives_the_chance_of_circular_shifts() -> None:
    shifts = [tuple((day + by) % 12 for day in range(12)) for by in range(12)]

    found = chance(ranked(X), ranked(Y), Orders(shifts, is_exact=True), days_a_block=1, takes_trend_out=False)

    assert found.p == pytest.approx(1 / 12, abs=0.0005)


@pytest.mark.parametrize("blocks", [6, 7])
def test_up_to_seven_blocks_every_order_is_tried_once(blocks: int) -> None:
    orders = orders_of(blocks, "any")

    assert orders.is_exact
    assert len(set(orders.orders)) == len(orders.orders) == factorial(blocks)


def test_beyond_seven_blocks_orders_are_drawn_the_same_ones_for_the_same_seed() -> None:
    orders = orders_of(8, "a question 84")

    assert not orders.is_exact
    assert len(orders.orders) == SHUFFLES
    assert orders == orders_of(8, "a question 84") != orders_of(8, "a question 126")
    assert all(sorted(order) == [*range(8)] for order in orders.orders)


def test_a_chance_is_never_zero() -> None:
    rising = [float(day % 50) for day in range(56)]

    drawn = chance(rising, rising, orders_of(8, "any"), takes_trend_out=False)

    assert drawn.link == pytest.approx(1)
    assert drawn.p == pytest.approx(1 / (1 + SHUFFLES), abs=0.01)
    assert drawn.p > 0


def test_look_ups_by_block_equal_the_correlation_of_the_shuffled_series() -> None:
    chosen = Random(3)  # noqa: S311
    x = [None if chosen.random() < 0.2 else chosen.random() for _day in range(45)]
    y = [None if chosen.random() < 0.2 else chosen.random() for _day in range(45)]
    order = (3, 1, 5, 0, 2, 4)
    shuffled = [value for block in order for value in x[block * 7 : block * 7 + 7]] + x[42:]

    found = chance(x, y, Orders([order], is_exact=True), takes_trend_out=False)
    of_shuffled = chance(shuffled, y, Orders([], is_exact=False), takes_trend_out=False)

    assert (found.as_strong == 1) == (abs(of_shuffled.link) >= abs(found.link))


def test_two_series_that_only_rise_together_are_no_link_once_the_trend_is_out() -> None:
    chosen = Random(5)  # noqa: S311
    x = ranked([day + 15 * chosen.random() for day in range(84)])
    y = ranked([day + 15 * chosen.random() for day in range(84)])

    assert spearman(x, y) > 0.9
    assert abs(chance(x, y, orders_of(12, "any")).link) < 0.25


def test_days_beyond_the_last_full_block_count_and_stay_in_place() -> None:
    found = chance([*X, 9], [*Y, 9], orders_of(4, "any"), days_a_block=3, takes_trend_out=False)

    assert found.link != chance(X, Y, orders_of(4, "any"), days_a_block=3, takes_trend_out=False).link


def test_series_that_never_meet_have_no_link_and_every_chance() -> None:
    never = chance([1.0, None] * 21, lagged([1.0, None] * 21, 1), orders_of(6, "any"))

    assert never.link == 0
    assert never.p == 1
