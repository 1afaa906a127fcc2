"""The trend of a range against the diary itself: the same number whatever the range, two queries in all."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis.strategies import booleans, decimals, integers, lists, none, sampled_from, tuples

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log, make_supplement, take
from tests.tracker.insights.trends.builders import (
    ANY_DIARY,
    eat,
    kinds_of,
    listed,
    mg,
    span_up_to,
    taken_back,
    trend,
)
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_change, note
from tests.tracker.symptoms.builders import answer_symptom
from tracker.diary.models import MealItem, SupplementDose
from tracker.insights.intake import complete_days, daily_intake, mean_intake
from tracker.insights.trends.reading import trend_of
from tracker.insights.trends.spans import MOST_DAY_BARS
from tracker.insights.trends.trend import Trend
from tracker.people.models import Condition, Person

# A day some days ago, what was logged (food or supplement) with its mg, None for unknown, and whether the day
# is complete.
ENTRIES = lists(
    tuples(
        integers(0, 20),
        sampled_from(["guess", "dose"]),
        none() | decimals(0, 500, places=3),
        booleans(),
    ),
    max_size=8,
)


def write(person: Person, entries: list[Any]) -> None:
    """Log entries as drawn."""
    for days_ago, sort, amount, is_complete in entries:
        day = DAY - timedelta(days=days_ago)
        if sort == "guess":
            guess(person, amount, day)
        else:
            take(person, make_supplement(person, amount), day=day)
        if is_complete:
            answer(person, day)


def logged_mg(person: Person, first: date, last: date) -> Decimal:
    """Return what the rows of these days hold, added up in Python."""
    items = MealItem.objects.of(person).between(first, last).values_list("magnesium_mg", flat=True)
    doses = SupplementDose.objects.of(person).between(first, last)
    known = [*items, *doses.values_list("elemental_magnesium_mg", flat=True)]
    return sum((amount for amount in known if amount is not None), Decimal(0))


def totals(shown: Trend) -> dict[date, Decimal | None]:
    return {bar.first: bar.total_mg for bar in shown.bars}


@ANY_DIARY
@given(entries=ENTRIES, days=integers(1, 45), more=integers(1, 45))
def test_a_longer_range_never_changes_a_days_total(
    person: Person, entries: Any, days: int, more: int
) -> None:
    with taken_back():
        write(person, entries)
        longer = totals(trend(person, max(days, more)))
        assert totals(trend(person, min(days, more))).items() <= longer.items()


@ANY_DIARY
@given(entries=ENTRIES, days=integers(1, 45))
def test_sums_are_what_the_rows_hold(person: Person, entries: Any, days: int) -> None:
    with taken_back():
        write(person, entries)
        shown = trend(person, days)
        of_bars = [bar.total_mg for bar in shown.bars]
        known = [amount for amount in of_bars if amount is not None]
        assert sum(known, Decimal(0)) == logged_mg(person, shown.first, shown.last)
        assert of_bars == [day.total_mg for day in daily_intake(person, shown.first, shown.last)]


@ANY_DIARY
@given(entries=ENTRIES, days=integers(1, 500))
def test_means_are_those_of_the_days_and_leave_unlogged_ones_out(
    person: Person, entries: Any, days: int
) -> None:
    with taken_back():
        write(person, entries)
        span = span_up_to(days)
        of_days = daily_intake(person, span.first, span.last)
        summary = trend_of(person, span, (), DAY).summary
        assert summary.logged_mean == mean_intake(of_days)
        assert summary.mean == mean_intake(complete_days(of_days))


@pytest.mark.parametrize("entries", [2, 40])
@pytest.mark.parametrize("days", [30, 365, 3653])
def test_a_trend_takes_two_queries_whatever_is_in_it(
    person: Person, entries: int, days: int, django_assert_num_queries: Any
) -> None:
    food = make_food()
    for number in range(entries):
        day = DAY - timedelta(days=number % 28)
        log(person, food, day=day)
        note(person, "caffeine", 80, day)
        answer_symptom(person, day=day)
        make_change(person, day=day)
        Condition.objects.create(person=person, kind="pregnant", first=day, last=day)
    shown = span_up_to(days)
    kinds = kinds_of(person, "caffeine", "fasciculation")
    of_conditions, of_the_latest_act = 1, int(days > MOST_DAY_BARS)
    with django_assert_num_queries(2 + of_conditions + of_the_latest_act):
        trend_of(person, shown, kinds, DAY)


def test_days_are_listed_with_their_intake_target_and_cells(person: Person) -> None:
    woman = change(person, birth_month=date(1985, 5, 1), sex="female", authority="us-ca")
    eat(woman, 100, days_ago=1)
    answer_symptom(woman, frequency=2)
    yesterday, today = listed(woman, 2, "fasciculation")
    assert (yesterday.date, today.date) == (DAY - timedelta(days=1), DAY)
    assert (yesterday.intake.total_mg, today.intake.total_mg) == mg(100, None)
    assert (yesterday.reference_mg, today.cells["fasciculation"].value) == mg(320, 2)


def test_days_of_somebody_with_weak_kidneys_have_no_target(person: Person) -> None:
    weak = change(person, sex="female", authority="us-ca", kidney_disease="yes")
    assert [(day.target, day.reference_mg) for day in listed(weak, 1)] == [(None, None)]


def test_nobody_sees_the_days_of_somebody_else(person: Person, stranger: Any) -> None:
    theirs = Person.objects.of(stranger).get()
    eat(theirs, 100)
    note(theirs, "caffeine", 80)
    shown = trend(person, 2, "caffeine")
    assert [bar.is_logged for bar in shown.bars] == [False, False]
    assert [cell.days for cell in shown.strips[0].cells] == [0, 0]
