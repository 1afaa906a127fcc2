"""A compiled queryset means what the queryset means, with other values at each call."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foods.compiled import Compiled
from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, log
from tracker.diary.models import MealItem
from tracker.people.models import Person

pytestmark = pytest.mark.django_db

BY_NAME: Compiled[Food] = Compiled(lambda name: Food.objects.filter(source_name=name).order_by("pk"))


def test_each_call_has_its_own_values() -> None:
    oats, rice = make_food("Oats"), make_food("Rice")
    assert (BY_NAME.rows("Oats"), BY_NAME.rows("Rice"), BY_NAME.rows("None")) == ([oats], [rice], [])


def test_a_value_is_never_read_as_sql() -> None:
    make_food("Oats")
    assert BY_NAME.rows("Oats' OR '1'='1") == []


def test_unknown_amounts_stay_none_and_zero_stays_zero() -> None:
    make_food("Oats", magnesium_mg_per_100_g=None)
    make_food("Rice", magnesium_mg_per_100_g="0")
    amounts = [BY_NAME.rows(name)[0].magnesium_mg_per_100_g for name in ("Oats", "Rice")]
    assert amounts == [None, 0]


def test_the_text_is_built_once_and_asked_once_a_call() -> None:
    built = []

    def by_name(name: object) -> object:
        built.append(name)
        return Food.objects.filter(source_name=name)

    compiled: Compiled[Food] = Compiled(by_name)  # type: ignore[arg-type]
    with CaptureQueriesContext(connection) as queries:
        compiled.rows("Oats")
        compiled.rows("Rice")
    assert (len(built), len(queries)) == (1, 2)


def test_ranges_and_filters_of_the_queryset_hold(person: Person) -> None:
    between: Compiled[MealItem] = Compiled(
        lambda who, first, last: MealItem.objects.of(who).between(first, last).in_order()
    )
    food = make_food()
    first, second = log(person, food), log(person, food, day=DAY + timedelta(days=1))
    log(person, food, day=DAY + timedelta(days=2))
    assert between.rows(person.pk, DAY, DAY + timedelta(days=1)) == [first, second]


def test_a_row_fetched_along_is_there_without_another_query() -> None:
    with_source: Compiled[Food] = Compiled(
        lambda name: Food.objects.filter(source_name=name).select_related("source")
    )
    make_food("Oats")
    (oats,) = with_source.rows("Oats")
    with CaptureQueriesContext(connection) as queries:
        assert str(oats.source) == "USDA FoodData Central, SR Legacy, 2018"
    assert not queries.captured_queries


def test_a_food_without_a_source_has_none(person: Person) -> None:
    with_source: Compiled[Food] = Compiled(
        lambda name: Food.objects.filter(source_name=name).select_related("source")
    )
    make_food("Mine", owner=person.accesses.get().account)
    assert with_source.rows("Mine")[0].source is None
