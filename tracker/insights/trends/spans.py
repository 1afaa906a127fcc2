"""Ranges of days: those with a name, own ones, and how they follow one another. Pure."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from urllib.parse import urlencode

from tracker.insights.trends.trend import Unit


class Length(StrEnum):
    """The ranges that have a name; the values stand in addresses."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "90-days"
    YEAR = "year"
    ALL = "all"


# How many days each has, its last one included. All begins with the first entry.
DAYS = {Length.WEEK: 7, Length.MONTH: 30, Length.QUARTER: 90, Length.YEAR: 365}
USUAL = Length.MONTH
# Longer ranges would draw bars thinner than a line: up to so many days each has one, then each week.
MOST_DAY_BARS, MOST_WEEK_BARS = 45, 400
# Twenty years with their leap days: no diary is longer, and a date typed wrong asks for no more than this.
LONGEST = 20 * 365 + 5


@dataclass(frozen=True)
class Span:
    """The days from `first` to `last`, both included; an own range has no `length`.

    `today` and `first_entry` bound where one can go from it and do not belong to what it is.
    """

    first: date
    last: date
    length: Length | None = None
    today: date | None = field(default=None, compare=False)
    first_entry: date | None = field(default=None, compare=False)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def unit(self) -> Unit:
        """What one bar stands for."""
        if self.days <= MOST_DAY_BARS:
            return Unit.DAY
        return Unit.WEEK if self.days <= MOST_WEEK_BARS else Unit.MONTH

    @property
    def query(self) -> str:
        """What an address needs to ask for it again; one up to today stays up to today."""
        if self.length is None:
            return f"first={self.first}&last={self.last}"
        ends = {} if self.last == self.today else {"last": self.last.isoformat()}
        return urlencode({"span": self.length.value, **ends})

    @property
    def previous(self) -> "Span | None":
        """As many days before; None where nothing was logged that early, and for all days."""
        if self.length == Length.ALL or self.first_entry is None or self.first <= self.first_entry:
            return None
        return self.ending(self.first - timedelta(days=1))

    @property
    def following(self) -> "Span | None":
        """As many days after, none of them after today; None where it ends today or later."""
        if self.length == Length.ALL or self.today is None or self.last >= self.today:
            return None
        return self.ending(min(self.last + timedelta(days=self.days), self.today))

    def ending(self, last: date) -> "Span":
        """Return the same number of days up to `last`."""
        first = last - timedelta(days=self.days - 1)
        return Span(first, last, self.length, self.today, self.first_entry)


def span_of(length: Length, last: date, first_entry: date | None, today: date | None = None) -> Span:
    """Return the range of a name up to `last`; all days of an empty diary are the usual ones."""
    begins = last - timedelta(days=DAYS.get(length, DAYS[USUAL]) - 1)
    if length == Length.ALL and first_entry is not None:
        begins = max(min(first_entry, last), last - timedelta(days=LONGEST - 1))
    return Span(begins, last, length, today or last, first_entry)
