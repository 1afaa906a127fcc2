"""Plain builders of check-ins: what a page sends, and rows noted before."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.test import Client
from django.urls import reverse

from tests.tracker.diary.builders import DAY, make_act
from tracker.people.models import Person
from tracker.stressors.kinds import KINDS
from tracker.stressors.models import Stressor, StressorEntry
from tracker.symptoms.models import SymptomDay


def send(client: Client, answers: dict[str, Any], day: date = DAY, query: str = "") -> Any:
    """Send answers to the check-in of a day; return what it redirects to or shows."""
    return client.post(reverse("today:check_in_on", args=[day]) + query, answers)


def page_of(client: Client, day: date = DAY, query: str = "") -> str:
    """Return the check-in of a day."""
    return client.get(reverse("today:check_in_on", args=[day]) + query).content.decode()


def noted(person: Person, kind: str, value: Any, day: date = DAY, note: str = "") -> StressorEntry:
    """Return what was noted of a stressor."""
    own = {} if kind in KINDS else {"stressor_id": kind}
    entry = StressorEntry(person=person, date=day, kind=kind, value=Decimal(value), note=note, **own)
    return StressorEntry.objects.note(make_act(person), entry)


def felt(person: Person, kind: str, frequency: int | None = 1, day: date = DAY, **more: Any) -> SymptomDay:
    """Return an answer about a symptom."""
    answer = SymptomDay(person=person, date=day, kind=kind, frequency=frequency, **more)
    return SymptomDay.objects.answer(make_act(person), answer)


def own_stressor(person: Person, name: str = "Travel", **fields: Any) -> Stressor:
    """Return a stressor the person made up."""
    stressor: Stressor = Stressor.objects.add(make_act(person), Stressor(person=person, name=name, **fields))
    return stressor


def values(person: Person, day: date = DAY) -> dict[str, list[str]]:
    """Return what stands of a day: values by kind, as typed."""
    found: dict[str, list[str]] = {}
    for entry in StressorEntry.objects.of(person).filter(date=day).order_by("kind", "value"):
        found.setdefault(entry.kind, []).append(f"{entry.value.normalize():f}")
    return found
