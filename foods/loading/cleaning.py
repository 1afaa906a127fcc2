"""Do what killed runs and undone ones left to be done."""

from datetime import datetime

from django.utils.translation import gettext as _

from foods.loading.beat import was_killed
from foods.loading.leftovers import remove_leftovers
from foods.loading.runs import State, failed, scratch_path
from foods.loading.settling import settle
from foods.models import ImportRun

ENDED = (State.FAILED, State.DISMISSED, State.UNDONE, State.APPLIED)


def clean_up(now: datetime) -> None:
    """Fail runs that were killed, delete what nobody sees any more, finish what followed a run.

    It writes in short batches, so it may take minutes after a large import was undone.
    """
    for run in ImportRun.objects.filter(state__in=[State.READING, State.APPLYING]):
        if was_killed(run, now):
            failed(run, _("The import was interrupted; nothing was changed. Import the file again."))
    for run in ImportRun.objects.filter(state__in=ENDED, settled_at=None):
        finish(run, now)


def finish(run: ImportRun, now: datetime) -> None:
    """Delete what is left of a run that is not live, and do what follows from one that is or was."""
    if not run.is_live:
        remove_leftovers(run, now, keep_history=run.state == State.UNDONE)
    if run.applied_at is None:
        scratch_path(run).unlink(missing_ok=True)
        ImportRun.objects.filter(pk=run.pk).update(settled_at=now)
    else:
        settle(run, lambda: now)
