"""From an empty folder to the report."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

from django.core.management import call_command

from tests.bench.check_ins import write_check_ins
from tests.bench.client import UNCOUNTED, Call, times
from tests.bench.counting import query_count
from tests.bench.diaries import Owner, copy_installation, use_database, write_days, write_owner
from tests.bench.effort import Effort
from tests.bench.first_load import Load, answer_load, first_load
from tests.bench.many_foods import add_branded_foods
from tests.bench.measures import Round, Timing, p50_ms
from tests.bench.memory import worker_megabytes
from tests.bench.report import Figures, Installation, growth_line, report
from tests.bench.subject import MANY_FOODS, ONE_YEAR, QUIET, TEN_YEARS, Subject
from tests.bench.subjects import TEN_YEARS_TARGET, subjects
from tests.served import Server, served, served_app
from tracker.installation.steps import say

BARE = "bare view"
# Connections opened before anything is timed: enough that both workers have answered every page.
WARMING = 12
# Calls before this one are for warming: what is asked for the first time must not have been asked then.
FIRST_TIMED = UNCOUNTED + 1


def bench(folder: Path, effort: Effort) -> str:
    """Write the diaries, serve them, measure, and return the report."""
    say("Writing the diaries …")
    measured = subjects(write_diaries(folder, effort))
    queries = [counted(subject, folder) for subject in measured]
    with running(folder) as servers:
        say("Measuring …")
        warm(measured, servers)
        timings = timed(measured, servers, effort)
        figures = [
            Figures(subject.name, timing, count, loaded(subject, servers), subject.target)
            for subject, timing, count in zip(measured, timings, queries, strict=True)
        ]
        return report(figures, growth_line(timings[0], timings[1], TEN_YEARS_TARGET), installations(servers))


def write_diaries(folder: Path, effort: Effort) -> Owner:
    """Make an installation with a diary of each length, one that nobody writes to, and one of many foods."""
    shorter, longer = effort.days
    (folder / ONE_YEAR).mkdir()
    use_database(folder / ONE_YEAR)
    call_command("prepare", stdout=StringIO())
    owner, rows = write_owner()
    write_days(rows, owner.today, range(len(rows), shorter))
    write_check_ins(rows[0].dose.person_id, owner.today, range(1, shorter))
    copy_installation(folder / ONE_YEAR, folder / TEN_YEARS)
    use_database(folder / TEN_YEARS)
    write_days(rows, owner.today, range(shorter, longer))
    write_check_ins(rows[0].dose.person_id, owner.today, range(shorter, longer))
    copy_installation(folder / TEN_YEARS, folder / QUIET)
    copy_installation(folder / ONE_YEAR, folder / MANY_FOODS)
    use_database(folder / MANY_FOODS)
    add_branded_foods()
    return owner


def counted(subject: Subject, folder: Path) -> int:
    """Return the number of queries of one call."""
    use_database(folder / subject.server)
    return query_count(subject.calls[0])


@contextmanager
def running(folder: Path) -> Iterator[dict[str, Server]]:
    """Serve the installations and the bare view, with one secret key: a session holds in both."""
    key = (folder / "secret_key").read_text()
    bare_settings = {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "tests.bench.bare.settings"}
    with (
        served_app(folder / ONE_YEAR, SECRET_KEY=key) as one_year,
        served_app(folder / TEN_YEARS, SECRET_KEY=key) as ten_years,
        served_app(folder / QUIET, SECRET_KEY=key) as quiet,
        served_app(folder / MANY_FOODS, SECRET_KEY=key) as many_foods,
        served("-m", "tests.bench.bare", **bare_settings) as bare,
    ):
        yield {ONE_YEAR: one_year, TEN_YEARS: ten_years, QUIET: quiet, MANY_FOODS: many_foods, BARE: bare}


def warm(measured: Sequence[Subject], servers: dict[str, Server]) -> None:
    """Ask for everything a few times, each time over a new connection, which either worker may take."""
    for _ in range(WARMING):
        for subject in measured:
            times(servers[subject.server].address, subject.calls, 1)


def timed(measured: Sequence[Subject], servers: dict[str, Server], effort: Effort) -> list[Timing]:
    """Measure all subjects in rounds, each just after the bare view."""
    rounds: list[list[Round]] = [[] for _ in measured]
    for number in range(effort.rounds):
        for subject, made in zip(measured, rounds, strict=True):
            made.append(one_round(subject, servers, effort.requests, number))
    return [Timing(made) for made in rounds]


def one_round(subject: Subject, servers: dict[str, Server], requests: int, number: int) -> Round:
    """Ask the bare view and then the subject, equally often; its calls go on from the round before."""
    bare = servers[BARE]
    bare_call = Call("/", headers={"Cookie": f"sessionid={bare.first_line.split()[-1]}"})
    bare_times = times(bare.address, [bare_call], requests)
    start = FIRST_TIMED + number * (requests + UNCOUNTED)
    own_times = times(servers[subject.server].address, subject.calls, requests, start)
    return Round(p50_ms(own_times), p50_ms(bare_times))


def loaded(subject: Subject, servers: dict[str, Server]) -> Load:
    """Return what a first visit brings over the line."""
    load = first_load if subject.is_page else answer_load
    return load(servers[subject.server].address, subject.calls[0])


def installations(servers: dict[str, Server]) -> list[Installation]:
    """Return start and memory of each server, after everything was measured."""
    return [
        Installation(name, server.seconds_to_start, worker_megabytes(server.pid))
        for name, server in servers.items()
    ]
