"""Plain builders of questions about patterns, and of the days that count for them."""

from datetime import date, timedelta
from typing import Any

from tests.tracker.diary.builders import DAY, answer, guess, make_act
from tests.tracker.symptoms.builders import answer_symptom
from tracker.insights.models import PatternQuestion, StoredFinding
from tracker.insights.patterns.results import Comparison, Pair, Side
from tracker.people.models import Person


def ask(
    person: Person, symptom: str = "fasciculation", exposures: Any = ("sleep",), day: date = DAY, **own: Any
) -> PatternQuestion:
    """Return a question chosen on `day`."""
    row = PatternQuestion(person=person, symptom=symptom, exposures=[*exposures], chosen_on=day, **own)
    made: PatternQuestion = PatternQuestion.objects.add(make_act(person), row)
    return made


def complete_day(person: Person, day: date = DAY, frequency: int | None = 1, mg: Any = 100) -> None:
    """Keep a day that counts: something eaten, everything answered."""
    guess(person, mg, day)
    answer(person, day)
    if frequency is not None:
        answer_symptom(person, frequency=frequency, day=day)


def complete_days(person: Person, days: int, first: date = DAY) -> None:
    """Keep so many days that count, one after the other; the symptom is there on every other day."""
    for number in range(days):
        complete_day(person, first + timedelta(days=number), number % 2)


def a_pair(exposure: str = "sleep", *, lag: int = 0, link: float = -0.5, **said: Any) -> Pair:
    """Return a pair that was looked at; not found, unless said."""
    given: dict[str, Any] = {
        "days": 84,
        "p": 0.4,
        "smallest_link": 0.48,
        "cut": 6.0,
        "lower_is_none": False,
        "lower": Side(30, 24, 2),
        "higher": Side(54, 10, 0),
    }
    return Pair(exposure=exposure, lag=lag, link=link, **{**given, **said})


def keep_finding(question: PatternQuestion, checkpoint: int = 42, *pairs: Pair, **said: Any) -> StoredFinding:
    """Return what was found at a checkpoint; without pairs nothing could be looked at."""
    comparison = Comparison(checkpoint, checkpoint, pairs, **said)
    return StoredFinding.objects.create(
        question=question, checkpoint=checkpoint, last_day=question.chosen_on, result=comparison.as_json
    )
