"""What a comparison came to, and how it is kept: numbers and keys, no words of a language."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any, NamedTuple

from tracker.insights.patterns.conditions import Missing


class Side(NamedTuple):
    """The days with lower or with higher values of an exposure, and how the symptom was on them."""

    days: int
    there: int  # days on which the symptom was there
    middle: int  # the middle answer: 0 none to 3 nearly all day


@dataclass(frozen=True)
class Pair:
    """An exposure beside the symptom, so many days before it."""

    exposure: str
    lag: int
    days: int  # that have both
    link: float  # rank correlation, weekday and trend taken out; below 0: more symptom with less of it
    p: float  # share of shuffled copies with a link at least as strong
    smallest_link: float | None  # that would have shown; None where none would have
    cut: float  # parts the sides: higher is at or above it
    lower_is_none: bool  # the sides are without and with
    lower: Side
    higher: Side
    is_found: bool = False

    @property
    def is_with_more(self) -> bool:
        """Whether the symptom goes with more of the exposure."""
        return self.link > 0


@dataclass(frozen=True)
class Comparison:
    """Everything one checkpoint looked at."""

    checkpoint: int  # complete days
    days: int  # calendar days compared, complete or not
    pairs: tuple[Pair, ...] = ()
    left_out: tuple[tuple[str, Missing], ...] = ()  # exposures that could not be looked at, and why
    twins: tuple[tuple[str, str], ...] = ()  # exposures that travel together

    @property
    def found(self) -> tuple[Pair, ...]:
        """The pairs that go along more than chance does, the strongest first."""
        return tuple(sorted((pair for pair in self.pairs if pair.is_found), key=lambda pair: -abs(pair.link)))

    @property
    def smallest_link(self) -> float | None:
        """The link that would have shown in every pair; None where in one of them none would have."""
        each = [pair.smallest_link for pair in self.pairs]
        known = [link for link in each if link is not None]
        return max(known) if known and len(known) == len(each) else None

    def without(self, key: str, why: Missing) -> "Comparison":
        """Return what is left without one exposure; as it was where that was not looked at."""
        if all(pair.exposure != key for pair in self.pairs):
            return self
        rest = replace(
            self,
            pairs=tuple(pair for pair in self.pairs if pair.exposure != key),
            twins=tuple(both for both in self.twins if key not in both),
        )
        return rest.leaving_out([(key, why)])

    def leaving_out(self, left_out: Iterable[tuple[str, Missing]]) -> "Comparison":
        """Return this comparison saying that these exposures were not looked at, and why."""
        named = {**dict(self.left_out), **dict(left_out)}
        return replace(self, left_out=tuple(named.items()))

    @property
    def as_json(self) -> dict[str, Any]:
        """This comparison as a finding keeps it."""
        return asdict(self)


def comparison_of(kept: dict[str, Any]) -> Comparison:
    """Return what a finding kept."""
    return Comparison(
        checkpoint=kept["checkpoint"],
        days=kept["days"],
        pairs=tuple(pair_of(pair) for pair in kept["pairs"]),
        left_out=tuple((key, Missing(why)) for key, why in kept["left_out"]),
        twins=tuple((one, other) for one, other in kept["twins"]),
    )


def pair_of(kept: dict[str, Any]) -> Pair:
    """Return a pair as a finding kept it."""
    sides = {name: Side(*kept[name]) for name in ("lower", "higher")}
    return Pair(**{**kept, **sides})
