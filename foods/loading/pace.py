"""How fast an import writes: in batches so short, and so far apart, that nobody who logs a meal notices.

SQLite has one writer at a time, and who waits asks again at most every 100 ms (its busy handler, main.c,
sqliteDefaultBusyCallback: after 1, 2, 5 … 50, 50, 100 ms): a shorter pause could be slept through for ever.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

# What a batch should take, well below the half second that it may: the next rows may be dearer.
WANTED_SECONDS = 0.2
# Longer than the longest sleep of whoever waits, who may oversleep on a busy machine.
PAUSE_SECONDS = 0.15
FIRST_SIZE, SMALLEST, LARGEST = 200, 20, 5_000
# How much larger than the one before a batch may be.
MOST_GROWTH = 2


class Pace:
    """Writes in short transactions. `size` is how many rows the next one should write."""

    def __init__(self) -> None:
        self.size = FIRST_SIZE
        self.held = 0.0

    @contextmanager
    def batch(self, rows: int) -> Iterator[None]:
        """Write so many rows; afterwards others have their turn."""
        began = time.perf_counter()
        with transaction.atomic():
            yield
        took = time.perf_counter() - began
        self.adapt(rows, took)
        self.rest(took)

    def adapt(self, rows: int, took: float) -> None:
        """Make the next batch larger or smaller by how long, in seconds, this one took."""
        fits = int(rows * WANTED_SECONDS / max(took, 0.001))
        self.size = max(SMALLEST, min(fits, self.size * MOST_GROWTH, LARGEST))

    def rest(self, took: float) -> None:
        """Let others write, once this has written for half as long as a batch may take."""
        self.held += took
        if connection.vendor == "sqlite" and self.held >= WANTED_SECONDS / 2:
            time.sleep(PAUSE_SECONDS)
            self.held = 0.0
