"""How much is measured."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Effort:
    """Days of the shorter and the longer diary, rounds, requests a round."""

    days: tuple[int, int]
    rounds: int
    requests: int


FULL = Effort(days=(365, 3652), rounds=12, requests=20)
QUICK = Effort(days=(30, 90), rounds=2, requests=4)
