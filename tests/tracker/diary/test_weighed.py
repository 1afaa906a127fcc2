"""Amounts computed by the database are those computed in Python, and undo leaves every row true in itself."""

from decimal import Decimal

import pytest
from django.utils.timezone import now
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foods.amounts import MAX_AMOUNT, amount_in
from tests.foods.builders import make_food
from tests.tracker.diary.builders import guess, log, make_act
from tracker.diary.models import Amount, MealItem
from tracker.diary.models.weighed import weighed
from tracker.people.models import Act, CannotUndoError, Person

AMOUNTS = st.decimals(0, MAX_AMOUNT, places=3)
PER_100_G = st.none() | st.decimals(0, 60_300, places=3)


def changed_weight(item: MealItem, grams: str) -> Act:
    """Return the act of somebody who corrected how much it was."""
    act = make_act(item.person, Act.Verb.CHANGE)
    item.save_change(act, item.weigh(Amount(Decimal(grams))))
    return act


def undo(act: Act) -> None:
    Act.objects.get(pk=act.pk).undo(now())


@given(pairs=st.lists(st.tuples(AMOUNTS, PER_100_G), min_size=1, max_size=20))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_database_weighs_as_python_does(
    person: Person, pairs: list[tuple[Decimal, Decimal | None]]
) -> None:
    fitting = [(grams, value) for grams, value in pairs if (amount_in(grams, value) or 0) <= MAX_AMOUNT]
    rows = [
        MealItem(person=person, date="2026-03-02", food_name="x", grams=grams, magnesium_mg_per_100_g=value)
        for grams, value in fitting
    ]
    MealItem.objects.bulk_create(rows)
    MealItem.objects.filter(pk__in=[row.pk for row in rows]).update(**weighed("magnesium_mg"))
    found = MealItem.objects.in_bulk([row.pk for row in rows])
    assert [found[row.pk].magnesium_mg for row in rows] == [amount_in(*pair) for pair in fitting]


def test_grams_that_come_back_are_weighed_with_what_the_row_holds_by_then(person: Person) -> None:
    item = log(person, make_food(magnesium_mg_per_100_g="270"), 100)
    act = changed_weight(item, "50")
    MealItem.objects.update(magnesium_mg_per_100_g=300, magnesium_mg=150)
    undo(act)
    kept = MealItem.objects.get()
    assert (kept.grams, kept.magnesium_mg) == (Decimal(100), Decimal(300))


def test_a_value_that_became_unknown_stays_unknown_and_is_no_zero(person: Person) -> None:
    item = log(person, make_food(magnesium_mg_per_100_g="270"), 100)
    act = changed_weight(item, "50")
    MealItem.objects.update(magnesium_mg_per_100_g=None, magnesium_mg=None, value_kind="unknown")
    undo(act)
    assert MealItem.objects.get().magnesium_mg is None


def test_a_number_of_ones_own_comes_back_to_the_digit(person: Person) -> None:
    item = log(person, make_food(magnesium_mg_per_100_g="270", caffeine_mg_per_100_g="10"), 70)
    first = make_act(person, Act.Verb.CHANGE)
    item.save_change(first, item.guess_again(Decimal("33.333")))
    second = make_act(person, Act.Verb.CHANGE)
    item.save_change(second, item.guess_again(Decimal(12)))
    undo(second)
    kept = MealItem.objects.get()
    assert (kept.magnesium_mg, kept.caffeine_mg) == (Decimal("33.333"), Decimal(7))


def test_a_guess_without_grams_is_left_alone(person: Person) -> None:
    item = guess(person, "80")
    act = make_act(person, Act.Verb.CHANGE)
    item.save_change(act, item.guess_again(Decimal(90)))
    undo(act)
    assert MealItem.objects.get().magnesium_mg == Decimal(80)


def test_what_a_row_could_not_hold_is_not_brought_back(person: Person) -> None:
    item = log(person, make_food(magnesium_mg_per_100_g="100"), 999_999)
    act = changed_weight(item, "100")
    MealItem.objects.update(magnesium_mg_per_100_g=300, magnesium_mg=300)
    with pytest.raises(CannotUndoError):
        undo(act)
    assert MealItem.objects.get().grams == Decimal(100)


def test_a_copy_of_a_corrected_item_says_nothing_of_the_correction(person: Person) -> None:
    item = log(person, make_food())
    item.corrected_at = now()
    assert item.copied_to(make_act(person), item.date).corrected_at is None


def test_a_number_of_ones_own_was_not_corrected(person: Person) -> None:
    item = log(person, make_food())
    item.corrected_at = now()
    item.guess_again(Decimal(80))
    assert item.corrected_at is None
