"""The reference line of a chart over days: it steps where the person's value steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from django.utils.translation import gettext as _

from tracker.insights.charts.plots import px, upright
from tracker.insights.charts.scales import in_percent
from tracker.templatetags.amounts import milligrams

_LABEL_ABOVE_PX = 6
_AXIS = "0.00%"


@dataclass(frozen=True)
class ReferenceLine:
    """A stretch of days with one value. `step_y` is where the value before it lay, if one joins it."""

    first_x: str
    last_x: str
    y: str
    step_y: str | None
    text: str
    text_y: str
    is_late: bool

    @property
    def is_on_axis(self) -> bool:
        """Whether its triangle stands beside the numbers of the axis."""
        return self.first_x == _AXIS and self.step_y is None


@dataclass(frozen=True)
class _Stretch:
    """Neighbouring days of one value: places of the first day and of the day after the last."""

    mg: Decimal
    first: int
    after: int

    @property
    def days(self) -> int:
        return self.after - self.first


def reference_lines(values_mg: Sequence[Decimal | None], scale: int) -> tuple[ReferenceLine, ...]:
    """Return a line for every stretch of equal values; days without a value have none.

    The longest stretch is named, the others carry their number only: names would meet.
    """
    stretches = _stretches(values_mg)
    longest = max(stretches, key=lambda stretch: stretch.days, default=None)
    ends = {stretch.after: stretch.mg for stretch in stretches}
    return tuple(
        ReferenceLine(
            first_x=_edge(stretch.first, len(values_mg)),
            last_x=_edge(stretch.after, len(values_mg)),
            y=px(upright(stretch.mg, scale)),
            step_y=_optional_px(ends.get(stretch.first), scale),
            text=_text(stretch.mg, is_named=stretch is longest),
            text_y=px(upright(stretch.mg, scale) - _LABEL_ABOVE_PX),
            is_late=stretch.first * 2 > len(values_mg),
        )
        for stretch in stretches
    )


def _stretches(values_mg: Sequence[Decimal | None]) -> list[_Stretch]:
    found, place = [], 0
    for mg, days in groupby(values_mg):
        after = place + len(list(days))
        if mg is not None:
            found.append(_Stretch(mg, place, after))
        place = after
    return found


def _edge(place: int, count: int) -> str:
    return in_percent(Decimal(place) / count * 100)


def _optional_px(mg: Decimal | None, scale: int) -> str | None:
    return None if mg is None else px(upright(mg, scale))


def _text(mg: Decimal, *, is_named: bool) -> str:
    return _("Reference %(mg)s") % {"mg": milligrams(mg)} if is_named else milligrams(mg)
