"""Flags that stand: the mark on the person, what steps away, and what a pregnancy asks."""

from datetime import timedelta

import pytest

from tests.tracker.diary.builders import DAY, make_act
from tests.tracker.symptoms.builders import answer_symptom, make_flag
from tracker.people.models import Act, Condition, Person
from tracker.symptoms.flagging import Noted, asks_pregnancy_signs, raise_flags, standing_flags
from tracker.symptoms.models import RedFlag, SymptomDay

pytestmark = pytest.mark.django_db

SIX_WEEKS = timedelta(days=42)
ONE_DAY = timedelta(days=1)


def is_marked(person):
    return Person.objects.get(pk=person.pk).has_standing_flag


def undo(act):
    Act.objects.get(pk=act.pk).undo(act.made_at)


@pytest.mark.parametrize(
    ("sign", "stands"), [("self_harm", True), ("dark_urine", True), ("weakness", True), ("worry", False)]
)
def test_the_first_three_levels_mark_the_person(person, sign, stands):
    make_flag(person, sign)

    assert is_marked(person) is stands


def test_raising_marks_the_person_at_hand_too(person):
    raise_flags(make_act(person), person, DAY, [Noted("palpitation", 1)])

    assert person.has_standing_flag
    assert is_marked(person)


@pytest.mark.parametrize("how", RedFlag.End)
def test_ending_and_undoing_the_end_keep_the_mark_true(person, how):
    flag, act = make_flag(person), make_act(person, Act.Verb.CHANGE)
    flag.end(act, how, DAY)
    assert not is_marked(person)

    undo(act)
    assert is_marked(person)


def test_the_mark_stays_while_another_flag_stands(person):
    make_flag(person, "dark_urine")
    make_flag(person).end(make_act(person), RedFlag.End.DOCTOR, DAY)

    assert is_marked(person)


def test_undo_removes_the_entry_and_its_flag(person):
    row = answer_symptom(person, "weakness", came_suddenly=True)
    assert row.act is not None
    raise_flags(row.act, person, DAY, [Noted("weakness", 1, came_suddenly=True)])
    assert is_marked(person)

    undo(row.act)
    assert (SymptomDay.objects.count(), RedFlag.objects.count(), is_marked(person)) == (0, 0, False)


def test_removing_a_flag_and_taking_that_back_keep_the_mark_true(person):
    flag, act = make_flag(person), make_act(person, Act.Verb.DELETE)
    flag.delete_by(act)
    assert not is_marked(person)

    undo(act)
    assert is_marked(person)


def test_a_flag_of_somebody_else_marks_nobody_here(person, stranger):
    make_flag(Person.objects.of(stranger).get())

    assert not is_marked(person)


def test_hints_step_away_while_a_flag_stands(person):
    person.kidney_disease = Person.KidneyAnswer.NO
    assert person.may_have_hints(DAY)

    raise_flags(make_act(person), person, DAY, [Noted("palpitation", 1)])
    assert not person.may_have_hints(DAY)


def test_a_five_week_eyelid_twitch_hides_nothing(person):
    for days in range(35):
        day = DAY - timedelta(days=days)
        row = answer_symptom(person, "eyelid_twitch", 3, day=day, places=["eyelid:left"])
        assert row.act is not None
        assert raise_flags(row.act, person, day, [Noted("eyelid_twitch", 3, spots=["eyelid:left"])]) == []

    assert not is_marked(person)
    assert Person.objects.get(pk=person.pk).may_have_hints(DAY)


def test_standing_flags_are_listed_the_most_urgent_first(person, django_assert_num_queries):
    for sign in ("weakness", "worry", "self_harm", "dark_urine"):
        make_flag(person, sign)
    make_flag(person, "stiffness").end(make_act(person), RedFlag.End.DOCTOR, DAY)
    marked = Person.objects.get(pk=person.pk)

    with django_assert_num_queries(1):
        assert [flag.sign for flag in standing_flags(marked)] == ["self_harm", "dark_urine", "weakness"]


def test_without_a_standing_flag_nothing_is_asked(person, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert standing_flags(person) == []


@pytest.mark.parametrize(
    ("kind", "first", "last", "is_asked"),
    [
        ("pregnant", DAY, None, True),
        ("pregnant", DAY + ONE_DAY, None, False),
        ("pregnant", DAY - 6 * SIX_WEEKS, DAY - SIX_WEEKS + ONE_DAY, True),
        ("pregnant", DAY - 6 * SIX_WEEKS, DAY - SIX_WEEKS, False),
        ("lactating", DAY, None, True),
        ("lactating", DAY - SIX_WEEKS + ONE_DAY, None, True),
        ("lactating", DAY - SIX_WEEKS, None, False),
        ("lactating", DAY - ONE_DAY - ONE_DAY, DAY - ONE_DAY, True),
        ("lactating", DAY + ONE_DAY, None, False),
    ],
)
def test_pregnancy_and_six_weeks_after_birth_ask_one_thing_more(person, kind, first, last, is_asked):
    Condition.objects.create(person=person, kind=kind, first=first, last=last)

    assert asks_pregnancy_signs(person, DAY) is is_asked


def test_nobody_else_is_asked_about_pregnancy(person):
    assert not asks_pregnancy_signs(person, DAY)
