"""Targets of many days: each day has its own, and days alike are asked for once."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis.strategies import dates, integers, lists, none, sampled_from, tuples

from tests.tracker.insights.trends.builders import ANY_DIARY, taken_back
from tests.tracker.people.builders import change
from tracker.insights.targets import target_on, target_stretches, targets_on
from tracker.people.models import Condition, Person

DAYS = dates(date(2020, 1, 1), date(2024, 12, 31))


@ANY_DIARY
@given(
    birth=none() | dates(date(1999, 1, 1), date(2021, 1, 1)),
    conditions=lists(
        tuples(sampled_from(["pregnant", "lactating"]), DAYS, none() | integers(0, 300)), max_size=3
    ),
    first=DAYS,
    length=integers(0, 900),
)
def test_a_day_in_a_range_has_the_target_of_the_day_alone(
    person: Person, birth: date | None, conditions: Any, first: date, length: int
) -> None:
    with taken_back():
        month = birth and birth.replace(day=1)
        asked = change(person, birth_month=month, sex="female", authority="us-ca")
        for kind, begins, days in conditions:
            last = None if days is None else begins + timedelta(days=days)
            Condition.objects.create(person=asked, kind=kind, first=begins, last=last)
        shown = [first + timedelta(days=place) for place in range(0, length + 1, 1 + length // 40)]
        assert targets_on(asked, shown) == [target_on(asked, day) for day in shown]


def test_no_days_have_no_targets(person: Person) -> None:
    assert targets_on(person, []) == []


def test_days_in_any_order_have_their_targets(person: Person) -> None:
    child = change(person, birth_month=date(2022, 3, 1), authority="us-ca", sex="male")
    days = [date(2026, 3, 1), date(2026, 2, 28)]  # four years old, and a day before
    assert [target.mg for target in targets_on(child, days)] == [130, 80]


def test_ten_years_are_as_many_stretches_as_months(person: Person) -> None:
    woman = change(person, birth_month=date(1985, 5, 1))
    assert len(target_stretches(woman, date(2016, 11, 23), date(2026, 11, 22))) == 121
    assert len(target_stretches(change(woman, birth_month=None), date(2016, 11, 23), date(2026, 11, 22))) == 1
