"""A whole comparison: noise seldom finds anything, a strong link is found, a trend is no link."""

from datetime import timedelta
from math import sqrt
from random import Random

import pytest

from tests.tracker.diary.builders import DAY
from tracker.insights.patterns.comparing import compared
from tracker.insights.patterns.conditions import Missing
from tracker.insights.patterns.exposures import Exposure, exposure_of
from tracker.insights.patterns.readings import Readings
from tracker.insights.patterns.results import Comparison, comparison_of
from tracker.stressors.kinds import KINDS

SLEEP, STRESS, HEAT = (exposure_of(KINDS[key]) for key in ("sleep", "stress", "heat"))


def series(days: int, chosen: Random, like_before: float = 0.3) -> list[float]:
    """Return noise in which each day resembles the day before."""
    values = [chosen.gauss(0, 1)]
    while len(values) < days:
        new = sqrt(1 - like_before**2) * chosen.gauss(0, 1)
        values.append(like_before * values[-1] + new)
    return values


def answers(felt: list[float]) -> list[float]:
    """Return 0 to 3 for what was felt: none on four days in ten."""
    ordered = sorted(felt)
    steps = [ordered[int(len(felt) * share)] for share in (0.4, 0.7, 0.9)]
    return [float(sum(value >= step for step in steps)) for value in felt]


def readings(symptom: list[float], **exposures: list[float]) -> Readings:
    """Return series as readings that begin on the same day."""
    days = [DAY + timedelta(days=day) for day in range(len(symptom))]
    return Readings(
        days[0],
        days[-1],
        dict(zip(days, symptom, strict=True)),
        {key: dict(zip(days, values, strict=True)) for key, values in exposures.items()},
    )


def comparison(noise: int, days: int, strength: float, trend: float = 0) -> Comparison:
    """Return a comparison of sleep and stress beside a symptom that follows sleep by `strength`."""
    chosen = Random(noise)  # noqa: S311
    rise = [trend * day / days for day in range(days)]
    sleep, stress, rest = (series(days, chosen) for _series in range(3))
    felt = [
        strength * a + sqrt(1 - strength**2) * b + more for a, b, more in zip(sleep, rest, rise, strict=True)
    ]
    beside = {"sleep": [a + more for a, more in zip(sleep, rise, strict=True)], "stress": stress}
    return compared(readings(answers(felt), **beside), [SLEEP, STRESS], days, f"noise {noise}")


def test_diaries_of_noise_seldom_find_anything() -> None:
    found = [bool(comparison(noise, 42, 0).found) for noise in range(40)]

    assert sum(found) <= 3


def test_a_strong_link_is_found_in_nearly_every_diary_and_it_is_that_one() -> None:
    each = [comparison(noise, 84, 0.7) for noise in range(5)]

    assert all(one.found for one in each)
    assert {one.found[0].exposure for one in each} == {"sleep"}
    assert all(one.found[0].is_with_more for one in each)


def test_two_things_that_only_change_in_the_same_months_are_no_link() -> None:
    assert not any(comparison(noise, 84, 0, trend=3).found for noise in range(4))


def test_the_same_diary_and_seed_give_the_same_comparison_after_it_was_kept() -> None:
    first = comparison(1, 84, 0.7)

    assert first == comparison(1, 84, 0.7) == comparison_of(first.as_json)


def test_every_pair_is_counted_sleep_once_and_stress_on_two_days() -> None:
    found = comparison(1, 42, 0)

    assert [(pair.exposure, pair.lag) for pair in found.pairs] == [("sleep", 0), ("stress", 0), ("stress", 1)]
    assert [pair.days for pair in found.pairs] == [42, 42, 41]


def test_the_day_before_is_looked_at_and_the_day_after_never() -> None:
    felt = answers(series(84, Random(2)))  # noqa: S311
    before = [*felt[1:], 0.0]  # stress today, the symptom tomorrow
    after = [0.0, *felt[:-1]]

    led = compared(readings(felt, stress=before), [STRESS], 84, "led")
    followed = compared(readings(felt, stress=after), [STRESS], 84, "followed")

    assert max(abs(pair.link) for pair in led.pairs) == pytest.approx(1, abs=0.03)
    assert max(abs(pair.link) for pair in followed.pairs) < 0.6


@pytest.mark.parametrize("exposure", [STRESS, HEAT], ids=str)
def test_what_hardly_changes_is_left_out_and_does_not_count_as_a_pair(exposure: Exposure) -> None:
    felt = answers(series(42, Random(2)))  # noqa: S311
    seldom = [1.0, *[0.0] * 41]

    found = compared(readings(felt, **{exposure.key: seldom}), [exposure], 42, "any")

    assert found.pairs == ()
    assert found.left_out == ((exposure.key, Missing.CHANGE),)
    assert found.smallest_link is None


def test_exposures_that_travel_together_are_named_where_one_is_found() -> None:
    chosen = Random(4)  # noqa: S311
    sleep = series(84, chosen)
    felt = answers([value + 0.4 * other for value, other in zip(sleep, series(84, chosen), strict=True)])
    stress = [value + 0.1 * chosen.gauss(0, 1) for value in sleep]

    together = compared(readings(felt, sleep=sleep, stress=stress), [SLEEP, STRESS], 84, "any")
    apart = compared(readings(felt, sleep=sleep, stress=series(84, chosen)), [SLEEP, STRESS], 84, "any")

    assert together.twins == (("sleep", "stress"),)
    assert apart.found
    assert apart.twins == ()
