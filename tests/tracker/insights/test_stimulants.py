"""Caffeine and alcohol of a day: drinks of the diary and what the check-in asked for, each once."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.diary.builders import DAY, answer, guess, log, make_act, take
from tests.tracker.stressors.builders import note
from tracker.diary.models import DiaryDay
from tracker.insights.stimulants import Stimulant, daily_stimulants
from tracker.people.models import Act, Person
from tracker.stressors.drinks import ethanol_g

NOTHING = Decimal(0)


def caffeine(person: Person) -> Stimulant:
    return daily_stimulants(person, DAY, DAY)[0].caffeine


def alcohol(person: Person) -> Stimulant:
    return daily_stimulants(person, DAY, DAY)[0].alcohol


def coffee(mg_per_100_g: str | None = "40", **fields: Any) -> Food:
    given = {"name": "Coffee", "caffeine_mg_per_100_g": mg_per_100_g, "group": "coffee-and-tea"}
    return make_food(**{**given, **fields})


def wine(g_per_100_g: str | None = "10.6", **fields: Any) -> Food:
    given = {"name": "Wine", "alcohol_g_per_100_g": g_per_100_g, "group": "alcoholic-drinks"}
    return make_food(**{**given, **fields})


def potato() -> Food:
    return make_food("Potato", group="potatoes")


def test_a_day_is_the_hand_calculation_from_food_rows_and_entries(person: Person) -> None:
    log(person, coffee(), grams=240)  # 96 mg
    log(person, wine(), grams=150)  # 15.9 g
    note(person, "caffeine", 100)  # a tablet
    note(person, "alcohol", ethanol_g(Decimal(330), Decimal(5)))  # 13.019 g
    answer(person)
    assert caffeine(person).amount == Decimal(96) + Decimal(100)
    assert alcohol(person).amount == Decimal("15.9") + Decimal("13.019")


def test_several_entries_of_a_day_add_up(person: Person) -> None:
    for mg in (80, 80, 40):
        note(person, "caffeine", mg)
    assert (caffeine(person).other, caffeine(person).so_far) == (Decimal(200), Decimal(200))


def test_a_drink_with_both_counts_once_for_each(person: Person) -> None:
    log(person, coffee("20", name="Irish coffee", alcohol_g_per_100_g="8"), grams=200)
    answer(person)
    assert (caffeine(person).amount, alcohol(person).amount) == (Decimal(40), Decimal(16))


def test_a_typical_value_counts_where_the_table_has_none(person: Person) -> None:
    log(person, coffee(None, typical_caffeine_mg_per_100_g="45"), grams=200)
    assert (caffeine(person).from_drinks, caffeine(person).unknown_items) == (Decimal(90), 0)


def test_an_open_day_has_a_sum_so_far_and_no_amount(person: Person) -> None:
    log(person, coffee(), grams=240)
    assert (caffeine(person).so_far, caffeine(person).amount) == (Decimal(96), None)


@pytest.mark.parametrize("status", ["partly", "not_tracked"])
def test_a_day_that_is_not_complete_has_no_amount(person: Person, status: str) -> None:
    log(person, coffee(), grams=240)
    answer(person, DAY, status)
    assert caffeine(person).amount is None


def test_food_complete_is_enough_whatever_was_said_of_supplements(person: Person) -> None:
    log(person, coffee(), grams=240)
    DiaryDay.objects.answer(make_act(person), person, DAY, status="complete", supplements="not_tracked")
    assert caffeine(person).amount == 96


def test_a_day_nobody_logged_is_not_known(person: Person) -> None:
    assert (caffeine(person).so_far, caffeine(person).amount) == (None, None)


def test_a_complete_day_without_any_is_zero(person: Person) -> None:
    log(person, make_food(group="potatoes", caffeine_mg_per_100_g="0", alcohol_g_per_100_g="0"))
    answer(person)
    assert (caffeine(person).amount, alcohol(person).amount) == (NOTHING, NOTHING)
    assert caffeine(person).so_far is None


def test_a_day_called_complete_without_an_item_is_a_gap(person: Person) -> None:
    take(person)
    answer(person)
    assert caffeine(person).amount is None


def test_none_is_zero_on_an_open_day(person: Person) -> None:
    note(person, "alcohol", 0)
    assert (alcohol(person).amount, alcohol(person).says_none) == (NOTHING, True)
    assert caffeine(person).amount is None


def test_drinks_of_the_diary_win_over_none(person: Person) -> None:
    log(person, coffee(), grams=240)
    note(person, "caffeine", 0)
    assert (caffeine(person).so_far, caffeine(person).amount) == (Decimal(96), Decimal(96))


def test_what_was_noted_beside_none_wins_and_leaves_the_day_open(person: Person) -> None:
    note(person, "caffeine", 0)
    note(person, "caffeine", 80)
    assert (caffeine(person).says_none, caffeine(person).so_far) == (False, Decimal(80))
    assert caffeine(person).amount is None


@pytest.mark.parametrize("group", ["coffee-and-tea", "soft-drinks", ""])
def test_a_drink_without_a_value_makes_caffeine_at_least(person: Person, group: str) -> None:
    log(person, coffee(), grams=240)
    log(person, coffee(None, name="Iced coffee", group=group))
    answer(person)
    assert (caffeine(person).amount, caffeine(person).is_at_least) == (Decimal(96), True)


def test_an_alcoholic_drink_without_a_value_makes_alcohol_at_least_and_caffeine_not(person: Person) -> None:
    log(person, wine(None))
    assert (alcohol(person).unknown_items, caffeine(person).unknown_items) == (1, 0)


def test_potatoes_without_a_value_make_nothing_uncertain(person: Person) -> None:
    log(person, potato())
    answer(person)
    assert (caffeine(person).unknown_items, alcohol(person).unknown_items) == (0, 0)
    assert caffeine(person).amount == 0


def test_a_guess_may_hold_anything(person: Person) -> None:
    guess(person, mg=80)
    assert (caffeine(person).unknown_items, alcohol(person).unknown_items) == (1, 1)


def test_a_sum_of_nothing_but_unknown_drinks_is_unknown_not_zero(person: Person) -> None:
    log(person, coffee(None))
    answer(person)
    assert (caffeine(person).amount, caffeine(person).is_at_least) == (None, True)


def test_none_answers_for_a_guess(person: Person) -> None:
    guess(person)
    note(person, "caffeine", 0)
    assert (caffeine(person).amount, caffeine(person).is_at_least) == (NOTHING, False)


def test_none_does_not_make_zero_of_a_drink_without_a_value(person: Person) -> None:
    log(person, coffee(None))
    note(person, "caffeine", 0)
    assert (caffeine(person).amount, caffeine(person).is_at_least) == (None, True)


def test_what_was_removed_does_not_count(person: Person) -> None:
    log(person, coffee(), grams=240).delete_by(make_act(person, Act.Verb.DELETE))
    note(person, "caffeine", 80).delete_by(make_act(person, Act.Verb.DELETE))
    assert caffeine(person).so_far is None


def test_another_persons_drinks_do_not_count(person: Person, stranger) -> None:
    other = Person.objects.of(stranger).get()
    log(other, coffee(), grams=240)
    note(other, "caffeine", 80)
    answer(other)
    assert caffeine(person) == Stimulant()


def test_other_kinds_of_the_check_in_do_not_count(person: Person) -> None:
    note(person, "stress", 7)
    assert (caffeine(person).so_far, alcohol(person).so_far) == (None, None)


def test_a_range_gives_every_day_in_order(person: Person) -> None:
    note(person, "caffeine", 80, DAY + timedelta(days=1))
    days = daily_stimulants(person, DAY, DAY + timedelta(days=2))
    assert [(day.date - DAY).days for day in days] == [0, 1, 2]
    assert [day.caffeine.so_far for day in days] == [None, Decimal(80), None]


@pytest.mark.parametrize("entries", [2, 40])
def test_a_month_takes_two_queries_whatever_is_in_it(person: Person, entries: int) -> None:
    drink = coffee()
    for number in range(entries):
        day = DAY + timedelta(days=number % 28)
        log(person, drink, day=day)
        note(person, "caffeine", 80, day)
    with CaptureQueriesContext(connection) as queries:
        daily_stimulants(person, DAY, DAY + timedelta(days=27))
    assert len(queries) == 2


def test_thirds_add_up_to_three_decimals_on_every_engine(person: Person) -> None:
    for _ in range(3):
        note(person, "caffeine", "33.333")
    assert caffeine(person).so_far == Decimal("99.999")
