"""What a range of days holds, as numbers: read once, then drawn, said, listed and exported."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tracker.insights.intake import MeanIntake
from tracker.insights.marks import Mark


class Unit(StrEnum):
    """What one bar stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Bar:
    """A day, or the mean day of a week or month, in mg; `first` and `last` lie within the range.

    A mean is over the complete days. Where none of them is complete it is over the logged ones, and the bar
    `is_partial`; a single day is where the person said that something is missing,
    and today while nothing is said. Amounts are None where nothing was logged: a gap, never zero. Food is
    without water, and holds the guesses.
    """

    first: date
    last: date
    logged: int  # days
    complete: int  # days the person called complete
    food_mg: Decimal | None = None
    water_mg: Decimal | None = None
    supplement_mg: Decimal | None = None
    guess_mg: Decimal | None = None  # the part of food_mg that is the person's own guess
    is_at_least: bool = False
    is_partial: bool = False
    is_unknown: bool = False  # logged, and no item has a value
    reference_mg: Decimal | None = None  # what held on the last day; None for a range, none, weak kidneys
    mean_7_mg: Decimal | None = None  # of the complete ones of the 7 days up to `last`; None under three
    mean_28_mg: Decimal | None = None  # of the complete ones of the 28 days up to `last`; None under three
    reference_low_mg: Decimal | None = None  # both ends of the reference, where it is a range
    reference_high_mg: Decimal | None = None
    is_so_far: bool = False  # today, and the person has not said whether it is complete: partial too

    @property
    def is_logged(self) -> bool:
        """Whether anything was logged; else it is a gap."""
        return self.logged > 0

    @property
    def total_mg(self) -> Decimal | None:
        """All known sources together; None where nothing was logged."""
        if self.food_mg is None or self.water_mg is None or self.supplement_mg is None:
            return None
        return self.food_mg + self.water_mg + self.supplement_mg


class Form(StrEnum):
    """How a strip is drawn: dots on a line, thin bars, blocks, ticks."""

    DOTS = "dots"
    BARS = "bars"
    BLOCKS = "blocks"
    TICKS = "ticks"


@dataclass(frozen=True)
class Cell:
    """What one bar's days hold of a stressor or symptom: the mean of the answered days, three decimals.

    `value` is None where no day was answered, which is not "none" (0).
    """

    value: Decimal | None = None
    days: int = 0  # answered ones
    is_at_least: bool = False


@dataclass(frozen=True)
class Strip:
    """One stressor or symptom over the same days as the bars, a cell for each."""

    key: str  # of its kind; an own one's id
    name: str
    unit: str  # in words, for the head of the strip: "hours, night before", "none to nearly all day"
    form: Form
    lowest: Decimal  # the foot of its axis
    highest: Decimal  # the top of its axis
    cells: tuple[Cell, ...]
    is_symptom: bool = False
    head: str = ""  # in place of the unit where that says less than a head must: "mg a day"

    @property
    def is_empty(self) -> bool:
        """Whether nobody answered any of it."""
        return all(cell.value is None for cell in self.cells)


@dataclass(frozen=True)
class Summary:
    """What the sentence above the chart says. `mean` is over complete days, `logged_mean` over logged ones.

    `reached` counts complete days at or above the value of their day; with unknown items it is "or more".
    None where no value held.
    """

    days: int
    mean: MeanIntake
    logged_mean: MeanIntake
    reached: int | None
    guess_mg: Decimal  # all guesses of the logged days


@dataclass(frozen=True)
class Trend:
    """A range of days: its bars, what stands beside them, and what it comes to."""

    first: date
    last: date
    unit: Unit
    bars: tuple[Bar, ...]
    strips: tuple[Strip, ...]
    marks: tuple[Mark, ...]
    summary: Summary
