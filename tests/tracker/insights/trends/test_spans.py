"""Ranges of days: what their names mean, what stands in addresses, and where one can go from them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis.strategies import dates, integers, sampled_from

from tracker.insights.trends.periods import periods
from tracker.insights.trends.spans import LONGEST, Length, Span, span_of
from tracker.insights.trends.trend import Unit

TODAY = date(2026, 11, 22)
LONG_AGO = date(2016, 11, 23)


def up_to(days: int, last: date = TODAY, first_entry: date | None = LONG_AGO) -> Span:
    return Span(last - timedelta(days=days - 1), last, None, TODAY, first_entry)


@pytest.mark.parametrize(
    ("length", "days"), [("week", 7), ("month", 30), ("90-days", 90), ("year", 365), ("all", 3652)]
)
def test_a_name_means_so_many_days(length: str, days: int) -> None:
    span = span_of(Length(length), TODAY, LONG_AGO)
    assert (span.days, span.last) == (days, TODAY)


def test_all_days_of_an_empty_diary_are_the_usual_ones() -> None:
    assert span_of(Length.ALL, TODAY, None).days == 30


def test_a_day_typed_a_century_off_does_not_make_all_longer_than_twenty_years() -> None:
    assert span_of(Length.ALL, TODAY, date(1900, 1, 1)).days == LONGEST


def test_all_days_before_the_first_entry_are_one_day() -> None:
    assert span_of(Length.ALL, TODAY, TODAY + timedelta(days=3)).days == 1


@pytest.mark.parametrize(
    ("days", "unit"),
    [(1, "day"), (45, "day"), (46, "week"), (400, "week"), (401, "month"), (3652, "month")],
)
def test_longer_ranges_have_coarser_bars(days: int, unit: str) -> None:
    assert up_to(days).unit == Unit(unit)


def test_an_address_up_to_today_stays_up_to_today() -> None:
    assert span_of(Length.MONTH, TODAY, None, TODAY).query == "span=month"
    assert span_of(Length.MONTH, date(2026, 11, 19), None, TODAY).query == "span=month&last=2026-11-19"
    assert up_to(3).query == "first=2026-11-20&last=2026-11-22"


def test_going_back_and_forth_comes_back() -> None:
    span = span_of(Length.QUARTER, date(2026, 5, 1), LONG_AGO, TODAY)
    assert span.previous is not None
    assert (span.previous.days, span.previous.last) == (90, span.first - timedelta(days=1))
    assert span.previous.following == span


def test_nothing_lies_after_today() -> None:
    span = span_of(Length.MONTH, TODAY - timedelta(days=3), LONG_AGO, TODAY)
    assert (span.following, up_to(7).following) == (span_of(Length.MONTH, TODAY, LONG_AGO), None)


def test_nothing_lies_wholly_before_the_first_entry() -> None:
    span = up_to(7)
    assert Span(span.first, span.last, None, TODAY, span.first).previous is None
    assert Span(span.first, span.last, None, TODAY, span.first - timedelta(days=1)).previous is not None
    assert Span(span.first, span.last, None, TODAY, None).previous is None


def test_all_days_have_nothing_before_or_after() -> None:
    span = span_of(Length.ALL, TODAY - timedelta(days=9), LONG_AGO, TODAY)
    assert (span.previous, span.following) == (None, None)


@given(
    last=dates(date(1930, 1, 1), date(2199, 12, 31)),
    days=sampled_from([1, 2, 45, 46, 90, 365, 400, 401, 3652]) | integers(1, 500),
)
def test_bars_cover_a_range_once_and_never_cross_a_week_or_month(last: date, days: int) -> None:
    span = up_to(days, last)
    bars = periods(span)
    assert [place for begin, end in bars for place in range(begin, end)] == list(range(days))
    for begin, end in bars:
        first, until = span.first + timedelta(days=begin), span.first + timedelta(days=end - 1)
        if span.unit == Unit.WEEK:
            assert first.isocalendar()[:2] == until.isocalendar()[:2]
        if span.unit == Unit.MONTH:
            assert (first.year, first.month) == (until.year, until.month)
