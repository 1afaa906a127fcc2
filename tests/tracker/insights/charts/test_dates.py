"""Dates under a chart: few, round, in order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.insights.charts.dates import Slot, month_labels, sunday_labels, weekday_labels

NOVEMBER = date(2026, 11, 19)


def days(count: int, last: date = NOVEMBER) -> list[Slot]:
    """Return single days up to `last`."""
    return [Slot(day, day) for day in (last - timedelta(days=place) for place in reversed(range(count)))]


def weeks(count: int, first: date = date(2025, 11, 20)) -> list[Slot]:
    """Return weeks from `first` on."""
    begins = [first + timedelta(days=7 * place) for place in range(count)]
    return [Slot(day, day + timedelta(days=6)) for day in begins]


def months(count: int) -> list[Slot]:
    """Return calendar months from January 2016 on."""
    begins = [date(2016 + place // 12, place % 12 + 1, 1) for place in range(count)]
    return [Slot(day, (day + timedelta(days=31)).replace(day=1) - timedelta(days=1)) for day in begins]


def texts(labels) -> list[str]:
    return [label.text for label in labels]


def test_days_carry_their_sundays():
    labels = sunday_labels(days(30))

    assert texts(labels) == ["25 Oct", "1 Nov", "8 Nov", "15 Nov"]
    assert labels[1].x == "38.33%"


def test_a_date_that_would_touch_the_next_one_on_a_phone_is_left_out_and_the_last_stays():
    assert texts(sunday_labels(days(30, date(2026, 11, 22)))) == ["1 Nov", "8 Nov", "22 Nov"]


def test_days_without_a_sunday_carry_the_first():
    assert texts(sunday_labels(days(3))) == ["17 Nov"]


def test_a_week_names_its_days():
    assert texts(weekday_labels(days(7))) == ["Fri", "Sat", "Sun", "Mon", "Tue", "Wed", "Thu"]


def test_a_year_of_weeks_carries_every_second_month():
    assert texts(month_labels(weeks(53))) == ["2026", "Mar", "May", "Jul", "Sep", "Nov"]


def test_ten_years_of_months_carry_years():
    assert texts(month_labels(months(120))) == ["2016", "2018", "2020", "2022", "2024"]


def test_a_january_carries_its_year():
    assert texts(month_labels(months(1))) == ["2016"]


@pytest.mark.parametrize(
    ("make", "label"), [(weeks, month_labels), (months, month_labels), (days, sunday_labels)]
)
@given(count=st.integers(1, 245))
def test_there_are_at_most_six_in_order_within_the_plot(make, label, count):
    shares = [float(found.x.removesuffix("%")) for found in label(make(count))]

    assert len(shares) <= 6
    assert shares == sorted(set(shares))
    assert all(0 <= share <= 100 for share in shares)
