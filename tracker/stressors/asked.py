"""Which kinds a person is asked about: by age, and by what they switched off or added."""

from collections.abc import Iterable
from datetime import date

from tracker.people.models import Person
from tracker.stressors.kinds import KINDS, StressorKind
from tracker.stressors.models import Stressor

# Under so many years a kind is not asked at all; where the age is not known it is.
ASKED_FROM_YEARS = {"alcohol": 16, "nicotine": 16, "caffeine": 12}


def asked_kinds(person: Person, own: Iterable[Stressor], day: date) -> list[StressorKind]:
    """Return what `person` is asked about on `day`: built-in kinds in their order, then own ones."""
    return [kind for kind in possible_kinds(person, own, day) if is_asked(person, kind)]


def hidden_ones(person: Person, own: Iterable[Stressor], day: date) -> list[StressorKind]:
    """Return what could be asked and is not: switched off, or an extra nobody added."""
    return [kind for kind in possible_kinds(person, own, day) if not is_asked(person, kind)]


def possible_kinds(person: Person, own: Iterable[Stressor], day: date) -> list[StressorKind]:
    """Return every kind that fits the person's age, then own ones."""
    built_in = [kind for kind in KINDS.values() if fits_age(person, kind.key, day)]
    return [*built_in, *(stressor.kind for stressor in own)]


def fits_age(person: Person, key: str, day: date) -> bool:
    """Whether a kind is asked at this age at all: no alcohol or nicotine under 16, no caffeine under 12."""
    return not person.is_younger_than(ASKED_FROM_YEARS.get(key, 0), day)


def is_asked(person: Person, kind: StressorKind) -> bool:
    """Whether a kind is switched on: an extra only where it was added, any other until it is hidden."""
    if kind.key in person.hidden_kinds:
        return False
    return not kind.is_extra or kind.key in person.added_kinds


def kind_of(key: str, own: Iterable[Stressor]) -> StressorKind | None:
    """Return the built-in or own kind of a key; None for a key nobody knows."""
    if key in KINDS:
        return KINDS[key]
    return next((stressor.kind for stressor in own if str(stressor.pk) == key), None)
