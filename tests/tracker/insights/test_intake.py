"""What a day adds up to: unknown is not zero, a gap is not a day of nothing."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log, make_act, make_supplement, take
from tracker.insights.intake import DayIntake, complete_days, daily_intake, mean_intake
from tracker.people.models import Act, Person


def day_of(person: Person) -> DayIntake:
    return daily_intake(person, DAY, DAY)[0]


def test_food_and_supplements_add_up_and_stay_apart(person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    take(person, make_supplement(person, mg="161.63"))
    day = day_of(person)
    assert (day.food_mg, day.supplement_mg, day.total_mg) == (
        Decimal(81),
        Decimal("161.63"),
        Decimal("242.63"),
    )


def test_a_day_nobody_logged_is_a_gap(person: Person) -> None:
    day = day_of(person)
    assert (day.is_logged, day.total_mg, day.coverage) == (False, None, None)


def test_a_day_with_food_only_has_zero_from_supplements(person: Person) -> None:
    log(person)
    assert day_of(person).supplement_mg == 0


def test_an_item_without_a_value_makes_the_sum_at_least(person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    guess(person, mg=None)
    day = day_of(person)
    assert (day.total_mg, day.unknown_items, day.item_count) == (Decimal(81), 1, 2)
    assert (day.is_at_least, day.coverage) == (True, Decimal("0.5"))


def test_a_dose_without_a_value_counts_as_unknown_too(person: Person) -> None:
    take(person, make_supplement(person, mg=None))
    assert (day_of(person).unknown_items, day_of(person).is_unknown) == (1, True)


def test_a_stated_zero_is_known(person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="0"))
    day = day_of(person)
    assert (day.total_mg, day.is_at_least, day.coverage) == (Decimal(0), False, Decimal(1))


def test_a_guess_is_part_of_food_and_known_as_a_guess(person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="270"), grams=30)
    guess(person, mg=80)
    assert (day_of(person).food_mg, day_of(person).guess_mg) == (Decimal(161), Decimal(80))


def test_removed_items_do_not_count(person: Person) -> None:
    log(person).delete_by(make_act(person, Act.Verb.DELETE))
    assert not day_of(person).is_logged


def test_another_persons_items_do_not_count(person: Person, stranger) -> None:
    log(Person.objects.of(stranger).get())
    assert not day_of(person).is_logged


@pytest.mark.parametrize(
    ("status", "is_complete"), [("complete", True), ("partly", False), ("not_tracked", False)]
)
def test_a_day_is_complete_only_when_somebody_said_so(person: Person, status: str, is_complete: bool) -> None:
    log(person)
    assert not day_of(person).is_complete
    answer(person, DAY, status)
    assert day_of(person).is_complete is is_complete


def test_a_day_called_complete_without_entries_is_still_a_gap(person: Person) -> None:
    answer(person)
    assert not day_of(person).is_complete


def test_a_mean_leaves_unlogged_days_out(person: Person) -> None:
    food = make_food(magnesium_mg_per_100_g="100")
    log(person, food, grams=100)
    log(person, food, grams=200, day=DAY + timedelta(days=2))
    mean = mean_intake(daily_intake(person, DAY, DAY + timedelta(days=2)))
    assert (mean.mg, mean.days) == (Decimal(150), 2)


def test_the_mean_of_nothing_is_unknown(person: Person) -> None:
    assert mean_intake(complete_days(daily_intake(person, DAY, DAY))).mg is None


@pytest.mark.parametrize("entries", [2, 40])
def test_a_week_takes_one_query_whatever_is_in_it(person: Person, entries: int) -> None:
    food = make_food()
    for number in range(entries):
        log(person, food, day=DAY + timedelta(days=number % 7))
    with CaptureQueriesContext(connection) as queries:
        daily_intake(person, DAY, DAY + timedelta(days=6))
    assert len(queries) == 1


def test_a_longer_range_never_changes_a_days_total(person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="33.333"), grams="33.3")
    month = daily_intake(person, DAY - timedelta(days=15), DAY + timedelta(days=15))
    assert month[15] == day_of(person)


def test_a_day_of_partly_known_recipes_has_a_sum_that_is_at_least(person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g="27", unknown_ingredients=2))
    day = day_of(person)
    assert (day.total_mg, day.is_unknown, day.is_at_least) == (Decimal(27), False, True)
    assert (day.unknown_items, day.partly_known_items, day.coverage) == (0, 1, Decimal(1))
    assert mean_intake([day]).is_at_least


def test_a_recipe_of_which_nothing_is_known_is_unknown_and_not_partly_known(person: Person) -> None:
    log(person, make_food(magnesium_mg_per_100_g=None, unknown_ingredients=2))
    day = day_of(person)
    assert (day.is_unknown, day.unknown_items, day.partly_known_items) == (True, 1, 0)


def test_plain_water_is_part_of_food_and_known_as_water(person: Person) -> None:
    log(person, make_food("Water, bottled, still", "4", group="soft-drinks"), grams=1000)
    log(person, make_food("Cola", "1", group="soft-drinks"), grams=100)
    assert (day_of(person).food_mg, day_of(person).water_mg) == (Decimal(41), Decimal(40))


def test_a_day_without_water_has_zero_of_it_and_a_gap_has_none(person: Person) -> None:
    assert day_of(person).water_mg is None
    log(person)
    assert day_of(person).water_mg == 0


def test_water_with_a_number_of_ones_own_is_water_and_no_guess(person: Person) -> None:
    water = log(person, make_food("Water, bottled, still", "4", group="soft-drinks"), grams=500)
    water.guess_again(Decimal(40))
    water.save()
    guess(person, 100)
    day = day_of(person)
    assert (day.water_mg, day.guess_mg, day.food_mg) == (Decimal(40), Decimal(100), Decimal(140))
