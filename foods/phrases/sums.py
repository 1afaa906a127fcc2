"""An amount said in two measures: "100 g + 50 g rice", "1 cup and 2 tbsp oats", "1 lb 4 oz beef". Pure."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from foods.numbers import number_at, word_at
from foods.units import GRAMS, MILLILITRES, unit_at

PLUS = frozenset({"+", "and", "&", "plus"})


class Sum(NamedTuple):
    """So many of a unit, and the first token behind them."""

    quantity: Decimal
    unit: str
    end: int


def sum_at(words: Sequence[str], start: int) -> Sum | None:
    """Return the sum of the masses, or of the volumes, that stand here one after the other."""
    first = measured_at(words, start)
    total = first
    while first and total and (more := measured_at(words, behind_plus(words, total, first))):
        size = size_of(first.unit)
        if more.unit not in size:
            break
        total = Sum(total.quantity + more.quantity * size[more.unit] / size[first.unit], first.unit, more.end)
    return total if total is not first else None


def behind_plus(words: Sequence[str], total: Sum, first: Sum) -> int:
    """Return where the next amount must stand: behind "and", or at once as in "1 lb 4 oz"."""
    if word_at(words, total.end) in PLUS:
        return total.end + 1
    return total.end if first.unit in {"lb", "kg"} else len(words)


def measured_at(words: Sequence[str], place: int) -> Sum | None:
    """Return "100 g" or "2 tbsp" at this place."""
    number = number_at(words, place)
    unit = unit_at(words, number[1]) if number else None
    is_measured = unit is not None and bool(size_of(unit[0]))
    return Sum(number[0], *unit) if number and unit and is_measured else None


def size_of(unit: str) -> Mapping[str, Decimal]:
    """Return the units that can be summed with this one, with their grams or millilitres."""
    return next((sizes for sizes in (GRAMS, MILLILITRES) if unit in sizes), {})
