"""Geometry of a month: a cell a day, with blocks of a symptom, a line for each stressor, and marks.

Across, places are shares of the cell's width; upright they are px. All are text, so that no language
writes a comma into them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tracker.insights.charts.scales import in_percent

WEEK = 7
# Blocks of 10 px stand 2 px apart: three of them fit the narrowest cell, 44 px with its margins.
_BLOCK_STEP_PX = 12
_FIRST_LINE_PX, _LINE_STEP_PX = 21, 10
# Bars and dots keep clear of the cell's edges; beyond the longest bar there is room for "at least".
_BAR_SHARE = Decimal("0.74")
_DOT_FROM, _DOT_TO = Decimal(6), Decimal(94)


class Sign(StrEnum):
    """What stands for a symptom on one day. Each has a shape of its own."""

    BLOCKS = "blocks"  # one to three
    NONE = "none"  # a dash
    STRENGTH = "strength"  # only how strong it was is known: an open block
    NOT_LOGGED = "not logged"  # an open ring


class Form(StrEnum):
    """How a stressor is drawn: an amount as a thin bar, a place on a scale as a dot, yes as a tick."""

    BAR = "bar"
    DOT = "dot"
    TICK = "tick"


@dataclass(frozen=True)
class Felt:
    """A symptom on one day: 0 (none) to 3, or None; `has_strength` where only that was noted.

    `episodes` counts what was noted by itself: however many, they are no answer for the day.
    """

    frequency: int | None = None
    has_strength: bool = False
    episodes: int = 0

    @property
    def is_answered(self) -> bool:
        """Whether the day has an answer; "none" is one."""
        return self.frequency is not None or self.has_strength


@dataclass(frozen=True)
class Measured:
    """A stressor on one day, in its own unit; None is not known or not logged."""

    value: Decimal | None = None
    is_at_least: bool = False


@dataclass(frozen=True)
class Scale:
    """What a stressor is drawn on: from `low` to `high`, in its unit."""

    form: Form
    low: Decimal
    high: Decimal

    def share(self, value: Decimal) -> Decimal:
        """Return how far along a value lies, 0 to 1; what does not fit stands at the end."""
        length = self.high - self.low
        if length <= 0:
            return Decimal(0)
        return min(max((value - self.low) / length, Decimal(0)), Decimal(1))


@dataclass(frozen=True)
class MonthDay:
    """One day as the calendar needs it. `label` is the day in a full sentence, the name of its link.

    `marks` are the numbers of what began on it; `href` is blank for a day that has not come.
    """

    date: date
    label: str
    href: str
    felt: Felt = Felt()
    measured: tuple[Measured, ...] = ()
    marks: tuple[int, ...] = ()
    is_today: bool = False


@dataclass(frozen=True)
class Line:
    """A stressor's line in a cell: a bar of `length`, a dot at `x`, a tick, or a dash for none.

    The second line's bar is open, so that two bars are told apart by shape.
    """

    kind: str
    y: str
    middle: str
    x: str
    is_open: bool
    is_at_least: bool


@dataclass(frozen=True)
class DayCell:
    """The drawing of one day."""

    day_of_month: int
    date: date
    label: str
    href: str
    sign: Sign
    blocks: tuple[str, ...]
    has_episode: bool
    lines: tuple[Line, ...]
    mark: str  # the number beside the pennant; blank without one
    is_today: bool


@dataclass(frozen=True)
class MonthChart:
    """Weeks of seven cells, None outside the month, and which signs the key has to explain."""

    weeks: tuple[tuple[DayCell | None, ...], ...]
    height: int
    has_symptom: bool
    signs: frozenset[Sign]
    has_episodes: bool
    has_none_line: bool
    has_at_least: bool
    has_marks: bool


def month(
    days: Sequence[MonthDay], scales: Sequence[Scale], *, first_weekday: int, has_symptom: bool = True
) -> MonthChart:
    """Return the calendar of a month's days; weeks begin on `first_weekday`, 0 is Monday."""
    cells = [day_cell(day, scales) for day in days]
    lead = (days[0].date.weekday() - first_weekday) % WEEK
    tail = -(lead + len(cells)) % WEEK
    slots = [*[None] * lead, *cells, *[None] * tail]
    lines = [line for cell in cells for line in cell.lines]
    return MonthChart(
        weeks=tuple(tuple(slots[start : start + WEEK]) for start in range(0, len(slots), WEEK)),
        height=_FIRST_LINE_PX + _LINE_STEP_PX * len(scales) - 4,
        has_symptom=has_symptom,
        signs=frozenset(cell.sign for cell in cells if cell.href),
        has_episodes=any(cell.has_episode for cell in cells),
        has_none_line=any(line.kind == "none" for line in lines),
        has_at_least=any(line.is_at_least for line in lines),
        has_marks=any(cell.mark for cell in cells),
    )


def day_cell(day: MonthDay, scales: Sequence[Scale]) -> DayCell:
    """Return the drawing of one day; a stressor without a value has no line."""
    lines = [
        _line(measured, scale, place)
        for place, (measured, scale) in enumerate(zip(day.measured, scales, strict=True))
    ]
    return DayCell(
        day_of_month=day.date.day,
        date=day.date,
        label=day.label,
        href=day.href,
        sign=sign_of(day.felt),
        blocks=tuple(str(place * _BLOCK_STEP_PX) for place in range(day.felt.frequency or 0)),
        has_episode=day.felt.episodes > 0,
        lines=tuple(line for line in lines if line is not None),
        mark=mark_words(day.marks),
        is_today=day.is_today,
    )


def mark_words(numbers: Sequence[int]) -> str:
    """Return the first number, and a sign for more: a cell has room for no second one."""
    if not numbers:
        return ""
    return f"{numbers[0]}+" if len(numbers) > 1 else str(numbers[0])


def sign_of(felt: Felt) -> Sign:
    """Return what stands for a symptom: "none" and not logged differ."""
    if felt.frequency is None:
        return Sign.STRENGTH if felt.has_strength else Sign.NOT_LOGGED
    return Sign.BLOCKS if felt.frequency else Sign.NONE


def _line(measured: Measured, scale: Scale, place: int) -> Line | None:
    if measured.value is None:
        return None
    y = _FIRST_LINE_PX + _LINE_STEP_PX * place
    is_none = measured.value == 0 and scale.form != Form.DOT
    return Line(
        kind="none" if is_none else scale.form.value,
        y=str(y),
        middle=str(y + 2),
        x=in_percent(_place(scale, measured.value)),
        is_open=place > 0,
        is_at_least=measured.is_at_least,
    )


def _place(scale: Scale, value: Decimal) -> Decimal:
    share = scale.share(value)
    if scale.form == Form.DOT:
        return _DOT_FROM + (_DOT_TO - _DOT_FROM) * share
    return share * _BAR_SHARE * 100
