"""The server as a process: it tells its address when it answers, and stops when it is asked to."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.tracker.people.builders import make_account
from tracker.management.commands.serve import first_account

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def environment(tmp_path_factory) -> dict[str, str]:
    """Return the environment of an installation with an empty database of its own."""
    data = str(tmp_path_factory.mktemp("data"))
    environment = os.environ | {"DATA_DIR": data, "DJANGO_SETTINGS_MODULE": "tracker.settings"}
    environment.pop("DATABASE_URL", None)
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], check=True, cwd=ROOT, env=environment)
    return environment


@pytest.fixture
def server(environment) -> Iterator[subprocess.Popen[str]]:
    """Start the server on a free port, as run.py does."""
    command = [sys.executable, "manage.py", "serve", "--port", "0"]
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603 - fixed words
        command, cwd=ROOT, env=environment, text=True, stdout=pipe, stderr=pipe
    ) as process:
        yield process
        process.kill()


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_the_server_answers_when_it_tells_its_address_and_stops_when_asked(server, asked) -> None:
    address = server.stdout.readline().removeprefix("Magnesium tracker: ").strip()
    with urlopen(f"{address}healthz", timeout=10) as answer:  # noqa: S310 - our own server
        status = answer.status

    server.send_signal(asked)

    assert status == 200
    assert server.wait(timeout=10) == 0
    assert "Traceback" not in server.stderr.read()


@pytest.mark.django_db
def test_until_there_is_an_account_a_link_makes_the_first_one() -> None:
    (line,) = first_account(["http://127.0.0.1:8000"])

    assert "http://127.0.0.1:8000/join/setup/" in line


@pytest.mark.django_db
def test_where_the_phone_gets_in_the_link_is_one_it_can_open() -> None:
    (line,) = first_account(["http://127.0.0.1:8000", "http://10.0.0.7:8000"])

    assert "http://10.0.0.7:8000/join/setup/" in line


@pytest.mark.django_db
def test_with_an_account_there_is_no_such_link() -> None:
    make_account("owner@example.org")

    assert first_account(["http://127.0.0.1:8000"]) == []
