"""The symptoms of one day: answers, episodes, and what is asked and not answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from tracker.people.models import Person
from tracker.symptoms.asked import asked_symptoms, possible_symptoms
from tracker.symptoms.episodes import kind_of, spot_of
from tracker.symptoms.kinds import SymptomKind, Words
from tracker.symptoms.models import Symptom, SymptomDay, SymptomEntry
from tracker.symptoms.places import spot_words


@dataclass(frozen=True)
class Line:
    """One row of the page: its name, what was said of it, and the row itself."""

    row: SymptomDay | SymptomEntry
    label: Words
    said: str
    is_none: bool = False  # an answer that says "none"


@dataclass(frozen=True)
class DayOfSymptoms:
    """What was noted of a day, and what was not; an episode is noted, though it is no answer for the day."""

    answers: list[Line]
    episodes: list[Line]
    unanswered: list[SymptomKind]

    @property
    def felt_kinds(self) -> list[str]:
        """What was there on the day, each kind once; "none" says that it was not."""
        lines = [*(line for line in self.answers if not line.is_none), *self.episodes]
        return list(dict.fromkeys(line.row.kind for line in lines if line.row.kind))


def symptoms_of(person: Person, day: date) -> DayOfSymptoms:
    """Return the symptoms of a person's day: three queries."""
    own = list(Symptom.objects.of(person))
    answers = list(SymptomDay.objects.of(person).filter(date=day).select_related("symptom"))
    episodes = SymptomEntry.objects.of(person).filter(date=day).select_related("symptom")
    by_time = list(episodes.order_by(F("time").asc(nulls_last=True), "made_at"))
    noted = {row.kind for row in (*answers, *by_time)}
    return DayOfSymptoms(
        answers=[answer_line(answer) for answer in in_order(answers, own)],
        episodes=[episode_line(episode) for episode in by_time],
        unanswered=[kind for kind in asked_symptoms(person, own) if kind.key not in noted],
    )


def in_order(answers: Iterable[SymptomDay], own: Iterable[Symptom]) -> list[SymptomDay]:
    """Return answers in the order of the check-in; those of a kind off the list come last."""
    place = {kind.key: number for number, kind in enumerate(possible_symptoms(own))}
    return sorted(answers, key=lambda answer: place.get(answer.kind, len(place)))


def answer_line(answer: SymptomDay) -> Line:
    """Return the answer of a day in words."""
    often = "" if answer.frequency is None else SymptomDay.Frequency(answer.frequency).label
    places = [spot_words(spot) for spot in answer.places]
    said = [often, strength_words(answer), *places, sudden_words(answer), answer.note]
    return Line(answer, kind_of(answer).label, joined(said), answer.is_none)


def episode_line(episode: SymptomEntry) -> Line:
    """Return an episode in words, place first."""
    said = [
        "" if episode.time is None else time_format(episode.time),
        spot_words(spot_of(episode)) if episode.place else "",
        "" if episode.duration is None else SymptomEntry.Duration(episode.duration).label,
        episode.get_situation_display(),
        _("Woke me from sleep") if episode.woke else "",
        strength_words(episode),
        sudden_words(episode),
        episode.note,
    ]
    return Line(episode, kind_of(episode).label, joined(said))


def strength_words(row: SymptomDay | SymptomEntry) -> str:
    """Say how strong it was; blank where nobody said."""
    return "" if row.strength is None else _("%(strength)d of 10") % {"strength": row.strength}


def sudden_words(row: SymptomDay | SymptomEntry) -> str:
    """Say that it came on suddenly; blank where it did not or nobody said."""
    return _("Came on suddenly") if row.came_suddenly else ""


def joined(said: Iterable[Words]) -> str:
    """Return what was said as one line."""
    return " · ".join(str(words) for words in said if words)
