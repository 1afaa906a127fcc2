"""The plot of a chart over days: places across are shares of the width, places upright px from the top.

What is drawn as a path lies on a canvas of its own that is stretched over the plot: a day, week or month is
100 wide, a px is 10 high. Whole numbers are quick, and no language writes a comma into them.
"""

from decimal import Decimal

from tracker.insights.charts.scales import share

TOP_PX, BASE_PX = Decimal(26), Decimal(236)
SLOT, PX = 100, 10
PLOT_HEIGHT = int(BASE_PX - TOP_PX) * PX
# A bar takes 70 % of its slot; of few wide slots less, so that it is never wider than a tenth of the plot.
_BAR_SHARE, _WIDEST_SHARE = 70, 10
# From so many slots on a phone has 4 px for each or less: bars stand side by side, marks are small.
DENSE = 61
# The narrowest plot, of a phone, and the room one letter of its 12 px words takes, px.
NARROWEST_PX, LETTER_PX = 258, 6


def upright(mg: Decimal | int, scale: int) -> Decimal:
    """Return how far from the top an amount lies, in px."""
    return BASE_PX - (BASE_PX - TOP_PX) * share(mg, scale) / 100


def px(length: Decimal) -> str:
    """Return a length as SVG writes it, the same in every language."""
    return f"{length:.1f}"


def in_px(length: int) -> str:
    """Return a length on the canvas in px."""
    return f"{length / PX:.1f}"


def bar_width(count: int) -> int:
    """Return how wide each of `count` bars is on the canvas."""
    return SLOT if count >= DENSE else min(_BAR_SHARE, count * _WIDEST_SHARE)


def centre(place: int) -> int:
    """Return the middle of a slot on the canvas."""
    return place * SLOT + SLOT // 2


def centre_share(place: int, count: int) -> str:
    """Return the middle of a slot as a share of the width."""
    return f"{(2 * place + 1) * 50 / count:.2f}%"


def canvas(count: int, height: int) -> str:
    """Return the `viewBox` of so many slots."""
    return f"0 0 {count * SLOT} {height}"


def clip_scale(count: int, height: int) -> str:
    """Return what makes a path of the canvas one of a unit square, as a clip over the whole plot needs it."""
    return f"{1 / (count * SLOT):.9f} {1 / height:.9f}"
