"""Scales of milligrams: how far an axis runs, where its ticks stand, how far along an amount lies."""

import math
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

# Where nothing sets the length of an axis: 1.5 times 320 mg, the most common reference of this diary.
DEFAULT_SCALE_MG = 480
DEFAULT_CHART_MG = 400
_ROUNDED_TO_MG = 20


class _Steps(NamedTuple):
    up_to_mg: int
    numbered_mg: int
    tick_mg: int


# Numbers each 100 and ticks each 20 wherever an ordinary day lies; finer for infants, coarser for large
# amounts, so that the numbers stay apart at 360 px.
_STEPS = (
    _Steps(80, 20, 4),
    _Steps(200, 50, 10),
    _Steps(700, 100, 20),
    _Steps(1400, 200, 50),
    _Steps(3500, 500, 100),
    _Steps(6500, 1000, 200),
    _Steps(32_000, 5000, 1000),
    _Steps(60_000, 10_000, 2000),
)
_COARSEST = _Steps(0, 100_000, 20_000)


class Spread(NamedTuple):
    """A stretch of a scale, both ends as shares of the width."""

    low: str
    high: str


@dataclass(frozen=True)
class Reference:
    """What intake is set beside, in mg: one value, or a range while something is unset, or nothing."""

    mg: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def longest_mg(self) -> Decimal | None:
        """The value, or the upper end of the range."""
        return self.high if self.mg is None else self.mg


def scale_mg(reference: Reference, total_mg: Decimal | None, upper_level_mg: Decimal | None = None) -> int:
    """Return the length in mg of the scale both gauges of a day share.

    1.5 times the reference, rounded to 20 mg; 1.15 times the total if that is more, and always as far
    as the upper level and its label need.
    """
    longest = reference.longest_mg
    from_reference = DEFAULT_SCALE_MG if longest is None else _rounded(longest * Decimal("1.5"))
    return max(
        from_reference,
        _rounded_up((total_mg or Decimal(0)) * Decimal("1.15")),
        _rounded_up((upper_level_mg or Decimal(0)) * Decimal("1.05")),
        _ROUNDED_TO_MG,
    )


def chart_scale_mg(reference_mg: Decimal | None, total_mg: Decimal) -> int:
    """Return the height in mg of a chart over days, with room above the reference line and the bars."""
    longest = Decimal(DEFAULT_CHART_MG) if reference_mg is None else reference_mg * Decimal("1.25")
    return max(_rounded_up(longest), _rounded_up(total_mg * Decimal("1.15")), _ROUNDED_TO_MG)


def steps(scale: int) -> tuple[int, int]:
    """Return the distance of the numbers and of the ticks on a scale, both in mg."""
    found = next((step for step in _STEPS if scale <= step.up_to_mg), _COARSEST)
    return found.numbered_mg, found.tick_mg


def marks(scale: int, distance: int) -> range:
    """Return 0, `distance`, … up to the end of the scale."""
    return range(0, scale + 1, distance)


def share(mg: Decimal | int, scale: int) -> Decimal:
    """Return how far along the scale an amount lies, 0 to 100; what does not fit stands at the end."""
    return min(max(Decimal(mg) / scale * 100, Decimal(0)), Decimal(100))


def percent(mg: Decimal | int, scale: int) -> str:
    """Return that share as SVG writes it, the same in every language: 58.33%."""
    return in_percent(share(mg, scale))


def spread(low_mg: Decimal, high_mg: Decimal, scale: int) -> Spread:
    """Return where the amounts from `low_mg` to `high_mg` lie."""
    return Spread(percent(low_mg, scale), percent(high_mg, scale))


def in_percent(number: Decimal) -> str:
    """Return a share, 0 to 100, as SVG writes it."""
    return f"{number:.2f}%"


def _rounded(mg: Decimal) -> int:
    return int((mg / _ROUNDED_TO_MG).quantize(Decimal(1), ROUND_HALF_UP)) * _ROUNDED_TO_MG


def _rounded_up(mg: Decimal) -> int:
    return math.ceil(mg / _ROUNDED_TO_MG) * _ROUNDED_TO_MG
