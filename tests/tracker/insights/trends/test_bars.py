"""Bars of days, weeks and months: the diary's own sums, gaps as gaps, means of complete days."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log, make_act, make_supplement, take
from tests.tracker.insights.trends.builders import eat, mg, trend
from tests.tracker.people.builders import change
from tracker.diary.models import DiaryDay
from tracker.insights.trends.trend import Bar
from tracker.people.models import Condition, Person


@pytest.fixture
def woman(person: Person) -> Person:
    """A woman of 40, by the values of the US and Canada: 320 mg."""
    return change(person, birth_month=date(1985, 5, 1), sex="female", authority="us-ca")


def water(mg_per_100_g: str = "4", **fields: str) -> Food:
    return make_food("Water, bottled, still", mg_per_100_g, group="soft-drinks", **fields)


def last_bar(person: Person, days: int = 1) -> Bar:
    return trend(person, days).bars[-1]


def test_food_water_and_supplements_are_apart_and_add_up(person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    log(person, water(), grams=1500)
    take(person, make_supplement(person, mg="161.63"))
    guess(person, mg=20)
    bar = last_bar(person)
    assert (bar.food_mg, bar.water_mg, bar.supplement_mg) == (Decimal(101), Decimal(60), Decimal("161.63"))
    assert (bar.guess_mg, bar.total_mg) == (Decimal(20), Decimal("322.63"))


def test_magnesium_added_to_food_or_water_is_a_supplement(person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="100", added_magnesium_mg_per_100_g="40"))
    log(person, water("30", added_magnesium_mg_per_100_g="25"))
    bar = last_bar(person)
    assert (bar.food_mg, bar.water_mg, bar.supplement_mg) == mg(60, 5, 65)


def test_a_day_nobody_logged_is_a_gap(person: Person) -> None:
    eat(person, 100, days_ago=1)
    gap = last_bar(person, 2)
    assert (gap.is_logged, gap.total_mg, gap.food_mg, gap.guess_mg) == (False, None, None, None)


def test_items_without_a_value_make_a_bar_at_least_or_unknown(person: Person) -> None:
    guess(person)
    assert (last_bar(person).is_unknown, last_bar(person).is_at_least) == (True, True)
    eat(person, 50)
    assert (last_bar(person).is_unknown, last_bar(person).is_at_least) == (False, True)


@pytest.mark.parametrize(
    ("said", "is_partial"),
    [
        ({}, False),
        ({"status": "complete"}, False),
        ({"status": "complete", "supplements": "complete"}, False),
        ({"status": "partly"}, True),
        ({"status": "complete", "supplements": "not_tracked"}, True),
        ({"symptoms": "partly"}, False),
    ],
)
def test_a_day_is_partial_where_somebody_said_that_food_or_supplements_are_missing(
    person: Person, said: dict[str, str], is_partial: bool
) -> None:
    yesterday = DAY - timedelta(days=1)
    eat(person, 100, days_ago=1, complete=False)
    if said:
        DiaryDay.objects.answer(make_act(person), person, yesterday, **said)
    found = trend(person, 1, last=yesterday).bars[-1]
    assert (found.is_partial, found.is_so_far) == (is_partial, False)


@pytest.mark.parametrize(
    ("said", "is_so_far"),
    [
        ({}, True),
        ({"status": "complete"}, True),
        ({"status": "complete", "supplements": "complete"}, False),
        ({"status": "partly"}, False),
    ],
)
def test_today_is_partial_until_somebody_says_how_complete_it_is(
    person: Person, said: dict[str, str], is_so_far: bool
) -> None:
    eat(person, 100, complete=False)
    if said:
        DiaryDay.objects.answer(make_act(person), person, DAY, **said)
    bar = last_bar(person, 3)
    assert (bar.is_so_far, bar.is_partial) == (is_so_far, is_so_far or said["status"] == "partly")


def test_a_week_of_today_alone_is_the_mean_of_a_logged_day(person: Person) -> None:
    eat(person, 100, complete=False)
    bar = trend(person, 60).bars[-1]
    assert (bar.first, bar.is_partial, bar.is_so_far, bar.logged) == (DAY, True, False, 1)


def test_each_bar_has_both_ends_of_a_reference_that_is_a_range(person: Person) -> None:
    bar = last_bar(change(person, birth_month=date(1985, 5, 1), authority="us-ca", sex=""))
    assert (bar.reference_mg, bar.reference_low_mg, bar.reference_high_mg) == mg(None, 320, 420)


def test_a_week_is_the_mean_of_its_complete_days(person: Person) -> None:
    eat(person, 100, days_ago=1)
    eat(person, 201, days_ago=2)
    eat(person, 900, days_ago=3, complete=False)
    bars = trend(person, 60, last=DAY - timedelta(days=1)).bars  # up to a Sunday
    assert (bars[-1].logged, bars[-1].complete, bars[-1].food_mg) == (3, 2, Decimal("150.5"))
    assert not bars[-1].is_partial
    assert not bars[-2].is_logged


def test_a_week_without_a_complete_day_is_the_mean_of_the_logged_ones_and_partial(person: Person) -> None:
    eat(person, 100, days_ago=1, complete=False)
    eat(person, 200, days_ago=2, complete=False)
    bar = trend(person, 60, last=DAY - timedelta(days=1)).bars[-1]
    assert (bar.food_mg, bar.is_partial, bar.complete) == (Decimal(150), True, 0)


def test_weeks_and_months_lie_within_the_range(person: Person) -> None:
    weeks, months = trend(person, 60).bars, trend(person, 500).bars
    assert (weeks[0].first, weeks[-1].last, weeks[-1].first) == (DAY - timedelta(days=59), DAY, DAY)
    assert (months[-1].first, months[-1].last, len(months)) == (date(2026, 3, 1), DAY, 18)


def test_running_means_reach_back_before_the_range_and_need_three_complete_days(person: Person) -> None:
    for days_ago, amount in ((27, 400), (6, 100), (5, 200)):
        eat(person, amount, days_ago)
    bar = last_bar(person)
    assert (bar.mean_7_mg, bar.mean_28_mg) == (None, Decimal("233.333"))
    eat(person, 300, days_ago=4, complete=False)
    assert last_bar(person).mean_7_mg is None
    answer(person, DAY - timedelta(days=4))
    assert (last_bar(person).mean_7_mg, last_bar(person).mean_28_mg) == mg(200, 250)


def test_each_bar_has_the_value_that_held_on_its_last_day(woman: Person) -> None:
    Condition.objects.create(person=woman, kind="pregnant", first=DAY - timedelta(days=2), last=DAY)
    assert [bar.reference_mg for bar in trend(woman, 4).bars] == [320, 360, 360, 360]
    assert trend(woman, 60).bars[-1].reference_mg == 360


def test_there_is_no_value_for_a_range_nor_with_weak_kidneys(person: Person, woman: Person) -> None:
    assert last_bar(change(person, authority="", sex="")).reference_mg is None
    weak = change(woman, kidney_disease="not_sure", authority="us-ca", sex="female")
    eat(weak, 400)
    assert (last_bar(weak).reference_mg, trend(weak, 1).summary.reached) == (None, None)
    assert last_bar(change(weak, sex="")).reference_high_mg is None


def test_the_summary_counts_complete_days_at_or_above_the_value_of_their_day(woman: Person) -> None:
    Condition.objects.create(person=woman, kind="pregnant", first=DAY, last=DAY)
    for days_ago, amount in ((0, 320), (1, 320), (2, "319.999"), (3, 500)):
        eat(woman, amount, days_ago)
    eat(woman, 600, days_ago=4, complete=False)
    summary = trend(woman, 7).summary
    assert (summary.days, summary.mean.days, summary.logged_mean.days, summary.reached) == (7, 4, 5, 2)
    assert summary.mean.mg == Decimal("365")
    assert summary.logged_mean.mg == Decimal("412")


def test_the_summary_of_nothing_knows_nothing(woman: Person) -> None:
    summary = trend(woman, 7).summary
    assert (summary.mean.mg, summary.logged_mean.mg, summary.guess_mg) == mg(None, None, 0)
    assert summary.reached == 0
