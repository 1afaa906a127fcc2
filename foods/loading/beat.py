"""How a run says that it works, how far it is, and whether it still may go on."""

import os
import socket
from collections.abc import Callable
from datetime import datetime, timedelta

from foods.models import ImportRun

Clock = Callable[[], datetime]

# How often a run says that it works, and after how long a silence it was killed.
BEATS_APART = timedelta(seconds=1)
SILENCE = timedelta(minutes=1)


class RunStoppedError(Exception):
    """Somebody dismissed the run, or took it for killed."""


class Beat:
    """The signs of life of a run that is in `state`. Each is a short transaction of its own."""

    def __init__(self, run: ImportRun, state: str, clock: Clock) -> None:
        self.run, self.state, self.clock = run, state, clock
        self.last = clock()

    def __call__(self, done: int, total: int) -> None:
        """Say how far the run is, at most once a second; RunStoppedError where it must not go on."""
        now = self.clock()
        if now - self.last >= BEATS_APART:
            self.last = now
            self.write(beat_at=now, done=done, total=total)

    def write(self, **fields: object) -> None:
        """Write fields of the run if it is still in this state."""
        if not ImportRun.objects.filter(pk=self.run.pk, state=self.state).update(**fields):
            raise RunStoppedError(self.run.pk)


def this_process() -> str:
    """Return how this process is told from others."""
    return f"{socket.gethostname()} {os.getpid()}"


def has_ended(process: str) -> bool:
    """Whether a process of this machine is gone; of another machine's nobody knows."""
    host, _, number = process.rpartition(" ")
    if host != socket.gethostname():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        pass  # somebody else's process, which runs
    return False


def was_killed(run: ImportRun, now: datetime) -> bool:
    """Whether a run that should work does not any more."""
    return run.beat_at is None or now - run.beat_at > SILENCE or has_ended(run.process)
