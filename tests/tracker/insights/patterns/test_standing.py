"""How far a question is: complete days, the next checkpoint, and the one to compare now."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from tests.tracker.diary.builders import DAY, answer, guess
from tests.tracker.insights.patterns.builders import ask, complete_day, complete_days, keep_finding
from tests.tracker.symptoms.builders import answer_symptom
from tracker.insights.patterns.standing import due_checkpoint, next_checkpoint, pattern_answer
from tracker.people.models import Act, Person

LATER = DAY + timedelta(days=400)


@pytest.mark.parametrize(
    ("days", "looked_at", "due", "following"),
    [
        pytest.param(0, None, None, 42, id="nothing yet"),
        pytest.param(41, None, None, 42, id="a day before the first"),
        pytest.param(42, None, 42, 84, id="the first is reached"),
        pytest.param(50, 42, None, 84, id="between"),
        pytest.param(90, None, 84, 126, id="the first was passed by"),
        pytest.param(126, 84, 126, None, id="the last is reached"),
        pytest.param(126, 126, None, None, id="all are done"),
        pytest.param(40, 42, None, 84, id="a day was taken away since"),
    ],
)
def test_checkpoints_are_fixed(days: int, looked_at: int | None, due: int | None, following: int) -> None:
    assert due_checkpoint(days, looked_at) == due
    assert next_checkpoint(days, looked_at) == following


def test_without_a_question_there_is_no_answer(person: Person) -> None:
    answer = pattern_answer(person, DAY)

    assert answer.question is None
    assert answer.next_checkpoint == 42


def test_days_count_from_the_day_of_the_question_to_today(person: Person) -> None:
    complete_days(person, 5, DAY - timedelta(days=2))
    ask(person)

    assert pattern_answer(person, DAY + timedelta(days=1)).complete_days == 2


@pytest.mark.parametrize("left_out", ["food", "answer", "symptom", "another symptom"])
def test_a_day_counts_only_with_food_supplements_and_the_symptom_answered(
    person: Person, left_out: str
) -> None:
    ask(person)
    if left_out != "food":
        guess(person, 100)
    if left_out != "answer":
        answer(person)
    if left_out != "symptom":
        answer_symptom(person, kind="cramp" if left_out == "another symptom" else "fasciculation")

    assert pattern_answer(person, DAY).complete_days == 0


def test_a_strength_of_zero_alone_is_an_answer_and_another_strength_alone_is_none(person: Person) -> None:
    ask(person)
    complete_day(person, DAY, None)
    answer_symptom(person, frequency=None, strength=0)
    complete_day(person, DAY + timedelta(days=1), None)
    answer_symptom(person, frequency=None, strength=6, day=DAY + timedelta(days=1))

    assert pattern_answer(person, LATER).complete_days == 1


def test_a_new_question_starts_a_new_count_and_undo_brings_the_former_one_back(person: Person) -> None:
    complete_days(person, 3)
    ask(person)
    newer = ask(person, "cramp", day=DAY + timedelta(days=2))
    assert pattern_answer(person, LATER).complete_days == 0

    Act.objects.get(pk=str(newer.act_id)).undo(now())

    assert pattern_answer(person, LATER).complete_days == 3


def test_the_last_finding_stands_and_the_one_of_a_former_question_does_not(person: Person) -> None:
    keep_finding(ask(person, "cramp"))
    question = ask(person)
    assert pattern_answer(person, LATER).looked_at is None

    keep_finding(question, 42)
    keep_finding(question, 84)

    assert pattern_answer(person, LATER).looked_at == 84


def test_the_answer_takes_two_queries_however_long_the_diary(
    person: Person, django_assert_num_queries: object
) -> None:
    ask(person)
    complete_days(person, 2)
    with django_assert_num_queries(2):  # type: ignore[operator]
        pattern_answer(person, LATER)
    complete_days(person, 40, DAY + timedelta(days=2))

    with django_assert_num_queries(2):  # type: ignore[operator]
        assert pattern_answer(person, LATER).due_checkpoint == 42
