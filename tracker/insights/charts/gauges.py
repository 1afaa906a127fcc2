"""Geometry of the two gauges of a day: the ruler of the total, the capsule of supplements and medicines.

Horizontal places are shares of the width ("58.33%"), so that text keeps its size at any width; the heights
are fixed and stand in the templates. Both gauges are drawn on one scale: 100 mg is equally long in each.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from django.utils.translation import gettext as _

from tracker.insights.charts.labels import Label, mark_label, number_label
from tracker.insights.charts.scales import Reference, Spread, marks, percent, scale_mg, share, steps
from tracker.templatetags.amounts import milligrams

__all__ = ["Capsule", "Reading", "Reference", "Ruler", "capsule", "ruler", "scale_mg"]

NOTHING = Decimal(0)


@dataclass(frozen=True)
class Reading:
    """What was taken in, in mg; None where nothing was logged. `guess_mg` is a part of `food_mg`."""

    food_mg: Decimal | None = None
    supplement_mg: Decimal | None = None
    guess_mg: Decimal = NOTHING
    is_at_least: bool = False
    mean_mg: Decimal | None = None

    @property
    def total_mg(self) -> Decimal:
        """Known food and supplements together."""
        return (self.food_mg or NOTHING) + (self.supplement_mg or NOTHING)


@dataclass(frozen=True)
class Segment:
    """A stretch of the bar: kind is food, guess or supplement. Supplements stand 2 px apart from food."""

    kind: str
    x: str
    width: str
    needs_gap: bool


@dataclass(frozen=True)
class Fade:
    """Where the bar goes on without a known end, and which colour fades: food or supp."""

    x: str
    colour: str


@dataclass(frozen=True)
class Tick:
    """A line under the base; numbered ones are longer."""

    x: str
    is_numbered: bool


@dataclass(frozen=True)
class Band:
    """The stretch a reference lies in while something about the person is unset."""

    low: str
    width: str
    high: str
    label: Label


@dataclass(frozen=True)
class Ruler:
    """The total on its scale; `label` says it in words. What is None is not drawn."""

    label: str
    segments: tuple[Segment, ...]
    fade: Fade | None
    ticks: tuple[Tick, ...]
    numbers: tuple[Label, ...]
    reference: Label | None
    band: Band | None
    mean_x: str | None
    spread: Spread | None = None  # where the mean most likely lies


@dataclass(frozen=True)
class Capsule:
    """Supplements and medicines on the same scale. Without a level the right end is open."""

    label: str
    fill: str
    is_at_least: bool
    shell: str
    level: Label | None


def ruler(
    reading: Reading, reference: Reference, *, scale: int, label: str, kidneys_need_care: bool = False
) -> Ruler:
    """Return the ruler of a reading; `label` is its whole content in words.

    With weak kidneys neither reference nor mean is drawn: nothing may look like an amount to reach.
    """
    shown = Reference() if kidneys_need_care else reference
    mean_mg = None if kidneys_need_care else reading.mean_mg
    numbered_mg, _tick_mg = steps(scale)
    return Ruler(
        label=label,
        segments=_segments(reading, scale),
        fade=_fade(reading, scale),
        ticks=_ticks(scale),
        numbers=tuple(_number(mg, scale) for mg in marks(scale, numbered_mg)),
        reference=_reference_mark(shown, scale),
        band=_reference_band(shown, scale),
        mean_x=None if mean_mg is None else percent(mean_mg, scale),
    )


def capsule(
    mg: Decimal, upper_level_mg: Decimal | None, *, scale: int, label: str, is_at_least: bool = False
) -> Capsule:
    """Return the capsule of what supplements and medicines gave, in mg.

    Above the level the fill goes on past the wall. Where nothing was taken there is no capsule to draw.
    """
    return Capsule(
        label=label,
        fill=percent(mg, scale),
        is_at_least=is_at_least,
        shell=percent(scale if upper_level_mg is None else upper_level_mg, scale),
        level=None if upper_level_mg is None else _level_label(upper_level_mg, scale),
    )


@cache
def _ticks(scale: int) -> tuple[Tick, ...]:
    """Return the ticks of a scale; few lengths of scale occur."""
    numbered_mg, tick_mg = steps(scale)
    return tuple(Tick(percent(mg, scale), mg % numbered_mg == 0) for mg in marks(scale, tick_mg))


def _segments(reading: Reading, scale: int) -> tuple[Segment, ...]:
    """Return the stretches from left to right: known food, guessed food, supplements; none of length zero."""
    food_mg = reading.food_mg or NOTHING
    guess_mg = min(reading.guess_mg, food_mg)
    stretches = (
        ("food", NOTHING, food_mg - guess_mg),
        ("guess", food_mg - guess_mg, guess_mg),
        ("supplement", food_mg, reading.supplement_mg or NOTHING),
    )
    return tuple(
        Segment(
            kind, percent(start, scale), percent(length, scale), needs_gap=kind == "supplement" and start > 0
        )
        for kind, start, length in stretches
        if length > 0
    )


def _fade(reading: Reading, scale: int) -> Fade | None:
    if not reading.is_at_least:
        return None
    return Fade(percent(reading.total_mg, scale), "supp" if reading.supplement_mg else "food")


def _number(mg: int, scale: int) -> Label:
    text = _("%(mg)s mg") % {"mg": 0} if mg == 0 else str(mg)
    return number_label(share(mg, scale), text)


def _reference_mark(reference: Reference, scale: int) -> Label | None:
    if reference.mg is None:
        return None
    text = _("Reference %(mg)s") % {"mg": milligrams(reference.mg)}
    return mark_label(share(reference.mg, scale), text)


def _reference_band(reference: Reference, scale: int) -> Band | None:
    if reference.mg is not None or reference.low is None or reference.high is None:
        return None
    low, high = share(reference.low, scale), share(reference.high, scale)
    label = mark_label(high, _range_text(reference.low, reference.high))
    return Band(percent(reference.low, scale), f"{high - low:.2f}%", percent(reference.high, scale), label)


def _range_text(low_mg: Decimal, high_mg: Decimal) -> str:
    """Return the range, or its one number: an age can be missing though all adults share a value."""
    if low_mg == high_mg:
        return _("Reference %(mg)s") % {"mg": milligrams(high_mg)}
    return _("Reference %(low)s to %(high)s") % {"low": milligrams(low_mg), "high": milligrams(high_mg)}


def _level_label(upper_level_mg: Decimal, scale: int) -> Label:
    return mark_label(
        share(upper_level_mg, scale), _("Upper level %(mg)s") % {"mg": milligrams(upper_level_mg)}
    )
