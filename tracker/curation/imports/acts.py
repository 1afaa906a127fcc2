"""Imports of food tables as people ask for them: applied as one act, undone like everything else."""

from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction

from foods import loading
from foods.models import ImportRun
from tracker.curation.models import AppliedImport
from tracker.people.models import Account, Act
from tracker.people.models.acts import UNDO_DAYS


def apply_import(run: ImportRun, account: Account) -> ImportRun:
    """Apply an import that was read; from the moment everybody sees it, it is an act of `account`."""

    def when_live() -> None:
        keep_act(run, account)

    return loading.apply_run(run, when_live=when_live)


def keep_act(run: ImportRun, account: Account) -> Act:
    """Write the act that undoing takes back; the transaction that makes the import live is open."""
    act = Act.begun(account, None, Act.Verb.IMPORT, run.file_name)
    act.save()
    AppliedImport.objects.update_or_create(run=run, defaults={"act": act})
    return act


def applied_by(run: ImportRun) -> Act | None:
    """Return the act that applied an import; None where the command line did, or its account is gone."""
    applied = AppliedImport.objects.filter(run=run).select_related("act__account").first()
    return applied.act if applied else None


def is_undoable(run: ImportRun, now: datetime) -> bool:
    """Whether an import can still be taken back."""
    until = undoable_until(run)
    return run.state == ImportRun.State.APPLIED and until is not None and now < until


def undoable_until(run: ImportRun) -> datetime | None:
    """Return when undo ends for an import; None where it was never applied."""
    return run.applied_at and run.applied_at + timedelta(days=UNDO_DAYS)


def undo_import(run: ImportRun, account: Account, now: datetime) -> None:
    """Take an applied import back, as undoing its act does. Twice is once.

    One that no act stands for any more, or that the command line applied, gets one of `account` first.
    """
    with transaction.atomic():
        act = applied_by(run) or keep_act(run, account)
        act.undo(now)


def read_again(run: ImportRun) -> ImportRun:
    """Begin a new import of the file of one that failed; the file belongs to the new one from now on."""
    with transaction.atomic():
        again = loading.begun(Path(run.path), run.format, run.account, run.file_name)
        ImportRun.objects.filter(pk=run.pk).update(path="")
    return again


def has_file(run: ImportRun) -> bool:
    """Whether the file of an import is still there to be read."""
    return bool(run.path) and Path(run.path).is_file()
