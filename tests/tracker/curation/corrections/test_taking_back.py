"""Corrections and what people do to their entries, taken back in whatever order."""

from decimal import Decimal
from itertools import permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foods.amounts import amount_in
from foods.models import Food
from tests.foods.builders import make_food
from tests.tracker.curation.corrections.builders import change_value, correct, found, held, undo
from tests.tracker.diary.builders import log, make_act
from tests.tracker.people.builders import make_person
from tracker.diary.models import Amount, MealItem
from tracker.diary.models.logged import CONTENTS
from tracker.people.models import Act, CannotUndoError, Person

pytestmark = pytest.mark.django_db

Step = tuple[str, Any]
GRAMS = st.decimals(1, 500, places=1)
MG = st.decimals(0, 400, places=1)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("correct"), st.none() | MG),
        st.tuples(st.just("weigh"), GRAMS),
        st.tuples(st.just("name a number"), MG),
        st.tuples(st.just("count the food"), st.none()),
        st.tuples(st.just("remove"), st.none()),
    ),
    min_size=1,
    max_size=6,
)


@pytest.fixture
def spinach() -> Food:
    return make_food("Spinach", "79", caffeine_mg_per_100_g="4")


def changed(item: MealItem, what: str, value: Any) -> Act:
    """Return the act of a person who changed an entry as its page lets them."""
    kept, act = found(item), make_act(item.person, Act.Verb.CHANGE)
    if what == "remove":
        kept.delete_by(act)
    elif what == "weigh":
        kept.save_change(act, kept.weigh(Amount(value)))
    else:
        kept.save_change(act, kept.guess_again(value))
    return act


def corrected(food: Food, mg: Any) -> Act:
    """Return the act of a correction to a new value, which brings other caffeine along."""
    change_value(food, None if mg is None else str(mg), caffeine_mg_per_100_g=None if mg is None else str(mg))
    act = correct(food).act
    assert act is not None
    return act


def done(item: MealItem, food: Food, step: Step) -> Act:
    """Do one step and return its act."""
    what, value = step
    return corrected(food, value) if what == "correct" else changed(item, what, value)


def columns(item: MealItem) -> dict[str, Any]:
    """Return every column of an entry as the database has it."""
    kept: dict[str, Any] = MealItem.all_rows.filter(pk=item.pk).values().get()
    return kept


def is_true_in_itself(item: MealItem) -> bool:
    """Whether the amounts of an entry follow from its grams, but for a number of the person's own."""
    kept = found(item)
    names = CONTENTS[2:] if kept.is_guess else CONTENTS
    return all(
        getattr(kept, name) == amount_in(kept.grams, getattr(kept, f"{name}_per_100_g")) for name in names
    )


def can_be_done(item: MealItem, step: Step) -> bool:
    """Whether the page of the entry, or that of the food, offers this."""
    kept, (what, value) = found(item), step
    if what == "count the food":
        return kept.deleted_by is None and kept.is_guess
    if what == "name a number":
        return kept.deleted_by is None and kept.amount is not None and kept.amount.can_hold(value)
    return what == "correct" or kept.deleted_by is None


@given(steps=STEPS, data=st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undone_in_whatever_order_everything_is_as_it_was_logged(
    person: Person, spinach: Food, steps: list[Step], data: st.DataObject
) -> None:
    change_value(spinach, "79", caffeine_mg_per_100_g="4")
    item = log(person, Food.objects.select_related("source").get(pk=spinach.pk), 120)
    before = columns(item)
    acts = [done(item, spinach, step) for step in steps if can_be_done(item, step)]
    for act in data.draw(st.permutations(acts)):
        undo(act)
        assert is_true_in_itself(item)
    assert columns(item) == before
    MealItem.all_rows.filter(pk=item.pk).delete()


def test_an_entry_weighed_again_since_goes_back_in_the_weight_it_has(person: Person, spinach: Food) -> None:
    item = log(person, spinach, 100)
    act = corrected(spinach, 93)
    changed(item, "weigh", Decimal(50))
    undo(act)
    assert held(item) == (Decimal(79), Decimal("39.5"), "table")


def test_a_weight_taken_back_is_weighed_with_the_corrected_value(person: Person, spinach: Food) -> None:
    item = log(person, spinach, 100)
    weighed = changed(item, "weigh", Decimal(50))
    corrected(spinach, 93)
    undo(weighed)
    assert held(item) == (Decimal(93), Decimal(93), "table")


def test_a_number_of_the_persons_own_given_since_stays(person: Person, spinach: Food) -> None:
    item = log(person, spinach, 100)
    act = corrected(spinach, 93)
    named = changed(item, "name a number", Decimal(12))
    undo(act)
    assert held(item)[1:] == (Decimal(12), "guess")
    assert found(item).caffeine_mg == Decimal(4)
    undo(named)
    assert held(item) == (Decimal(79), Decimal(79), "table")


def test_a_number_taken_back_first_goes_to_the_corrected_value(person: Person, spinach: Food) -> None:
    item = log(person, spinach, 100)
    act = corrected(spinach, 93)
    named = changed(item, "name a number", Decimal(12))
    undo(named)
    assert held(item)[1] == Decimal(93)
    undo(act)
    assert held(item)[1] == Decimal(79)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_three_corrections_are_undone_in_any_order(
    person: Person, spinach: Food, order: tuple[int, ...]
) -> None:
    item = log(person, spinach, 100)
    acts = [corrected(spinach, mg) for mg in (93, 100, None)]
    for place in order:
        undo(acts[place])
    assert (held(item), found(item).corrected_at) == ((Decimal(79), Decimal(79), "table"), None)


def test_undoing_an_earlier_correction_leaves_the_later_one(person: Person, spinach: Food) -> None:
    item = log(person, spinach, 100)
    first = corrected(spinach, 93)
    corrected(spinach, 100)
    undo(first)
    assert held(item)[1] == Decimal(100)


def test_a_removed_entry_comes_back_without_the_correction_that_was_undone(
    person: Person, spinach: Food
) -> None:
    item = log(person, spinach, 100)
    act = corrected(spinach, 93)
    removed = changed(item, "remove", None)
    undo(act)
    undo(removed)
    assert held(item)[1] == Decimal(79)
    assert found(item).deleted_by is None


def test_each_persons_entry_goes_back_to_what_it_held(person: Person, spinach: Food) -> None:
    child = make_person(person.accesses.get().account)
    early = log(person, spinach, 100)
    late = log(child, change_value(spinach, "85"), 100)
    act = corrected(spinach, 93)
    undo(act)
    assert (held(early)[1], held(late)[1]) == (Decimal(79), Decimal(85))


def test_undoing_twice_is_undoing_once(person: Person, spinach: Food) -> None:
    item = log(person, spinach, 100)
    first = corrected(spinach, 93)
    undo(first)
    corrected(spinach, 95)
    undo(first)
    assert held(item)[1] == Decimal(95)


def test_an_entry_that_could_not_hold_its_former_value_any_more_stays(person: Person) -> None:
    salt = make_food("Epsom salt", "9000")
    item = log(person, salt, 100)
    act = corrected(salt, 10)
    changed(item, "weigh", Decimal(900_000))
    undo(act)
    assert held(item)[:2] == (Decimal(10), Decimal(90_000))


def test_nothing_is_taken_back_when_a_part_of_it_cannot_be(person: Person) -> None:
    salt = make_food("Epsom salt", "10")
    item = log(person, salt, 900_000)
    weighed = changed(item, "weigh", Decimal(100))
    corrected(salt, 9000)
    with pytest.raises(CannotUndoError):
        undo(weighed)
    assert held(item)[:2] == (Decimal(9000), Decimal(9000))
