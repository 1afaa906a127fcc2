"""Months in addresses, /calendar/2026-03/, and how they follow one another."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import register_converter

from tracker.dates import FIRST_DAY, LAST_DAY


@dataclass(frozen=True)
class Month:
    """A calendar month, named by its first day."""

    first: date

    @property
    def last(self) -> date:
        """The last day, 29 February included."""
        return self.first.replace(day=monthrange(self.first.year, self.first.month)[1])

    @property
    def days(self) -> list[date]:
        """Every day of the month."""
        return [self.first + timedelta(days=place) for place in range(self.last.day)]

    @property
    def before(self) -> "Month | None":
        """The month before; none where no address could name it."""
        return month_of(self.first - timedelta(days=1)) if self.first > FIRST_DAY else None

    @property
    def after(self) -> "Month | None":
        """The month after; none where no address could name it."""
        return month_of(self.last + timedelta(days=1)) if self.last < LAST_DAY else None

    def __str__(self) -> str:
        return f"{self.first:%Y-%m}"


def month_of(day: date) -> Month:
    """Return the month a day lies in."""
    return Month(day.replace(day=1))


class MonthConverter:
    """YYYY-MM; anything that is no month between 1900 and 2199 is a 404."""

    regex = "[0-9]{4}-[0-9]{2}"

    def to_python(self, value: str) -> Month:
        """Return the month, or raise ValueError, which Django answers with 404."""
        first = date.fromisoformat(f"{value}-01")
        if not FIRST_DAY <= first <= LAST_DAY:
            raise ValueError(value)
        return Month(first)

    def to_url(self, value: Month) -> str:
        """Return the month as it stands in an address."""
        return str(value)


register_converter(MonthConverter, "month")
