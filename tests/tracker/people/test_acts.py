"""One undo for everything a person writes."""

from datetime import timedelta
from decimal import Decimal

from django.utils.timezone import now

from tests.tracker.diary.builders import answer, guess, log, make_act, make_supplement, take
from tracker.diary.models import DiaryDay, MealItem, SupplementDose
from tracker.people.models import Act, Person


def test_undoing_a_log_takes_the_item_off_the_day(person: Person) -> None:
    item = log(person)
    assert item.act is not None
    item.act.undo(now())
    assert not MealItem.objects.of(person).exists()


def test_undoing_a_removal_brings_the_item_back(person: Person) -> None:
    item = log(person)
    act = make_act(person, Act.Verb.DELETE)
    item.delete_by(act)
    act.undo(now())
    assert MealItem.objects.of(person).get() == item


def test_undoing_a_change_brings_the_former_values_back(person: Person) -> None:
    item = guess(person, mg="80")
    act = make_act(person, Act.Verb.CHANGE)
    item.save_change(act, item.guess_again(None))
    act.undo(now())
    kept = MealItem.objects.get(pk=item.pk)
    assert (kept.magnesium_mg, kept.value_kind) == (Decimal("80.000"), MealItem.ValueKind.GUESS)


def test_a_former_unknown_is_unknown_again_and_not_zero(person: Person) -> None:
    item = guess(person, mg=None)
    act = make_act(person, Act.Verb.CHANGE)
    item.save_change(act, item.guess_again(Decimal(80)))
    act.undo(now())
    assert MealItem.objects.get(pk=item.pk).magnesium_mg is None


def test_undoing_twice_is_undoing_once(person: Person) -> None:
    item = log(person)
    removal = make_act(person, Act.Verb.DELETE)
    item.delete_by(removal)
    removal.undo(now())
    removal.undo(now())
    assert MealItem.objects.of(person).count() == 1


def test_undo_touches_nothing_of_another_act(person: Person) -> None:
    kept, undone = log(person), log(person)
    assert undone.act is not None
    undone.act.undo(now())
    assert MealItem.objects.of(person).get() == kept


def test_undoing_a_later_answer_brings_the_earlier_one_back(person: Person) -> None:
    answer(person)
    act = make_act(person, Act.Verb.CHANGE)
    DiaryDay.objects.answer(
        act, person, DiaryDay.objects.of(person).get().date, status=DiaryDay.Status.PARTLY
    )
    act.undo(now())
    assert DiaryDay.objects.of(person).get().status == DiaryDay.Status.COMPLETE


def test_forgetting_old_acts_deletes_what_they_removed_and_keeps_what_they_logged(person: Person) -> None:
    kept, removed = log(person), log(person)
    removed.delete_by(make_act(person, Act.Verb.DELETE))
    Act.objects.update(made_at=now() - timedelta(days=31))
    Act.objects.outdated(now()).forget()
    assert list(MealItem.all_rows.values_list("pk", flat=True)) == [kept.pk]


def test_deleting_an_account_with_own_foods_in_its_diary_succeeds(person: Person) -> None:
    account = person.accesses.get().account
    take(person, make_supplement(person))
    account.erase()
    assert not Person.objects.exists()
    assert not SupplementDose.all_rows.exists()
