"""The server as a process: it tells its address when it answers, and stops when it is asked to."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.tracker.people.builders import make_account
from tracker.management.commands.serve import background_worker, first_account

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
def server(environment) -> Iterator["subprocess.Popen[str]"]:
    """Start the server on a free port, as run.py does; its worker has done nothing yet."""
    tasks(environment, "DELETE FROM django_tasks_database_dbtaskresult")
    command = [sys.executable, "manage.py", "serve", "--port", "0"]
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603 - fixed words
        command, cwd=ROOT, env=environment, text=True, stdout=pipe, stderr=pipe
    ) as process:
        yield process
        process.kill()


def tasks(environment: dict[str, str], statement: str) -> list[tuple[str, ...]]:
    """Run a statement on the tasks of the installation."""
    path = Path(environment["DATA_DIR"]) / "tracker.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None, timeout=20)) as database:
        return database.execute(statement).fetchall()


def last_worker(environment: dict[str, str]) -> int:
    """Return the process that did what is done at the start of every worker; 0 while none did."""
    done = "SELECT worker_ids FROM django_tasks_database_dbtaskresult WHERE status = 'SUCCESSFUL'"
    found = tasks(environment, f"{done} ORDER BY finished_at DESC LIMIT 1")
    return int(json.loads(found[0][0])[0].removeprefix("process ")) if found else 0


def worker_of(environment: dict[str, str]) -> int:
    """Return the process of the worker, once it has begun to work."""
    assert eventually(lambda: last_worker(environment))
    return last_worker(environment)


def eventually(happens: Callable[[], object], seconds: int = 60) -> object:
    """Wait until something happens; return what came of it."""
    end = time.monotonic() + seconds
    while not (result := happens()) and time.monotonic() < end:
        time.sleep(0.1)
    return result


def is_alive(pid: int) -> bool:
    """Whether there is a process of this number that has not ended, even if nobody took note of its end."""
    stat = Path(f"/proc/{pid}/stat")
    try:
        os.kill(pid, 0)
        return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")
    except (ProcessLookupError, FileNotFoundError):
        return False


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_the_server_answers_when_it_tells_its_address_and_stops_when_asked(server, asked) -> None:
    address = server.stdout.readline().removeprefix("Magnesium tracker: ").strip()
    with urlopen(f"{address}healthz", timeout=10) as answer:  # noqa: S310 - our own server
        status = answer.status

    server.send_signal(asked)

    assert status == 200
    assert server.wait(timeout=10) == 0
    assert "Traceback" not in server.stderr.read()


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_worker_lives_beside_the_server_and_ends_with_it(server, environment, asked) -> None:
    server.stdout.readline()
    worker = worker_of(environment)

    server.send_signal(asked)

    assert server.wait(timeout=20) == 0
    assert not is_alive(worker)


def test_a_worker_ends_by_itself_when_its_server_was_killed(server, environment) -> None:
    server.stdout.readline()
    worker = worker_of(environment)

    server.kill()
    server.wait()

    assert eventually(lambda: not is_alive(worker))


def test_a_worker_that_was_killed_is_started_again(server, environment) -> None:
    server.stdout.readline()
    worker = worker_of(environment)

    os.kill(worker, signal.SIGKILL)

    assert eventually(lambda: last_worker(environment) not in (0, worker))


def test_where_the_worker_runs_elsewhere_none_is_started(environment) -> None:
    assert background_worker() is not None
    code = (
        "import django; django.setup();"
        "from tracker.management.commands.serve import background_worker; print(background_worker())"
    )
    command = [sys.executable, "-c", code]
    said = subprocess.run(  # noqa: S603 - fixed words
        command, env=environment | {"WORKER": "off"}, cwd=ROOT, check=True, capture_output=True, text=True
    )

    assert said.stdout.strip() == "None"


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
