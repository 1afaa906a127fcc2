"""A day: what was logged, what it adds up to, what it is measured against."""

from datetime import date
from decimal import Decimal

import pytest

from tests.foods.builders import make_food
from tests.tracker.api.builders import exactly
from tests.tracker.diary.builders import DAY, answer, guess, log, make_act, make_supplement, take
from tests.tracker.people.builders import change
from tracker.diary.models import DiaryDay

DIARY = f"diary/{DAY}"
CITRATE = "magnesium citrate, trimagnesium dicitrate"


def test_a_woman_of_40_with_almonds_and_citrate_by_efsa(owner_program, person) -> None:
    change(person, birth_month=date(1986, 1, 1), sex="female", authority="efsa")
    almonds = make_food(magnesium_mg_per_100_g="270")
    owner_program.post(f"{DIARY}/items", {"food_id": almonds.pk, "grams": 30})
    product = {"name": "Citrate", "unit": "tablet", "compound": CITRATE, "compound_mg": 1000}
    supplement = owner_program.post("supplements", product).json()
    owner_program.post(f"{DIARY}/doses", {"supplement_id": supplement["id"]})

    day = exactly(owner_program.get(DIARY))

    assert day["totals"] == {
        "item_count": 2,
        "unknown_items": 0,
        "coverage": 1,
        "food_mg": 81,
        "supplement_mg": Decimal("161.63"),
        "total_mg": Decimal("242.63"),
        "caffeine_mg": 0,
        "alcohol_g": 0,
    }
    assert (day["target"]["authority"], day["target"]["kind"], day["target"]["mg"]) == ("efsa", "AI", 300)
    assert day["target"]["missing"] == []


def test_an_unknown_item_lowers_the_coverage_and_adds_nothing(owner_program, person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    log(person, make_food("Oats", magnesium_mg_per_100_g="100"), grams=10)
    guess(person, mg=None)

    totals = exactly(owner_program.get(DIARY))["totals"]

    assert (totals["item_count"], totals["unknown_items"]) == (3, 1)
    assert totals["coverage"] == Decimal("0.667")
    assert totals["total_mg"] == 91


def test_a_day_without_entries_has_no_sums_rather_than_zeros(owner_program) -> None:
    day = owner_program.get(DIARY).json()

    assert (day["date"], day["items"], day["doses"], day["is_complete"]) == ("2026-03-02", [], [], False)
    assert day["totals"] == {
        "item_count": 0,
        "unknown_items": 0,
        "coverage": None,
        "food_mg": None,
        "supplement_mg": None,
        "total_mg": None,
        "caffeine_mg": None,
        "alcohol_g": None,
    }


def test_sums_of_decimals_leave_as_decimals(owner_program, person) -> None:
    for grams in ("0.1", "0.2"):
        log(person, make_food(f"Food {grams}", magnesium_mg_per_100_g="100"), grams=grams)

    response = owner_program.get(DIARY)

    assert b'"food_mg": 0.3,' in response.content


def test_what_has_nothing_set_is_measured_against_a_range(owner_program) -> None:
    target = owner_program.get(DIARY).json()["target"]

    assert target["mg"] is None
    assert set(target["missing"]) >= {"birth_month", "sex"}


def test_only_the_persons_word_makes_a_day_complete(owner_program, person) -> None:
    log(person)
    assert owner_program.get(DIARY).json()["is_complete"] is False

    answer(person)

    assert owner_program.get(DIARY).json()["is_complete"] is True


def test_how_complete_a_day_is_stands_by_kind(owner_program, person) -> None:
    assert set(owner_program.get(DIARY).json()["completeness"].values()) == {None}

    DiaryDay.objects.answer(make_act(person), person, DAY, status="complete", symptoms="partly")

    assert owner_program.get(DIARY).json()["completeness"] == {
        "food": "complete",
        "supplements": None,
        "stressors": None,
        "symptoms": "partly",
    }


def test_entries_of_other_days_and_other_people_stay_out(owner_program, stranger_program, person) -> None:
    log(person, day=date(2026, 3, 1))
    stranger_program.post(f"{DIARY}/items", {"name": "Lunch", "magnesium_mg": 80})

    assert owner_program.get(DIARY).json()["items"] == []


@pytest.mark.parametrize("day", ["2026-02-30", "1899-12-31", "2200-01-01", "20260302", "today", "2026-3-2"])
def test_what_is_no_day_is_refused(owner_program, day) -> None:
    assert owner_program.get(f"diary/{day}").status_code == 422


def test_the_29th_of_february_is_a_day(owner_program) -> None:
    assert owner_program.get("diary/2024-02-29").json()["date"] == "2024-02-29"


@pytest.mark.parametrize("entries", [2, 40])
def test_a_day_takes_the_same_queries_whatever_it_holds(
    owner_program, person, entries, django_assert_num_queries
) -> None:
    food, supplement = make_food(), make_supplement(person)
    for _ in range(entries // 2):
        log(person, food)
        take(person, supplement)

    # Token and person, then items, doses, one for the sums, what was noted, conditions.
    with django_assert_num_queries(7):
        owner_program.get(DIARY)
