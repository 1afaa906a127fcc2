"""The band of a chart over days: where a reference lies while something about the person is unset."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from django.utils.translation import gettext as _

from tracker.insights.charts.plots import px, upright
from tracker.insights.charts.scales import in_percent
from tracker.templatetags.amounts import milligrams

# Both ends of a range in mg, or None for a day without one.
Ends = tuple[Decimal | None, Decimal | None]
_LABEL_ABOVE_PX = 6
# Where all that is unset agrees in one value, the band is this high so that it is seen.
_LEAST_PX = Decimal(2)


@dataclass(frozen=True)
class ReferenceBand:
    """A stretch of days with one range."""

    x: str
    width: str
    y: str
    height: str
    text: str
    text_y: str


def reference_bands(ends: Sequence[Ends], scale: int) -> tuple[ReferenceBand, ...]:
    """Return a band for every stretch of days with one range; days without one have none."""
    found, place = [], 0
    for (low_mg, high_mg), days in groupby(ends):
        count = len(list(days))
        if low_mg is not None and high_mg is not None:
            found.append(_band(low_mg, high_mg, scale, (place, count, len(ends))))
        place += count
    return tuple(found)


def _band(low_mg: Decimal, high_mg: Decimal, scale: int, slots: tuple[int, int, int]) -> ReferenceBand:
    """Return the band over `slots`: the place of the first one, how many, how many there are in all."""
    first, count, total = slots
    top, foot = upright(high_mg, scale), upright(low_mg, scale)
    return ReferenceBand(
        x=in_percent(Decimal(first) / total * 100),
        width=in_percent(Decimal(count) / total * 100),
        y=px(top),
        height=px(max(foot - top, _LEAST_PX)),
        text=_text(low_mg, high_mg),
        text_y=px(top - _LABEL_ABOVE_PX),
    )


def _text(low_mg: Decimal, high_mg: Decimal) -> str:
    if low_mg == high_mg:
        return _("Reference %(mg)s") % {"mg": milligrams(high_mg)}
    return _("Reference %(low)s to %(high)s") % {"low": milligrams(low_mg), "high": milligrams(high_mg)}
