"""A correction brings entries to what the table says now, and nothing else."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db.models import RestrictedError
from django.utils.timezone import now

from foods.amounts import MAX_AMOUNT
from foods.models import Food
from tests.foods.builders import make_food, make_source
from tests.tracker.curation.corrections.builders import EVERYTHING, change_value, correct, found, held, undo
from tests.tracker.diary.builders import DAY, log, make_act
from tests.tracker.kitchen.builders import make_recipe
from tests.tracker.people.builders import make_account, make_person
from tracker.curation.corrections.applying import StaleError, apply
from tracker.curation.corrections.entries import Stretch
from tracker.curation.corrections.plan import plan_for
from tracker.curation.models import CorrectedItem, Correction, FormerValues
from tracker.diary.models import MealItem
from tracker.people.models import Account, Act, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def spinach() -> Food:
    return make_food("Spinach", "79")


def test_entries_take_the_present_value_and_go_back(person: Person, spinach: Food) -> None:
    item = log(person, spinach, 50)
    change_value(spinach, "93")
    correction = correct(spinach)
    assert held(item) == (Decimal(93), Decimal("46.5"), "table")
    undo(correction)
    assert held(item) == (Decimal(79), Decimal("39.5"), "table")


def test_entries_of_every_person_are_corrected(owner: Account, person: Person, spinach: Food) -> None:
    items = [log(person, spinach), log(make_person(owner), spinach)]
    change_value(spinach, "93")
    correct(spinach)
    assert [held(item)[1] for item in items] == [Decimal(93), Decimal(93)]


@pytest.mark.parametrize(
    ("first", "last", "corrected"),
    [
        (DAY, DAY, [False, True, False]),
        (None, DAY, [True, True, False]),
        (DAY, None, [False, True, True]),
        (None, None, [True, True, True]),
    ],
)
def test_only_the_chosen_days_are_corrected(
    person: Person, spinach: Food, first: date | None, last: date | None, corrected: list[bool]
) -> None:
    items = [log(person, spinach, day=DAY + timedelta(days=shift)) for shift in (-1, 0, 1)]
    change_value(spinach, "93")
    correct(spinach, Stretch(first, last))
    assert [held(item)[1] == Decimal(93) for item in items] == corrected


def test_a_number_of_the_persons_own_is_never_touched(person: Person, spinach: Food) -> None:
    item = log(person, spinach)
    item.save_change(make_act(person, Act.Verb.CHANGE), item.guess_again(Decimal(12)))
    before = held(item)
    change_value(spinach, "93", caffeine_mg_per_100_g="5")
    correct(spinach)
    assert (held(item), found(item).corrected_at) == (before, None)


def test_what_was_removed_and_what_is_of_another_food_is_left_alone(person: Person, spinach: Food) -> None:
    removed, other = log(person, spinach), log(person, make_food("Almonds", "270"))
    removed.delete_by(make_act(person, Act.Verb.DELETE))
    change_value(spinach, "93")
    correct(spinach)
    assert (held(removed)[1], held(other)[1]) == (Decimal(79), Decimal(270))


def test_entries_of_a_recipe_keep_what_they_were_logged_with(person: Person, spinach: Food) -> None:
    soup = make_recipe(person, ("100", spinach))
    item = log(person, soup)
    change_value(spinach, "93")
    correct(spinach)
    assert held(item)[1] == Decimal(79)


def test_a_value_that_was_missing_is_filled_in_and_goes_missing_again(person: Person) -> None:
    bar = make_food("Oat bar", None)
    item = log(person, bar, 40)
    change_value(bar, "60")
    correction = correct(bar)
    assert held(item) == (Decimal(60), Decimal(24), "table")
    undo(correction)
    assert held(item) == (None, None, "unknown")


def test_a_value_that_became_unknown_is_unknown_and_not_zero(person: Person, spinach: Food) -> None:
    item = log(person, spinach)
    change_value(spinach, None)
    correct(spinach)
    assert held(item) == (None, None, "unknown")


def test_a_true_zero_is_a_value(person: Person, spinach: Food) -> None:
    item = log(person, spinach)
    change_value(spinach, "0")
    correct(spinach)
    assert held(item) == (Decimal(0), Decimal(0), "table")


def test_caffeine_and_alcohol_come_along_with_what_is_typical(person: Person) -> None:
    drink = make_food("Irish coffee", "5", typical_caffeine_mg_per_100_g="30", alcohol_g_per_100_g="6")
    item = log(person, drink, 200)
    change_value(drink, "5", caffeine_mg_per_100_g="35", alcohol_g_per_100_g=None)
    correct(drink)
    kept = found(item)
    assert (kept.caffeine_mg, kept.caffeine_is_typical, kept.alcohol_g) == (Decimal(70), False, None)


def test_the_source_is_the_one_of_the_present_value(person: Person, spinach: Food) -> None:
    item = log(person, spinach)
    spinach.source = make_source("new", data_set="FoodData Central", release="October 2026")
    spinach.save()
    change_value(spinach, "93")
    correct(spinach)
    assert found(item).value_source == "FoodData Central, October 2026"


def test_another_release_with_the_same_value_changes_nothing(person: Person, spinach: Food) -> None:
    item = log(person, spinach)
    before = found(item).value_source
    spinach.source = make_source("new", data_set="FoodData Central", release="October 2026")
    spinach.save()
    assert plan_for(spinach, EVERYTHING).changing_entries == 0
    assert found(item).value_source == before


def test_the_entry_tells_when_it_was_corrected(person: Person, spinach: Food) -> None:
    item, same = log(person, spinach), log(person, make_food("Almonds", "270"))
    change_value(spinach, "93")
    correction = correct(spinach, reason="A new analysis.")
    assert found(item).corrected_at == Correction.objects.get().made_at
    assert found(same).corrected_at is None
    assert (correction.entries, correction.reason) == (1, "A new analysis.")


def test_what_entries_held_is_kept_once_for_all_that_held_the_same(person: Person, spinach: Food) -> None:
    for grams in (10, 20, 30):
        log(person, spinach, grams)
    change_value(spinach, "93")
    correct(spinach)
    assert (FormerValues.objects.count(), CorrectedItem.objects.count()) == (1, 3)


def test_an_entry_too_heavy_for_the_new_value_is_left_and_counted(person: Person, spinach: Food) -> None:
    heavy, usual = log(person, spinach, 999_999), log(person, spinach, 50)
    change_value(spinach, "200")
    plan = plan_for(Food.objects.get(pk=spinach.pk), EVERYTHING)
    assert (plan.changing_entries, plan.left) == (1, 1)
    correct(spinach)
    assert held(heavy)[0] == Decimal(79)
    assert held(usual)[0] == Decimal(200)
    assert all((mg or 0) <= MAX_AMOUNT for mg in MealItem.objects.values_list("magnesium_mg", flat=True))


def test_what_was_changed_after_the_plan_was_made_is_not_applied(person: Person, spinach: Food) -> None:
    log(person, spinach)
    moved = log(person, spinach, day=DAY)
    change_value(spinach, "93")
    plan = plan_for(Food.objects.get(pk=spinach.pk), EVERYTHING)
    moved.delete_by(make_act(person, Act.Verb.DELETE))
    act = Act.begun(make_account("curator@example.org"), None, Act.Verb.CORRECT, "Spinach")
    with pytest.raises(StaleError):
        apply(plan, act, "")
    assert not Correction.objects.exists()
    assert not Act.objects.filter(verb=Act.Verb.CORRECT).exists()


def test_the_number_of_queries_does_not_grow_with_the_entries(
    person: Person, spinach: Food, django_assert_max_num_queries: object
) -> None:
    for grams in range(1, 41):
        log(person, spinach, grams)
    change_value(spinach, "93")
    account = make_account("curator@example.org")
    plan = plan_for(Food.objects.get(pk=spinach.pk), EVERYTHING)
    # The transaction, the act, the correction, former values, entries, and one update.
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        apply(plan, Act.begun(account, None, Act.Verb.CORRECT, "Spinach"), "")


def test_deleting_the_account_of_a_diary_takes_its_corrected_entries_along(
    person: Person, spinach: Food
) -> None:
    log(person, spinach)
    change_value(spinach, "93")
    correction = correct(spinach)
    person.accesses.get().account.erase()
    assert not CorrectedItem.objects.exists()
    undo(correction)
    assert not Correction.objects.exists()


def test_deleting_the_account_that_corrected_leaves_the_entries_corrected(
    person: Person, spinach: Food
) -> None:
    item = log(person, spinach)
    change_value(spinach, "93")
    correct(spinach)
    Account.objects.get(email="curator@example.org").erase()
    assert held(item)[1] == Decimal(93)
    assert Correction.objects.get().act is None


@pytest.mark.parametrize("is_undone", [False, True])
def test_old_acts_are_forgotten_with_corrections_among_them(
    person: Person, spinach: Food, is_undone: bool
) -> None:
    item = log(person, spinach)
    change_value(spinach, "93")
    correction = correct(spinach)
    if is_undone:
        undo(correction)
    Act.objects.update(made_at=now() - timedelta(days=31))
    Act.objects.outdated(now()).forget()
    assert not Act.objects.exists()
    assert Correction.all_rows.exists() is not is_undone
    assert held(item)[1] == Decimal(79 if is_undone else 93)


def test_a_food_is_held_by_its_entries_and_not_by_its_corrections(person: Person, spinach: Food) -> None:
    item = log(person, spinach)
    change_value(spinach, "93")
    correct(spinach)
    with pytest.raises(RestrictedError):
        Food.objects.get(pk=spinach.pk).delete()
    MealItem.all_rows.filter(pk=item.pk).delete()
    Food.objects.get(pk=spinach.pk).delete()
    assert not Correction.all_rows.exists()
