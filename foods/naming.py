"""Which of its names and portions a food is shown with. Pure; rows and models alike.

A food can have several plain names, each with its usual portion ("Espresso", "Espresso, double"). A synonym
belongs to the plain name with which it shares its usual portion.
"""

from collections.abc import Iterable
from typing import Any, Protocol, TypeVar

from django.utils.translation import get_language

from foods.words import stem, words

# The value of FoodName.Kind.PLAIN, which as a string is the same in a row and in a model.
PLAIN_KIND = "plain"


class Named(Protocol):
    """A name with the portion that is usual under it."""

    @property
    def text(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def default_portion_id(self) -> int | None: ...


class Keyed(Protocol):
    """A portion."""

    @property
    def pk(self) -> Any: ...


Name = TypeVar("Name", bound=Named)
Measure = TypeVar("Measure", bound=Keyed)


def plain_name(names: Iterable[Name]) -> Name | None:
    """Return the name a page prints: in the reader's language, else in English; None where none is plain."""
    plain = [name for name in names if name.kind == PLAIN_KIND]
    language = (get_language() or "en").split("-")[0]
    return next((name for wanted in (language, "en") for name in plain if name.language == wanted), None)


def other_names(names: Iterable[Name], shown: str) -> list[Name]:
    """Return the names that say something other than the one shown, and than each other.

    "almond" and "ALMONDS" say no more than "Almonds", nor does "raw spinach" beside "Spinach, raw".
    """
    others: dict[frozenset[str], Name] = {}
    for name in names:
        others.setdefault(said_by(name.text), name)
    others.pop(said_by(shown), None)
    return list(others.values())


def said_by(text: str) -> frozenset[str]:
    """Return the words of a name, whatever their case, number and order."""
    return frozenset(map(stem, words(text)))


def name_behind(names: Iterable[Name], matched_name: str) -> Name | None:
    """Return the plain name that was matched, or that shares its usual portion with the matched synonym."""
    names = list(names)
    matched = next((name for name in names if name.text == matched_name), None)
    if matched is None or matched.kind == PLAIN_KIND:
        return matched or plain_name(names)
    plain = (name for name in names if name.kind == PLAIN_KIND)
    same = (name for name in plain if name.default_portion_id == matched.default_portion_id)
    return next(same, None) or plain_name(names)


def usual_portion(portions: Iterable[Measure], *names: Named | None) -> Measure | None:
    """Return the portion usual under the first name that has one of these, else the first portion."""
    by_key = {portion.pk: portion for portion in portions}
    usual = (by_key.get(name.default_portion_id) for name in names if name)
    return next(filter(None, usual), next(iter(by_key.values()), None))
