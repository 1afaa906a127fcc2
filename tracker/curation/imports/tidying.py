"""What is left of imports and tasks when nobody needs it any more. The worker calls this every day."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from django.db.models import Q
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from foods import loading
from foods.models import ImportRun
from tracker.curation.imports.uploads import inbox_folder, uploads_folder
from tracker.people.models.acts import UNDO_DAYS

# How long the files of an import are kept that changed nothing, or nothing any more.
SPENT_DAYS = 7
# How long it is kept whether a task did its work; nobody looks that up later.
RESULT_DAYS = 14
State = ImportRun.State


@task(priority=1)
def clean_up_imports() -> None:
    """Remove what killed, undone and old imports left behind, and what is known of old tasks."""
    now = timezone.now()
    inbox_folder().mkdir(parents=True, exist_ok=True)  # there to be found by whoever looks for it
    dismiss_forgotten(now)
    loading.clean_up(now)
    forget_files(now)
    forget_stray_uploads(now)
    DBTaskResult.objects.filter(started_at__lte=now - timedelta(days=RESULT_DAYS)).delete()


def dismiss_forgotten(now: datetime) -> None:
    """Dismiss imports that somebody had read and then left lying: the table is another one by now."""
    forgotten = ImportRun.objects.filter(state=State.READ, read_at__lte=now - timedelta(days=UNDO_DAYS))
    for run in forgotten:
        loading.dismiss(run)


def forget_files(now: datetime) -> None:
    """Delete the files of imports that cannot be undone any more, or that came to nothing."""
    for run in outlived(now):
        loading.scratch_path(run).unlink(missing_ok=True)
        delete_upload(run)
        ImportRun.objects.filter(pk=run.pk).update(path="")


def outlived(now: datetime) -> list[ImportRun]:
    """Return the imports that still have files and need them no longer."""
    spent, final = now - timedelta(days=SPENT_DAYS), now - timedelta(days=UNDO_DAYS)
    came_to_nothing = Q(state__in=[State.FAILED, State.DISMISSED], made_at__lte=spent)
    undone = Q(state=State.UNDONE, undone_at__lte=spent)
    applied = Q(state=State.APPLIED, applied_at__lte=final)
    return list(ImportRun.objects.exclude(path="").filter(came_to_nothing | undone | applied))


def delete_upload(run: ImportRun) -> None:
    """Delete the file of an import if it was uploaded; a file that lay on this machine stays there."""
    folder = Path(run.path).parent
    if folder.parent == uploads_folder():
        shutil.rmtree(folder, ignore_errors=True)


def forget_stray_uploads(now: datetime) -> None:
    """Delete uploads of no import: something ended between the two."""
    yesterday = (now - timedelta(days=1)).timestamp()
    kept = {Path(path).parent for path in ImportRun.objects.exclude(path="").values_list("path", flat=True)}
    for folder in uploads_folder().glob("*"):
        if folder not in kept and folder.stat().st_mtime < yesterday:
            shutil.rmtree(folder, ignore_errors=True)
