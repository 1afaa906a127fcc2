"""Geometry of the line of complete days: where a person's question stands, and when it is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from tracker.insights.charts.labels import Label, mark_label
from tracker.insights.charts.scales import in_percent, marks, percent, share

DAYS_OF_A_WEEK = 7


@dataclass(frozen=True)
class DayLine:
    """The line in words, a tick for each week, the days of the looks, and the day it stands at."""

    label: str
    ticks: tuple[str, ...]
    looks: tuple[Label, ...]
    now: Label


def day_line(complete_days: int, checkpoints: Sequence[int]) -> DayLine:
    """Return the line; it runs a week beyond the last look, and further days stand at its end."""
    length = checkpoints[-1] + DAYS_OF_A_WEEK
    return DayLine(
        label=_("Day %(day)d. Looks at day %(looks)s.")
        % {"day": complete_days, "looks": ", ".join(map(str, checkpoints))},
        ticks=tuple(percent(day, length) for day in marks(length, DAYS_OF_A_WEEK)),
        looks=tuple(Label(in_percent(share(day, length)), str(day), "mid") for day in checkpoints),
        now=mark_label(share(Decimal(complete_days), length), _("day %(day)d") % {"day": complete_days}),
    )
