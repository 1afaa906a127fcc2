"""Diary dates in addresses: /diary/2026-03-02/."""

from datetime import date

from django.urls import register_converter

# Years somebody alive could mean; sums and charts stay within what a calendar can step through.
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)


class DateConverter:
    """YYYY-MM-DD; anything that is no day between 1900 and 2199 is a 404."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        """Return the date, or raise ValueError, which Django answers with 404."""
        day = date.fromisoformat(value)
        if not FIRST_DAY <= day <= LAST_DAY:
            raise ValueError(value)
        return day

    def to_url(self, value: date) -> str:
        """Return the date as it stands in an address."""
        return value.isoformat()


register_converter(DateConverter, "date")
