"""The worked examples of IOM (2000), and of ours after it."""

import pytest

from tracker.insights.enough.iom import beside_adequate_intake, beside_requirement


@pytest.mark.parametrize(
    ("mean", "ear", "sd_within", "days", "expected"),
    [
        pytest.param(320, 265, 86, 3, (56.28, 0.977, 0.836), id="A: woman of 40, three days at the RDA"),
        pytest.param(240, 255, 86, 7, (41.31, -0.363, 0.358), id="D: woman of 25, a week"),
        pytest.param(420, 350, 122, 7, (57.89, 1.209, 0.887), id="E: man of 35, a week"),
        pytest.param(372, 350, 122, 14, (47.83, 0.460, 0.677), id="E: man of 35, two weeks"),
    ],
)
def test_a_mean_beside_an_average_requirement(
    mean: float, ear: float, sd_within: float, days: float, expected: tuple[float, ...]
) -> None:
    found = beside_requirement(mean, ear, sd_within, days)

    assert (found.sd_mg, found.z, found.confidence) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(
    ("days", "wider", "z", "mean"),
    [
        (1, 1, 2, 445),
        (3, 1, 2, 377.6),
        (7, 1, 2, 348.9),
        (1, 1.25, 2, 486.4),
        (7, 1.25, 2, 362.0),
        (7, 1, -2, 181),
    ],
)
def test_the_mean_that_two_deviations_need(days: float, wider: float, z: float, mean: float) -> None:
    """Case B: IOM prints 445, 377, 349, 486, 362 and about 180 mg."""
    sd_mg = beside_requirement(265, 265, 86 * wider, days).sd_mg

    assert 265 + z * sd_mg == pytest.approx(mean, abs=1)


@pytest.mark.parametrize(
    ("wider", "days", "confidence"),
    [
        (1, 1, 0.730),
        (1, 3, 0.836),
        (1, 7, 0.905),
        (1.25, 1, 0.690),
        (1.25, 3, 0.793),
        (1.25, 7, 0.872),
        (1.5, 1, 0.662),
        (1.5, 3, 0.757),
        (1.5, 7, 0.839),
    ],
)
def test_a_wider_spread_of_days_makes_it_less_sure(wider: float, days: float, confidence: float) -> None:
    """Case C: the woman of case A."""
    found = beside_requirement(320, 265, 86 * wider, days)

    assert found.confidence == pytest.approx(confidence, abs=0.005)


@pytest.mark.parametrize(
    ("mean", "ai", "sd_within", "days", "expected"),
    [
        pytest.param(320, 300, 86, 7, (0.615, 0.731), id="F"),
        pytest.param(560, 500, 50, 3, (2.08, 0.981), id="G: IOM page 60"),
        pytest.param(1200, 1000, 325, 1, (0.615, 0.73), id="H: IOM page 61, one day"),
        pytest.param(1200, 1000, 325, 3, (1.066, 0.86), id="H, three days"),
        pytest.param(1200, 1000, 325, 7, (1.628, 0.948), id="H, seven days: IOM prints 1.69, a misprint"),
    ],
)
def test_a_mean_beside_an_adequate_intake(
    mean: float, ai: float, sd_within: float, days: float, expected: tuple[float, ...]
) -> None:
    found = beside_adequate_intake(mean, ai, sd_within, days)

    assert (found.z, found.confidence) == pytest.approx(expected, abs=0.005)


def test_days_of_nothing_have_no_spread_and_are_below() -> None:
    assert beside_adequate_intake(0, 300, 0, 7).confidence == 0
