"""The arithmetic: what a round of requests comes to. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Round:
    """The middle times of one round in ms: of a subject, and of the bare view just before it."""

    p50_ms: float
    bare_p50_ms: float

    @property
    def ratio(self) -> float:
        """How many times as long as the bare view."""
        return self.p50_ms / self.bare_p50_ms


@dataclass(frozen=True)
class Timing:
    """A subject over all rounds."""

    rounds: Sequence[Round]

    @property
    def p50_ms(self) -> float:
        """The median of the rounds' p50."""
        return median(each.p50_ms for each in self.rounds)

    @property
    def ratio(self) -> float:
        """The median over rounds of p50/p50; one disturbed round does not move it."""
        return median(each.ratio for each in self.rounds)

    def beside(self, other: "Timing") -> float:
        """Return how many times as long as another subject of the same rounds."""
        pairs = zip(self.rounds, other.rounds, strict=True)
        return median(mine.p50_ms / others.p50_ms for mine, others in pairs)


def p50_ms(seconds: Sequence[float]) -> float:
    """Return the middle of some times, in ms."""
    return median(seconds) * 1000
