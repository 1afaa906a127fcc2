"""What is usual at a meal: often enough, the weekday counted twice, in the amount mostly had."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.foods.builders import make_food
from tests.tracker.diary.builders import guess, log
from tracker.diary.models import MealItem
from tracker.diary.usual import Habit, Way, habits, together, usual_at
from tracker.people.models import Person

MONDAY = date(2026, 3, 2)
# Days before that Monday: the six Mondays are 7, 14, 21, 28, 35 and 42 days ago.


def days_ago(*numbers: int) -> frozenset[str]:
    return frozenset((MONDAY - timedelta(days=number)).isoformat() for number in numbers)


def way(name: str, *numbers: int, key: str = "", food_id: int | None = None) -> Way:
    """Return a food had on days counted back from Monday; `key` tells its amounts apart."""
    return Way((food_id, name), key or name, days_ago(*numbers), Decimal(10))


def names(found: Iterable[Habit]) -> list[str]:
    return [habit.name for habit in found]


@pytest.mark.parametrize(
    ("had", "is_usual"),
    [
        ((), False),
        ((1, 2), False),
        ((1, 2, 3), True),
        ((7, 14), True),
        ((7, 2), False),
        ((7,), False),
    ],
    ids=["never", "two days", "three days", "two Mondays", "a Monday and another day", "one Monday"],
)
def test_three_days_make_a_habit_and_so_do_two_of_the_same_weekday(
    had: tuple[int, ...], is_usual: bool
) -> None:
    assert bool(habits([way("Porridge", *had)] if had else [], MONDAY)) is is_usual


def test_the_same_weekday_counts_twice() -> None:
    often, on_mondays = way("Rye bread", 1, 2, 3, 4), way("Pancakes", 7, 14, 21)
    assert names(habits([often, on_mondays], MONDAY)) == ["Pancakes", "Rye bread"]


def test_of_equals_what_was_had_last_comes_first() -> None:
    earlier, later = way("Apple", 3, 4, 5), way("Pear", 2, 3, 4)
    assert names(habits([earlier, later], MONDAY)) == ["Pear", "Apple"]


def test_of_equals_on_the_same_days_the_alphabet_decides() -> None:
    assert names(habits([way("Pear", 1, 2, 3), way("Apple", 1, 2, 3)], MONDAY)) == ["Apple", "Pear"]


def test_the_amount_is_the_one_mostly_had_of_equals_the_latest() -> None:
    mostly, once = way("Milk", 1, 2, 3, key="a glass"), way("Milk", 4, key="a sip")
    latest, earlier = way("Oats", 1, 2, key="40 g"), way("Oats", 3, 4, key="50 g")
    found = {habit.name: habit.way.item_key for habit in habits([once, mostly, earlier, latest], MONDAY)}
    assert found == {"Milk": "a glass", "Oats": "40 g"}


def test_two_names_of_one_food_are_two_habits() -> None:
    single, double = way("Espresso", 1, 2, 3, food_id=7), way("Espresso, double", 4, 5, 6, food_id=7)
    assert len(habits([single, double], MONDAY)) == 2


PORRIDGE = [way("Porridge", 1, 2, 3, 4), way("Milk", 1, 2, 3, 4), way("Coffee", *range(1, 12))]


@pytest.mark.parametrize(
    ("ways", "company"),
    [
        ([], []),
        ([way("Coffee", 1, 2, 3)], []),
        (PORRIDGE, ["Coffee", "Milk", "Porridge"]),
        ([*PORRIDGE, way("Blueberries", 1, 5, 9)], ["Coffee", "Milk", "Porridge"]),
        ([way("Tea", 1, 2, 3), way("Toast", 4, 5, 6)], []),
        ([way("Tea", 1, 2, 3), way("Toast", 1, 2, 6)], []),
    ],
    ids=["nothing", "one food", "three foods", "now and then", "never together", "too seldom together"],
)
def test_what_goes_together_was_had_together_often_enough(ways: list[Way], company: list[str]) -> None:
    found = habits(ways, MONDAY)
    assert sorted(names(together(found, MONDAY))) == company


def test_the_larger_company_wins_over_the_commoner_pair() -> None:
    pair = [way("Tea", 1, 2, 3, 4, 5), way("Toast", 1, 2, 3, 4, 5)]
    four = [way(name, 8, 9, 10, 11) for name in ("Oats", "Milk", "Banana", "Seeds")]
    assert len(together(habits([*pair, *four], MONDAY), MONDAY)) == 4


def have_breakfast(person: Person, name: str, *numbers: int, grams: int = 100) -> None:
    """Log a food at breakfast on days counted back from Monday."""
    food = make_food(name, magnesium_mg_per_100_g="50")
    for number in numbers:
        log(person, food, grams, day=MONDAY - timedelta(days=number), meal="breakfast", food_name=name)


def test_a_habit_is_found_in_the_diary_with_an_item_that_stands_for_it(person: Person) -> None:
    have_breakfast(person, "Porridge", 1, 2, 3, grams=200)
    (habit,) = usual_at(person, MONDAY, "breakfast", set()).habits
    item = MealItem.objects.get(pk=habit.way.item_key)
    assert (habit.name, habit.way.magnesium_mg, item.grams) == ("Porridge", Decimal(100), Decimal(200))


@pytest.mark.parametrize(("first", "is_usual"), [(40, True), (41, False)])
def test_what_was_given_up_six_weeks_ago_is_not_usual(person: Person, first: int, is_usual: bool) -> None:
    have_breakfast(person, "Porridge", first, first + 1, first + 2)
    assert bool(usual_at(person, MONDAY, "breakfast", set()).habits) is is_usual


def test_another_meal_is_another_habit(person: Person) -> None:
    have_breakfast(person, "Porridge", 1, 2, 3)
    assert usual_at(person, MONDAY, "lunch", set()).habits == []


def test_what_is_logged_already_is_left_out_and_nothing_goes_together_any_more(person: Person) -> None:
    have_breakfast(person, "Porridge", 1, 2, 3)
    have_breakfast(person, "Milk", 1, 2, 3)
    porridge = MealItem.objects.filter(food_name="Porridge")[0]
    usual = usual_at(person, MONDAY, "breakfast", {(porridge.food_id, "Porridge")})
    assert names(usual.habits) == ["Milk"]
    assert usual.together == []


def test_a_guess_can_be_a_habit_of_unknown_magnesium(person: Person) -> None:
    for number in (1, 2, 3):
        guess(person, day=MONDAY - timedelta(days=number))
    MealItem.objects.update(meal="lunch")
    (habit,) = usual_at(person, MONDAY, "lunch", set()).habits
    assert (habit.name, habit.way.magnesium_mg) == ("Canteen lunch", None)


@pytest.mark.parametrize("foods", [2, 40])
def test_one_query_and_six_chips_whatever_was_had(person: Person, foods: int) -> None:
    for number in range(foods):
        have_breakfast(person, f"Food {number}", 1, 2, 3)
    with CaptureQueriesContext(connection) as queries:
        usual = usual_at(person, MONDAY, "breakfast", set())
    assert len(queries) == 1
    assert len(usual.habits) == min(foods, 6)


def test_another_persons_breakfast_is_not_ones_own(person: Person, stranger: object) -> None:
    have_breakfast(Person.objects.exclude(pk=person.pk).get(), "Porridge", 1, 2, 3)
    assert usual_at(person, MONDAY, "breakfast", set()).habits == []
