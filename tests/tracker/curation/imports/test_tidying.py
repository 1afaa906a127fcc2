"""Files of imports that nobody needs any more, and what is known of old tasks."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult

from foods import loading
from foods.models import Food, ImportRun
from tests.tracker.curation.imports.builders import SPINACH_ONLY, address, applied, started
from tracker.curation.imports.tidying import clean_up_imports, forget_stray_uploads
from tracker.curation.imports.uploads import inbox_folder, uploads_folder

State = ImportRun.State


def files_of(run: ImportRun) -> tuple[Path, Path]:
    """Return the scratch file and the file that was uploaded."""
    return loading.scratch_path(run), Path(run.path)


@pytest.mark.parametrize(("days", "kept"), [(29, True), (31, False)])
def test_an_applied_import_keeps_its_files_as_long_as_it_can_be_undone(
    admin_client: Client, spinach: Food, days, kept
) -> None:
    run = applied(admin_client, SPINACH_ONLY)
    scratch, uploaded = files_of(run)
    ImportRun.objects.update(applied_at=now() - timedelta(days=days))
    clean_up_imports.call()

    assert (scratch.exists(), uploaded.exists()) == (kept, kept)


@pytest.mark.parametrize(("days", "kept"), [(6, True), (8, False)])
@pytest.mark.parametrize("verb", ["dismiss_import", "undo_import"])
def test_an_import_that_came_to_nothing_keeps_its_file_for_a_week(
    admin_client: Client, spinach: Food, verb, days, kept
) -> None:
    run = (
        applied(admin_client, SPINACH_ONLY) if verb == "undo_import" else started(admin_client, SPINACH_ONLY)
    )
    uploaded = files_of(run)[1]
    admin_client.post(address(verb, run))
    earlier = now() - timedelta(days=days)
    ImportRun.objects.update(made_at=earlier)
    ImportRun.objects.exclude(undone_at=None).update(undone_at=earlier)
    clean_up_imports.call()

    assert uploaded.exists() is kept


def test_an_import_that_was_left_lying_is_dismissed_after_thirty_days(
    admin_client: Client, spinach: Food
) -> None:
    run = started(admin_client, SPINACH_ONLY)
    ImportRun.objects.update(read_at=now() - timedelta(days=31))
    clean_up_imports.call()
    run.refresh_from_db()

    assert run.state == State.DISMISSED


def test_a_file_that_lay_ready_on_the_machine_stays(data_folder: Path, db: None) -> None:
    inbox_folder().mkdir(parents=True)
    file = inbox_folder() / "table.csv"
    file.write_text(SPINACH_ONLY)
    ImportRun.objects.create(format="own", file_name="table.csv", path=str(file), state=State.DISMISSED)
    ImportRun.objects.update(made_at=now() - timedelta(days=90))
    clean_up_imports.call()

    assert file.exists()
    assert ImportRun.objects.get().path == ""


def test_an_upload_that_no_import_names_goes_after_a_day(data_folder: Path, db: None) -> None:
    stray = uploads_folder() / "0123456789abcdef"
    stray.mkdir(parents=True)
    forget_stray_uploads(now())
    assert stray.exists()

    forget_stray_uploads(now() + timedelta(days=2))
    assert not stray.exists()


def test_a_task_is_forgotten_two_weeks_after_it_began_and_one_that_waits_is_not(db: None) -> None:
    path, backend = "tracker.curation.tasks.read_import", "default"
    fields = {"task_path": path, "backend_name": backend, "args_kwargs": {"args": [1], "kwargs": {}}}
    DBTaskResult.objects.create(started_at=now() - timedelta(days=15), status="RUNNING", **fields)
    recent = DBTaskResult.objects.create(started_at=now() - timedelta(days=13), status="FAILED", **fields)
    waiting = DBTaskResult.objects.create(**fields)
    clean_up_imports.call()

    assert set(DBTaskResult.objects.all()) == {recent, waiting}


def test_the_folder_for_large_files_is_there_to_be_found(data_folder: Path, db: None) -> None:
    clean_up_imports.call()

    assert inbox_folder().is_dir()
