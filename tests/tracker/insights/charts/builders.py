"""Builders of what charts are drawn from."""

from datetime import date, timedelta
from decimal import Decimal

from tracker.insights.charts.gauges import Reading
from tracker.insights.charts.week import WeekDay

MONDAY = date(2026, 3, 2)


def amount(text: str | None) -> Decimal | None:
    """Return typed milligrams as they are stored, None as None."""
    return None if text is None else Decimal(text)


def make_reading(
    *,
    food_mg: str | None = None,
    supplement_mg: str | None = None,
    guess_mg: str = "0",
    is_at_least: bool = False,
    mean_mg: str | None = None,
) -> Reading:
    """Return a reading of typed amounts."""
    return Reading(
        food_mg=amount(food_mg),
        supplement_mg=amount(supplement_mg),
        guess_mg=Decimal(guess_mg),
        is_at_least=is_at_least,
        mean_mg=amount(mean_mg),
    )


def make_day(
    place: int = 0, *, food_mg: str | None = None, supplement_mg: str | None = None, **given
) -> WeekDay:
    """Return the day `place` days after a Monday; nothing logged unless amounts are given."""
    day = MONDAY + timedelta(days=place)
    rest = {
        "is_complete": None,
        "is_at_least": False,
        "reference_mg": None,
        "label": f"{day}",
        "href": f"/{day}/",
    }
    return WeekDay(date=day, food_mg=amount(food_mg), supplement_mg=amount(supplement_mg), **(rest | given))


def make_week(**food_mg_by_place: str) -> list[WeekDay]:
    """Return seven days; `d0="120"` gives the first 120 mg of food."""
    return [make_day(place, food_mg=food_mg_by_place.get(f"d{place}")) for place in range(7)]
