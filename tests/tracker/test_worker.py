"""The background worker: what is queued is done, and a task that fails holds up nobody."""

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from foods.models import ImportRun
from tests.tracker.curation.imports.builders import SPINACH_ONLY
from tracker import worker
from tracker.curation.imports.uploads import inbox_folder
from tracker.curation.models import Look
from tracker.curation.tasks import queue_daily_work, read_import

# The worker takes a lock of its own, which the transaction around a test would hold already.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def queued(settings, tmp_path) -> None:
    """Queue tasks as the product does, and keep files of imports apart."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.DATA_DIR = tmp_path


def make_run() -> ImportRun:
    """Return an import that waits to be read."""
    inbox_folder().mkdir(parents=True)
    path = inbox_folder() / "foods.csv"
    path.write_text(SPINACH_ONLY)
    run: ImportRun = ImportRun.objects.create(format="own", file_name="foods.csv", path=str(path))
    return run


def test_what_is_queued_is_done() -> None:
    run = make_run()
    read_import.enqueue(run.pk)
    run.refresh_from_db()
    assert run.state == ImportRun.State.WAITING

    worker.do_queued()

    run.refresh_from_db()
    assert run.state == ImportRun.State.READ
    assert DBTaskResult.objects.get().status == "SUCCESSFUL"


def test_a_task_that_fails_is_kept_as_failed_and_the_next_is_done(caplog) -> None:
    run = make_run()
    read_import.enqueue(0)
    read_import.enqueue(run.pk)

    worker.do_queued()

    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"FAILED", "SUCCESSFUL"}
    assert "DoesNotExist" in caplog.text


def test_an_empty_queue_is_only_read(django_assert_num_queries) -> None:
    with django_assert_num_queries(1) as queries:
        worker.do_queued()

    assert queries.captured_queries[0]["sql"].startswith("SELECT")


def test_the_worklists_are_worked_out_every_day_once_somebody_looked_at_them(time_machine) -> None:
    time_machine.move_to("2026-03-02 08:00")
    queue_daily_work()
    worker.do_queued()
    assert Look.last() is None

    call_command("refresh_worklists", verbosity=0)
    time_machine.move_to("2026-03-03 09:00")
    queue_daily_work()
    worker.do_queued()

    look = Look.last()
    assert look is not None
    assert look.finished_at is not None
    assert look.finished_at.day == 3
