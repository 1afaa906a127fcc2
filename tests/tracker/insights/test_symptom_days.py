"""Symptoms of days: "none" and "not logged" never meet, and a missing strength is never 0."""

from datetime import time, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from tests.tracker.diary.builders import DAY, make_act
from tracker.insights.symptom_days import (
    Answer,
    Answered,
    DaySymptoms,
    Episode,
    answered,
    burden_of,
    daily_symptoms,
)
from tracker.people.models import Account, Person
from tracker.symptoms.models import SymptomDay, SymptomEntry

TWITCHES = "fasciculation"


def say(person: Person, frequency: int | None, days_ago: int = 0, **fields: object) -> None:
    """Answer how the twitches of a day were."""
    day = DAY - timedelta(days=days_ago)
    row = SymptomDay(person=person, date=day, kind=TWITCHES, frequency=frequency, **fields)
    SymptomDay.objects.answer(make_act(person), row)


def had(person: Person, **fields: object) -> None:
    """Note an episode of twitches."""
    SymptomEntry.objects.add(make_act(person), SymptomEntry(person=person, date=DAY, kind=TWITCHES, **fields))


def episode(strength: int | None, duration: int | None) -> Episode:
    """Return an episode of which only its burden matters."""
    return Episode(None, "", "", strength, duration)


def test_none_is_an_answer_and_a_blank_day_is_not(person: Person) -> None:
    say(person, SymptomDay.Frequency.NONE, days_ago=1)
    blank, none, today = daily_symptoms(person, DAY - timedelta(days=2), DAY)
    assert (blank.frequency(TWITCHES), none.frequency(TWITCHES), today.frequency(TWITCHES)) == (None, 0, None)
    assert [day.is_logged for day in (blank, none, today)] == [False, True, False]


def test_an_episode_does_not_answer_for_the_day(person: Person) -> None:
    had(person, strength=3, duration=2)
    (day,) = daily_symptoms(person, DAY, DAY)
    assert (day.is_logged, day.frequency(TWITCHES), day.burden(TWITCHES)) == (True, None, 6)


def test_episodes_come_by_time_and_those_without_one_last(person: Person) -> None:
    had(person)
    had(person, time=time(22))
    had(person, time=time(7))
    (day,) = daily_symptoms(person, DAY, DAY)
    assert [one.time for one in day.episodes[TWITCHES]] == [time(7), time(22), None]


def test_counts_are_over_answered_days(person: Person) -> None:
    say(person, SymptomDay.Frequency.NONE, days_ago=1)
    say(person, SymptomDay.Frequency.OFTEN, days_ago=2)
    say(person, None, days_ago=3, strength=0)
    found = answered(daily_symptoms(person, DAY - timedelta(days=6), DAY), TWITCHES)
    assert found == Answered(days=7, logged=3, none=2)
    assert (found.with_symptom, found.not_logged, found.share) == (1, 4, Decimal("0.333"))


def test_no_answered_day_gives_no_share() -> None:
    assert answered([DaySymptoms(DAY)], TWITCHES).share is None


@pytest.mark.parametrize(
    ("episodes", "burden"),
    [
        ([], None),
        ([episode(None, 3)], None),
        ([episode(4, None)], None),
        ([episode(4, 3)], 12),
        ([episode(0, 3)], 0),
        ([episode(2, 5)], 10),
        ([episode(2, 6)], 10),
        ([episode(1, 1)] * 4 + [episode(None, 1)], 4),
        ([episode(1, 1)] * 3 + [episode(None, 1)], None),
    ],
    ids=[
        "no episode",
        "strength missing",
        "duration missing",
        "both parts",
        "a strength of 0",
        "hours",
        "all day is the class of hours",
        "four of five have both",
        "three of four do not suffice",
    ],
)
def test_a_burden_needs_both_parts_in_four_of_five_episodes(
    episodes: list[Episode], burden: int | None
) -> None:
    assert burden_of(episodes) == burden


@given(st.lists(st.sampled_from([None, 0, 1, 2, 3])))
def test_none_days_and_blank_days_never_swap(frequencies: list[int | None]) -> None:
    days = [
        DaySymptoms(DAY, {} if frequency is None else {TWITCHES: Answer(frequency, None)})
        for frequency in frequencies
    ]
    found = answered(days, TWITCHES)
    assert (found.none, found.not_logged) == (frequencies.count(0), frequencies.count(None))
    assert found.with_symptom + found.none + found.not_logged == len(frequencies)


def test_another_persons_symptoms_are_not_there(person: Person, stranger: Account) -> None:
    say(Person.objects.of(stranger).get(), SymptomDay.Frequency.OFTEN)
    assert not daily_symptoms(person, DAY, DAY)[0].is_logged


@pytest.mark.parametrize("rows", [2, 40])
def test_days_take_two_queries_whatever_was_logged(person: Person, rows: int) -> None:
    for number in range(rows):
        say(person, SymptomDay.Frequency.OFTEN, days_ago=number)
        had(person)
    with CaptureQueriesContext(connection) as queries:
        daily_symptoms(person, DAY - timedelta(days=60), DAY)
    assert len(queries) == 2
