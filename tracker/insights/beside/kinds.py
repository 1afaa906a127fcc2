"""What an article may ask to have beside it: intake, supplements, stressors and symptoms, by their keys."""

from collections.abc import Iterable
from datetime import date

from tracker.people.models import Person
from tracker.stressors.asked import fits_age
from tracker.stressors.kinds import KINDS as STRESSORS
from tracker.symptoms.kinds import KINDS as SYMPTOMS

__all__ = ["INTAKE", "KNOWN", "STRESSORS", "SUPPLEMENTS", "SYMPTOMS", "shown_keys"]

INTAKE, SUPPLEMENTS = "intake", "supplements"
KNOWN = frozenset({INTAKE, SUPPLEMENTS, *STRESSORS, *SYMPTOMS})


def shown_keys(person: Person, keys: Iterable[str], today: date) -> tuple[str, ...]:
    """Return what of an article's kinds is shown to a person at all, in the article's order."""
    return tuple(key for key in keys if key in KNOWN and is_shown(person, key, today))


def is_shown(person: Person, key: str, today: date) -> bool:
    """Whether a kind fits the age, and the person neither switched it off nor paused symptoms."""
    if key in person.hidden_kinds or not fits_age(person, key, today):
        return False
    return key not in SYMPTOMS or not person.pauses_symptoms_on(today)
