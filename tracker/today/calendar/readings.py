"""What one day holds of a stressor or a symptom: to be drawn, and in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tracker.insights.charts.month import Felt, Form, Measured, Scale
from tracker.insights.stimulants import DayStimulants, Stimulant
from tracker.people.models import Person
from tracker.stressors.kinds import Answer, StressorKind
from tracker.today.calendar.choice import stressor_name
from tracker.today.calendar.sentences import answer_words, felt_words, named_words, stimulant_words

# Hours of sleep that a dot runs over; shorter and longer nights stand at its ends.
SLEEP_HOURS = (Decimal(4), Decimal(12))


@dataclass(frozen=True)
class Reading:
    """A stressor on one day: `said` alone ("at least 180 mg"), `named` within a sentence."""

    measured: Measured
    said: str
    named: str
    is_logged: bool


@dataclass(frozen=True)
class FeltReading:
    """A symptom on one day."""

    felt: Felt
    said: str
    named: str

    @property
    def is_logged(self) -> bool:
        """Whether anything was noted: an answer or an episode."""
        return self.felt.is_answered or self.felt.episodes > 0


def felt_reading(name: str, frequency: int | None, strength: int | None, episodes: int = 0) -> FeltReading:
    """Return a symptom on a day; None for both is a day nobody answered, a strength of 0 alone is none."""
    if frequency is None and strength == 0:
        frequency = 0
    felt = Felt(frequency, has_strength=strength is not None, episodes=episodes)
    said = felt_words(felt, strength)
    return FeltReading(felt, said, named_words("", name, said))


def answer_reading(kind: StressorKind, value: Decimal | None) -> Reading:
    """Return an answer of a kind that has one a day."""
    said = answer_words(kind, value)
    return Reading(Measured(value), said, named_words(kind.key, stressor_name(kind), said), value is not None)


def stimulant_reading(kind: StressorKind, stimulant: Stimulant, person: Person) -> Reading:
    """Return caffeine or alcohol: what is known so far is "at least" until the day is complete."""
    said = stimulant_words(kind, stimulant, person)
    if stimulant.amount is None:
        measured = Measured(stimulant.so_far, is_at_least=stimulant.so_far is not None)
    else:
        measured = Measured(stimulant.amount, stimulant.is_at_least)
    is_logged = measured.value is not None or stimulant.unknown_items > 0
    return Reading(measured, said, named_words(kind.key, stressor_name(kind), said), is_logged)


def readings_of(
    kind: StressorKind,
    person: Person,
    days: Iterable[date],
    answers: Mapping[tuple[date, str], Decimal],
    stimulants: Mapping[date, DayStimulants],
) -> list[Reading]:
    """Return a stressor on each of `days`."""
    if kind.adds_up:
        return [stimulant_reading(kind, getattr(stimulants[day], kind.key), person) for day in days]
    return [answer_reading(kind, answers.get((day, kind.key))) for day in days]


def scale_of(kind: StressorKind, readings: Iterable[Reading]) -> Scale:
    """Return what a stressor is drawn on: an amount runs to the largest of the month."""
    if kind.key == "sleep":
        return Scale(Form.DOT, *SLEEP_HOURS)
    if kind.answer == Answer.YES_NO:
        return Scale(Form.TICK, Decimal(0), Decimal(1))
    if kind.answer == Answer.SCALE:
        return Scale(Form.DOT, Decimal(0), kind.most)
    if kind.choices:
        values = [Decimal(choice.value) for choice in kind.choices]
        return Scale(Form.DOT, min(values), max(values))
    values = [reading.measured.value for reading in readings if reading.measured.value is not None]
    return Scale(Form.BAR, Decimal(0), max(values, default=Decimal(0)))
