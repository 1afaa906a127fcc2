"""Measure an import of 400,000 branded foods: `.venv/bin/python -m tests.bench.imports [FOODS]`.

While it is read, applied, undone and cleaned up, another process logs a meal every 50 ms. Printed are
seconds, the longest that a meal waited in each step, the memory it took at most, and the size of the files.
"""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path

from tests.foods.importers.fdc_files import write_branded_download
from tests.served import use_data

FOODS = 400_000
# Far fewer change from release to release: a new version of a product has a new number.
CHANGED_ONE_IN = 10
SECONDS_APART = 0.05
MEGABYTE = 1_000_000
LOG, WRITE = "log", "write"


@dataclass(frozen=True)
class Step:
    """One step of an import, between two moments of the machine's clock."""

    name: str
    first: float
    last: float

    def line(self, waits: list[tuple[float, float]]) -> str:
        """Return its figures; `waits` are moments and how long a meal waited then, in seconds."""
        ours = [wait for at, wait in waits if self.first <= at + wait and at <= self.last]
        longest = (
            f"a meal waited at most {max(ours) * 1000:.0f} ms ({len(ours)} meals)" if ours else "no meal"
        )
        return f"{self.name}: {self.last - self.first:.1f} s; {longest}"


def main(arguments: list[str]) -> None:
    """Measure in a folder that goes afterwards, or do for the measurement what needs another process."""
    if arguments[:1] == [WRITE]:
        write_branded_download(Path(arguments[1]), int(arguments[2]), seed=int(arguments[3]))
    elif arguments[:1] == [LOG]:
        use_data(Path(arguments[1]))
        log_meals(Path(arguments[2]))
    else:
        with tempfile.TemporaryDirectory(prefix="magnesium-imports-") as folder:
            measure(Path(folder), int(arguments[0]) if arguments else FOODS)


def measure(folder: Path, foods: int) -> None:
    """Import, import a release that changes a tenth of the foods, undo both, and print the figures."""
    downloads = [
        written(folder / "branded-1.zip", foods, 1),
        written(folder / "branded-2.zip", foods // CHANGED_ONE_IN, 2),
    ]
    use_data(folder)
    from django.core.management import call_command

    call_command("prepare", stdout=StringIO())
    make_person()
    waits = folder / "waits"
    megabytes = [0.0]
    threading.Thread(target=watch_memory, args=[megabytes], daemon=True).start()
    with in_background(LOG, str(folder), str(waits)):
        while not waits.exists():
            time.sleep(SECONDS_APART)
        steps = list(imported(downloads[0], "all new"))
        steps += imported(downloads[1], "a tenth changed")
        steps += undone()
    told = [tuple(map(float, line.split())) for line in waits.read_text().splitlines()]
    for step in steps:
        say(step.line([(at, wait) for at, wait in told]))
    say(f"memory at most, but for pages of files: {max(megabytes):.0f} MB")
    for path in (downloads[0], folder / "tracker.sqlite3", *sorted((folder / "imports").glob("*"))):
        say(f"{path.name}: {path.stat().st_size / MEGABYTE:.0f} MB")


def imported(path: Path, what: str) -> Iterator[Step]:
    """Read and apply a download."""
    from foods.loading import apply_run, begun, read_run

    run = begun(path, "fdc")
    yield timed(f"{what}, read and compared", lambda: read_run(run))
    say(f"{what}: {run.state} {run.message} {run.counts}")
    yield timed(f"{what}, applied", lambda: apply_run(run))
    say(f"{what}: {run.state} {run.message}")


def undone() -> Iterator[Step]:
    """Undo what was imported, the last first, and clean up."""
    from django.db import transaction
    from django.utils import timezone

    from foods.loading import clean_up, take_back
    from foods.models import Food, ImportRun

    for run in ImportRun.objects.order_by("-pk"):
        undo = partial(transaction.atomic(take_back), run, timezone.now())
        yield timed("undone", undo)
        yield timed("cleaned up", lambda: clean_up(timezone.now()))
    say(f"{Food.objects.count()} foods are left")


def timed(name: str, work: Callable[[], object]) -> Step:
    """Do some work and return when it was done."""
    first = time.time()
    work()
    return Step(name, first, time.time())


def written(path: Path, foods: int, seed: int) -> Path:
    """Write a download in a process of its own, so that its memory does not count."""
    command = [sys.executable, "-m", "tests.bench.imports", WRITE, str(path), str(foods), str(seed)]
    subprocess.run(command, check=True)  # noqa: S603 (our own command)
    return path


@contextmanager
def in_background(*arguments: str) -> Iterator[None]:
    """Run this module with other arguments as long as the block runs."""
    process = subprocess.Popen([sys.executable, "-m", "tests.bench.imports", *arguments])  # noqa: S603 (our own command)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def watch_memory(megabytes: list[float]) -> None:
    """Note what memory this process has of its own; SQLite's map of the database file is everybody's."""
    while True:
        status = Path("/proc/self/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("RssAnon:"))
        megabytes.append(int(line.split()[1]) / 1024)
        time.sleep(SECONDS_APART)


def make_person() -> None:
    """Make somebody who logs meals."""
    from tests.tracker.people.builders import make_account

    make_account("bench@example.org")


def log_meals(told: Path) -> None:
    """Log a meal every 50 ms and write down when, and how long that took in seconds; until terminated."""
    from foods.models import Food
    from tests.tracker.diary.builders import log
    from tracker.people.models import Person

    person, food = Person.objects.get(), Food.objects.order_by("pk").first()
    with told.open("w", buffering=1) as file:
        while True:
            first = time.time()
            log(person, food)
            took = time.time() - first
            file.write(f"{first} {took}\n")
            time.sleep(max(SECONDS_APART - took, 0))


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
