"""Intake of a range of days, and the reference values."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.foods.builders import make_food
from tests.tracker.api.builders import Program, exactly, fields_at_fault
from tests.tracker.diary.builders import DAY, answer, guess, log, make_supplement, take
from tests.tracker.stressors.builders import note
from tracker.insights.intake import daily_intake
from tracker.reference.values import AUTHORITY_NAMES, reference_values


def test_every_calendar_day_stands_in_the_list_with_gaps_as_gaps(owner_program, person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    answer(person)

    items = owner_program.get("intake?first=2026-03-01&last=2026-03-03").json()["items"]

    assert [day["date"] for day in items] == ["2026-03-01", "2026-03-02", "2026-03-03"]
    assert [day["is_logged"] for day in items] == [False, True, False]
    assert [day["is_complete"] for day in items] == [False, True, False]
    assert [day["total_mg"] for day in items] == [None, 81, None]


def test_a_day_is_the_same_here_and_in_the_diary(owner_program, person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="33.333", caffeine_mg_per_100_g="40"), grams="12.5")
    take(person, make_supplement(person, mg="161.63"))
    guess(person, mg=None)

    day = exactly(owner_program.get(f"intake?first={DAY}&last={DAY}"))["items"][0]
    totals = exactly(owner_program.get(f"diary/{DAY}"))["totals"]
    page = daily_intake(person, DAY, DAY)[0]

    assert {name: day[name] for name in totals} == totals
    assert {name: getattr(page, name) for name in totals} == totals


def test_caffeine_and_alcohol_noted_in_the_check_in_are_in_the_sums(owner_program, person) -> None:
    log(person, make_food(caffeine_mg_per_100_g="40"), grams=200)
    for amount in (80, "12.5"):
        note(person, "caffeine", amount)
    note(person, "alcohol", 16, day=DAY + timedelta(days=1))
    note(person, "caffeine", 0, day=DAY + timedelta(days=1))

    days = exactly(owner_program.get(f"intake?first={DAY}&last={DAY + timedelta(days=2)}"))["items"]
    totals = exactly(owner_program.get(f"diary/{DAY}"))["totals"]

    assert [(day["caffeine_mg"], day["alcohol_g"]) for day in days] == [
        (Decimal("172.5"), 0),
        (None, 16),
        (None, None),
    ]
    assert (totals["caffeine_mg"], totals["alcohol_g"]) == (Decimal("172.5"), 0)


def test_the_mean_is_over_logged_days(owner_program, person) -> None:
    for day, mg in ((date(2026, 3, 1), 100), (date(2026, 3, 4), 201)):
        guess(person, mg=mg, day=day)

    assert exactly(owner_program.get("intake?first=2026-03-01&last=2026-03-07"))["mean_mg"] == Decimal(
        "150.5"
    )
    assert owner_program.get("intake?first=2026-04-01&last=2026-04-07").json()["mean_mg"] is None


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("first=2026-03-01", "last"),
        ("last=2026-03-01", "first"),
        ("first=2026-03-02&last=2026-03-01", "last"),
        ("first=2016-01-01&last=2026-01-08", "last"),
        ("first=2026-03-01&last=2026-02-30", "last"),
        ("first=1700-01-01&last=2026-02-28", "first"),
    ],
)
def test_a_range_that_cannot_be_is_refused(owner_program, query, field) -> None:
    response = owner_program.get(f"intake?{query}")

    assert (response.status_code, fields_at_fault(response)) == (422, [field])


def test_the_longest_range_is_3660_days(owner_program) -> None:
    first = date(2016, 1, 1)
    longest = first + timedelta(days=3659)

    response = owner_program.get(f"intake?first={first}&last={longest}")

    assert (response.status_code, len(response.json()["items"])) == (200, 3660)
    assert owner_program.get(f"intake?first={first}&last={longest + timedelta(days=1)}").status_code == 422


@pytest.mark.parametrize("entries", [2, 40])
def test_a_range_takes_the_same_queries_whatever_it_holds(
    owner_program, person, entries, django_assert_num_queries
) -> None:
    food = make_food()
    for offset in range(entries):
        log(person, food, day=DAY - timedelta(days=offset))

    # Token and person, then the sums, what was noted.
    with django_assert_num_queries(4):
        owner_program.get(f"intake?first={DAY - timedelta(days=60)}&last={DAY}")


def test_reference_values_are_public_and_whole() -> None:
    items = Program().get("reference-values").json()["items"]

    assert len(items) == sum(len(reference_values(authority)) for authority in AUTHORITY_NAMES)
    assert {row["authority"] for row in items} == set(AUTHORITY_NAMES)
    assert {row["sex"] for row in items} == {"female", "male", None}
    assert all(row["citation"] and row["document"] and row["year"] for row in items)


def test_reference_values_of_one_authority_can_be_asked_for() -> None:
    items = Program().get("reference-values?authority=efsa").json()["items"]

    women = [row for row in items if (row["sex"], row["kind"], row["mg"]) == ("female", "AI", 300)]
    assert {row["authority"] for row in items} == {"efsa"}
    assert any(row["age_from_months"] == 216 for row in women)


@pytest.mark.parametrize("query", ["authority=japan", "authority=", "limit=5", "person=1"])
def test_reference_values_know_six_authorities_and_no_other_parameter(query) -> None:
    response = Program().get(f"reference-values?{query}")

    assert (response.status_code, fields_at_fault(response)) == (422, [query.partition("=")[0]])
