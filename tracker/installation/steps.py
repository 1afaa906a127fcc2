"""Doing a thing once, and again only when what it was made from has changed."""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
LOG = BUILD / "step.log"


class StepError(Exception):
    """Ends the run; its text is the one line that is printed."""


def say(text: str) -> None:
    """Print progress to standard error: standard output belongs to what run.py was asked for."""
    sys.stderr.write(f"{text}\n")


def fingerprint(*patterns: str) -> str:
    """Return a hash over names and contents of the files below the root that match one of `patterns`."""
    digest = hashlib.sha256()
    for path in sorted({path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()}):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(ROOT)} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def once(name: str, inputs: tuple[str, ...], made: Path, work: Callable[[], None]) -> None:
    """Do `work`, which makes `made`, unless it was finished with these very inputs.

    The inputs are read before the work: what changes meanwhile is done again the next time.
    """
    stamp = BUILD / "stamps" / name
    wanted = fingerprint(*inputs)
    if made.exists() and stamp.is_file() and stamp.read_text() == wanted:
        return
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    work()
    stamp.write_text(wanted)


@contextmanager
def alone() -> Iterator[None]:
    """Let one process prepare at a time; whoever waited finds nothing left to do."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another run.py that is preparing …")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


# Python keeps what it prints until it ends; then an error would not be the last line of the log.
IN_ORDER = {"PYTHONUNBUFFERED": "1"}


def step(title: str, *command: str | Path, **environment: str) -> None:
    """Run one preparing command; its output goes to a log, its failure becomes one line.

    The user's environment (proxy, certificates, pip and npm settings) is passed on, `environment` over it.
    """
    say(f"{title} …")
    with LOG.open("w") as log:
        finished = subprocess.run(  # noqa: S603 - our own commands, no shell
            command,
            check=False,
            cwd=ROOT,
            env=os.environ | IN_ORDER | environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    if finished.returncode:
        raise StepError(f"{title} failed: {last_line(LOG)} (the whole output: {LOG})")


def last_line(log: Path) -> str:
    """Return the last line of `log` that says something."""
    lines = [line.strip() for line in log.read_text(errors="replace").splitlines()]
    return next((line for line in reversed(lines) if line), "it said nothing")
