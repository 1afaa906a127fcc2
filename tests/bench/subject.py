"""What one figure of the bench is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.client import Call

# The installations. Nobody writes to the quiet one, so what a process remembers of its diary stays.
ONE_YEAR, TEN_YEARS, QUIET, MANY_FOODS = "one year", "ten years", "ten years, quiet", "390,000 foods"


@dataclass(frozen=True)
class Subject:
    """A page or an operation, in one of the installations; its calls are sent in turn."""

    name: str
    server: str
    calls: Sequence[Call]
    target: float | None = None
    is_page: bool = True
