"""Which symptoms a person is asked about."""

from collections.abc import Iterable

from tracker.people.models import Person
from tracker.symptoms.kinds import KINDS, SymptomKind
from tracker.symptoms.models import Symptom


def asked_symptoms(person: Person, own: Iterable[Symptom]) -> list[SymptomKind]:
    """Return what is asked: usual kinds and own ones unless hidden, others where added."""
    return [kind for kind in possible_symptoms(own) if is_asked(person, kind)]


def other_symptoms(person: Person, own: Iterable[Symptom]) -> list[SymptomKind]:
    """Return what is not asked and is one tap away."""
    return [kind for kind in possible_symptoms(own) if not is_asked(person, kind)]


def possible_symptoms(own: Iterable[Symptom]) -> list[SymptomKind]:
    """Return every kind, own ones last."""
    return [*KINDS.values(), *(symptom.kind for symptom in own)]


def is_asked(person: Person, kind: SymptomKind) -> bool:
    """Whether a kind is switched on."""
    if kind.key in person.hidden_kinds:
        return False
    return kind.is_usual or kind.is_own or kind.key in person.added_kinds


def ask_from_now_on(person: Person, key: str) -> None:
    """Let the check-in ask about a kind that was noted, unless the person hid it."""
    kind = KINDS.get(key)
    if kind is None or key in person.hidden_kinds or is_asked(person, kind):
        return
    person.added_kinds = [*person.added_kinds, key]
    person.save(update_fields=["added_kinds"])


def symptom_kind(key: str, own: Iterable[Symptom]) -> SymptomKind | None:
    """Return the kind of a key, or None."""
    return next((kind for kind in possible_symptoms(own) if kind.key == key), None)
