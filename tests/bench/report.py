"""The report: a line a page or operation, then the installations. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.first_load import Load
from tests.bench.measures import Timing

HEAD = f"{'':34}{'p50 ms':>8}{'× bare':>8}{'queries':>9}{'packed kB':>11}{'requests':>10}"


@dataclass(frozen=True)
class Figures:
    """What was measured of one subject."""

    name: str
    timing: Timing
    queries: int
    load: Load
    target: float | None = None


@dataclass(frozen=True)
class Installation:
    """What was measured of one server."""

    name: str
    seconds_to_start: float
    worker_megabytes: float | None


def line(figures: Figures) -> str:
    """Return the figures of one page or operation, and whether its target was met."""
    timing, load = figures.timing, figures.load
    times = f"{timing.p50_ms:8.1f}{timing.ratio:8.2f}"
    sizes = f"{figures.queries:9}{load.packed_bytes / 1000:11.1f}{load.requests:10}"
    return f"{figures.name:34}{times}{sizes}{verdict(timing.ratio, figures.target)}"


def verdict(ratio: float, target: float | None) -> str:
    """Say what the ratio should be at most, where a target is set, and whether it is."""
    if target is None:
        return ""
    return f"  at most {target:g}: {'yes' if ratio <= target else 'NO'}"


def installation_line(installation: Installation) -> str:
    """Return how long a server took to start, and the memory of a worker where that is known."""
    megabytes = installation.worker_megabytes
    memory = "not known here" if megabytes is None else f"{megabytes:.0f} MB"
    start = f"answers after {installation.seconds_to_start:.2f} s"
    return f"{installation.name}: {start}, memory of a worker {memory}"


def growth_line(one_year: Timing, ten_years: Timing, target: float) -> str:
    """Say what nine more years of diary cost Today."""
    ratio = ten_years.beside(one_year)
    return f"Today at ten years beside Today at one year: {ratio:.2f}{verdict(ratio, target)}"


def report(measured: Sequence[Figures], growth: str, installations: Sequence[Installation]) -> str:
    """Return the whole report."""
    return "\n".join([HEAD, *map(line, measured), growth, *map(installation_line, installations), ""])
