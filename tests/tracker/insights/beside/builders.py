"""Builders of the panel beside an article: what it says of the 7 days up to the day of the tests."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tests.tracker.diary.builders import DAY
from tests.tracker.stressors.builders import note
from tests.tracker.symptoms.builders import answer_symptom
from tracker.articles.library import all_manuscripts
from tracker.insights.beside.page import BesidePage, beside_page
from tracker.people.models import Person


def panel(person: Person, *keys: str, today: date = DAY) -> BesidePage:
    """Return the panel beside an article that asks for these kinds."""
    manuscript = all_manuscripts()[0]
    return beside_page(person, replace(manuscript, beside=keys), today)


def said(person: Person, *keys: str, today: date = DAY) -> dict[str, str]:
    """Return what the panel says, by the name of the line."""
    return {
        line.name: " ".join([line.says, *line.details]) for line in panel(person, *keys, today=today).lines
    }


def noted(person: Person, kind: str, *values: Any) -> None:
    """Note one value a day, the last one on the day of the tests; None is a blank day."""
    for days_ago, value in enumerate(reversed(values)):
        if value is not None:
            note(person, kind, value, DAY - timedelta(days=days_ago))


def felt(person: Person, kind: str, *frequencies: int | None) -> None:
    """Answer one symptom on days up to the day of the tests; None is a blank day."""
    for days_ago, frequency in enumerate(reversed(frequencies)):
        if frequency is not None:
            answer_symptom(person, kind, frequency, DAY - timedelta(days=days_ago))
