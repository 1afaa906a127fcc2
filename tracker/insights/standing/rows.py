"""What the questions for a doctor rest on, as one query: symptoms of twelve weeks, and medicines.

The page may ask six times, and the other answers need more than half of that. What is asked is said where it
belongs: twitches in `symptoms.flagging.next_visit`. Every part fills the same columns.
"""

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import CharField, DateField, Exists, F, IntegerField, TextField, Value
from django.db.models.functions import Cast

from foods.compiled import Compiled
from tracker.insights.marks import as_date
from tracker.people.models import Person
from tracker.stressors.models import Medicine
from tracker.symptoms.flagging import NextVisitLine
from tracker.symptoms.flagging.next_visit import (
    IS_FELT,
    WINDOW,
    Felt,
    days_felt,
    episodes_felt,
    flags_looked_at,
    longest_line,
)
from tracker.symptoms.models import RedFlag, SymptomDay, SymptomEntry
from tracker.symptoms.places import spot

# Parts of the union.
DAY, EPISODE, LOOKED_AT, MEDICINE, NOTED = "day", "episode", "looked at", "medicine", "noted"
# Days without an end, so that a medicine is always within its days.
EVER = datetime.date.min, datetime.date.max


class Row(NamedTuple):
    """One row of the union; each part fills what it has. `places` is JSON as text."""

    part: str
    kind: str  # of the symptom or medicine
    words: str  # name of the medicine, place of an episode
    side: str
    places: str
    first: Any  # the day, or the day something ended or began
    last: Any
    strength: int | None


@dataclass(frozen=True)
class NotedForDoctor:
    """What a doctor may want to hear of: the quiet line, whether anything twitched, medicines of today.

    `has_symptoms`: whether any symptom was noted, twitches or not.
    """

    line: NextVisitLine | None
    has_twitches: bool
    has_symptoms: bool
    medicines: tuple[Medicine, ...]


def filled(rows: Any, part: str, **given: str) -> Any:
    """Return rows as columns of Row; what a part does not have is blank."""
    blank = {
        "kind": Value(""),
        "words": Value(""),
        "side": Value(""),
        "places": Value("[]", output_field=TextField()),
        "first": Cast(Value(None), DateField()),
        "last": Cast(Value(None), DateField()),
        "strength": Cast(Value(None), IntegerField()),
    }
    columns = blank | {name: F(field) for name, field in given.items()}
    if "places" in given:
        columns["places"] = Cast(given["places"], TextField())
    return rows.order_by().values_list(Value(part, output_field=CharField()), *columns.values())


def rows_for_doctor(person: Any, after: Any) -> Any:
    """Return all parts as one query."""
    parts = [
        filled(
            days_felt(person, after), DAY, kind="kind", places="places", first="date", strength="strength"
        ),
        filled(episodes_felt(person, after), EPISODE, kind="kind", words="place", side="side", first="date"),
        filled(flags_looked_at(person), LOOKED_AT, kind="kind", places="places", first="ended_on"),
        filled(
            Medicine.objects.of(person),
            MEDICINE,
            kind="medicine_class",
            words="name",
            first="first",
            last="last",
        ),
        filled(whoever_felt(person, after), NOTED),
    ]
    return parts[0].union(*parts[1:], all=True)


def whoever_felt(person: Any, after: Any) -> Any:
    """Return the person if any symptom was noted after a day."""
    days = SymptomDay.objects.of(person).filter(IS_FELT, date__gt=after).order_by()
    episodes = SymptomEntry.objects.of(person).filter(date__gt=after).order_by()
    return Person.objects.filter(Exists(days) | Exists(episodes), pk=person)


ROWS = Compiled(rows_for_doctor)


def noted_for_doctor(person: Person, today: datetime.date) -> NotedForDoctor:
    """Return what was noted up to `today`: one query."""
    rows = [Row(*row) for row in ROWS.tuples(person.pk, today - WINDOW)]
    felt = [felt_of(row) for row in rows if row.part in {DAY, EPISODE}]
    looked_at = [flag_of(row) for row in rows if row.part == LOOKED_AT]
    return NotedForDoctor(
        line=longest_line(felt, looked_at, today),
        has_twitches=bool(felt),
        has_symptoms=any(row.part == NOTED for row in rows),
        medicines=tuple(medicines_on(rows, today)),
    )


def felt_of(row: Row) -> Felt:
    """Return the day or episode of a row."""
    day = as_date(row.first)
    if row.part == DAY:
        return Felt(row.kind, day, frozenset(json.loads(row.places)), row.strength)
    return Felt(row.kind, day, frozenset([spot(row.words, row.side)] if row.words else []))


def flag_of(row: Row) -> RedFlag:
    """Return what a doctor looked at, as much of it as the line asks for."""
    return RedFlag(kind=row.kind, places=json.loads(row.places), ended_on=as_date(row.first))


def medicines_on(rows: list[Row], day: datetime.date) -> Iterator[Medicine]:
    """Yield the medicines taken on a day, by name; without days it is taken ever."""
    for row in sorted(rows, key=lambda row: row.words):
        first, last = (as_date(end or ever) for end, ever in zip((row.first, row.last), EVER, strict=True))
        if row.part == MEDICINE and first <= day <= last:
            yield Medicine(name=row.words, medicine_class=row.kind)
