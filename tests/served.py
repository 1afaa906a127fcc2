"""The app, started on a free port with data of its own: for pictures and for measuring."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import django

ROOT = Path(__file__).resolve().parent.parent
# What an installation may set; none of it may reach what is started here.
SET_BY_INSTALLATIONS = (
    "ALLOWED_HOSTS", "DATABASE_URL", "DEBUG", "EMAIL_URL", "HTTPS", "OPEN_SIGN_UP", "SECRET_KEY", "TIME_ZONE",
    "WORKER",
)  # fmt: skip


class NotServedError(Exception):
    """The server ended before it answered; what it said stands above."""


@dataclass(frozen=True)
class Server:
    """A running server; `first_line` is what it printed when it was ready."""

    address: str
    pid: int
    first_line: str
    seconds_to_start: float


def use_data(folder: Path) -> None:
    """Start Django in this process with its data in `folder`, whatever the installation has set."""
    for name in SET_BY_INSTALLATIONS:
        os.environ.pop(name, None)
    os.environ |= {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "tracker.settings"}
    django.setup()


@contextmanager
def served(*arguments: str, **environment: str) -> Iterator[Server]:
    """Run this Python with `arguments` until the block ends; it prints a line with its address when ready."""
    begun = perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own commands, no shell
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield ready_server(process, begun)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)


def ready_server(process: "subprocess.Popen[str]", begun: float) -> Server:
    """Wait for the line that tells the address."""
    line = process.stdout.readline() if process.stdout else ""
    address = re.search(r"http://[\d.:]+", line)
    if address is None:
        raise NotServedError
    return Server(address[0], process.pid, line.strip(), perf_counter() - begun)


@contextmanager
def served_app(data: Path, **environment: str) -> Iterator[Server]:
    """Serve the app with its data in `data`."""
    with served("manage.py", "serve", "--port", "0", DATA_DIR=str(data), **environment) as server:
        yield server
