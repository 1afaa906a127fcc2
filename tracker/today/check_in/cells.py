"""Answers drawn as one row of cells, radios inside; and chips, which are check boxes."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.forms import BoundField

from tracker.stressors.kinds import Words


@dataclass(frozen=True)
class Cell:
    """One answer to choose."""

    name: str
    id: str
    value: str
    label: Words
    is_chosen: bool = False
    was_chosen: bool = False  # the day before


def cells(
    field: BoundField, choices: Iterable[tuple[str, Words]], before: Iterable[str] = ()
) -> tuple[Cell, ...]:
    """Return a field's answers, with what is chosen and what was the day before."""
    value = field.value()
    chosen = {str(one) for one in value} if isinstance(value, list | tuple | set) else {str(value)}
    was = set(before)
    return tuple(
        Cell(field.html_name, f"id_{field.html_name}-{key}", key, label, key in chosen, key in was)
        for key, label in choices
    )
