"""What is known before the check-in is drawn: two days and nights, in four queries.

The page may ask six times, and persons and their conditions are two of them. Own kinds and the symptoms that
have an episode are a few short rows each, so they come as one union with the answer for the day.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import CharField, F, Value
from django.db.models.functions import Cast

from foods.compiled import Compiled
from tracker.diary.models import DiaryDay
from tracker.insights.held import Held
from tracker.insights.stimulants import ITEMS
from tracker.people.models import Person
from tracker.stressors.models import Stressor, StressorEntry
from tracker.symptoms.models import Symptom, SymptomDay, SymptomEntry
from tracker.today.check_in.days import AskedDays

OWN_STRESSOR, OWN_SYMPTOM, EPISODE, ANSWER = "own stressor", "own symptom", "episode", "answer"


def short_rows(person: Any, day: Any) -> Any:
    """Return own kinds, episodes and answer of a day: part, key, name, answer, unit, in their order."""
    key, none = Cast("pk", CharField()), Value("")
    stressors = Stressor.objects.of(person).order_by()
    symptoms = Symptom.objects.of(person).order_by()
    episodes = SymptomEntry.objects.of(person).filter(date=day).order_by()
    said = DiaryDay.objects.of(person).filter(date=day).order_by()
    return (
        stressors.values_list(Value(OWN_STRESSOR), key, "name", "answer", "unit", "made_at")
        .union(
            symptoms.values_list(Value(OWN_SYMPTOM), key, "name", none, none, "made_at"),
            episodes.values_list(Value(EPISODE), F("kind"), none, none, none, "made_at"),
            said.values_list(Value(ANSWER), F("status"), none, none, none, "act__made_at"),
            all=True,
        )
        .order_by("made_at")
    )


SHORT_ROWS = Compiled(short_rows)
ENTRIES: Compiled[StressorEntry] = Compiled(
    lambda person, first, last: StressorEntry.objects.of(person).between(first, last).order_by("made_at")
)
ANSWERS: Compiled[SymptomDay] = Compiled(
    lambda person, first, last: SymptomDay.objects.of(person).between(first, last)
)


@dataclass(frozen=True)
class Known:
    """Own kinds, what was noted on the days asked about and before them, and what drinks of the day hold.

    `episodes` counts the single episodes of the day by the key of their symptom.
    """

    stressors: list[Stressor]
    symptoms: list[Symptom]
    episodes: Counter[str]
    entries: list[StressorEntry]
    answers: list[SymptomDay]
    held: Held
    is_whole_day: bool  # something was logged, and food and drink were called complete

    def entries_on(self, day: date, kind: str) -> list[StressorEntry]:
        """Return what was noted of a stressor on one day."""
        return [entry for entry in self.entries if (entry.date, entry.kind) == (day, kind)]

    def answer_on(self, day: date, kind: str) -> SymptomDay | None:
        """Return the answer about a symptom on one day."""
        return next((one for one in self.answers if (one.date, one.kind) == (day, kind)), None)


def known_rows(person: Person, days: AskedDays) -> Known:
    """Return what is known about a person and these days: four queries."""
    short = SHORT_ROWS.tuples(person.pk, days.day)
    sums = ITEMS.tuples(person.pk, days.day, days.day)
    answered = {key for part, key, *_rest in short if part == ANSWER}
    return Known(
        stressors=[
            Stressor(pk=UUID(key), name=name, answer=answer, unit=unit)
            for part, key, name, answer, unit, _made_at in short
            if part == OWN_STRESSOR
        ],
        symptoms=[
            Symptom(pk=UUID(key), name=name) for part, key, name, *_rest in short if part == OWN_SYMPTOM
        ],
        episodes=Counter(key for part, key, *_rest in short if part == EPISODE),
        entries=ENTRIES.rows(person.pk, days.before, days.night),
        answers=ANSWERS.rows(person.pk, days.before, days.day),
        held=Held(*sums[0][1:]) if sums else Held(),
        is_whole_day=bool(sums) and DiaryDay.Status.COMPLETE in answered,
    )
