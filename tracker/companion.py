"""The background worker as a process beside the server: it lives and ends with it."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

MANAGE = Path(__file__).resolve().parent.parent / "manage.py"
# The server answers first; the worker may take the processor a moment later.
FIRST_PAUSE_SECONDS = 1.0
# One that ends again and again, because its database is away, is tried once a minute.
LONGEST_PAUSE_SECONDS = 60.0
# As long as a query of the worker takes to end; a task that is cut short is safe (decision 0010).
PATIENCE_SECONDS = 3.0


def worker_command() -> list[str]:
    """Return what runs the worker; it ends by itself when this process is gone."""
    return [sys.executable, str(MANAGE), "work", "--beside", str(os.getpid())]


class Companion:
    """One process, started a moment after the server and again whenever it ended.

    Times are seconds of a clock that only goes forward.
    """

    def __init__(self, command: list[str], now: float) -> None:
        self.command = command
        self.process: subprocess.Popen[bytes] | None = None
        self.pause = FIRST_PAUSE_SECONDS
        self.due = now + self.pause
        self.started_at = now
        self.is_over = False

    @property
    def is_running(self) -> bool:
        """Whether the process lives."""
        return self.process is not None and self.process.poll() is None

    def keep_running(self, now: float) -> None:
        """Start the process where it does not run and the pause is over. Called about once a second."""
        if self.is_over or self.is_running:
            return
        if self.process is not None:
            self.wait_longer(now)
        if now >= self.due:
            self.start(now)

    def wait_longer(self, now: float) -> None:
        """Take note that the process ended: the sooner it did so, the longer the pause."""
        lived_long = now - self.started_at > LONGEST_PAUSE_SECONDS
        self.pause = FIRST_PAUSE_SECONDS if lived_long else min(2 * self.pause, LONGEST_PAUSE_SECONDS)
        self.due = now + self.pause
        self.process = None

    def start(self, now: float) -> None:
        """Start the process. What it prints is nothing; what breaks in it is read beside the server's."""
        self.started_at = now
        self.process = subprocess.Popen(  # noqa: S603 - our own command, no shell
            self.command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )

    def ask_to_end(self) -> None:
        """Tell the process to end, and start no other."""
        self.is_over = True
        if self.process is not None:
            self.process.terminate()

    def end(self) -> None:
        """Wait for the end of the process, but not for long."""
        self.ask_to_end()
        if self.process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(PATIENCE_SECONDS)
        self.process.kill()
        self.process.wait()
