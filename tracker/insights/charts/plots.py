"""The plot of a chart over days: places across are shares of the width, places upright px from the top."""

from decimal import Decimal

from tracker.insights.charts.scales import share

TOP_PX, BASE_PX = Decimal(12), Decimal(222)


def upright(mg: Decimal | int, scale: int) -> Decimal:
    """Return how far from the top an amount lies, in px."""
    return BASE_PX - (BASE_PX - TOP_PX) * share(mg, scale) / 100


def px(length: Decimal) -> str:
    """Return a length as SVG writes it, the same in every language."""
    return f"{length:.1f}"
