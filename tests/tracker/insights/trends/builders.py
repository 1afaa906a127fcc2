"""Builders of what trends are read from: days of a known total, and ranges that end with the day of tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, settings

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, log
from tracker.insights.trends.diary import diary_of
from tracker.insights.trends.kinds import StripKind, strip_kinds
from tracker.insights.trends.reading import TrendDay, days_of, trend_of
from tracker.insights.trends.spans import Span
from tracker.insights.trends.trend import Trend
from tracker.people.models import Person

# For properties of any diary: each example writes one and takes it back.
ANY_DIARY = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@contextmanager
def taken_back() -> Iterator[None]:
    """Take back at the end what was written: the next example begins with an empty diary."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def span_up_to(days: int, last: date = DAY) -> Span:
    """Return so many days up to `last`."""
    return Span(last - timedelta(days=days - 1), last, None, DAY)


def plain_food() -> Food:
    """Return a food of 1 mg a gram."""
    return Food.objects.filter(source_name="Bran").first() or make_food("Bran", magnesium_mg_per_100_g="100")


def eat(person: Person, mg: Any, days_ago: int = 0, *, complete: bool = True) -> None:
    """Log `mg` of magnesium on a day, and say that the day is complete."""
    day = DAY - timedelta(days=days_ago)
    log(person, plain_food(), grams=mg, day=day)
    if complete:
        answer(person, day)


def kinds_of(person: Person, *keys: str) -> tuple[StripKind, ...]:
    """Return the strips of these keys."""
    diary = diary_of(person)
    return strip_kinds(person, keys, diary.stressors, diary.symptoms, DAY).chosen


def trend(person: Person, days: int = 7, *keys: str, last: date = DAY) -> Trend:
    """Return the trend of so many days with these strips."""
    return trend_of(person, span_up_to(days, last), kinds_of(person, *keys), DAY)


def listed(person: Person, days: int = 7, *keys: str) -> list[TrendDay]:
    """Return the days one by one."""
    return days_of(person, span_up_to(days), kinds_of(person, *keys))


def mg(*amounts: Any) -> tuple[Any, ...]:
    """Return typed amounts as they are computed, None as None."""
    return tuple(None if amount is None else Decimal(amount) for amount in amounts)
