"""Switching kinds off and on where they appear."""

from tracker.people.models import Person
from tracker.today.check_in.sheet import Sheet

SWITCHES = ["hidden_kinds", "added_kinds"]


def stop_asking(person: Person, key: str) -> None:
    """Ask about a kind no more; what was noted of it stays."""
    person.hidden_kinds = [*without(person.hidden_kinds, key), key]
    person.added_kinds = without(person.added_kinds, key)
    person.save(update_fields=SWITCHES)


def ask_too(person: Person, key: str) -> None:
    """Ask about a kind from now on."""
    person.added_kinds = [*without(person.added_kinds, key), key]
    person.hidden_kinds = without(person.hidden_kinds, key)
    person.save(update_fields=SWITCHES)


def without(keys: list[str], key: str) -> list[str]:
    """Return the keys but one."""
    return [one for one in keys if one != key]


def asked_name(sheet: Sheet, key: str) -> str:
    """Return the name of a kind the sheet asks about; blank for any other key."""
    return next((str(kind.name) for kind in sheet.kinds if kind.key == key), "")


def can_be_added(sheet: Sheet, key: str) -> bool:
    """Whether a key is that of a symptom one tap away."""
    return any(kind.key == key for kind in sheet.other_symptoms)
