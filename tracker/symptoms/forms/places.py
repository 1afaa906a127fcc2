"""Places of the body as cells: one row a place, one cell a side."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.forms import BoundField

from tracker.symptoms.kinds import Words
from tracker.symptoms.places import QUICK, WITHOUT_SIDE, Place, Side, spot, spot_words

OTHERS = tuple(place for place in Place if place not in QUICK and place not in WITHOUT_SIDE)
WITH_SIDES = (*QUICK, *OTHERS)
SPOTS = (*(spot(place, side) for place in WITH_SIDES for side in Side), *sorted(WITHOUT_SIDE))


@dataclass(frozen=True)
class PlaceCell:
    """One radio button."""

    id: str
    value: str
    label: Words
    is_chosen: bool


@dataclass(frozen=True)
class PlaceRow:
    """A place with a cell for each side."""

    label: Words
    cells: tuple[PlaceCell, ...]


def place_rows(field: BoundField, places: Iterable[Place]) -> list[PlaceRow]:
    """Return the rows of places that have sides."""
    return [
        PlaceRow(place.label, tuple(cell(field, spot(place, side), side.label) for side in Side))
        for place in places
    ]


def cells_without_side(field: BoundField, kept: str) -> list[PlaceCell]:
    """Return what has no sides, and what is kept without one."""
    spots = sorted(WITHOUT_SIDE | ({kept} if kept and kept not in SPOTS else set()))
    return [cell(field, key, spot_words(key)) for key in spots]


def cell(field: BoundField, key: str, label: Words) -> PlaceCell:
    """Return one cell of a field, chosen or not."""
    return PlaceCell(f"id_{field.html_name}-{key}", key, label, field.value() == key)
