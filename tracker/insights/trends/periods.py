"""What the bars of a range stand for: its days, weeks or months. Pure."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from tracker.insights.trends.spans import Span
from tracker.insights.trends.trend import Unit

SUNDAY = 6


class Period(NamedTuple):
    """The days of one bar, by their places in the range; `end` is the place after the last one."""

    begin: int
    end: int


def periods(span: Span) -> list[Period]:
    """Return the bars of a range in order; the first and the last may be cut off by it.

    Weeks begin on Monday (ISO 8601) in every language: a mean must not depend on the reader.
    """
    found, begin = [], 0
    while begin < span.days:
        last = last_of_unit(span.first + timedelta(days=begin), span.unit)
        end = min((last - span.first).days + 1, span.days)
        found.append(Period(begin, end))
        begin = end
    return found


def last_of_unit(day: date, unit: Unit) -> date:
    """Return the last day of the week or month that `day` lies in, or the day itself."""
    if unit == Unit.WEEK:
        return day + timedelta(days=SUNDAY - day.weekday())
    if unit == Unit.MONTH:
        return day.replace(day=monthrange(day.year, day.month)[1])
    return day
