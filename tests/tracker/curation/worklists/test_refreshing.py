"""Looking again: what is new comes, what is settled goes, what was closed stays away."""

from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils.timezone import now
from pytest_django import DjangoAssertNumQueries

from foods.medians import median_of
from foods.models import Food
from tests.foods.builders import make_food, make_portion
from tests.tracker.curation.worklists.builders import found, make_group, make_item
from tests.tracker.diary.builders import log
from tracker.curation.models import Look, WorkItem
from tracker.curation.worklists import found as finding
from tracker.curation.worklists import refresh_worklists
from tracker.curation.worklists.closing import leave_as_it_is
from tracker.people.models import Account, Person

pytestmark = pytest.mark.django_db
Kind = WorkItem.Kind
# Of five lists: what stands, what was closed, what is found, and one transaction.
QUERIES = 37


def closed_outlier(account: Account) -> WorkItem:
    """Return an item of the outliers that was closed as right."""
    found(Kind.OUTLIER)
    item: WorkItem = WorkItem.objects.get(kind=Kind.OUTLIER)
    leave_as_it_is(item, account, "It is dried", now())
    return item


def test_looking_twice_finds_the_same_items(person: Person) -> None:
    log(person, make_food("Owl", None))
    found(Kind.WITHOUT_VALUE)
    before = set(WorkItem.objects.values_list("pk", "found_at"))
    found(Kind.WITHOUT_VALUE)
    assert set(WorkItem.objects.values_list("pk", "found_at")) == before


def test_what_is_settled_goes(person: Person) -> None:
    food = make_food("Owl", "22")
    log(person, food)
    assert found(Kind.WITHOUT_PORTION) == [food]
    make_portion(food)
    assert found(Kind.WITHOUT_PORTION) == []


def test_how_much_is_logged_is_counted_anew(person: Person) -> None:
    food = make_food("Owl", None)
    log(person, food)
    found(Kind.WITHOUT_VALUE)
    log(person, food)
    found(Kind.WITHOUT_VALUE)
    assert WorkItem.objects.get(kind=Kind.WITHOUT_VALUE).entries == 2


def test_what_was_closed_stays_away(administrator: Account) -> None:
    make_group("50", "50", "50", "500")
    item = closed_outlier(administrator)
    assert found(Kind.OUTLIER) == []
    item.refresh_from_db()
    assert (item.closed_by, item.reason) == (administrator, "It is dried")


def test_what_was_closed_comes_back_with_another_value(administrator: Account) -> None:
    food = make_group("50", "50", "50", "500")[-1]
    closed_outlier(administrator)
    Food.objects.filter(pk=food.pk).update(magnesium_mg_per_100_g=900)
    assert found(Kind.OUTLIER) == [food]


def test_what_was_closed_stays_away_when_the_former_value_is_back(administrator: Account) -> None:
    food = make_group("50", "50", "50", "500")[-1]
    closed_outlier(administrator)
    for mg in (48, 900, 500):
        Food.objects.filter(pk=food.pk).update(magnesium_mg_per_100_g=mg)
        assert found(Kind.OUTLIER) == ([food] if mg == 900 else [])
    assert WorkItem.objects.get().reason == "It is dried"


def test_another_median_does_not_bring_back_what_was_closed(administrator: Account) -> None:
    make_group("50", "50", "50", "500")
    closed_outlier(administrator)
    for name in ("x", "y", "z", "w"):
        make_food(name, "90", group="vegetables")
    assert found(Kind.OUTLIER) == []


def test_a_pair_that_was_closed_comes_back_when_either_value_changes(administrator: Account) -> None:
    make_food("Bagels, wheat", "51", group="bread")
    other = make_food("Wheat bagel", "51", group="bread")
    found(Kind.DUPLICATE)
    leave_as_it_is(WorkItem.objects.get(), administrator, "Two brands", now())
    assert found(Kind.DUPLICATE) == []
    Food.objects.filter(pk=other.pk).update(magnesium_mg_per_100_g=50)
    assert len(found(Kind.DUPLICATE)) == 1


def test_a_food_that_needs_no_portion_needs_none_with_another_value(
    person: Person, administrator: Account
) -> None:
    food = make_food("Owl", "22")
    log(person, food)
    found(Kind.WITHOUT_PORTION)
    leave_as_it_is(WorkItem.objects.get(), administrator, "Always weighed", now())
    Food.objects.filter(pk=food.pk).update(magnesium_mg_per_100_g=25)
    assert found(Kind.WITHOUT_PORTION) == []


def test_a_list_holds_the_first_and_no_more(monkeypatch: pytest.MonkeyPatch, person: Person) -> None:
    monkeypatch.setattr(finding, "MOST_ITEMS", 2)
    foods = [make_food(name, None) for name in ("Owl", "Seal", "Whale")]
    for times, food in enumerate(foods, start=1):
        for _time in range(times):
            log(person, food)
    assert found(Kind.WITHOUT_VALUE) == [foods[2], foods[1]]


@pytest.mark.parametrize("count", [2, 40])
def test_looking_takes_as_many_queries_for_few_foods_as_for_many(
    count: int, person: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        log(person, make_food(f"Unknown {number}", None))
    make_group(*["50"] * 3, "0")
    for food in Food.objects.all():
        make_item(food, Kind.ESTIMATE, detail={"value": "gone"})
    with django_assert_num_queries(QUERIES):
        refresh_worklists(now())


def test_the_last_look_is_remembered() -> None:
    moment = now()
    refresh_worklists(moment)
    look = Look.last()
    assert look is not None
    assert (look.finished_at, look.is_under_way(moment)) == (moment, False)


def test_the_command_says_how_many_there_are(person: Person) -> None:
    log(person, make_food("Owl", None))
    out = StringIO()
    call_command("refresh_worklists", stdout=out)
    assert "logged without magnesium: 1\n" in out.getvalue()


@pytest.mark.parametrize(
    ("counted", "median"),
    [
        ([("10", 1)], "10"),
        ([("10", 1), ("20", 1)], "15"),
        ([("10", 3), ("20", 1)], "10"),
        ([("0", 1), ("1", 1), ("900", 1)], "1"),
    ],
    ids=["one", "two", "mostly the less", "three"],
)
def test_the_median_of_values_with_how_often_they_stand(counted: list[tuple[str, int]], median: str) -> None:
    assert median_of([(Decimal(mg), times) for mg, times in counted]) == Decimal(median)
