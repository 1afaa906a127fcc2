"""Symptoms of days: the one place that puts answers and episodes together, day by day.

Two things are never mixed: "none" is an answer (frequency 0), and no answer is not logged (None). A count,
a share or a sum is over answered days only, and says how many these are.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import F

from foods.amounts import stored
from foods.compiled import Compiled
from tracker.people.models import Person
from tracker.symptoms.models import SymptomDay, SymptomEntry

# A burden is given where so large a share of the episodes has both of its parts.
LEAST_SHARE_WITH_BOTH = Decimal("0.8")
# The burden knows five classes of duration; the diary asks for six, of which "hours" and "all day" are one.
MOST_DURATION_CLASS = 5


class Answer(NamedTuple):
    """The answer of one day; None where that part was not given."""

    frequency: int | None  # 0 none, 1 now and then, 2 often, 3 nearly all day
    strength: int | None  # 0 not felt to 10 worst

    @property
    def is_none(self) -> bool:
        """Whether this says that the symptom was not there."""
        return self.frequency == SymptomDay.Frequency.NONE


class Episode(NamedTuple):
    """One episode; None where that part was not given."""

    time: time | None
    place: str
    side: str
    strength: int | None
    duration: int | None

    @property
    def burden(self) -> int | None:
        """Strength times class of duration (1 to 5), None where one of them is missing."""
        if self.strength is None or self.duration is None:
            return None
        return self.strength * min(self.duration, MOST_DURATION_CLASS)


@dataclass(frozen=True)
class DaySymptoms:
    """One calendar day: answers and episodes by the key of their kind; an absent key was not logged."""

    date: date
    answers: dict[str, Answer] = field(default_factory=dict)
    episodes: dict[str, list[Episode]] = field(default_factory=dict)

    @property
    def is_logged(self) -> bool:
        """Whether anything was said of symptoms; "none" is something."""
        return bool(self.answers or self.episodes)

    def frequency(self, kind: str) -> int | None:
        """Return how often a symptom was there; None where that was not answered.

        An episode alone does not tell how the day was.
        """
        answer = self.answers.get(kind)
        return None if answer is None else answer.frequency

    def burden(self, kind: str) -> int | None:
        """Return the sum of strength times class of duration over the day's episodes of a kind.

        None without episodes, and where fewer than four in five of them have both parts; 0 only where
        all known parts are 0.
        """
        return burden_of(self.episodes.get(kind, ()))


@dataclass(frozen=True)
class Answered:
    """How a symptom was over some days: how many were not logged, said none, or had it."""

    days: int
    logged: int
    none: int

    @property
    def with_symptom(self) -> int:
        """The days on which it was there."""
        return self.logged - self.none

    @property
    def not_logged(self) -> int:
        """The days nothing was answered on: missing, not none."""
        return self.days - self.logged

    @property
    def share(self) -> Decimal | None:
        """The share of answered days on which it was there, 0 to 1; None where no day was answered."""
        return stored(Decimal(self.with_symptom) / self.logged) if self.logged else None


def answers(person: Any, first: Any, last: Any) -> Any:
    """Return date, kind and the fields of Answer."""
    days = SymptomDay.objects.of(person).between(first, last).order_by()
    return days.values_list("date", "kind", *Answer._fields)


def episodes(person: Any, first: Any, last: Any) -> Any:
    """Return date, kind and the fields of Episode, by time; those without one are last."""
    entries = SymptomEntry.objects.of(person).between(first, last)
    by_time = entries.order_by("date", F("time").asc(nulls_last=True), "made_at")
    return by_time.values_list("date", "kind", *Episode._fields)


ANSWERS, EPISODES = Compiled(answers), Compiled(episodes)


def daily_symptoms(person: Person, first: date, last: date) -> list[DaySymptoms]:
    """Return one DaySymptoms for every day from `first` to `last`: two queries, whatever the range."""
    said: dict[date, dict[str, Answer]] = defaultdict(dict)
    for day, kind, *answer in ANSWERS.tuples(person.pk, first, last):
        said[day][kind] = Answer(*answer)
    had: dict[date, dict[str, list[Episode]]] = defaultdict(dict)
    for day, kind, *episode in EPISODES.tuples(person.pk, first, last):
        had[day].setdefault(kind, []).append(Episode(*episode))
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return [DaySymptoms(day, said.get(day, {}), had.get(day, {})) for day in days]


def answered(days: Sequence[DaySymptoms], kind: str) -> Answered:
    """Return how a symptom was over `days`; a day with a strength only had it, unless the strength is 0."""
    given = [day.answers[kind] for day in days if kind in day.answers]
    none = sum(answer.is_none or (answer.frequency is None and answer.strength == 0) for answer in given)
    return Answered(len(days), len(given), none)


def burden_of(found: Iterable[Episode]) -> int | None:
    """Return the burden of episodes, None where there are none or too few have both parts."""
    burdens = [episode.burden for episode in found]
    known = [burden for burden in burdens if burden is not None]
    if not known or Decimal(len(known)) / len(burdens) < LEAST_SHARE_WITH_BOTH:
        return None
    return sum(known)
