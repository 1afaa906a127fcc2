"""Stressors and symptoms as cells under the bars: the mean of the days somebody answered. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from tracker.insights.stimulants import Stimulant, stimulant_on
from tracker.insights.sums import DaySums, from_thousandths
from tracker.insights.trends.beside import Beside
from tracker.insights.trends.kinds import AskedKinds, StripKind
from tracker.insights.trends.means import half_up
from tracker.insights.trends.periods import Period
from tracker.insights.trends.trend import Cell, Strip, Trend
from tracker.stressors.kinds import ADDED_UP

NO_CELL = Cell()
ONE = Decimal(1)
Cells = tuple[Cell, ...]


class Measured(NamedTuple):
    """What one day holds of a kind, in thousandths of its unit."""

    value: int
    is_at_least: bool = False
    is_so_far: bool = False  # the day is open: shown where it stands alone, part of no mean


def cells_by_kind(
    keys: Sequence[str], days: Sequence[date], sums: Sequence[DaySums], beside: Beside, bars: Sequence[Period]
) -> dict[str, Cells]:
    """Return the cells of each kind, one for every bar; `sums` are those of `days`."""
    return {
        key: tuple(cell_of(values[begin:end]) for begin, end in bars)
        for key in keys
        for values in [measured_on(key, days, sums, beside)]
    }


def measured_on(
    key: str, days: Sequence[date], sums: Sequence[DaySums], beside: Beside
) -> list[Measured | None]:
    """Return what each day holds of one kind; None where nobody answered."""
    if key in ADDED_UP:
        return [
            of_stimulant(stimulant_on(day, key, of_day, beside.noted))
            for day, of_day in zip(days, sums, strict=True)
        ]
    answers = beside.answers.get(key, {})
    return [Measured(answers[day]) if day in answers else None for day in days]


def of_stimulant(stimulant: Stimulant) -> Measured | None:
    """Return caffeine or alcohol of a day: what is known so far is "at least" until the day is complete."""
    if stimulant.amount is not None:
        return Measured(thousandths(stimulant.amount), stimulant.is_at_least)
    if stimulant.so_far is not None:
        return Measured(thousandths(stimulant.so_far), is_at_least=True, is_so_far=True)
    return None


def thousandths(amount: Decimal) -> int:
    """Return an amount of three places as a whole number."""
    return int(amount.scaleb(3))


def cell_of(days: Sequence[Measured | None]) -> Cell:
    """Return the mean of the days of one bar that have a whole answer; a day alone shows what it has."""
    answered = [day for day in days if day and (len(days) == 1 or not day.is_so_far)]
    if not answered:
        return NO_CELL
    total = sum(day.value for day in answered)
    return Cell(
        value=from_thousandths(half_up(total, len(answered))),
        days=len(answered),
        is_at_least=any(day.is_at_least for day in answered),
    )


def strips_of(kinds: Sequence[StripKind], cells: Mapping[str, Cells]) -> tuple[Strip, ...]:
    """Return the strips, with names and units in the language of the page."""
    return tuple(
        Strip(
            key=kind.key,
            name=kind.name,
            unit=kind.unit,
            form=kind.form,
            lowest=kind.lowest,
            highest=kind.highest or largest(cells[kind.key]),
            cells=cells[kind.key],
            is_symptom=kind.is_symptom,
            head=kind.head,
        )
        for kind in kinds
    )


def largest(cells: Cells) -> Decimal:
    """Return the top of an axis that runs to the largest amount; 1 where there is none to show."""
    return max((cell.value for cell in cells if cell.value), default=ONE)


def without_empty(trend: Trend, kinds: AskedKinds) -> tuple[Trend, tuple[Strip, ...]]:
    """Return the trend without the strips nobody answered, and these; what was chosen stays."""
    empty = tuple(strip for strip in trend.strips if strip.is_empty) if kinds.is_usual else ()
    if not empty:
        return trend, ()
    return replace(trend, strips=tuple(strip for strip in trend.strips if not strip.is_empty)), empty
