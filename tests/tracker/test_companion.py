"""The process beside the server: when it is started, and how often again."""

import sys
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tracker import companion
from tracker.companion import Companion

SLEEPS = [sys.executable, "-c", "import time; time.sleep(60)"]
ENDS = [sys.executable, "-c", ""]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(); time.sleep(60)",
]


@pytest.fixture
def started() -> Iterator[list[Companion]]:
    """Collect what a test starts, and end it."""
    companions: list[Companion] = []
    yield companions
    for each in companions:
        each.end()


def beside(command: list[str], started: list[Companion]) -> Companion:
    """Return a companion of a server that was started at 0 seconds."""
    started.append(Companion(command, now=0))
    return started[0]


def test_the_server_is_left_to_start_first(started) -> None:
    process = beside(SLEEPS, started)

    process.keep_running(0.5)
    assert not process.is_running
    process.keep_running(1)
    assert process.is_running


def test_one_is_enough(started) -> None:
    process = beside(SLEEPS, started)
    process.keep_running(1)
    first = process.process
    process.keep_running(100)

    assert process.process is first


def test_one_that_ends_at_once_is_started_less_and_less_often(started) -> None:
    process = beside(ENDS, started)
    starts = []
    for second in range(300):
        before = process.process
        process.keep_running(second)
        if process.process not in (None, before):
            starts.append(second)
            process.process.wait()

    pauses = [later - earlier for earlier, later in pairwise(starts)]
    assert pauses[:4] == sorted(pauses[:4])
    assert max(pauses) == pytest.approx(companion.LONGEST_PAUSE_SECONDS, abs=2)
    assert len(starts) < 12


def test_one_that_lived_long_is_started_again_soon(started) -> None:
    process = beside(ENDS, started)
    process.pause = 32
    process.keep_running(1)
    assert process.process is not None
    process.process.wait()
    process.keep_running(1_000)
    process.keep_running(1_001)

    assert process.started_at == 1_001


def test_after_the_end_none_is_started(started) -> None:
    process = beside(SLEEPS, started)
    process.keep_running(1)
    process.end()
    process.keep_running(100)

    assert not process.is_running


def test_one_that_was_never_started_ends_too(started) -> None:
    beside(SLEEPS, started).end()


def test_one_that_does_not_listen_is_killed(started, monkeypatch) -> None:
    monkeypatch.setattr(companion, "PATIENCE_SECONDS", 0.1)
    process = beside(STUBBORN, started)
    process.keep_running(1)
    process.end()

    assert not process.is_running
