"""Long ranges are remembered while nothing is written, and never longer."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import translation
from django.utils.timezone import now

from tests.tracker.diary.builders import DAY, answer, guess, make_act
from tests.tracker.insights.trends.builders import eat, kinds_of, mg, span_up_to, trend
from tests.tracker.people.builders import change
from tests.tracker.stressors.builders import make_medicine
from tests.tracker.symptoms.builders import answer_symptom
from tracker.diary.models import MealItem
from tracker.insights.trends import remembered
from tracker.insights.trends.reading import trend_of
from tracker.people.models import Act, Condition, Person

LONG = 60


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    """Begin and end with an empty memory: keys of rows begin anew with each test."""
    remembered.kept_numbers.cache_clear()
    yield
    remembered.kept_numbers.cache_clear()


def settle(**ago: int) -> None:
    """Let everything done so far be done some time ago."""
    moment = now() - timedelta(**(ago or {"hours": 1}))
    Act.objects.update(made_at=moment)
    Act.objects.filter(undone_at__isnull=False).update(undone_at=moment)


def total(person: Person, days: int = LONG) -> Decimal | None:
    return trend(person, days).bars[-1].total_mg


def hits() -> int:
    return remembered.kept_numbers.cache_info().hits


def test_a_long_range_asked_for_again_takes_one_query(person: Person, django_assert_num_queries: Any) -> None:
    eat(person, 100)
    settle()
    kinds, span = kinds_of(person, "caffeine"), span_up_to(LONG)
    first = trend_of(person, span, kinds, DAY)
    with django_assert_num_queries(1):
        assert trend_of(person, span, kinds, DAY) == first


def test_a_short_range_is_read_each_time(person: Person) -> None:
    eat(person, 100)
    settle()
    assert (total(person, 45), total(person, 45)) == mg(100, 100)
    assert hits() == 0


def logged(person: Person) -> None:
    guess(person, 11)


def removed(person: Person) -> None:
    guess(person, 11).delete_by(make_act(person, Act.Verb.DELETE))


def answered(person: Person) -> None:
    answer(person, status="partly")


def undone(person: Person) -> None:
    Act.objects.order_by("made_at")[0].undo(now())


def corrected(person: Person) -> None:
    account = person.accesses.get().account
    Act.begun(account, None, Act.Verb.CORRECT, "Almonds").save()


def correction_undone(person: Person) -> None:
    Act.objects.get(verb=Act.Verb.CORRECT).undo(now())


@pytest.mark.parametrize("write", [logged, removed, answered, undone, corrected, correction_undone])
def test_whatever_is_written_or_taken_back_ends_what_is_remembered(
    person: Person, write: Callable[[Person], None]
) -> None:
    eat(person, 100)
    corrected(person)
    settle(hours=2)
    trend(person, LONG)
    write(person)
    fresh = trend(person, 45).bars[-1]
    assert trend(person, LONG).summary.logged_mean.mg == fresh.total_mg
    Act.objects.filter(made_at__gt=now() - timedelta(hours=1)).update(made_at=now() - timedelta(minutes=5))
    Act.objects.filter(undone_at__isnull=False).update(undone_at=now() - timedelta(minutes=5))
    assert trend(person, LONG).summary.logged_mean.mg == fresh.total_mg
    assert hits() == 0


def test_nothing_is_kept_while_the_latest_act_is_young(person: Person) -> None:
    eat(person, 100)
    settle(seconds=50)
    assert (total(person), total(person)) == mg(100, 100)
    assert hits() == 0
    settle(seconds=70)
    assert (total(person), total(person)) == mg(100, 100)
    assert hits() == 1


def test_nothing_is_kept_where_no_act_tells_of_writes(person: Person) -> None:
    eat(person, 100)
    Act.objects.all().delete()
    assert (total(person), total(person)) == mg(100, 100)
    assert hits() == 0


def test_what_changes_without_an_act_is_part_of_the_key(person: Person) -> None:
    woman = change(person, birth_month=date(1985, 5, 1), sex="female", authority="us-ca")
    eat(woman, 100)
    settle()
    assert trend(woman, LONG).bars[-1].reference_mg == 320
    assert trend(change(woman, sex="male"), LONG).bars[-1].reference_mg == 420
    Condition.objects.create(person=woman, kind="pregnant", first=DAY)
    assert trend(change(woman, sex="female"), LONG).bars[-1].reference_mg == 360
    assert trend(change(woman, kidney_disease="yes"), LONG).bars[-1].reference_mg is None


def test_strips_and_days_are_part_of_the_key(person: Person) -> None:
    answer_symptom(person, frequency=3)
    settle()
    assert trend(person, LONG, "sleep").strips[0].cells[-1].days == 0
    assert trend(person, LONG, "fasciculation").strips[0].cells[-1].days == 1
    assert trend(person, LONG + 1, "fasciculation").first == DAY - timedelta(days=LONG)


def test_no_words_of_a_language_are_remembered(person: Person) -> None:
    make_medicine(person, "Levothyroxine", first=DAY)
    settle()
    with translation.override("en"):
        english = trend(person, LONG, "fasciculation")
    with translation.override("eo"):
        other = trend(person, LONG, "fasciculation")
    assert hits() == 1
    assert english.marks[0].words == "Medicine begun: Levothyroxine"
    assert other.strips[0].cells == english.strips[0].cells


def test_what_one_person_remembers_is_not_shown_to_another(person: Person, stranger: Any) -> None:
    eat(person, 100)
    theirs = Person.objects.of(stranger).get()
    eat(theirs, 7)
    settle()
    assert (total(person), total(theirs), total(person)) == mg(100, 7, 100)


def test_a_purge_never_brings_back_what_was_taken_back_before_it(person: Person) -> None:
    eat(person, 100)
    eat(person, 50)
    settle(days=2)
    item = MealItem.objects.get(person=person, grams=50)
    oldest = Act.objects.get(pk=str(item.act_id))
    Act.objects.filter(pk=oldest.pk).update(made_at=now() - timedelta(days=31))
    before = total(person)
    oldest.undo(now())
    Act.objects.filter(undone_at__isnull=False).update(undone_at=now() - timedelta(minutes=5))
    after = total(person)
    Act.objects.get(pk=oldest.pk).forget()
    assert total(person) == after != before
