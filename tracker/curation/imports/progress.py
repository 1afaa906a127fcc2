"""How far an import is while the background worker has it in hand."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django_tasks_db.models import DBTaskResult

from foods.loading.beat import was_killed
from foods.models import ImportRun

State = ImportRun.State
WORKING = (State.READING, State.APPLYING)
# The worker looks every second; one that did not see a task by now is asleep or was never started.
ASLEEP_AFTER = timedelta(seconds=15)


@dataclass(frozen=True)
class Progress:
    """How far an import is that waits or works. `percent` is None where nobody can say yet."""

    run: ImportRun
    is_waiting: bool
    percent: int | None
    is_asleep: bool
    was_killed: bool


def progress(run: ImportRun, now: datetime) -> Progress | None:
    """Return how far an import is; None where nothing is being done with it or waits to be."""
    if run.state in WORKING:
        percent = min(99, 100 * run.done // run.total) if run.total else None
        return Progress(run, False, percent, is_asleep=False, was_killed=was_killed(run, now))
    since = run.made_at if run.state == State.WAITING else queued_at(run)
    if since is None:
        return None
    is_late = now - since > ASLEEP_AFTER
    return Progress(run, True, None, is_asleep=is_late and not is_worker_busy(now), was_killed=False)


def queued_at(run: ImportRun) -> datetime | None:
    """Return since when something waits to be done with an import."""
    waiting = DBTaskResult.objects.ready().filter(
        task_path__startswith="tracker.curation.tasks.", args_kwargs__args__0=run.pk
    )
    return waiting.order_by("enqueued_at").values_list("enqueued_at", flat=True).first()


def is_worker_busy(now: datetime) -> bool:
    """Whether another import is being worked at, so that this one has to wait."""
    return any(not was_killed(run, now) for run in ImportRun.objects.filter(state__in=WORKING))
