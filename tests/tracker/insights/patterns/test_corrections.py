"""Limits that grow stricter with every pair looked at."""

import pytest

from tracker.insights.patterns.corrections import SHARE_A_CHECKPOINT, kept, limits

CASE_J = [0.003, 0.012, 0.03, 0.04, 0.20, 0.60]


def test_case_j_gives_its_limits_and_keeps_the_first_four() -> None:
    assert limits(6, 0.10) == pytest.approx([0.0167, 0.0333, 0.05, 0.0667, 0.0833, 0.1], abs=0.0005)
    assert kept(CASE_J, 0.10) == [True, True, True, True, False, False]


def test_the_order_of_the_pairs_does_not_matter() -> None:
    assert kept(CASE_J[::-1], 0.10) == [False, False, True, True, True, True]


def test_one_beyond_its_limit_is_kept_where_a_larger_one_is_within() -> None:
    assert kept([0.06, 0.07], 0.10) == [True, True]


def test_three_checkpoints_share_one_in_ten() -> None:
    assert pytest.approx(0.0333, abs=0.0005) == SHARE_A_CHECKPOINT
    assert kept([0.03]) == [True]
    assert kept([0.04]) == [False]


def test_nothing_looked_at_is_nothing_found() -> None:
    assert kept([]) == []
