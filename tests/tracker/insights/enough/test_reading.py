from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.diary.builders import answer, guess, make_supplement, take
from tests.tracker.insights.enough.builders import MONDAY, days_of, eaten, judged, whose
from tests.tracker.people.builders import change
from tracker.diary.models import DiaryDay
from tracker.insights.enough.judgement import Band, Method
from tracker.insights.enough.reading import judge
from tracker.insights.enough.spread import variance_of_doses
from tracker.insights.enough.weights import counted_days, day_weights, weighted_sum
from tracker.insights.intake import DayIntake
from tracker.people.models import Person
from tracker.reference.life_stages import LifeStage
from tracker.reference.targets import Target

WEEK = 7


def test_three_days_at_the_recommended_intake_are_about_85_percent() -> None:
    found = judged(days_of(320, 320, 320))

    assert found.method == Method.EAR
    assert found.confidence == pytest.approx(0.836, abs=0.005)
    assert found.band == Band.OPEN
    assert not found.is_verdict


def test_a_week_is_a_verdict_and_a_week_at_the_recommended_intake_says_so() -> None:
    found = judged(days_of(*[320] * WEEK))

    assert found.is_verdict
    assert found.is_at_or_above_recommended
    assert found.band == Band.PROBABLY


def test_a_week_one_milligram_below_does_not_say_so() -> None:
    found = judged(days_of(*[320] * 6, 313))

    assert found.mean_mg == Decimal("319.000")
    assert not found.is_at_or_above_recommended


def test_seven_working_days_are_no_verdict() -> None:
    working = [eaten(MONDAY + timedelta(days=days), 300) for days in (0, 1, 2, 3, 4, 7, 8)]

    found = judged(working)

    assert found.days == WEEK
    assert not found.is_verdict


def test_two_days_are_not_judged() -> None:
    found = judged(days_of(500, 500))

    assert found.confidence is None
    assert found.band is None
    assert found.mean_mg == 500


def test_days_that_are_not_complete_are_left_out() -> None:
    partly = eaten(MONDAY + timedelta(days=3), 900, status=DiaryDay.Status.PARTLY)

    found = judged([*days_of(200, 200, 200), partly, *days_of(None, first=MONDAY + timedelta(days=4))])

    assert (found.days, found.mean_mg) == (3, Decimal(200))


def test_working_days_and_weekends_weigh_five_to_two() -> None:
    thursday_to_sunday = days_of(200, 200, 340, 340, first=MONDAY + timedelta(days=3))

    found = judged(thursday_to_sunday)

    assert found.mean_mg == Decimal(240)
    assert found.inputs.weights == "5:2"
    assert found.inputs.counted_days == pytest.approx(3.38, abs=0.005)


THURSDAY_TO_SUNDAY = days_of(200, 200, 340, 340, first=MONDAY + timedelta(days=3))


@pytest.mark.parametrize(
    ("days", "of", "kidneys_need_care"),
    [
        pytest.param(THURSDAY_TO_SUNDAY, whose(), True, id="weak kidneys"),
        pytest.param(THURSDAY_TO_SUNDAY, whose(stage=LifeStage(None, None)), False, id="nothing set"),
        pytest.param(THURSDAY_TO_SUNDAY, whose(stage=LifeStage(8, "female")), False, id="under one year"),
    ],
)
def test_where_nothing_is_judged_the_mean_is_the_plain_one_of_trends(
    days: list[DayIntake], of: Target, kidneys_need_care: bool
) -> None:
    found = judged(days, of, kidneys_need_care=kidneys_need_care)

    assert (found.method, found.mean_mg, found.inputs.weights) == (Method.NONE, Decimal(270), "equal")
    assert found.inputs.food_mean_mg == Decimal(270)


def test_two_days_have_a_plain_mean() -> None:
    friday_and_saturday = days_of(200, 340, first=MONDAY + timedelta(days=4))

    assert judged(friday_and_saturday).mean_mg == Decimal(270)


def test_whole_weeks_weigh_equally() -> None:
    found = judged(days_of(*range(100, 240, 10)))

    assert found.mean_mg == Decimal(165)
    assert (found.inputs.weights, found.inputs.counted_days) == ("equal", 14)


@given(st.lists(st.dates(), min_size=1, max_size=60, unique=True))
def test_weights_are_one_together_and_count_at_most_the_days(days: list) -> None:  # type: ignore[type-arg]
    weights = day_weights(days)

    assert sum(weights) == 1
    assert counted_days(weights) <= len(days)


AMOUNTS = st.decimals(0, 999_999, places=3)


@given(st.dictionaries(st.dates(), AMOUNTS, min_size=1, max_size=60))
def test_adding_up_by_weight_is_exact(amounts: dict) -> None:  # type: ignore[type-arg]
    weights, mg = day_weights(list(amounts)), list(amounts.values())
    pairs = [(weight, Fraction(amount)) for weight, amount in zip(weights, mg, strict=True)]
    mean = sum(weight * amount for weight, amount in pairs)

    assert weighted_sum(mg, weights) == mean
    assert variance_of_doses(mg, weights) == float(sum(weight * (one - mean) ** 2 for weight, one in pairs))
    assert counted_days(weights) == float(1 / sum(weight**2 for weight in weights))


def test_the_same_tablet_each_day_adds_no_spread() -> None:
    without, with_tablet = judged(days_of(*[250] * WEEK)), judged(days_of(*[250] * WEEK, supplement_mg=100))

    assert with_tablet.inputs.supplements == "constant"
    assert with_tablet.inputs.sd_within_mg == without.inputs.sd_within_mg == 86
    assert with_tablet.mean_mg == Decimal(350)


def test_a_tablet_now_and_then_adds_its_own_variance() -> None:
    days = [*days_of(*[250] * 2, supplement_mg=100), *days_of(250, 250, first=MONDAY + timedelta(days=2))]

    found = judged(days)

    assert found.inputs.supplements == "occasional"
    assert found.inputs.sd_within_mg == pytest.approx((86**2 + 0.25 * 100**2) ** 0.5)


def test_items_without_a_value_open_a_range() -> None:
    found = judged(days_of(*[240] * WEEK, unknown_items=1))

    assert found.band == Band.PERHAPS_LESS
    assert found.band_if_known == Band.PROBABLY
    assert found.confidence_if_known is not None
    assert found.confidence is not None
    assert found.confidence_if_known > found.confidence
    assert found.coverage == Decimal("0.75")


def test_where_no_item_has_a_value_nothing_is_assumed() -> None:
    found = judged(days_of(*[0] * WEEK, unknown_items=4))

    assert found.confidence_if_known is None


@pytest.mark.parametrize(
    ("authority", "mg", "band"),
    [("efsa", 300, Band.AT_OR_ABOVE), ("efsa", 299, None), ("who-fao", 220, Band.AT_OR_ABOVE)],
)
def test_sets_without_a_requirement_say_at_or_above_or_nothing(
    authority: str, mg: int, band: Band | None
) -> None:
    found = judged(days_of(*[mg] * WEEK), whose(authority))

    assert (found.method, found.band) == (Method.AI, band)


@pytest.mark.parametrize(
    ("stage", "is_rough"),
    [
        (LifeStage(19 * 12, "female"), False),
        (LifeStage(51 * 12 - 1, "male"), False),
        (LifeStage(51 * 12, "male"), True),
        (LifeStage(18 * 12, "female"), True),
        (LifeStage(30 * 12, "female", "pregnant"), True),
        (LifeStage(30 * 12, "female", "lactating"), True),
    ],
    ids=str,
)
def test_where_nobody_measured_the_spread_it_is_rough(stage: LifeStage, is_rough: bool) -> None:
    found = judged(days_of(*[300] * WEEK), whose(stage=stage))

    assert found.inputs.is_rough is is_rough
    if is_rough:
        assert found.inputs.sd_within_mg == pytest.approx(0.38 * 300)


@pytest.mark.parametrize("stage", [LifeStage(480, None), LifeStage(None, "female"), LifeStage(None, None)])
def test_a_range_judges_nothing(stage: LifeStage) -> None:
    found = judged(days_of(*[300] * WEEK), whose(stage=stage))

    assert (found.method, found.confidence, found.band) == (Method.NONE, None, None)


def test_with_weak_kidneys_nothing_is_judged() -> None:
    found = judged(days_of(*[100] * WEEK), kidneys_need_care=True)

    assert (found.method, found.confidence, found.band) == (Method.NONE, None, None)
    assert found.mean_mg == 100
    assert (found.inputs.requirement_mg, found.inputs.recommended_mg, found.inputs.document) == (None,) * 3


def test_the_answer_fits_the_three_decimals_that_are_told() -> None:
    found = judged(days_of(*[347] * WEEK))

    assert round(found.confidence or 0, 3) == 0.975
    assert found.band == Band.VERY_LIKELY


def test_an_empty_diary_has_no_mean(person: Person) -> None:
    found = judge(person, MONDAY, MONDAY + timedelta(days=29), MONDAY + timedelta(days=29))

    assert (found.days, found.mean_mg, found.coverage) == (0, None, None)


def test_a_range_that_has_not_come_yet_is_empty(person: Person) -> None:
    found = judge(person, MONDAY, MONDAY + timedelta(days=29), MONDAY - timedelta(days=1))

    assert found.days == 0


def test_a_diary_is_judged_by_its_complete_days(person: Person) -> None:
    person = change(person, sex="female", authority="us-ca", birth_month=MONDAY.replace(year=1986, day=1))
    tablet = make_supplement(person, 100)
    for days in range(WEEK):
        day = MONDAY + timedelta(days=days)
        guess(person, 250, day=day)
        take(person, tablet, day=day)
        answer(person, day)
    guess(person, 900, day=MONDAY + timedelta(days=WEEK))

    found = judge(person, MONDAY, MONDAY + timedelta(days=29), MONDAY + timedelta(days=8))

    assert (found.days, found.mean_mg, found.item_count) == (WEEK, Decimal(350), 14)
    assert found.confidence == pytest.approx(0.978, abs=0.005)
